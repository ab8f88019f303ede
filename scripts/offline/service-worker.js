/**
 * The page without a network. scripts/offline-plugin.js puts `built` before it: a name for this build, and its parts with what
 * they hash to. All parts of a build are kept together or none; a page gets the parts of its own build only.
 */
/* global built */

const { scope } = self.registration;
/** Several pages may share an origin: what is kept is named after the page's folder. */
const family = `mnemoscope ${new URL(scope).pathname} `;
const own = family + built.version;
const integrity = new Map(built.parts.map(([path, hash]) => [new URL(path, scope).href, hash]));
/** Parts whose names change with what is in them: the same name is the same part in every build. */
const hashed = `${scope}assets/`;

/** @throws where a part did not come, is of another build, or finds no room. Nothing is left of it then. */
async function keepAll() {
  const cache = await caches.open(own);
  try {
    await Promise.all([...integrity.keys()].map((address) => keep(cache, address)));
  } catch (error) {
    await caches.delete(own);
    throw error;
  }
}

async function keep(cache, address) {
  const freshness = address.startsWith(hashed) ? "default" : "no-cache";
  const answer = await fetch(address, { integrity: integrity.get(address), cache: freshness });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  await cache.put(address, answer);
}

/** The part that is asked for, by its address; undefined where it is none, and the network answers. */
function partOf({ method, mode, url, headers }) {
  if (method !== "GET" || headers.has("range")) return undefined;
  const [address] = url.split(/[?#]/);
  const isPage = mode === "navigate" && (address === scope || address === `${scope}index.html`);
  if (isPage) return scope;
  return integrity.has(url) || url.startsWith(hashed) ? url : undefined;
}

async function answer(request, address) {
  const cache = await caches.open(own);
  // A tab that is open since the last build asks for parts of that one.
  const kept = (await cache.match(address)) ?? (address.startsWith(hashed) && (await caches.match(address)));
  return kept || fetch(request);
}

/** What was kept of builds before the last one goes; that of the last one is for tabs that are still open. */
async function tidy() {
  const others = (await caches.keys()).filter((name) => name.startsWith(family) && name !== own);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) => event.waitUntil(Promise.all([tidy(), self.clients.claim()])));
self.addEventListener("message", ({ data }) => data === "use" && self.skipWaiting());
self.addEventListener("fetch", (event) => {
  const address = partOf(event.request);
  if (address !== undefined) event.respondWith(answer(event.request, address));
});
