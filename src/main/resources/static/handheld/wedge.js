// Keys and pasted text from a scanner, as one code each. The field keeps the focus; a person can type into it too.

const FAST_KEY_MS = 30;
const SETTLE_MS = 50;
const SAME_READ_MS = 150;
const WHOLE_CODE = 4;

export class Wedge {
  constructor(field, onCode) {
    this.field = field;
    this.onCode = onCode;
    this.fast = true;
    this.lastKey = 0;
    this.timer = 0;
    this.previous = { text: "", at: 0 };
    this.queue = Promise.resolve();
    field.addEventListener("keydown", (event) => this.key(event));
    field.addEventListener("input", (event) => this.input(event));
    field.addEventListener("blur", () => setTimeout(() => this.focus(), 0));
    document.addEventListener("click", () => setTimeout(() => this.focus(), 0));
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
    if ((event.key === "Enter" || event.key === "Tab") && !event.isComposing) {
      event.preventDefault();
      this.submit();
    }
  }

  /** A burst of keys, or a whole code at once, ends by itself; what a person types waits for Enter. */
  input(event) {
    const now = performance.now();
    const inserted = event.data?.length ?? 0;
    if (this.field.value.length <= Math.max(inserted, 1)) {
      this.fast = true;
    } else if (now - this.lastKey > FAST_KEY_MS && inserted < WHOLE_CODE) {
      this.fast = false;
    }
    this.lastKey = now;
    clearTimeout(this.timer);
    if (this.fast && !event.isComposing && this.field.value.length >= WHOLE_CODE) {
      this.timer = setTimeout(() => this.submit(), SETTLE_MS);
    }
  }

  submit() {
    clearTimeout(this.timer);
    const text = this.field.value;
    this.field.value = "";
    const now = performance.now();
    const again = text === this.previous.text && now - this.previous.at < SAME_READ_MS && !this.typed(text);
    if (text.trim() === "" || again) {
      return;
    }
    this.previous = { text, at: now };
    // One after the other: two scans in one blink are two events in their order.
    this.queue = this.queue.then(() => this.onCode(text)).catch((failure) => console.error(failure));
  }

  typed(text) {
    return text.length < WHOLE_CODE;
  }
}
