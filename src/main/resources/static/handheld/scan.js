// The scanning page. A scan goes: read → number and bytes on disk → card, tone, vibration → and only then to the node.

import { codeIn } from "./camera.js";
import { Captures } from "./captures.js";
import { Card } from "./card.js";
import { Catalogue } from "./catalogue.js";
import { isReadable, meaning, quantityOf } from "./codes.js";
import { Counting } from "./counting.js";
import { Enrolment } from "./enrolment.js";
import { bad, noted } from "./feedback.js";
import { HandOut } from "./handout.js";
import { Lines } from "./lines.js";
import { Quantity } from "./quantity.js";
import { $, button } from "./screen.js";
import { Sender } from "./sender.js";
import { openStore } from "./store.js";
import { Tasks } from "./tasks.js";
import { applyTexts, chooseLanguage, otherLanguage, say } from "./texts.js";
import { STEPS, Way } from "./way.js";
import { Wedge } from "./wedge.js";

const FORGET_EVERY_MS = 3600 * 1000;
const commands = JSON.parse(document.body.dataset.commands);

class ScanPage {
  constructor(store) {
    this.store = store;
    this.catalogue = new Catalogue(store, () => this.showNames());
    this.way = new Way(store, this.catalogue);
    this.card = new Card(this.catalogue);
    this.captures = new Captures(store, this.way);
    this.lines = new Lines(store, this.catalogue, this.captures);
    this.tasks = new Tasks(store, this.catalogue, {
      changed: () => this.tasks.show(),
      chosen: (task) => this.begun(task),
      gone: (title, complete) => this.end(title, complete),
      handOut: (task) => this.handOut.open(task),
    });
    this.handOut = new HandOut(this.tasks);
    this.counting = new Counting(this, Object.keys(commands).find((code) => commands[code] === "counted"));
    this.quantity = new Quantity((number) => this.correctLast(number));
    this.wedge = new Wedge($("code"), (text) => this.read(text));
    this.sender = new Sender(store, (news) => this.hear(news));
    this.enrolment = new Enrolment(store, (reason, code) => this.fail(reason, code), (device) => this.begin(device));
  }

  /* What a code means ----------------------------------------------------------------------------------------- */

  async read(raw) {
    const said = meaning(raw);
    const command = said.kind === "command" ? commands[said.code] : undefined;
    if (this.card.locked) {
      if (command === "continue") {
        this.acknowledge();
      } else {
        bad();
      }
      return;
    }
    const text = (said.aim ?? "") + said.text;
    const number = quantityOf(text);
    if (number !== null) {
      this.quantity.set(number);
      noted();
    } else if (said.reason === "check-character" || !isReadable(text)) {
      this.fail("unreadable", text);
    } else if (said.kind === "command") {
      await this.obey(command, text);
    } else if (said.kind === "place") {
      await this.way.place(said.code);
      this.card.place(said.code);
    } else if (!this.tasks.at && this.way.takes(said)) {
      await this.way.give(said);
      this.card.given(said.kind, said.text);
    } else if (this.counting.lacksPlace()) {
      this.fail("countPlace", text);
    } else {
      await this.capture(text, this.quantity.next ?? 1);
    }
  }

  /** A picture from the camera; what it shows is a scan like any other. */
  async look(file) {
    this.card.looking();
    const code = await codeIn(file).catch((failure) => console.error("The picture could not be read.", failure));
    if (code) {
      await this.read((code.aim ?? "") + code.text);
    } else {
      this.fail("picture", "");
    }
  }

  async obey(command, text) {
    const { last } = this.captures;
    if (command === undefined) {
      this.fail("command", text);
    } else if (command === "undo") {
      await this.undo();
    } else if (command === "counted") {
      await this.counting.end(text);
    } else if (command === "repeat" && last) {
      await this.capture(last.show.code, this.quantity.next ?? last.show.quantity);
    } else {
      if (/^q[1-9]$/.test(command)) {
        this.quantity.set(Number(command.slice(1)));
      } else if (command in STEPS) {
        await this.chooseStep(command);
      } else if (command === "next") {
        await this.chooseStep(this.way.at.step);
      }
      noted();
    }
  }

  /** Another step is other work: the task is put down with the step that it was for. */
  async chooseStep(step) {
    const task = step === this.way.at.step ? this.tasks.at : undefined;
    if (!task) {
      await this.tasks.drop();
    }
    await this.way.choose(step, task?.to, task?.from);
    this.card.ready();
  }

  /** The task at work is not this device's any more. */
  end(title, complete) {
    if (!complete) {
      this.fail("taskGone", title);
    } else if (!this.card.locked) {
      this.card.task(say("task.complete"), title);
    }
  }

  async begun(task) {
    $("tasks").close();
    await this.way.choose(task.step, task.to, task.from);
    this.card.task(this.tasks.title(task), task.subject);
    this.showField();
  }

  /* What is done ---------------------------------------------------------------------------------------------- */

  /** Gives the event, or undefined if it could not be written. */
  async capture(code, quantity, members = {}) {
    const doubt = this.tasks.doubt(code, quantity);
    let event;
    try {
      event = await this.captures.add(code, quantity, { ...this.way.given, ...this.tasks.membersOf(code), ...members });
    } catch (failure) {
      console.error("The scan could not be written.", failure);
      this.fail("storage", code);
      return undefined;
    }
    this.quantity.set(null);
    if (doubt) {
      this.card.doubted(event, doubt);
      this.showField();
    } else {
      this.card.scanned(event, this.way.isUsual());
    }
    this.sender.captured();
    await this.tasks.renew();
    await this.lines.show();
    return event;
  }

  async undo() {
    const undone = await this.captures.undo();
    if (undone === null) {
      bad();
      return;
    }
    this.card.undone(undone);
    this.sender.captured();
    await this.tasks.renew();
    await this.lines.show();
  }

  /** The bytes of a scan never change: another quantity takes the scan back and writes it anew. */
  async correctLast(number) {
    const { code } = this.captures.last.show;
    await this.undo();
    await this.capture(code, number);
  }

  fail(reason, code) {
    this.card.fail(reason, code);
    this.showField();
  }

  acknowledge() {
    this.card.acknowledge();
    this.showField();
  }

  async hear(news) {
    if (news.online !== undefined) {
      $("line").dataset.state = news.online ? "online" : "offline";
      $("line-text").textContent = say(news.online ? "line.online" : "line.offline");
    }
    if (news.problem !== undefined) {
      $("problem").hidden = news.problem === null;
      $("problem").textContent = news.problem === null ? "" : say(`problem.${news.problem}`);
    }
    if (news.refused?.length > 0) {
      this.fail("refused", news.refused[0].show.code);
    } else if (news.against?.length > 0) {
      this.card.against(news.against[0]);
      this.showField();
    } else if (news.held?.length > 0) {
      bad();
    }
    if (news.changed) {
      if (this.tasks.mayBeDone()) {
        this.tasks.refresh();
      }
      await this.lines.show();
    }
  }

  /* The screen ------------------------------------------------------------------------------------------------ */

  begin(device) {
    if (device) {
      this.showField();
      this.catalogue.refresh();
      this.tasks.refresh();
    }
  }

  showField() {
    $("code").classList.toggle("is-locked", this.card.locked);
    this.wedge.focus();
  }

  showNames() {
    this.way.show();
    this.tasks.renew();
    this.lines.show();
    document.body.dataset.names = "yes";
  }

  show() {
    applyTexts();
    $("steps-list").replaceChildren(...Object.keys(STEPS).map((step) =>
      button(say(`step.${step}`), "button-hand", async () => {
        $("steps").close();
        await this.chooseStep(step);
      })));
    this.way.show();
    $("line-text").textContent = say(`line.${$("line").dataset.state}`);
    if (!this.card.locked) {
      this.card.ready();
    }
    this.tasks.show();
    this.lines.show();
  }

  listen() {
    const tap = (id, action) => $(id).addEventListener("click", action);
    tap("acknowledge", () => this.acknowledge());
    tap("undo", () => this.undo());
    tap("quantity", () => this.quantity.open(this.captures.last?.show.quantity));
    tap("step", () => $("steps").showModal());
    tap("task", () => {
      this.tasks.refresh();
      $("tasks").showModal();
    });
    $("handout-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.handOut.send();
    });
    tap("from", () => this.way.ask("from"));
    tap("to", () => this.way.ask("to"));
    tap("given", () => this.way.forget());
    tap("attention", async () => {
      await this.lines.showAttention();
      $("todo").showModal();
    });
    tap("keyboard", () => $("keyboard").setAttribute("aria-pressed", String(this.wedge.toggleKeyboard())));
    $("camera").addEventListener("change", async () => {
      const [file] = $("camera").files;
      if (file) {
        await this.look(file);
        $("camera").value = "";
      }
    });
    tap("language", () => {
      chooseLanguage(otherLanguage());
      this.show();
    });
    document.querySelectorAll("[data-close]").forEach((close) =>
      close.addEventListener("click", () => close.closest("dialog").close()));
  }

  async start() {
    await this.catalogue.load();
    await this.way.load();
    await this.captures.load();
    await this.tasks.load();
    this.listen();
    this.show();
    await this.enrolment.takeFromAddress();
    this.sender.start();
    this.catalogue.start();
    this.tasks.start();
    if (this.catalogue.isThere()) {
      this.showNames();
    }
    navigator.storage?.persist?.();
    navigator.serviceWorker?.register("/scan-worker.js", { scope: "/scan" }).catch(() => {});
    setInterval(() => this.store.forgetOld(Date.now()), FORGET_EVERY_MS);
    await this.store.forgetOld(Date.now());
    document.body.dataset.ready = "yes";
  }
}

applyTexts();
openStore().then((store) => new ScanPage(store).start());
