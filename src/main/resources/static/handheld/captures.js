// Makes events of what is scanned: numbered, with their bytes fixed, on disk.

import { codeOf } from "./codes.js";

const RECENT = 5;

/** What two scans have in common that count on. */
const SAME = ["code", "step", "from", "to", "task", "order", "trip", "unit"];

export class Captures {
  constructor(store, way) {
    this.store = store;
    this.way = way;
    this.last = null;
    this.counter = 0;
  }

  async load() {
    this.counter = await this.store.countSince(new Date().setHours(0, 0, 0, 0));
    this.last = (await this.store.latest(1)).find(isScan) ?? null;
    if (this.last) {
      this.last.total = this.last.show.quantity;
    }
  }

  recent() {
    return this.store.latest(RECENT);
  }

  /**
   * Writes a scan and gives it back with the total of the same goods on the same way; throws if it is not on disk.
   * `members` are the task, order, trip and unit that it is for, if any.
   */
  async add(code, quantity, members = {}) {
    const now = Date.now();
    const { step, from, to } = this.way.at;
    const show = { kind: "scan", code, quantity, step, from, to, ...members };
    const event = await this.store.capture((key) => lineOf(key, new Date(now).toISOString(), show), show, now);
    event.total = (this.isSame(show) ? this.last.total : 0) + quantity;
    this.last = event;
    this.counter++;
    return event;
  }

  isSame(show) {
    const { last } = this;
    return last && !last.undone && SAME.every((member) => last.show[member] === show[member]);
  }

  /** Takes the last scan back by an event of its own; gives the scan, or null if there is none. */
  async undo() {
    const undone = this.last ?? (await this.recent()).find(isScan);
    if (!undone || undone.undone) {
      return null;
    }
    const now = Date.now();
    const { device, epoch, seq, show } = undone;
    await this.store.capture(
      (key) => JSON.stringify({
        v: 1, ...key, at: new Date(now).toISOString(), step: show.step, codes: [], undoes: { epoch, seq },
      }),
      { ...show, kind: "undo" }, now, { device, epoch, seq });
    this.counter = Math.max(0, this.counter - 1);
    this.last = null;
    return undone;
  }
}

const isScan = (event) => !event.undone && event.show.kind === "scan";

/** The event's bytes: made once from its key, kept and sent as they are. */
function lineOf(key, at, { code, quantity, step, from, to, order, task, trip, unit }) {
  const event = { v: 1, ...key, at, step };
  if (from) {
    event.from = from;
  }
  if (to) {
    event.to = to;
  }
  // The unit comes first: it is what goods go into. Scanned alone again, it is emptied as a whole.
  event.codes = [...new Set([unit, code, trip].filter(Boolean))].map(codeOf);
  if (quantity !== 1) {
    event.quantity = quantity;
  }
  if (order) {
    event.order = order;
  }
  if (task) {
    event.task = task;
  }
  return JSON.stringify(event);
}
