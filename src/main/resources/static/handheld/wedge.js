// Tells the node's own Java what happens in the field, and hands on the scans that it makes of it. The field keeps the focus.

import { field as newReader } from "/scanner/scanner.js";

export class Wedge {
  constructor(field, onCode) {
    this.field = field;
    this.onCode = onCode;
    this.reader = newReader();
    this.timer = 0;
    this.queue = Promise.resolve();
    field.addEventListener("keydown", (event) => this.key(event));
    field.addEventListener("input", (event) => this.input(event));
    field.addEventListener("blur", () => setTimeout(() => this.focus(), 0));
    document.addEventListener("click", () => {
      // At once, so that a scan right after a dialog was closed is not lost, and again for what the click opens later.
      this.focus();
      setTimeout(() => this.focus(), 0);
    });
    addEventListener("focus", () => this.focus());
  }

  /** The keyboard stays away by inputmode, never by readOnly: that would also keep the scanner's text away. */
  toggleKeyboard() {
    const on = this.field.inputMode === "none";
    this.field.inputMode = on ? "text" : "none";
    this.field.blur();
    this.focus();
    return on;
  }

  focus() {
    const busy = document.querySelector("dialog[open]") !== null || this.field.closest("[hidden]") !== null;
    if (!busy && document.activeElement !== this.field) {
      this.field.focus({ preventScroll: true });
    }
  }

  key(event) {
    const { key, code, timeStamp, isComposing } = event;
    const answer = this.hear(this.reader.key(key, code, heldKeys(event), timeStamp, isComposing, this.field.value));
    if (answer.taken) {
      event.preventDefault();
    }
  }

  input({ data, isComposing, timeStamp }) {
    this.hear(this.reader.input(this.field.value, data?.length ?? 0, isComposing, timeStamp));
  }

  pause() {
    this.hear(this.reader.pause(this.field.value, performance.now()));
  }

  hear(json) {
    const answer = JSON.parse(json);
    if (answer.empties) {
      this.field.value = "";
    }
    clearTimeout(this.timer);
    if (answer.waitMillis > 0) {
      this.timer = setTimeout(() => this.pause(), answer.waitMillis);
    }
    for (const text of answer.scans) {
      // One after the other: two scans in one blink are two events in their order.
      this.queue = this.queue.then(() => this.onCode(text)).catch((failure) => console.error(failure));
    }
    return answer;
  }
}

/** The other keys that are down or locked, a letter each. */
function heldKeys(event) {
  const held = { s: event.shiftKey, c: event.ctrlKey, a: event.altKey, l: event.getModifierState("CapsLock") };
  return Object.keys(held).filter((letter) => held[letter]).join("");
}
