/** Training in the page with everything on, and runs beside each other, against the page's own worker headless and alone. */
import type { Page } from "playwright";
import { presetById } from "../src/train/presets.ts";
import type { Experiment } from "../src/train/experiment.ts";
import { alternate, type Runner } from "./alternate.ts";
import { noChromium, type InApp } from "./app.ts";
import type { Job, Pair } from "./row.ts";

/** Long ones: what is paid once, when training begins and ends, is not what training costs. */
const turns = { turn: 5000, rounds: 5, limit: 60_000, warmUp: 1000 };
const experiment: Experiment = { ...presetById("ntm-copy"), engine: "wasm" };

export function headlessJobs(inApp: InApp): readonly Job[] {
  return [
    {
      work: "NTM copy in the page: archive, checkpoints, views on, 10 traces a second (ms per update)",
      against: "the same worker headless, in the same page",
      atLeast: 0.95,
      measure: async () => (await inApp(everythingOn)) ?? noChromium,
    },
    {
      work: "NTM copy, two runs in two workers on two cores (ms per update of both together)",
      against: "one run alone",
      atLeast: 1.6,
      measure: async () => (await inApp(twoTogether)) ?? noChromium,
    },
  ];
}

async function everythingOn(page: Page): Promise<Pair> {
  await openHeadless(page, 1);
  const inPage: Runner = (updates) =>
    page.evaluate(async (count) => {
      const started = performance.now();
      await window.mnemoscope?.train(count);
      return performance.now() - started;
    }, updates);
  return alternate(inPage, (updates) => trainHeadless(page, updates, 1), turns);
}

/** The elapsed time of both, over the updates of both. */
async function twoTogether(page: Page): Promise<Pair> {
  await openHeadless(page, 2);
  const together: Runner = async (updates) => (await trainHeadless(page, updates, 2)) / 2;
  return alternate(together, (updates) => trainHeadless(page, updates, 1), turns);
}

declare global {
  interface Window {
    headless?: readonly { readonly ask: (request: object) => Promise<unknown> }[];
  }
}

/** Opens `count` workers of the page's own script, each with a run that nobody watches and of which nothing is kept. */
async function openHeadless(page: Page, count: number): Promise<void> {
  const scripts = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  const script = scripts.find((name) => /\/entry-[^/]+\.js$/.test(name));
  if (!script) throw new Error("the page has fetched no worker");
  await page.evaluate(openWorkers, { script, count, experiment });
}

/** Runs in the page. */
async function openWorkers({
  script,
  count,
  experiment: opened,
}: {
  script: string;
  count: number;
  experiment: object;
}) {
  const open = () => {
    const worker = new Worker(script, { type: "module", name: "training" });
    const waiting = new Map<number, (answer: unknown) => void>();
    worker.addEventListener("message", ({ data }) => waiting.get(data.id)?.(data));
    let last = 0;
    const ask = (request: object): Promise<unknown> => {
      const id = ++last;
      worker.postMessage({ ...request, id });
      return new Promise((resolve) => waiting.set(id, resolve));
    };
    return { ask };
  };
  window.headless = Array.from({ length: count }, open);
  const request = { type: "open", experiment: opened, isWatched: false, isKept: false };
  await Promise.all(window.headless.map(({ ask }) => ask(request)));
}

/** Milliseconds in which the first `count` of them train so many updates each. */
function trainHeadless(page: Page, updates: number, count: number): Promise<number> {
  return page.evaluate(
    async ([each, of]) => {
      const started = performance.now();
      const busy = window.headless?.slice(0, of) ?? [];
      await Promise.all(busy.map(({ ask }) => ask({ type: "train", updates: each })));
      return performance.now() - started;
    },
    [updates, count] as const,
  );
}
