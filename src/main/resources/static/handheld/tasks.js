// Tasks: what this device has, what it can take, and how much of the chosen one is left, also without a network.

import { unitOf } from "./codes.js";
import { $, button, element, icon } from "./screen.js";
import { language, say } from "./texts.js";

const SETTING = "tasks";
const REFRESH_EVERY_MS = 30 * 1000;
const REQUEST_TIMEOUT_MS = 20 * 1000;

const key = (order, item) => `${order}|${item}`;

export class Tasks {
  /** `changed` is called when the list or the choice changed, `chosen` with a task that is to be worked on, `gone` when it is not ours any more, `handOut` with one whose goods are signed for. */
  constructor(store, catalogue, { changed, chosen, gone, handOut }) {
    this.store = store;
    this.catalogue = catalogue;
    this.tell = { changed, chosen, gone, handOut };
    this.kept = { tasks: [], settled: [], chosen: null, since: 0 };
    this.own = new Map();
    this.turn = 0;
    this.fault = "";
  }

  async load() {
    this.kept = (await this.store.setting(SETTING)) ?? this.kept;
    await this.count();
  }

  start() {
    setInterval(() => document.hidden || this.refresh(), REFRESH_EVERY_MS);
    addEventListener("online", () => this.refresh());
    return this.refresh();
  }

  /** The task at work, or undefined. */
  get at() {
    return this.kept.tasks.find((task) => task.id === this.kept.chosen && task.mine);
  }

  /* With the node ---------------------------------------------------------------------------------------------- */

  /** Without an answer the tasks that are here stay. */
  async refresh() {
    const answer = await this.ask("tasks");
    if (!answer?.ok) {
      return false;
    }
    const { tasks, settled } = await answer.json();
    const before = this.at;
    const wasComplete = before ? this.isComplete(before) : false;
    this.kept = { ...this.kept, tasks, settled };
    if (before && !this.at) {
      this.kept.chosen = null;
    }
    if (!tasks.some((task) => task.mine)) {
      this.kept.since = 0;
    }
    await this.keep();
    if (before && !this.at) {
      this.tell.gone(this.title(before), wasComplete);
    }
    return true;
  }

  async change(task, what) {
    this.fault = await this.post(`tasks/${task.id}/${what}`, {});
    await this.refresh();
    return this.fault === "";
  }

  /** Asks the node to do something once; gives why it was not done, or nothing. */
  async post(path, body) {
    const answer = await this.ask(path, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "Content-Type": "application/json", "Idempotency-Key": `${path}-${Date.now()}-${Math.random()}` },
    });
    if (answer === null) {
      return say("task.offline");
    }
    const problem = answer.ok ? null : await answer.json().catch(() => null);
    return answer.ok ? "" : problem?.detail ?? String(answer.status);
  }

  async ask(path, options = {}) {
    const device = await this.store.device();
    if (!device) {
      return null;
    }
    try {
      return await fetch(`/api/devices/${encodeURIComponent(device.id)}/${path}`, {
        ...options,
        headers: { ...options.headers, Authorization: `Bearer ${device.token}`, "Accept-Language": document.documentElement.lang },
        cache: "no-store",
        credentials: "omit",
        signal: AbortSignal.timeout?.(REQUEST_TIMEOUT_MS),
      });
    } catch {
      return null;
    }
  }

  /* The choice ------------------------------------------------------------------------------------------------- */

  async choose(task) {
    this.kept.chosen = task.id;
    this.kept.since ||= Date.now();
    await this.keep();
    this.tell.chosen(task);
  }

  async drop() {
    if (this.kept.chosen !== null) {
      this.kept.chosen = null;
      await this.keep();
    }
  }

  async keep() {
    await this.store.keepSetting(SETTING, this.kept);
    await this.renew();
  }

  /** After a scan, or when names have come. */
  async renew() {
    await this.count();
    this.tell.changed();
  }

  /** Counts this device's scans for its tasks that are not in the node's numbers yet; what takes a scan back counts the other way. */
  async count() {
    const turn = ++this.turn;
    const events = this.kept.since ? await this.store.since(this.kept.since) : [];
    if (turn === this.turn) {
      this.own = new Map();
      events.filter((event) => event.show.task && !this.isCounted(event)).forEach((event) => this.add(event.show));
    }
  }

  isCounted({ epoch, seq, state }) {
    return state !== "held" && this.kept.settled.some(([of, first, last]) => of === epoch && first <= seq && seq <= last);
  }

  add({ kind, code, quantity, task, order }) {
    const at = this.kept.tasks.find((one) => String(one.id) === task);
    for (const part of this.parts(at, code, quantity) ?? []) {
      const name = `${task}/${key(part.order ?? order, part.item)}`;
      this.own.set(name, (this.own.get(name) ?? 0) + (kind === "undo" ? -1 : 1) * part.quantity);
    }
  }

  /** What a code stands for, in base units: [{item, quantity, order?}]; null if this device does not know it. */
  parts(task, code, quantity = 1) {
    const goods = this.catalogue.goods(code);
    return goods ? [{ item: goods.item, quantity: quantity * goods.quantity }] : task?.units?.[unitOf(code)] ?? null;
  }

  done(task, line) {
    return line.done + (this.own.get(`${task.id}/${key(line.order, line.item)}`) ?? 0);
  }

  isComplete(task) {
    return task.lines.every((line) => this.done(task, line) >= line.quantity);
  }

  /** Whether everything was scanned here, so that the node may say that it is done. */
  mayBeDone() {
    return Boolean(this.at) && this.isComplete(this.at);
  }

  /** The members that a scan of these goods carries: the task, and the order that still lacks them. */
  membersOf(code) {
    const task = this.at;
    if (!task) {
      return {};
    }
    const parts = this.parts(task, code) ?? [];
    const lines = task.lines.filter((line) => line.item === parts[0]?.item);
    const line = lines.find((one) => this.done(task, one) < one.quantity) ?? lines[0];
    const packed = new Set(parts.map((part) => part.order).filter(Boolean));
    const all = packed.size > 0 ? packed : new Set(line ? [line.order] : task.lines.map((one) => one.order));
    const members = { task: String(task.id) };
    if (all.size === 1) {
      [members.order] = all;
    }
    if (task.trip) {
      members.trip = task.trip;
    }
    return members;
  }

  /** Why goods should not be taken for the chosen task, or null: {reason, value?}. What is not known here is not judged. */
  doubt(code, quantity) {
    const task = this.at;
    const parts = task && this.parts(task, code, quantity);
    if (!parts) {
      const unit = task && unitOf(code);
      return unit && this.kept.tasks.some((other) => other.units?.[unit]) ? { reason: "foreign" } : null;
    }
    const doubts = parts.map((part) => this.doubtOf(task, part));
    return doubts.find((one) => one?.reason === "foreign") ?? doubts.find(Boolean) ?? null;
  }

  doubtOf(task, { item, quantity, order }) {
    const lines = task.lines.filter((line) => line.item === item && (!order || line.order === order));
    if (lines.length === 0) {
      return { reason: "foreign" };
    }
    const wanted = lines.reduce((sum, line) => sum + line.quantity, 0);
    const done = lines.reduce((sum, line) => sum + this.done(task, line), 0);
    const unit = language() === "zh" ? lines[0].unitZh : lines[0].unitEn;
    return done + quantity > wanted ? { reason: "enough", value: `${done} / ${wanted} ${unit}` } : null;
  }

  /* The screen ------------------------------------------------------------------------------------------------- */

  title(task) {
    return `${say(`task.kind.${task.kind}`)} → ${task[language()]}`;
  }

  sum(task) {
    const total = task.lines.reduce((sum, line) => sum + line.quantity, 0);
    const done = task.lines.reduce((sum, line) => sum + Math.max(0, Math.min(this.done(task, line), line.quantity)), 0);
    return { done, total };
  }

  show() {
    const task = this.at;
    $("task").classList.toggle("is-set", Boolean(task));
    $("task-name").textContent = task ? this.title(task) : say("task.none");
    $("task-progress").hidden = !task;
    $("task-count").textContent = "";
    if (task) {
      const { done, total } = this.sum(task);
      $("task-progress").max = total;
      $("task-progress").value = done;
      $("task-count").textContent = `${done} / ${total}`;
    }
    $("tasks-fault").textContent = this.fault;
    $("tasks-list").replaceChildren(...this.kept.tasks.map((one) => this.row(one)));
    $("tasks-empty").hidden = this.kept.tasks.length > 0;
  }

  row(task) {
    const row = document.createElement("li");
    const isAt = task === this.at;
    row.id = `task-${task.id}`;
    row.className = `task-row${isAt ? " is-at" : ""}`;
    const { done, total } = this.sum(task);
    const bar = document.createElement("progress");
    bar.max = total;
    bar.value = done;
    row.append(element("b", this.title(task), "line-name"), element("b", `${done} / ${total}`, "number"), bar,
      element("small", task.subject, "line-code"));
    if (task.mine) {
      row.append(...task.lines.filter((line) => this.done(task, line) < line.quantity).map((line) => this.line(task, line)));
    }
    const actions = element("div", "", "task-actions");
    if (!task.mine) {
      actions.append(button(say("task.claim"), "button-hand button-go", () => this.change(task, "claim")));
    } else {
      actions.append(isAt
        ? button(say("task.pause"), "button-hand", () => this.drop())
        : button(say("task.choose"), "button-hand button-go", () => this.choose(task)));
      if (task.kind === "hand-out") {
        actions.append(button(say("handout"), "button-hand", () => this.tell.handOut(task)));
      }
      actions.append(button(say("task.release"), "button-hand", () => this.change(task, "release")));
    }
    row.append(actions);
    return row;
  }

  line(task, line) {
    const box = element("div", "", "task-line");
    const name = element("span", line[language()], "");
    name.append(element("b", this.words(line, line.quantity - this.done(task, line)), "number"));
    box.append(name, ...line.picks.map((pick) => this.bin(line, pick)));
    return box;
  }

  bin(line, pick) {
    const bin = element("small", "", "task-bin");
    bin.append(icon("places", say("place")));
    const place = pick.place ? pick[language()] : say("task.short");
    bin.append(`${place} · ${this.words(line, pick.quantity)}${pick.expiry ? ` · ${say("expiry", pick.expiry)}` : ""}`);
    return bin;
  }

  /** In the largest packs that it fills and what is left over, as the pick list says it. Tasks kept since an older page know no packs. */
  words(line, quantity) {
    const zh = language() === "zh";
    const base = (units) => `${units} ${zh ? line.unitZh : line.unitEn}`;
    const parts = [];
    let rest = quantity;
    for (const pack of line.packs ?? []) {
      const full = Math.floor(rest / pack.quantity);
      if (full > 0) {
        parts.push(`${full} ${zh ? pack.zh : pack.en}`);
        rest %= pack.quantity;
      }
    }
    if (parts.length === 0) {
      return base(quantity);
    }
    return `${parts.join(" + ")}${rest ? ` + ${base(rest)}` : ""} = ${base(quantity)}`;
  }
}
