/** What is measured in Chromium, in the benchmark's own page: each job in a fresh one. */
import type { Page } from "playwright";
import type { Place } from "./chromium.ts";
import { once } from "./once.ts";
import type { Counts } from "./page/gpu.ts";
import type { Job, Pair } from "./row.ts";
import { lstm, nameOf, paperNtm, type Work } from "./work.ts";

/** Uses the benchmark's page; `null` without a Chromium. */
type InPage = <T>(use: (page: Page) => Promise<T>) => Promise<T | null>;

const noChromium: Pair = { ours: null, theirs: null, note: "no chromium on PATH" };

/** `open`: starts the browser when the first job needs it; `null` without a Chromium. */
export function browserJobs(open: () => Promise<Place | null>): readonly Job[] {
  const inPage: InPage = async (use) => {
    const place = await open();
    if (!place) return null;
    const page = await place.browser.newPage();
    try {
      await page.goto(place.bench.url);
      await page.waitForFunction(() => "bench" in globalThis);
      return await use(page);
    } finally {
      await page.close();
    }
  };
  return [...layersJobs(inPage), ...countJobs(inPage)];
}

function layersJobs(inPage: InPage): Job[] {
  const wasm = (work: Work, atLeast: number): Job => ({
    work: `${nameOf(work)}, training, wasm, one thread, Chromium (ms per step)`,
    against: "tf.layers.lstm on TensorFlow.js wasm, same browser",
    atLeast,
    measure: async () => (await inPage((page) => page.evaluate((of) => bench.wasm(of), work))) ?? noChromium,
  });
  const onGpu = lstm(16, 20, 8, 64);
  return [
    wasm(lstm(16, 20, 8, 32), 50),
    wasm(lstm(32, 50, 8, 64), 20),
    wasm(lstm(32, 100, 8, 128), 20),
    {
      work: `${nameOf(onGpu)}, training, webgpu, software adapter, Chromium (ms per step)`,
      against: "tf.layers.lstm on TensorFlow.js webgpu, same browser",
      atLeast: 3,
      measure: async () => (await inPage((page) => page.evaluate((of) => bench.webgpu(of), onGpu))) ?? noChromium,
    },
  ];
}

/** Counts against their limits, at 20 and at 100 timesteps. */
function countJobs(inPage: InPage): Job[] {
  const works = [20, 100].flatMap((steps) => [lstm(16, steps, 8, 64), { ...paperNtm, steps }]);
  return works.flatMap((work) => {
    const counts = once(() => inPage((page) => page.evaluate((of) => bench.counts(of), work)));
    const job = (kind: keyof Counts, most: number): Job => ({
      work: `${nameOf(work)}, training, webgpu, Chromium (GPU ${kind} per step)`,
      against: `${most} at most`,
      atLeast: 1,
      measure: async () => {
        const found = await counts();
        return { ours: found?.[kind] ?? null, theirs: most, ...(found ? {} : { note: "no WebGPU" }) };
      },
    });
    return [job("dispatches", 8), job("submits", 1)];
  });
}
