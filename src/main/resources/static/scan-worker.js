// Lets the scanning page open without a network. It holds the page's files and no scans: those are the page's own.

const CACHE = "scan-7";
const FILES = [
  "/scan",
  "/supplyline.css",
  "/layout/icon.svg",
  "/layout/icons.svg",
  "/handheld/handheld.css",
  "/handheld/camera.js",
  "/handheld/captures.js",
  "/handheld/card.js",
  "/handheld/catalogue.js",
  "/handheld/codes.js",
  "/handheld/counting.js",
  "/handheld/enrolment.js",
  "/handheld/feedback.js",
  "/handheld/handout.js",
  "/handheld/lines.js",
  "/handheld/quantity.js",
  "/handheld/scan.js",
  "/handheld/screen.js",
  "/handheld/sender.js",
  "/handheld/store.js",
  "/handheld/tasks.js",
  "/handheld/texts.js",
  "/handheld/way.js",
  "/handheld/wedge.js",
  "/handheld/scan.webmanifest",
  "/scanner/scanner.js",
  "/webjars/idb/build/index.js",
  "/webjars/idb/build/wrap-idb-value.js",
];

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE)
    .then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" }))))
    .then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

/** From the cache at once, so that a half-dead network cannot hold up the page; the fresh copy is for the next start. */
async function answer(path) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(path);
  const fresh = fetch(path, { cache: "no-cache" }).then((response) => {
    if (response.ok) {
      cache.put(path, response.clone());
    }
    return response;
  });
  if (kept) {
    fresh.catch(() => {});
    return kept;
  }
  return fresh;
}

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method === "GET" && url.origin === location.origin && FILES.includes(url.pathname)) {
    event.respondWith(answer(url.pathname));
  }
});
