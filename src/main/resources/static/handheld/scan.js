// The scanning page. A scan goes: read → number and bytes on disk → card, tone, vibration → and only then to the node.

import { codeOf, isReadable, normalise, ownKind, quantityOf } from "./codes.js";
import { bad, good, noted } from "./feedback.js";
import { openStore } from "./store.js";
import { Sender } from "./sender.js";
import { applyTexts, chooseLanguage, otherLanguage, say } from "./texts.js";
import { Wedge } from "./wedge.js";

const LINES = 5;
const FORGET_EVERY_MS = 3600 * 1000;

/** Steps of the depot's floor and the places that a person there can name by scanning them. */
const STEPS = {
  receiving: ["to"],
  storing: ["from", "to"],
  picking: ["from", "to"],
  loading: ["from", "to"],
  unloading: ["from", "to"],
};

const $ = (id) => document.getElementById(id);
const commands = JSON.parse(document.body.dataset.commands);

let store;
let sender;
let context = { step: "receiving", from: null, to: null, next: "to" };
let pending = null;
let locked = false;
let last = null;
let counter = 0;

/* What a code means ------------------------------------------------------------------------------------------- */

async function read(raw) {
  const text = normalise(raw);
  const kind = ownKind(text);
  const command = kind === "command" ? commands[text.toUpperCase()] : undefined;
  if (locked) {
    if (command === "continue") {
      acknowledge();
    } else {
      bad();
    }
    return;
  }
  const number = quantityOf(text);
  if (number !== null) {
    setNext(number);
    noted();
  } else if (kind === "damaged" || !isReadable(text)) {
    fail("unreadable", text);
  } else if (kind === "command") {
    await obey(command, text);
  } else if (kind === "place") {
    await place(text.toUpperCase());
  } else {
    await capture(text, pending ?? 1);
  }
}

async function obey(command, text) {
  if (command === undefined) {
    fail("command", text);
  } else if (command === "undo") {
    await undo();
  } else if (command === "repeat" && last) {
    await capture(last.show.code, pending ?? last.show.quantity);
  } else if (/^q[1-9]$/.test(command)) {
    setNext(Number(command.slice(1)));
    noted();
  } else if (command in STEPS) {
    await chooseStep(command);
    noted();
  } else if (command === "next") {
    await chooseStep(context.step);
    noted();
  } else {
    noted();
  }
}

async function place(code) {
  const sides = STEPS[context.step];
  const side = sides.includes(context.next) ? context.next : sides[0];
  context[side] = code;
  context.next = sides[(sides.indexOf(side) + 1) % sides.length];
  await keepContext();
  card("place", say("place"), code, "", "");
  noted();
}

async function chooseStep(step) {
  context = { step, from: null, to: null, next: STEPS[step][0] };
  await keepContext();
  card("ready", say("ready"), "", "", "");
}

async function keepContext() {
  showContext();
  await store.keepSetting("context", context);
}

/* Writing a scan ---------------------------------------------------------------------------------------------- */

/** The event's bytes: made once from its key, kept and sent as they are. */
function lineOf(key, at, code, quantity) {
  const event = { v: 1, ...key, at, step: context.step };
  if (context.from) {
    event.from = context.from;
  }
  if (context.to) {
    event.to = context.to;
  }
  event.codes = [codeOf(code)];
  if (quantity !== 1) {
    event.quantity = quantity;
  }
  return JSON.stringify(event);
}

async function capture(code, quantity) {
  const now = Date.now();
  const show = { kind: "scan", code, quantity, step: context.step, from: context.from, to: context.to };
  try {
    const event = await store.capture((key) => lineOf(key, new Date(now).toISOString(), code, quantity), show, now);
    const same = last && !last.undone && last.show.code === code && last.show.step === show.step
      && last.show.to === show.to && last.show.from === show.from;
    event.total = (same ? last.total : 0) + quantity;
    last = event;
    counter++;
  } catch (failure) {
    console.error("The scan could not be written.", failure);
    fail("storage", code);
    return;
  }
  setNext(null);
  card("ok", say("noted"), code, `+${quantity}`, last.total === quantity ? "" : `= ${last.total}`, hint());
  good();
  sender.captured();
  await showLines();
}

/** Says where goods go when no place was scanned, so that nobody wonders. */
function hint() {
  return STEPS[context.step].every((side) => context[side] === null) ? say("usualPlace") : "";
}

async function undo() {
  const undone = last ?? (await store.latest(LINES)).find((e) => !e.undone && e.show.kind === "scan");
  if (!undone || undone.undone) {
    bad();
    return;
  }
  const now = Date.now();
  const { device, epoch, seq } = undone;
  await store.capture(
    (key) => JSON.stringify({
      v: 1, ...key, at: new Date(now).toISOString(), step: undone.show.step, codes: [], undoes: { epoch, seq },
    }),
    { ...undone.show, kind: "undo" }, now, { device, epoch, seq });
  counter = Math.max(0, counter - 1);
  last = null;
  card("undone", say("undone"), undone.show.code, `−${undone.show.quantity}`, "");
  noted();
  sender.captured();
  await showLines();
}

/* The screen -------------------------------------------------------------------------------------------------- */

function card(state, word, code, plus, total, note = "") {
  $("card").dataset.state = state;
  $("card-word").textContent = word;
  $("card-code").textContent = visible(code);
  $("card-plus").textContent = plus;
  $("card-total").textContent = total;
  $("card-note").textContent = note;
  $("acknowledge").hidden = state !== "error";
}

const visible = (code) => code.replace(/\u001D/g, "␝");

function fail(reason, code) {
  locked = true;
  card("error", say(`fail.${reason}`), code, "", "", say(`fail.${reason}.how`));
  bad();
  showField();
}

function acknowledge() {
  locked = false;
  card("ready", say("ready"), "", "", "");
  noted();
  showField();
}

function setNext(number) {
  pending = number;
  $("quantity-next").textContent = number === null ? "" : `× ${number}`;
}

function showField() {
  $("code").classList.toggle("is-locked", locked);
  wedge.focus();
}

function showContext() {
  const sides = STEPS[context.step];
  $("step-name").textContent = say(`step.${context.step}`);
  for (const side of ["from", "to"]) {
    $(side).hidden = !sides.includes(side);
    $(`${side}-name`).textContent = context[side] ?? say("usual");
    $(side).classList.toggle("is-set", context[side] !== null);
    $(side).classList.toggle("is-next", sides.length > 1 && context.next === side);
  }
}

const SYMBOLS = { local: "local", accepted: "sent", booked: "booked", settled: "booked", held: "warning", refused: "warning" };

function line(event, settle) {
  const row = document.createElement("li");
  row.dataset.state = event.undone ? "undone" : event.state;
  row.append(icon(SYMBOLS[event.state], say(`state.${event.state}`)));
  const code = document.createElement("span");
  code.className = "line-code";
  code.textContent = visible(event.show.code);
  const quantity = document.createElement("b");
  quantity.className = "number";
  quantity.textContent = (event.show.kind === "undo" ? "−" : "+") + event.show.quantity;
  row.append(code, quantity);
  if (settle) {
    const reason = document.createElement("small");
    const known = say(`code.${event.code}`, undefined, "");
    reason.textContent = event.text || known || `${say(`state.${event.state}`)} (${event.code})`;
    row.append(reason);
    if (event.state === "refused") {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "hand-small";
      button.textContent = say("attention.settle");
      button.addEventListener("click", async () => {
        await store.settle([event.device, event.epoch, event.seq], Date.now());
        await showAttention();
        await showCounts();
      });
      row.append(button);
    }
  }
  return row;
}

function icon(name, label) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", `/layout/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

async function showLines() {
  const latest = await store.latest(LINES);
  $("lines").replaceChildren(...latest.map((event) => line(event, false)));
  $("undo").disabled = !latest.some((e) => !e.undone && e.show.kind === "scan");
  $("counter").textContent = counter;
  await showCounts();
}

async function showCounts() {
  const counts = await store.counts();
  $("waiting").textContent = counts.local;
  $("waiting-box").classList.toggle("is-waiting", counts.local > 0);
  $("attention").hidden = counts.held + counts.refused === 0;
  $("attention-count").textContent = counts.held + counts.refused;
}

async function showAttention() {
  const events = await store.needingAttention();
  $("todo-lines").replaceChildren(...events.map((event) => line(event, true)));
}

async function hear(news) {
  if (news.online !== undefined) {
    $("line").dataset.state = news.online ? "online" : "offline";
    $("line-text").textContent = say(news.online ? "line.online" : "line.offline");
  }
  if (news.problem !== undefined) {
    $("problem").hidden = news.problem === null;
    $("problem").textContent = news.problem === null ? "" : say(`problem.${news.problem}`);
  }
  if (news.refused?.length > 0) {
    fail("refused", news.refused[0].show.code);
  } else if (news.held?.length > 0) {
    bad();
  }
  if (news.changed) {
    await showLines();
  }
}

/* Enrolment --------------------------------------------------------------------------------------------------- */

/** Reads `…/scan#device=ID&token=TOKEN`, as the device page prints it. */
function enrolmentIn(text) {
  const hash = text.indexOf("#");
  const fields = new URLSearchParams(hash < 0 ? text : text.slice(hash + 1));
  const device = fields.get("device");
  const token = fields.get("token");
  return device && token ? { device, token } : null;
}

async function enrol(text) {
  const asked = enrolmentIn(normalise(text));
  if (asked === null) {
    $("enrol-fault").textContent = say("enrol.fault.code");
    return false;
  }
  const known = await store.device();
  if (known?.id === asked.device && known.token === asked.token) {
    return true;
  }
  const open = await store.counts();
  if (known && known.id !== asked.device && open.local > 0) {
    fail("otherDevice", asked.device);
    return false;
  }
  try {
    const answer = await fetch(`/api/devices/${encodeURIComponent(asked.device)}/epochs`, {
      method: "POST",
      headers: { Authorization: `Bearer ${asked.token}`, "Content-Type": "application/json" },
      body: JSON.stringify({ reason: known ? "enrolled" : "storage-lost" }),
      credentials: "omit",
      cache: "no-store",
    });
    if (!answer.ok) {
      $("enrol-fault").textContent = say("enrol.fault.token");
      return false;
    }
    const { epoch, firstSeq } = await answer.json();
    await store.enrol(asked.device, asked.token, epoch, firstSeq ?? 1);
    return true;
  } catch {
    $("enrol-fault").textContent = say("enrol.fault.line");
    return false;
  }
}

async function enrolFromAddress() {
  if (location.hash.length > 1) {
    const text = location.hash;
    // The token leaves the address bar and the history at once.
    history.replaceState(null, "", location.pathname);
    await enrol(text);
  }
  showStage(await store.device());
}

function showStage(device) {
  $("enrol").hidden = Boolean(device);
  $("work").hidden = !device;
  if (device) {
    showField();
  } else {
    $("enrol-code").focus();
  }
}

/* Sheets: step, quantity, attention --------------------------------------------------------------------------- */

function fillSheets() {
  $("steps-list").replaceChildren(...Object.keys(STEPS).map((step) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button-hand";
    button.textContent = say(`step.${step}`);
    button.addEventListener("click", async () => {
      $("steps").close();
      await chooseStep(step);
    });
    return button;
  }));
  $("pad-keys").replaceChildren(...[..."1234567890", "00", "⌫"].map((key) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button-hand";
    button.textContent = key;
    button.addEventListener("click", () => press(key));
    return button;
  }));
}

function press(key) {
  const value = $("pad-value").textContent;
  const fresh = $("pad-value").dataset.fresh === "yes";
  $("pad-value").dataset.fresh = "no";
  const next = key === "⌫" ? value.slice(0, -1) : (fresh ? "" : value) + key;
  $("pad-value").textContent = next.replace(/^0+/, "").slice(0, 5);
}

function openPad() {
  $("pad-value").textContent = pending ?? last?.show.quantity ?? 1;
  $("pad-value").dataset.fresh = "yes";
  $("pad-last").disabled = !last;
  $("pad").showModal();
}

/** The bytes of a scan never change: another quantity takes the scan back and writes it anew. */
async function requantify(number) {
  const { code } = last.show;
  await undo();
  await capture(code, number);
}

function padNumber() {
  const number = Number($("pad-value").textContent);
  $("pad").close();
  return number >= 1 ? number : null;
}

/* Start ------------------------------------------------------------------------------------------------------- */

const wedge = new Wedge($("code"), (text) => read(text));

function listen() {
  $("acknowledge").addEventListener("click", acknowledge);
  $("undo").addEventListener("click", () => undo());
  $("quantity").addEventListener("click", openPad);
  $("pad-next").addEventListener("click", () => setNext(padNumber()));
  $("pad-last").addEventListener("click", () => {
    const number = padNumber();
    if (number !== null && last) {
      requantify(number);
    }
  });
  $("step").addEventListener("click", () => $("steps").showModal());
  for (const side of ["from", "to"]) {
    $(side).addEventListener("click", async () => {
      // A tap on a place asks for it next; a tap on the one asked for forgets it.
      if (context.next === side) {
        context[side] = null;
      }
      context.next = side;
      await keepContext();
    });
  }
  $("attention").addEventListener("click", async () => {
    await showAttention();
    $("todo").showModal();
  });
  $("keyboard").addEventListener("click", () => {
    const on = wedge.toggleKeyboard();
    $("keyboard").setAttribute("aria-pressed", String(on));
  });
  $("language").addEventListener("click", () => {
    chooseLanguage(otherLanguage());
    show();
  });
  $("enrol-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    await enrol($("enrol-code").value);
    showStage(await store.device());
  });
  addEventListener("hashchange", enrolFromAddress);
  document.querySelectorAll("[data-close]").forEach((button) =>
    button.addEventListener("click", () => button.closest("dialog").close()));
}

function show() {
  applyTexts();
  fillSheets();
  showContext();
  const state = $("line").dataset.state;
  $("line-text").textContent = say(`line.${state}`);
  if (!locked) {
    card("ready", say("ready"), "", "", "");
  }
  showLines();
}

async function start() {
  applyTexts();
  store = await openStore();
  context = (await store.setting("context")) ?? context;
  counter = await store.countSince(new Date().setHours(0, 0, 0, 0));
  last = (await store.latest(1)).find((e) => !e.undone && e.show.kind === "scan") ?? null;
  if (last) {
    last.total = last.show.quantity;
  }
  sender = new Sender(store, hear);
  listen();
  show();
  await enrolFromAddress();
  sender.start();
  navigator.storage?.persist?.();
  navigator.serviceWorker?.register("/scan-worker.js", { scope: "/scan" }).catch(() => {});
  setInterval(() => store.forgetOld(Date.now()), FORGET_EVERY_MS);
  await store.forgetOld(Date.now());
  document.body.dataset.ready = "yes";
}

start();
