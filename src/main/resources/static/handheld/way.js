// The step at work, the places from and to which it goes, and what the scans are for: an order, a trip, a carton.

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
  packing: ["from"],
  unpacking: ["from"],
  accepting: ["from", "to"],
  stock_taking: ["to"],
};

/** Codes that say what the scans behind them are for, at which steps; at the others they are scans of their own. */
const GIVEN = {
  order: ["receiving", "picking", "packing", "accepting"],
  trip: ["loading"],
  unit: ["packing", "unpacking"],
};
const GIVEN_BY = { order: "order", trip: "trip", carton: "unit", "logistic-unit": "unit" };

export class Way {
  constructor(store, catalogue) {
    this.store = store;
    this.catalogue = catalogue;
    this.at = { step: "receiving", from: null, to: null, next: "to", given: {} };
  }

  async load() {
    this.at = (await this.store.setting(SETTING)) ?? this.at;
  }

  get sides() {
    return STEPS[this.at.step];
  }

  /** Begins a step; a task may name the places between which it goes. */
  choose(step, to = null, from = null) {
    this.at = { step, from, to, next: STEPS[step][0], given: {} };
    return this.keep();
  }

  /** Whether the code says what the next scans are for. The first carton when packing is the one that goods go into. */
  takes({ kind }) {
    const what = GIVEN_BY[kind];
    return GIVEN[what]?.includes(this.at.step) && !(what === "unit" && this.given.unit);
  }

  give({ kind, text }) {
    this.at.given = { ...this.given, [GIVEN_BY[kind]]: text };
    return this.keep();
  }

  forget() {
    this.at.given = {};
    return this.keep();
  }

  /** What the scans are for now: {order?, trip?, unit?}. */
  get given() {
    return this.at.given ?? {};
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
    const given = Object.entries(this.given);
    $("given").hidden = given.length === 0;
    $("given-name").textContent = given.map(([what, code]) => `${say(`given.${what}`)} ${code}`).join(" · ");
    const counts = this.at.step === "stock_taking";
    $("to-label").textContent = say(counts ? "place" : "to");
    $("task").hidden = counts;
    $("counted").hidden = !counts;
    for (const side of ["from", "to"]) {
      const code = this.at[side];
      $(side).hidden = !this.sides.includes(side);
      $(`${side}-name`).textContent = code === null ? say(counts ? "scanIt" : "usual") : this.catalogue.place(code);
      $(side).classList.toggle("is-set", code !== null);
      $(side).classList.toggle("is-code", code !== null && !this.catalogue.knowsPlace(code));
      $(side).classList.toggle("is-next", this.sides.length > 1 && this.at.next === side);
    }
  }
}
