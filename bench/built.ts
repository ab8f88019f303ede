/** What is measured of the built page: its size, what its views and frames cost, and whether it stays flat. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright";
import { inAppOf, noChromium, type InApp } from "./app.ts";
import type { Place } from "./chromium.ts";
import { framesJobs } from "./frames.ts";
import { headlessJobs } from "./headless.ts";
import { once } from "./once.ts";
import type { Job, Pair } from "./row.ts";
import { viewsJobs } from "./views.ts";

/** `folder`: where the page is built. */
export function builtJobs(open: () => Promise<Place | null>, folder: string): readonly Job[] {
  const inApp = inAppOf(open);
  return [
    ...framesJobs(inApp),
    ...viewsJobs(inApp),
    ...headlessJobs(inApp),
    ...sizeJobs(open, folder),
    heapJob(inApp),
    longHeapJob(inApp),
  ];
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
      return found ? { ours: found[part], theirs: limit } : noChromium;
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
      return heaps ? { theirs: heaps[0], ours: heaps[1] } : noChromium;
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

const minute = 60_000;

function longHeapJob(inApp: InApp): Job {
  return {
    work: "NTM copy trains for five minutes with all views: JavaScript heap of the page, collected (MB)",
    against: "after one minute",
    atLeast: 0.9,
    measure: async () => (await inApp(heapsOverTime)) ?? noChromium,
  };
}

/** Training goes on while it is measured. */
async function heapsOverTime(page: Page): Promise<Pair> {
  const session = await page.context().newCDPSession(page);
  const heaps: number[] = [];
  const updates: number[] = [];
  await session.send("Performance.enable");
  await page.evaluate(() => void window.mnemoscope?.train(1e9));
  for (let passed = 1; passed <= 5; passed++) {
    await page.waitForTimeout(minute);
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    heaps.push((metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? NaN) / 1e6);
    updates.push((await page.evaluate(() => window.mnemoscope?.status.update)) ?? NaN);
  }
  const note = `minute by minute ${heaps.map((heap) => heap.toFixed(1)).join(", ")} MB at updates ${updates.join(", ")}`;
  return { ours: heaps.at(-1) ?? null, theirs: heaps[0] ?? null, note };
}
