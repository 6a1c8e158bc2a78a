// The device's own journal: every scan is here, on disk, before anything else happens to it.

import { openDB } from "/webjars/idb/build/index.js";

const DATABASE = "supplyline";
const KEPT_AFTER_BOOKING_MS = 30 * 24 * 3600 * 1000;

/** Scans younger than this go first and alone, so that a backlog never holds them up. */
const LIVE_MS = 50 * 1000;
const BATCH_LINES = 500;
const BATCH_BYTES = 1024 * 1024 - 1024;

/** The node lists at most that many gaps; a full list may go on. */
const MOST_GAPS = 1000;

/** How long an accepted scan may be unknown to the ledger before it is sent again. */
const MISSING_AFTER_MS = 30 * 1000;
const STRICT = { durability: "strict" };
const LEASE_MS = 10 * 1000;

/** States of a scan: local → accepted → booked; held and refused need a person. */
export const OPEN_STATES = ["local", "accepted", "held"];

/** States that ask for a person: refused by the node, held there, or booked against a rule. */
export const ASKING_STATES = ["refused", "held", "against"];

export async function openStore() {
  const database = await openDB(DATABASE, 1, {
    upgrade(db) {
      db.createObjectStore("settings");
      const events = db.createObjectStore("events", { keyPath: ["device", "epoch", "seq"] });
      events.createIndex("state", ["state", "capturedAt"]);
      events.createIndex("time", "capturedAt");
    },
  });
  return new Store(database);
}

const inState = (state, from = 0, to = Infinity) => IDBKeyRange.bound([state, from], [state, to]);

class Store {
  constructor(database) {
    this.database = database;
  }

  setting(name) {
    return this.database.get("settings", name);
  }

  async keepSetting(name, value) {
    const tx = this.database.transaction("settings", "readwrite", STRICT);
    tx.store.put(value, name);
    await tx.done;
  }

  /** The device as it was enrolled: {id, token, epoch, next}; undefined before. */
  device() {
    return this.setting("device");
  }

  /** Takes on an identity with a fresh epoch, whose first number is 1. */
  enrol(id, token, epoch, firstSeq) {
    return this.keepSetting("device", { id, token, epoch, next: firstSeq });
  }

  /**
   * Gives the event its number and writes it, in one transaction: a number is used once or never. `line` makes the bytes
   * from the key; they are kept and sent as they are. `show` is only for this screen.
   */
  async capture(line, show, capturedAt, undoes) {
    const tx = this.database.transaction(["settings", "events"], "readwrite", STRICT);
    const settings = tx.objectStore("settings");
    const events = tx.objectStore("events");
    const device = await settings.get("device");
    const key = { device: device.id, epoch: device.epoch, seq: device.next };
    const event = { ...key, payload: line(key), state: "local", capturedAt, show };
    events.add(event);
    settings.put({ ...device, next: device.next + 1 }, "device");
    if (undoes) {
      const undone = await events.get([undoes.device, undoes.epoch, undoes.seq]);
      if (undone) {
        events.put({ ...undone, undone: true });
      }
    }
    await tx.done;
    return event;
  }

  /** The next lines to send: live ones first; of a backlog, the oldest, and only if it may go. */
  async nextBatch(now, backlogMayGo, limit = BATCH_LINES) {
    const live = await this.database.getAllFromIndex("events", "state", inState("local", now - LIVE_MS), limit);
    if (live.length > 0) {
      return { live: true, events: within(live) };
    }
    const backlog = backlogMayGo
      ? await this.database.getAllFromIndex("events", "state", inState("local"), limit)
      : [];
    return { live: false, events: within(backlog) };
  }

  /** Notes what the node said of a batch. */
  async noteAnswers(events, results, now) {
    const tx = this.database.transaction("events", "readwrite", STRICT);
    const refused = [];
    for (let i = 0; i < events.length; i++) {
      const { device, epoch, seq } = events[i];
      const event = await tx.store.get([device, epoch, seq]);
      if (!event || event.state !== "local") {
        continue;
      }
      if (results[i].status === "accepted") {
        tx.store.put({ ...event, state: "accepted", acceptedAt: now });
      } else {
        const changed = { ...event, state: "refused", code: results[i].code ?? "refused" };
        tx.store.put(changed);
        refused.push(changed);
      }
    }
    await tx.done;
    return refused;
  }

  /** Notes what the ledger made of an epoch's scans; returns those that are newly held. */
  async noteOutcomes(outcomes, now) {
    const held = new Map((outcomes.held ?? []).map((h) => [h.seq, h]));
    const isMissing = (seq) => (outcomes.missing ?? []).some(([from, to]) => from <= seq && seq <= to);
    // A number that never came, such as one that the node refused, must not keep those behind it open for ever.
    const gapsAreWhole = (outcomes.missing ?? []).length < MOST_GAPS;
    const isSettled = (seq) => seq <= outcomes.bookedThrough
      || (gapsAreWhole && seq <= outcomes.highest && !isMissing(seq));
    const rules = new Map((outcomes.violations ?? []).map((v) => [v.seq, v.code]));
    const news = { held: [], against: [] };
    const tx = this.database.transaction("events", "readwrite", STRICT);
    for (const state of OPEN_STATES) {
      for (const event of await tx.store.index("state").getAll(inState(state))) {
        if (event.device !== outcomes.device || event.epoch !== outcomes.epoch) {
          continue;
        }
        const changed = outcomeOf(event, { isSettled, held, isMissing, rules }, now);
        if (changed) {
          tx.store.put(changed);
          news[changed.state]?.push(changed);
        }
      }
    }
    await tx.done;
    return news;
  }

  /** Epochs with scans whose outcome is still to be learned. */
  async openEpochs() {
    const epochs = new Map();
    for (const state of ["accepted", "held"]) {
      for (const event of await this.database.getAllFromIndex("events", "state", inState(state))) {
        epochs.set(`${event.device}/${event.epoch}`, { device: event.device, epoch: event.epoch });
      }
    }
    return [...epochs.values()];
  }

  async counts() {
    const tx = this.database.transaction("events");
    const counts = {};
    for (const state of ["local", "accepted", ...ASKING_STATES]) {
      counts[state] = await tx.store.index("state").count(inState(state));
    }
    return counts;
  }

  /** The newest scans, newest first. */
  async latest(limit) {
    const found = [];
    let cursor = await this.database.transaction("events").store.index("time").openCursor(null, "prev");
    while (cursor && found.length < limit) {
      found.push(cursor.value);
      cursor = await cursor.continue();
    }
    return found;
  }

  /** Scans since the given time that stand: no undone ones, no undoing ones. */
  async countSince(time) {
    const events = await this.database.getAllFromIndex("events", "time", IDBKeyRange.lowerBound(time));
    return events.filter((e) => !e.undone && e.show.kind !== "undo").length;
  }

  /** All events captured since then, in the order of their capture. */
  since(time) {
    return this.database.getAllFromIndex("events", "time", IDBKeyRange.lowerBound(time));
  }

  /** What a person must look at. */
  async needingAttention() {
    const lists = await Promise.all(ASKING_STATES.map((state) =>
      this.database.getAllFromIndex("events", "state", inState(state))));
    return lists.flat();
  }

  /** A scan that was refused or went against a rule stays on the device when a person has seen to it, but asks for nobody. */
  async settle(key, now) {
    const tx = this.database.transaction("events", "readwrite", STRICT);
    const event = await tx.store.get(key);
    if (event && (event.state === "refused" || event.state === "against")) {
      tx.store.put({ ...event, state: "settled", settledAt: now });
    }
    await tx.done;
  }

  async forgetOld(now) {
    const tx = this.database.transaction("events", "readwrite");
    for (const state of ["booked", "against", "settled"]) {
      const range = inState(state, 0, now - KEPT_AFTER_BOOKING_MS);
      for (const event of await tx.store.index("state").getAll(range)) {
        if (event.settledAt < now - KEPT_AFTER_BOOKING_MS) {
          tx.store.delete([event.device, event.epoch, event.seq]);
        }
      }
    }
    await tx.done;
  }

  /** Takes or renews the right to send, where the browser has no locks; false while another page holds it. */
  async lease(page, now) {
    const tx = this.database.transaction("settings", "readwrite");
    const lease = await tx.store.get("lease");
    const free = !lease || lease.page === page || lease.until < now;
    if (free) {
      tx.store.put({ page, until: now + LEASE_MS }, "lease");
    }
    await tx.done;
    return free;
  }
}

/** The first events that fit one request. */
function within(events) {
  const encoder = new TextEncoder();
  let bytes = 0;
  const fitting = [];
  for (const event of events) {
    bytes += encoder.encode(event.payload).length + 1;
    if (bytes > BATCH_BYTES && fitting.length > 0) {
      break;
    }
    fitting.push(event);
  }
  return fitting;
}

/** The event after the ledger's word, or null if nothing changes. */
function outcomeOf(event, { isSettled, held, isMissing, rules }, now) {
  const reason = held.get(event.seq);
  if (reason) {
    return event.state === "held" ? null : { ...event, state: "held", code: reason.code, text: reason.text };
  }
  if (isSettled(event.seq)) {
    // What was taken back needs nobody.
    const rule = event.undone ? undefined : rules.get(event.seq);
    return rule
      ? { ...event, state: "against", code: rule, settledAt: now }
      : { ...event, state: "booked", settledAt: now };
  }
  const lost = event.state === "accepted" && isMissing(event.seq) && event.acceptedAt < now - MISSING_AFTER_MS;
  return lost ? { ...event, state: "local" } : null;
}
