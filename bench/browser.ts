/** What is measured in Chromium, in the benchmark's own page: each job in a fresh one. */
import type { Page } from "playwright";
import type { Place } from "./chromium.ts";
import { once } from "./once.ts";
import { engineNames } from "../src/engine/engine.ts";
import type { Held } from "./page/flat.ts";
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
  return [...layersJobs(inPage), ...countJobs(inPage), ...flatJobs(inPage)];
}

function layersJobs(inPage: InPage): Job[] {
  const wasm = (work: Work, atLeast: number): Job => ({
    work: `${nameOf(work)}, training, wasm, one thread, Chromium (ms per update)`,
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
      work: `${nameOf(onGpu)}, training, webgpu, software adapter, Chromium (ms per update)`,
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
      work: `${nameOf(work)}, training, webgpu, Chromium (GPU ${kind} per update)`,
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

const kinds = {
  heap: "JavaScript heap (MB)",
  wasm: "WebAssembly memory (MB)",
  tensors: "tensors",
  gpuBuffers: "GPU buffers",
  gpuMemory: "GPU buffers (MB)",
} as const satisfies Readonly<Record<keyof Held, string>>;

const watched = {
  wasm: ["heap", "wasm"],
  webgpu: ["heap", "gpuBuffers", "gpuMemory"],
  reference: ["heap", "tensors"],
} as const;

/** A collection leaves the heap a little different every time. */
const heapTolerance = 0.9;

/** What is held after 10 000 updates, against what was held after 1 000. */
function flatJobs(inPage: InPage): Job[] {
  return engineNames.flatMap((engine) => {
    const measured = once(() => inPage((page) => page.evaluate((of) => bench.flatness(of), engine)));
    return watched[engine].map((kind): Job => ({
      work: `small LSTM, 10 000 updates on ${engine}, Chromium: ${kinds[kind]} after`,
      against: "after 1 000 updates",
      atLeast: kind === "heap" ? heapTolerance : 1,
      measure: async () => {
        const found = await measured();
        if (!found) return { ours: null, theirs: null, note: "no chromium, or no WebGPU" };
        return { ours: found.late[kind], theirs: found.early[kind] };
      },
    }));
  });
}
