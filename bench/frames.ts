/** Whether the page has time for sixty frames a second while it trains with all its views. */
import { loadavg } from "node:os";
import type { Page } from "playwright";
import { noChromium, watchedExperiments, type InApp, type Watched } from "./app.ts";
import { once } from "./once.ts";
import type { Job, Pair } from "./row.ts";
import { mainThread, sum, traced } from "./trace.ts";

/** Milliseconds of one frame of sixty. */
const frame = 1000 / 60;
/** Before it is measured, in ms: what is fetched at the first training is there. */
const settling = 2000;
const measured = 10_000;

interface Seen {
  /** Between two frames in the mean, in ms. */
  readonly between: number;
  /** Processor time of the main thread in 1/60 s in the mean, and of its longest task, in ms. */
  readonly work: number;
  readonly longest: number;
  readonly note: string;
}

export function framesJobs(inApp: InApp): readonly Job[] {
  return watchedExperiments().flatMap((watched) => jobsOf(inApp, watched));
}

function jobsOf(inApp: InApp, { name, experiment }: Watched): readonly Job[] {
  const seen = once(() => inApp(watchFrames, experiment));
  const job = (work: string, key: "between" | "work" | "longest", atLeast: number): Job => ({
    work: `${name} trains with all views: ${work}`,
    against: "16.7 ms, a frame of sixty a second",
    atLeast,
    measure: async (): Promise<Pair> => {
      const found = await seen();
      return found ? { ours: found[key], theirs: frame, note: found.note } : noChromium;
    },
  });
  return [
    job("between two frames (ms)", "between", 0.95),
    job("main thread in 1/60 s (ms of processor time)", "work", 1),
    job("longest task of the main thread (ms of processor time)", "longest", 1),
  ];
}

async function watchFrames(page: Page): Promise<Seen> {
  await page.evaluate(() => void window.mnemoscope?.train(1e6));
  await page.waitForTimeout(settling);
  const { result: times, threads } = await traced(page, () => page.evaluate(countFrames, measured));
  const { tasks } = mainThread(threads);
  await page.evaluate(() => window.mnemoscope?.pause());
  const elapsed = (times.at(-1) ?? NaN) - (times[0] ?? NaN);
  const between = elapsed / (times.length - 1);
  const late = tasks.filter((task) => task > frame).length;
  return {
    between,
    work: (sum(tasks) / elapsed) * frame,
    longest: Math.max(...tasks),
    note: `${(1000 / between).toFixed(1)} frames a second, ${late} tasks longer than a frame in ${Math.round(elapsed / 1000)} s, load ${loadavg()[0]?.toFixed(1)}`,
  };
}

/** Runs in the page: when its frames came. */
function countFrames(milliseconds: number): Promise<readonly number[]> {
  return new Promise((resolve) => {
    const times: number[] = [];
    const tick = (time: number): void => {
      times.push(time);
      if (time - (times[0] ?? time) < milliseconds) requestAnimationFrame(tick);
      else resolve(times);
    };
    requestAnimationFrame(tick);
  });
}
