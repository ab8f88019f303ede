/** What is measured of the built page: its size, what its views cost, and whether it stays flat. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright";
import { encodeLink } from "../src/share/encode.ts";
import { bookmarkOf } from "../src/share/bookmark.ts";
import { presetById } from "../src/train/presets.ts";
import type { Scripting } from "../src/app/scripting.ts";
import { alternate, type Runner } from "./alternate.ts";
import type { Place } from "./chromium.ts";
import { headlessJobs, type InApp } from "./headless.ts";
import { once } from "./once.ts";
import type { Job, Pair } from "./row.ts";
import { watchWorkers, type Watch } from "./watch.ts";

declare global {
  interface Window {
    mnemoscope?: Scripting;
    gc?: () => void;
    watch?: Watch;
  }
}

const none: Pair = { ours: null, theirs: null, note: "no chromium on PATH" };

/** `folder`: where the page is built. */
export function builtJobs(open: () => Promise<Place | null>, folder: string): readonly Job[] {
  const inApp: InApp = async (use) => {
    const place = await open();
    if (!place) return null;
    const page = await place.browser.newPage();
    try {
      await page.addInitScript(watchWorkers);
      const link = await encodeLink(bookmarkOf({ ...presetById("ntm-copy"), engine: "wasm" }));
      await page.goto(`${place.app.url}?lang=en${link}`);
      await page.waitForFunction(() => window.mnemoscope?.status.metric && window.mnemoscope.trace());
      return await use(page);
    } finally {
      await page.close();
    }
  };
  return [viewsJob(inApp), ...headlessJobs(inApp), ...sizeJobs(open, folder), heapJob(inApp)];
}

function viewsJob(inApp: InApp): Job {
  return {
    work: "NTM copy (64 units, 20 × 12) in the page, wasm, views on, 10 traces a second (ms per update)",
    against: "views off",
    atLeast: 0.95,
    measure: async () => (await inApp(timeViews)) ?? none,
  };
}

/** Off: no trace and no progress reaches the page. */
async function timeViews(page: Page): Promise<Pair> {
  const seen = { traces: 0, milliseconds: 0 };
  const train =
    (isOff: boolean): Runner =>
    async (updates) => {
      const turn = await page.evaluate(trainTurn, { updates, isOff });
      if (!isOff) {
        seen.traces += turn.traces;
        seen.milliseconds += turn.milliseconds;
      }
      return turn.milliseconds;
    };
  const pair = await alternate(train(false), train(true), { turn: 2000, rounds: 6, limit: 60_000, warmUp: 200 });
  return { ...pair, note: `${((1000 * seen.traces) / seen.milliseconds).toFixed(1)} traces a second` };
}

/** Runs in the page. */
async function trainTurn({ updates, isOff }: { updates: number; isOff: boolean }) {
  const { mnemoscope, watch } = window;
  if (!mnemoscope || !watch) throw new Error("the page has no scripting interface");
  watch.turn(isOff);
  const traces = watch.traces;
  const started = performance.now();
  await mnemoscope.train(updates);
  return { milliseconds: performance.now() - started, traces: watch.traces - traces };
}

const limit = 250;

function sizeJobs(open: () => Promise<Place | null>, folder: string): Job[] {
  const sizes = once(() => measureSizes(open, folder));
  const job = (work: string, part: "page" | "worker"): Job => ({
    work: `${work} (kB gzip)`,
    against: `${limit} kB`,
    atLeast: 1,
    measure: async () => {
      const found = await sizes();
      return found ? { ours: found[part], theirs: limit } : none;
    },
  });
  return [
    job("page, JavaScript before the first picture", "page"),
    job("worker, JavaScript before the first update", "worker"),
  ];
}

/** kB of the scripts that a first visit fetches. What the worker's entry leads to is the worker's, the rest the page's. */
async function measureSizes(
  open: () => Promise<Place | null>,
  folder: string,
): Promise<{ page: number; worker: number } | null> {
  const place = await open();
  if (!place) return null;
  const from = place.app.requested.length;
  const page = await place.browser.newPage();
  await page.goto(`${place.app.url}?lang=en`);
  await page.waitForFunction(() => window.mnemoscope?.trace());
  const scripts = (): string[] => [...new Set(place.app.requested.slice(from).filter((path) => path.endsWith(".js")))];
  const beforePicture = scripts();
  await page.evaluate(() => window.mnemoscope?.train(1));
  const ofWorker = reachable(
    scripts().filter((path) => /\/entry-/.test(path)),
    scripts(),
    folder,
  );
  await page.close();
  const kB = (paths: readonly string[]): number =>
    paths.reduce((sum, path) => sum + gzipSync(readFileSync(`${folder}/${path}`), { level: 9 }).length, 0) / 1000;
  return { page: kB(beforePicture.filter((path) => !ofWorker.has(path))), worker: kB([...ofWorker]) };
}

/** `from`, and those of `all` that they name, directly or not. */
function reachable(from: readonly string[], all: readonly string[], folder: string): ReadonlySet<string> {
  const found = new Set(from);
  for (const path of found) {
    const text = readFileSync(`${folder}/${path}`, "utf8");
    for (const other of all) if (text.includes(other.slice(other.lastIndexOf("/") + 1))) found.add(other);
  }
  return found;
}

function heapJob(inApp: InApp): Job {
  return {
    // By then the archive has come to its budget.
    work: "NTM copy in the page: JavaScript heap after 20 000 updates (MB)",
    against: "after 10 000 updates",
    atLeast: 0.9,
    measure: async () => {
      const heaps = await inApp(
        async (page) => [await heapAfter(page, 10_000), await heapAfter(page, 10_000)] as const,
      );
      return heaps ? { theirs: heaps[0], ours: heaps[1] } : none;
    },
  };
}

function heapAfter(page: Page, updates: number): Promise<number> {
  return page.evaluate(async (count) => {
    await window.mnemoscope?.train(count);
    window.gc?.();
    // What is still being drawn is let go of first.
    await new Promise((resolve) => setTimeout(resolve, 500));
    window.gc?.();
    const { memory } = performance as Performance & { readonly memory?: { readonly usedJSHeapSize: number } };
    return (memory?.usedJSHeapSize ?? NaN) / 1e6;
  }, updates);
}
