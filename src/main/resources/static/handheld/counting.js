// Counting a place: its label first, then all that lies in it, and at the end that this was all.

import { $ } from "./screen.js";
import { say } from "./texts.js";

const STEP = "stock_taking";

export class Counting {
  /** `page` captures what is scanned; `command` is the code on the printed sheet that ends a count. */
  constructor(page, command) {
    this.page = page;
    this.command = command;
    $("counted").addEventListener("click", () => this.end(this.command));
  }

  /** Whether goods would be counted nobody knows where. */
  lacksPlace() {
    const { step, to } = this.page.way.at;
    return step === STEP && to === null;
  }

  /** All was scanned: the next goods lie in another place. */
  async end(code) {
    const { way, card } = this.page;
    if (way.at.step !== STEP || this.lacksPlace()) {
      this.page.fail("countPlace", "");
      return;
    }
    const place = this.page.catalogue.place(way.at.to);
    if (await this.page.capture(code, 1, { word: "counted" })) {
      await way.choose(STEP);
      card.task(say("counted.done"), place, say(`step.${STEP}`));
    }
  }
}
