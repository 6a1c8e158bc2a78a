// The newest scans, how many wait, and those that a person must look at.

import { $, button, element, icon, visible } from "./screen.js";
import { ASKING_STATES } from "./store.js";
import { say } from "./texts.js";

const SYMBOLS = { local: "local", accepted: "sent", booked: "booked", settled: "booked", held: "warning", against: "warning", refused: "warning" };

export class Lines {
  constructor(store, catalogue, captures) {
    this.store = store;
    this.catalogue = catalogue;
    this.captures = captures;
  }

  async show() {
    const latest = await this.captures.recent();
    $("lines").replaceChildren(...latest.map((event) => this.line(event)));
    $("undo").disabled = !latest.some((e) => !e.undone && e.show.kind === "scan");
    $("counter").textContent = this.captures.counter;
    await this.showCounts();
  }

  async showCounts() {
    const counts = await this.store.counts();
    $("waiting").textContent = counts.local;
    $("waiting-box").classList.toggle("is-waiting", counts.local > 0);
    const asking = ASKING_STATES.reduce((sum, state) => sum + counts[state], 0);
    $("attention").hidden = asking === 0;
    $("attention-count").textContent = asking;
  }

  async showAttention() {
    const events = await this.store.needingAttention();
    $("todo-lines").replaceChildren(...events.map((event) => this.lineToSettle(event)));
  }

  line(event) {
    const row = document.createElement("li");
    row.dataset.state = event.undone ? "undone" : event.state;
    const { code, kind, quantity } = event.show;
    const goods = this.catalogue.goods(code);
    const count = element("b", (kind === "undo" ? "−" : "+") + quantity, "number");
    if (goods) {
      count.append(element("small", goods.pack, "line-unit"));
    }
    row.append(
      icon(SYMBOLS[event.state], say(`state.${event.state}`)),
      element("span", goods ? goods.name : event.show.word ? say(event.show.word) : visible(code), goods || event.show.word ? "line-name" : "line-code"),
      count);
    return row;
  }

  lineToSettle(event) {
    const row = this.line(event);
    const known = event.state === "against" ? say(`against.${event.code}`, undefined, "") : say(`code.${event.code}`, undefined, "");
    row.append(element("small", event.text || known || `${say(`state.${event.state}`)} (${event.code})`, ""));
    if (event.state !== "held") {
      row.append(button(say("attention.settle"), "hand-small", async () => {
        await this.store.settle([event.device, event.epoch, event.seq], Date.now());
        await this.showAttention();
        await this.showCounts();
      }));
    }
    return row;
  }
}
