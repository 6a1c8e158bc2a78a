// The step at work, and the places from and to which it goes.

import { $ } from "./screen.js";
import { say } from "./texts.js";

const SETTING = "context";

/** Steps of the depot's floor and the places that a person there can name by scanning them. */
export const STEPS = {
  receiving: ["to"],
  storing: ["from", "to"],
  picking: ["from", "to"],
  loading: ["from", "to"],
  unloading: ["from", "to"],
};

export class Way {
  constructor(store, catalogue) {
    this.store = store;
    this.catalogue = catalogue;
    this.at = { step: "receiving", from: null, to: null, next: "to" };
  }

  async load() {
    this.at = (await this.store.setting(SETTING)) ?? this.at;
  }

  get sides() {
    return STEPS[this.at.step];
  }

  choose(step) {
    this.at = { step, from: null, to: null, next: STEPS[step][0] };
    return this.keep();
  }

  /** A place was scanned: it is the one asked for, and the other side is asked for next. */
  place(code) {
    const side = this.sides.includes(this.at.next) ? this.at.next : this.sides[0];
    this.at[side] = code;
    this.at.next = this.sides[(this.sides.indexOf(side) + 1) % this.sides.length];
    return this.keep();
  }

  /** A tap on a place asks for it next; a tap on the one asked for forgets it. */
  ask(side) {
    if (this.at.next === side) {
      this.at[side] = null;
    }
    this.at.next = side;
    return this.keep();
  }

  isUsual() {
    return this.sides.every((side) => this.at[side] === null);
  }

  keep() {
    this.show();
    return this.store.keepSetting(SETTING, this.at);
  }

  show() {
    $("step-name").textContent = say(`step.${this.at.step}`);
    for (const side of ["from", "to"]) {
      const code = this.at[side];
      $(side).hidden = !this.sides.includes(side);
      $(`${side}-name`).textContent = code === null ? say("usual") : this.catalogue.place(code);
      $(side).classList.toggle("is-set", code !== null);
      $(side).classList.toggle("is-code", code !== null && !this.catalogue.knowsPlace(code));
      $(side).classList.toggle("is-next", this.sides.length > 1 && this.at.next === side);
    }
  }
}
