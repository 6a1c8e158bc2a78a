// The number for the next scan or the last one, and the pad on which it is typed.

import { $, button } from "./screen.js";

const LONGEST = 5;

export class Quantity {
  /** `correctLast` is called with the number that the last scan should have had. */
  constructor(correctLast) {
    this.next = null;
    $("pad-keys").replaceChildren(...[..."1234567890", "00", "⌫"].map((key) =>
      button(key, "button-hand", () => this.press(key))));
    $("pad-next").addEventListener("click", () => this.set(this.typed()));
    $("pad-last").addEventListener("click", () => {
      const number = this.typed();
      if (number !== null) {
        correctLast(number);
      }
    });
  }

  set(number) {
    this.next = number;
    $("quantity-next").textContent = number === null ? "" : `× ${number}`;
  }

  /** @param last the quantity of the last scan, or undefined if there is none to correct */
  open(last) {
    $("pad-value").textContent = this.next ?? last ?? 1;
    $("pad-value").dataset.fresh = "yes";
    $("pad-last").disabled = last === undefined;
    $("pad").showModal();
  }

  press(key) {
    const value = $("pad-value").textContent;
    const fresh = $("pad-value").dataset.fresh === "yes";
    $("pad-value").dataset.fresh = "no";
    const next = key === "⌫" ? value.slice(0, -1) : (fresh ? "" : value) + key;
    $("pad-value").textContent = next.replace(/^0+/, "").slice(0, LONGEST);
  }

  typed() {
    const number = Number($("pad-value").textContent);
    $("pad").close();
    return number >= 1 ? number : null;
  }
}
