// The live stock table. It shows how old its picture is, and greys the values when that is too old to act on.

const LATE_MS = 15 * 1000;
const STALE_MS = 30 * 1000;
const FLASH_MS = 2500;
const RETRY_MS = 3000;

const board = document.getElementById("main");
const body = document.getElementById("rows");
const filter = document.getElementById("filter");
const chinese = board.dataset.language.startsWith("zh");
const limit = Number(board.dataset.limit);
const amounts = new Intl.NumberFormat(board.dataset.language);
const times = new Intl.DateTimeFormat(board.dataset.language, {
  hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23", timeZone: board.dataset.zone,
});
const funds = new Map(board.dataset.funds.split(";").map((pair) => pair.split("=")));
const node = document.getElementById("cursor").textContent.split(".")[0];

const rows = new Map();
const lines = new Map();
let readAt = Number(board.dataset.read);
let ageAtReceipt = 0;
let receivedAt = performance.now();

const compare = (a, b) => (a.item < b.item ? -1 : a.item > b.item ? 1
  : a.place < b.place ? -1 : a.place > b.place ? 1
    : a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

function cell(parent, ...parts) {
  const td = parent.insertCell();
  td.append(...parts);
  return td;
}

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) {
    made.className = className;
  }
  return made;
}

function draw(row) {
  const line = document.createElement("tr");
  line.dataset.key = row.key;
  cell(line, element("strong", chinese ? row.itemZh : row.itemEn), element("code", row.item, "sub"));
  cell(line, element("span", chinese ? row.placeZh : row.placeEn), element("code", row.place, "sub"));
  cell(line, element("code", row.lot));
  cell(line, element("span", funds.get(row.fund) ?? row.fund), element("span", row.owner, "sub"));
  cell(line, chinese ? row.earmarkZh : row.earmarkEn);
  const amount = cell(line, element("span", amounts.format(row.onHand), "amount"), " ",
    element("span", chinese ? row.unitZh : row.unitEn, "unit"));
  amount.className = row.onHand < 0 ? "number is-below" : "number";
  return line;
}

function matches(row) {
  const wanted = filter.value.trim().toLowerCase();
  return wanted === "" || [row.itemZh, row.itemEn, row.item, row.placeZh, row.placeEn, row.place, row.lot, row.owner,
    row.earmarkZh, row.earmarkEn, funds.get(row.fund) ?? ""].some((text) => text.toLowerCase().includes(wanted));
}

function showAll() {
  const sorted = [...rows.values()].sort(compare).slice(0, limit);
  lines.clear();
  body.replaceChildren(...sorted.map((row) => {
    const line = draw(row);
    line.hidden = !matches(row);
    lines.set(row.key, line);
    return line;
  }));
  showCounts();
}

function put(row) {
  rows.set(row.key, row);
  const line = draw(row);
  line.hidden = !matches(row);
  const old = lines.get(row.key);
  if (old) {
    old.replaceWith(line);
  } else {
    if (lines.size >= limit) {
      return;
    }
    const next = [...body.rows].find((other) => compare(rows.get(other.dataset.key) ?? row, row) > 0);
    body.insertBefore(line, next ?? null);
  }
  lines.set(row.key, line);
  line.classList.add("is-new");
  setTimeout(() => line.classList.remove("is-new"), FLASH_MS);
}

function showCounts() {
  const all = [...rows.values()];
  document.getElementById("count-items").textContent = new Set(all.map((row) => row.item)).size;
  document.getElementById("count-rows").textContent = amounts.format(all.length);
  document.getElementById("count-below").textContent = all.filter((row) => row.onHand < 0).length;
  document.getElementById("nothing").hidden = all.length > 0;
  document.getElementById("no-match").hidden = all.length === 0 || [...lines.values()].some((line) => !line.hidden);
}

function heard(message) {
  const said = JSON.parse(message.data);
  readAt = Date.parse(said.readAt);
  ageAtReceipt = Math.max(0, Date.parse(said.at) - readAt);
  receivedAt = performance.now();
  document.getElementById("cursor").textContent = `${node}.${message.lastEventId}`;
  showFreshness();
  return said;
}

/** The age counts from when the node last read its journal, by the node's own clock, so that no other clock matters. */
function showFreshness() {
  const age = ageAtReceipt + performance.now() - receivedAt;
  const state = age > STALE_MS ? "stale" : age > LATE_MS ? "late" : "live";
  const time = times.format(readAt);
  const badge = document.getElementById("freshness");
  badge.className = `badge badge-${{ live: "ok", late: "warning", stale: "error" }[state]}`;
  document.getElementById("freshness-word").textContent = board.dataset[state === "stale" ? "late" : state];
  document.getElementById("as-of-time").textContent = time;
  const banner = document.getElementById("stale");
  banner.hidden = state !== "stale";
  const words = board.dataset.stale.replace("{0}", time);
  if (!banner.hidden && banner.textContent !== words) {
    banner.textContent = words;
  }
  board.dataset.state = state;
}

function connect() {
  const stream = new EventSource("/api/stream?topics=stock");
  stream.addEventListener("snapshot", (message) => {
    rows.clear();
    heard(message).rows.forEach((row) => rows.set(row.key, row));
    showAll();
  });
  stream.addEventListener("delta", (message) => {
    const { rows: changed, gone } = heard(message);
    gone.forEach((key) => {
      rows.delete(key);
      lines.get(key)?.remove();
      lines.delete(key);
    });
    changed.forEach(put);
    showCounts();
  });
  stream.addEventListener("heartbeat", heard);
  stream.addEventListener("error", () => {
    if (stream.readyState === EventSource.CLOSED) {
      // Refused for now, such as while the node starts: the browser would not try again by itself.
      setTimeout(connect, RETRY_MS * (1 + Math.random()));
    }
  });
}

filter.hidden = false;
filter.addEventListener("input", () => {
  lines.forEach((line, key) => { line.hidden = !matches(rows.get(key)); });
  showCounts();
});
setInterval(showFreshness, 1000);
connect();
