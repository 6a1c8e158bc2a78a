// Brings the scans to the node and learns what became of them. One page of a device sends; the others watch.

const REQUEST_TIMEOUT_MS = 20 * 1000;
const LONG_POLL_SECONDS = 25;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30 * 1000;
const IDLE_MS = 30 * 1000;
const RENEW_MS = 3 * 1000;
const DEFINITE = [400, 413, 415, 422];

export class Sender {
  /** `tell` hears of everything that the screen shows: {online, problem, refused, held, against, changed}. */
  constructor(store, tell) {
    this.store = store;
    this.tell = tell;
    this.failures = 0;
    this.batchLimit = undefined;
    this.backlogFrom = 0;
    this.bookedThrough = new Map();
    this.wakers = new Set();
    this.wakes = 0;
    this.page = Math.random().toString(36).slice(2);
    this.channel = "BroadcastChannel" in self ? new BroadcastChannel("supplyline") : null;
    this.channel?.addEventListener("message", (message) => {
      if (message.data === "captured") {
        this.wake();
      } else {
        this.tell({ changed: true });
      }
    });
    addEventListener("online", () => this.wake());
    addEventListener("visibilitychange", () => this.wake());
  }

  /** Runs for as long as the page is open. */
  async start() {
    if (navigator.locks) {
      await navigator.locks.request("supplyline-sender", () => this.run(() => true));
      return;
    }
    let leads = false;
    let running = false;
    const renew = async () => {
      leads = await this.store.lease(this.page, Date.now());
      if (leads && !running) {
        running = true;
        this.run(() => leads).finally(() => { running = false; });
      }
    };
    setInterval(renew, RENEW_MS);
    await renew();
  }

  /** A scan was written, here or in another page. */
  captured() {
    this.channel?.postMessage("captured");
    this.wake();
  }

  run(leads) {
    return Promise.all([this.send(leads), this.learn(leads)]);
  }

  async send(leads) {
    while (leads()) {
      const { wakes } = this;
      const device = await this.store.device();
      const now = Date.now();
      const batch = await this.store.nextBatch(now, now >= this.backlogFrom, this.batchLimit);
      if (!device || batch.events.length === 0) {
        await this.idle(wakes, Math.max(Math.min(IDLE_MS, this.backlogFrom - now), 0) || IDLE_MS);
        continue;
      }
      const wait = await this.sendBatch(device, batch);
      if (wait > 0) {
        await this.pause(wait);
      }
    }
  }

  /** Sends one batch; returns how long to wait before the next. */
  async sendBatch(device, batch) {
    const body = batch.events.map((event) => event.payload + "\n").join("");
    const answer = await this.request("/api/scans", device.token, {
      method: "POST",
      body,
      headers: { "Content-Type": "application/x-ndjson", "Device-Now": new Date().toISOString() },
    });
    if (!answer) {
      return this.backOff();
    }
    if (answer.ok) {
      const results = (await answer.json().catch(() => null))?.results;
      if (!Array.isArray(results) || results.length !== batch.events.length) {
        return this.backOff();
      }
      this.failures = 0;
      this.batchLimit = undefined;
      const refused = await this.store.noteAnswers(batch.events, results, Date.now());
      this.tell({ online: true, problem: null, refused, changed: true });
      this.channel?.postMessage("changed");
      this.wake();
      return 0;
    }
    return this.refusedBatch(answer, batch);
  }

  async refusedBatch(answer, batch) {
    if (answer.status === 401 || answer.status === 403) {
      this.tell({ online: true, problem: "token" });
      return LONGEST_WAIT_MS;
    }
    if (DEFINITE.includes(answer.status)) {
      // Something in the batch can never be taken. Halve it until the one line is found, and put that aside.
      if (batch.events.length > 1) {
        this.batchLimit = Math.ceil(batch.events.length / 2);
        return 0;
      }
      const code = (await answer.json().catch(() => null))?.code ?? String(answer.status);
      const refused = await this.store.noteAnswers(batch.events, [{ status: "refused", code }], Date.now());
      this.batchLimit = undefined;
      this.tell({ online: true, refused, changed: true });
      return 0;
    }
    const retryAfter = Number(answer.headers.get("Retry-After")) * 1000;
    const wait = retryAfter > 0 ? retryAfter * (1 + Math.random() * 0.25) : this.backOff();
    if (answer.status === 429 && !batch.live) {
      this.backlogFrom = Date.now() + wait;
      this.tell({ online: true });
      return 0;
    }
    this.tell({ online: answer.status === 429, problem: answer.status === 429 ? null : "busy" });
    return wait;
  }

  async learn(leads) {
    while (leads()) {
      const { wakes } = this;
      const device = await this.store.device();
      const epochs = device ? await this.store.openEpochs() : [];
      const mine = epochs.filter((open) => open.device === device.id);
      if (mine.length === 0) {
        // Nothing to learn; asking still tells whether the node can be reached.
        if (device && !document.hidden) {
          await this.learnEpoch(device, device.epoch, false);
        }
        await this.idle(wakes, IDLE_MS);
        continue;
      }
      for (const open of mine) {
        if (!await this.learnEpoch(device, open.epoch, mine.length === 1)) {
          await this.pause(this.backOff());
        }
      }
    }
  }

  async learnEpoch(device, epoch, mayWait) {
    const after = this.bookedThrough.get(epoch) ?? 0;
    const wait = mayWait ? LONG_POLL_SECONDS : 0;
    const path = `/api/devices/${encodeURIComponent(device.id)}/outcomes?epoch=${epoch}&after=${after}&wait=${wait}`;
    const answer = await this.request(path, device.token, {}, wait * 1000);
    if (!answer?.ok) {
      return false;
    }
    const outcomes = await answer.json().catch(() => null);
    if (typeof outcomes?.bookedThrough !== "number") {
      return false;
    }
    const unchanged = outcomes.bookedThrough <= after;
    this.bookedThrough.set(epoch, outcomes.bookedThrough);
    const { held, against } = await this.store.noteOutcomes({ device: device.id, epoch, ...outcomes }, Date.now());
    this.failures = 0;
    this.tell({ online: true, held, against, changed: true });
    this.channel?.postMessage("changed");
    if (unchanged) {
      // A node that answers at once although nothing is new must not be asked in a tight circle.
      await this.pause(FIRST_WAIT_MS);
    }
    return true;
  }

  /** The answer, or null if there was none; whether the device is online is known from this and nothing else. */
  async request(path, token, options, extraMs = 0) {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), REQUEST_TIMEOUT_MS + extraMs);
    try {
      return await fetch(path, {
        ...options,
        headers: { ...options.headers, Authorization: `Bearer ${token}` },
        cache: "no-store",
        credentials: "omit",
        signal: abort.signal,
      });
    } catch {
      this.tell({ online: false });
      return null;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Twice as long after each failure, up to half a minute, and never in step with the other devices. */
  backOff() {
    const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.failures);
    this.failures = Math.min(this.failures + 1, 10);
    return longest * (0.5 + Math.random() / 2);
  }

  pause(milliseconds) {
    return new Promise((resolve) => { setTimeout(resolve, milliseconds); });
  }

  /** Rests until woken; not at all if there was a wake-up since `wakes` was read, for it must not be slept through. */
  idle(wakes, milliseconds) {
    if (this.wakes !== wakes) {
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.wakers.delete(done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.wakers.add(done);
    });
  }

  wake() {
    this.wakes++;
    [...this.wakers].forEach((waker) => waker());
  }
}
