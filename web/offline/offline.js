// The page's service worker. The build puts two lines before this: VERSION, a hash of all files, and FILES, their
// addresses relative to this one. Nothing of the user's passes here; that lies in the browser's own files.
const OURS = `weakties ${self.registration.scope} `;
const NAME = OURS + VERSION;

self.addEventListener("install", (event) => {
  const fresh = FILES.map((file) => new Request(file, { cache: "reload" }));
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(fresh)));
});

// A new version waits until every window of the old one is closed, so the old files can go by then.
self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOlder().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(
    caches.match(request, { cacheName: NAME, ignoreSearch: true }).then((found) => found ?? fetch(request)),
  );
});

async function forgetOlder() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(OURS) && name !== NAME).map((name) => caches.delete(name)),
  );
}
