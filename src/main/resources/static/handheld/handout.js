// Handing goods over at the dock: what the receiver takes along, line by line, with a reason for each that differs.

import { $, element } from "./screen.js";
import { language, say } from "./texts.js";

export class HandOut {
  constructor(tasks) {
    this.tasks = tasks;
    this.task = null;
  }

  open(task) {
    this.task = task;
    $("handout-title").textContent = this.tasks.title(task);
    $("handout-lines").replaceChildren(...task.lines.map((line) => this.line(line)));
    $("handout-fault").textContent = "";
    $("handout").showModal();
  }

  line(line) {
    const box = element("fieldset", "", "handout-line");
    const unit = language() === "zh" ? line.unitZh : line.unitEn;
    box.append(element("legend", line[language()], ""), element("small", say("handout.ordered", `${line.quantity} ${unit}`), ""));
    const count = this.field("number", "handout.quantity", "handout-quantity");
    count.input.min = "0";
    count.input.required = true;
    count.input.inputMode = "numeric";
    count.input.value = line.quantity;
    const reason = this.field("text", "handout.reason", "handout-reason");
    reason.input.maxLength = 300;
    box.dataset.item = line.item;
    box.append(count.label, reason.label);
    return box;
  }

  field(type, text, className) {
    const label = document.createElement("label");
    const input = element("input", "", className);
    input.type = type;
    label.append(element("span", say(text), ""), input);
    return { label, input };
  }

  async send() {
    const lines = [...$("handout-lines").children].map((box) => ({
      item: box.dataset.item,
      received: Number(box.querySelector(".handout-quantity").value),
      reason: box.querySelector(".handout-reason").value,
    }));
    const fault = await this.tasks.post(`orders/${encodeURIComponent(this.task.subject)}/hand-out`, {
      lines, signer: $("handout-signer").value, letter: $("handout-letter").value, idSeen: $("handout-id").checked,
    });
    $("handout-fault").textContent = fault;
    if (fault === "") {
      $("handout").close();
      $("handout-form").reset();
      await this.tasks.refresh();
    }
  }
}
