// Names of goods and places, kept on the device, so that people read names and not codes, also without a network.

import { gtinOf } from "./codes.js";
import { language } from "./texts.js";

const REFRESH_EVERY_MS = 10 * 60 * 1000;
const REQUEST_TIMEOUT_MS = 20 * 1000;
const SETTING = "catalogue";

export class Catalogue {
  /** `changed` is called when names have come. */
  constructor(store, changed) {
    this.store = store;
    this.changed = changed;
    this.kept = { packs: {}, places: {} };
  }

  async load() {
    this.kept = (await this.store.setting(SETTING)) ?? this.kept;
  }

  isThere() {
    return Boolean(this.kept.tag);
  }

  /** Asks the node now and then, and whenever the network comes back. */
  start() {
    setInterval(() => this.refresh(), REFRESH_EVERY_MS);
    addEventListener("online", () => this.refresh());
  }

  /** Without an answer the names that are here stay. */
  async refresh() {
    try {
      await this.ask();
    } catch (failure) {
      console.info("The names could not be renewed.", failure);
    }
  }

  async ask() {
    const device = await this.store.device();
    if (!device) {
      return;
    }
    const headers = { Authorization: `Bearer ${device.token}` };
    if (this.kept.tag) {
      headers["If-None-Match"] = this.kept.tag;
    }
    const answer = await fetch("/api/catalogue", {
      headers, cache: "no-store", credentials: "omit", signal: AbortSignal.timeout?.(REQUEST_TIMEOUT_MS),
    });
    if (answer.ok) {
      const { packs, places } = await answer.json();
      this.kept = { packs, places, tag: answer.headers.get("ETag") };
      await this.store.keepSetting(SETTING, this.kept);
      this.changed();
    }
  }

  /** The goods that a code names: {item, name, pack, unit, quantity}, quantity in units a pack; null if they are not known here. */
  goods(code) {
    const pack = this.kept.packs[gtinOf(code)];
    return pack
      ? { item: pack.item, name: pack[language()], pack: this.word(pack, "pack"), unit: this.word(pack, "unit"), quantity: pack.quantity }
      : null;
  }

  /** The name of a place, or its code if it is not known here. */
  place(code) {
    return this.kept.places[code]?.[language()] ?? code;
  }

  knowsPlace(code) {
    return code in this.kept.places;
  }

  word(pack, of) {
    return pack[language() === "zh" ? `${of}Zh` : `${of}En`];
  }
}
