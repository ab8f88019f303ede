/**
 * The page without a network: a service worker keeps its parts. A new version waits until it is asked for, and what is open goes
 * on with its own. Where a browser has no service workers, all is as without this.
 */
import { createStore } from "zustand/vanilla";
import type { Page } from "../context.tsx";
import { fileText } from "../one-file.ts";
import { notify, type NoticeStore } from "../../store/notice.ts";

/** `file`: the page is one file; `here`: the page comes from this machine; `unable`: the browser has no way; `failed`: not all parts could be kept. */
export type OfflineState = "unable" | "file" | "here" | "fetching" | "ready" | "failed";

interface Offline {
  readonly state: OfflineState;
  /** A version that is newer than the page. */
  readonly next: ServiceWorker | null;
}

export const offline = createStore<Offline>(() => ({ state: "fetching", next: null }));

/** A page that somebody builds and serves for himself is always the one that was built last. */
const ownMachine = /^(localhost|127\.[\d.]+|\[::1\])$/;
/** Between two looks for a new version, in ms. */
const hour = 3_600_000;

/** In a frame without an origin, merely to ask throws. */
function serviceWorkers(): ServiceWorkerContainer | undefined {
  try {
    return (navigator as { readonly serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  } catch {
    return undefined;
  }
}

/** Never rejects. */
export async function keepOffline(notices: NoticeStore): Promise<void> {
  if (fileText()) return offline.setState({ state: "file" });
  const container = serviceWorkers();
  if (!container) return offline.setState({ state: "unable" });
  if (ownMachine.test(location.hostname)) return offline.setState({ state: "here" });
  offline.setState({ state: "fetching" });
  try {
    watch(container, await container.register("./service-worker.js", { updateViaCache: "none" }), notices);
  } catch {
    // A private window, a policy of the site's, a server without the file: nobody needs a message for it.
    offline.setState({ state: container.controller ? "ready" : "failed" });
  }
}

function watch(container: ServiceWorkerContainer, registration: ServiceWorkerRegistration, notices: NoticeStore): void {
  const look = (): void => {
    const { installing, waiting, active } = registration;
    offline.setState({ state: active ? "ready" : installing || waiting ? "fetching" : "failed" });
    if (active && waiting) tell(waiting, notices);
  };
  const hear = (): void => {
    registration.installing?.addEventListener("statechange", look);
    look();
  };
  registration.addEventListener("updatefound", hear);
  hear();
  // Another tab may have taken the new version.
  if (container.controller)
    container.addEventListener("controllerchange", () => registration.active && tell(registration.active, notices));
  lookForNext(registration);
}

/** Once of each. */
function tell(next: ServiceWorker, notices: NoticeStore): void {
  if (offline.getState().next === next) return;
  offline.setState({ next });
  notify(notices, "offline.next");
}

/** Whoever comes back to a page that stays open for days hears of a new version. */
function lookForNext(registration: ServiceWorkerRegistration): void {
  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" || Date.now() - looked < hour) return;
    looked = Date.now();
    registration.update().catch(() => undefined);
  });
}

/** Loads the page as the new version. Training ends, and all that was learnt is kept before. */
export async function loadNext({ playground, endings }: Page): Promise<void> {
  const { next } = offline.getState();
  if (!next) return;
  await playground.pause();
  await Promise.all([...endings].map((end) => end()));
  if (next.state !== "installed") return location.reload();
  serviceWorkers()?.addEventListener("controllerchange", () => location.reload(), { once: true });
  next.postMessage("use");
}
