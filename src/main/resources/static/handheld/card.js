// The card of the last scan. It is the lock too: an error stays until somebody has seen it.

import { meaning } from "./codes.js";
import { bad, good, noted } from "./feedback.js";
import { $, visible } from "./screen.js";
import { say } from "./texts.js";

export class Card {
  constructor(catalogue) {
    this.catalogue = catalogue;
    this.locked = false;
  }

  ready() {
    this.show("ready", { word: say("ready") });
  }

  looking() {
    if (!this.locked) {
      this.show("ready", { word: say("looking") });
    }
  }

  scanned(event, isUsual) {
    const { code, quantity } = event.show;
    const goods = this.catalogue.goods(code);
    this.show("ok", {
      state: goods ? say("noted") : "",
      word: goods ? goods.name : say("noted"),
      code,
      plus: `+${quantity}`,
      unit: goods?.pack,
      total: event.total === quantity ? "" : `= ${event.total}`,
      // Says where goods go when no place was scanned, so that nobody wonders.
      note: [doubt(code), printed(code), content(goods), isUsual ? say("usualPlace") : ""].filter(Boolean).join(" · "),
    });
    good();
  }

  undone(event) {
    const { code, quantity } = event.show;
    const goods = this.catalogue.goods(code);
    this.show("undone", {
      state: goods ? say("undone") : "", word: goods ? goods.name : say("undone"), code, plus: `−${quantity}`, unit: goods?.pack,
    });
    noted();
  }

  place(code) {
    const known = this.catalogue.knowsPlace(code);
    this.show("place", { state: known ? say("place") : "", word: known ? this.catalogue.place(code) : say("place"), code });
    noted();
  }

  /** What the next scans are for. */
  given(kind, code) {
    this.show("place", { word: say(`given.${kind === "order" || kind === "trip" ? kind : "unit"}`), code });
    noted();
  }

  fail(reason, code) {
    this.locked = true;
    this.show("error", { word: say(`fail.${reason}`), code, note: say(`fail.${reason}.how`) });
    bad();
  }

  /** A scan was booked, but against a rule: the goods are still at hand and can be put back. */
  against(event) {
    this.locked = true;
    const { code } = event.show;
    const goods = this.catalogue.goods(code);
    this.show("error", {
      state: say("against"), word: say(`against.${event.code}`, undefined, event.code), code,
      note: [goods?.name, say("against.how")].filter(Boolean).join(" · "),
    });
    bad();
  }

  /** A scan that was written, but should not have been made; the person must see it before the next one. */
  doubted(event, { reason, value }) {
    const { code, quantity } = event.show;
    const goods = this.catalogue.goods(code);
    this.locked = true;
    this.show("error", {
      state: goods?.name, word: say(`fail.${reason}`, value), plus: `+${quantity}`, unit: goods?.pack, note: say(`fail.${reason}.how`),
    });
    bad();
  }

  /** Good news about a task or a place. */
  task(word, code, state = say("task.title")) {
    this.show("place", { state, word, code });
    noted();
  }

  acknowledge() {
    this.locked = false;
    this.ready();
    noted();
  }

  show(kind, { state = "", word, code = "", plus = "", unit = "", total = "", note = "" }) {
    $("card").dataset.state = kind;
    $("card-state").textContent = state;
    $("card-word").textContent = word;
    $("card-code").textContent = visible(code);
    $("card-plus").textContent = plus;
    $("card-unit").textContent = unit;
    $("card-total").textContent = total;
    $("card-note").textContent = note;
    $("acknowledge").hidden = kind !== "error";
  }
}

/** Why a person at the node will have to look at it, said while the goods are still at hand. */
const doubt = (code) => say(`doubt.${meaning(code).kind}`, undefined, "");

/** Lot and date as they stand on the pack, to compare at a glance. */
function printed(code) {
  const { lot, expiry } = meaning(code);
  return [lot && say("lot", lot), expiry && say("expiry", expiry)].filter(Boolean).join(" · ");
}

/** What a pack of many holds: 1 carton = 12 kits. */
const content = (goods) => (goods && goods.quantity > 1 ? `1 ${goods.pack} = ${goods.quantity} ${goods.unit}` : "");
