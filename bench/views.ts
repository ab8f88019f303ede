/** What the views cost training: with them and without, in turns of as many updates, in the same page. */
import { loadavg } from "node:os";
import type { Page } from "playwright";
import { noChromium, watchedExperiments, type InApp, type Watched } from "./app.ts";
import { once } from "./once.ts";
import type { Job, Pair } from "./row.ts";
import { sum, traced, trainingThread } from "./trace.ts";

/**
 * How long a turn lasts, in ms of the training thread's processor time: on a busy machine, too, what is paid once, when training
 * begins and ends, is little beside it.
 */
const turn = 4000;
const rounds = 6;
/** Before the first turn, in the same. */
const warmUp = 2000;

export function viewsJobs(inApp: InApp): readonly Job[] {
  return watchedExperiments().flatMap((watched) => jobsOf(inApp, watched));
}

function jobsOf(inApp: InApp, { name, experiment }: Watched): readonly Job[] {
  const timed = once(() => inApp(timeViews, experiment));
  const job = (work: string, key: keyof Timed): Job => ({
    work: `${name} in the page, wasm, views on, ${work}`,
    against: "views off",
    atLeast: 0.95,
    measure: async () => (await timed())?.[key] ?? noChromium,
  });
  return [
    job("10 traces a second at most (ms per update)", "elapsed"),
    job("the training thread alone (ms of processor time per update)", "worked"),
  ];
}

interface Timed {
  readonly elapsed: Pair;
  readonly worked: Pair;
}

/** Milliseconds of one turn. */
interface Turn {
  readonly elapsed: number;
  /** Of the training thread's processor time. */
  readonly worked: number;
  readonly traces: number;
}

async function timeViews(page: Page): Promise<Timed> {
  const updates = await updatesOf(page, turn);
  const [on, off]: [Turn[], Turn[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    // First one, then the other: what slows down or speeds up in the meantime is no difference.
    const sides = round % 2 === 0 ? [on, off] : [off, on];
    for (const side of sides) side.push(await timeTurn(page, updates, side === off));
  }
  const pair = (key: "elapsed" | "worked"): Pair => ({
    ours: median(on.map((one) => one[key])) / updates,
    theirs: median(off.map((one) => one[key])) / updates,
    note: noteOf(on, updates),
  });
  return { elapsed: pair("elapsed"), worked: pair("worked") };
}

function noteOf(on: readonly Turn[], updates: number): string {
  const rate = (1000 * sum(on.map(({ traces }) => traces))) / sum(on.map(({ elapsed }) => elapsed));
  return `${rate.toFixed(1)} traces a second, turns of ${updates} updates, load ${loadavg()[0]?.toFixed(1)}`;
}

/** How many updates take about so many milliseconds of the training thread, without views, after the warm-up. */
async function updatesOf(page: Page, milliseconds: number): Promise<number> {
  let spent = 0;
  for (let updates = 1; ; updates *= 2) {
    const { worked } = await timeTurn(page, updates, true);
    spent += worked;
    if (spent > warmUp) return Math.max(2, Math.round((updates * milliseconds) / worked));
  }
}

/** Off: no trace and no progress reaches the page. */
async function timeTurn(page: Page, updates: number, isOff: boolean): Promise<Turn> {
  const { result, threads } = await traced(page, () => page.evaluate(trainTurn, { updates, isOff }));
  return { ...result, worked: sum(trainingThread(threads).tasks) };
}

/** Runs in the page. */
async function trainTurn({ updates, isOff }: { updates: number; isOff: boolean }) {
  const { mnemoscope, watch } = window;
  if (!mnemoscope || !watch) throw new Error("the page has no scripting interface");
  watch.turn(isOff);
  const traces = watch.traces;
  const started = performance.now();
  await mnemoscope.train(updates);
  return { elapsed: performance.now() - started, traces: watch.traces - traces };
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}
