/** What the views, an analysis and a lens cost training: with them and without, in turns of as many updates, in the same page. */
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

/** What is there in every other turn. */
interface Cost {
  readonly on: string;
  readonly off: string;
  /** Before a turn, which is not timed. */
  readonly begin?: (page: Page, isOff: boolean) => Promise<void>;
  readonly hasViews: (isOff: boolean) => boolean;
  /** Asked over and over while a turn goes on. */
  readonly analysis?: string;
}

const views: Cost = { on: "views on", off: "views off", hasViews: (isOff) => !isOff };

/** The worst that a person can do: the panel itself rests five times as long as an answer took. */
const analysis: Cost = {
  on: "Length asked over and over",
  off: "nothing asked",
  hasViews: () => true,
  analysis: "length",
};

/** The key goes from one to the other. */
function lens(): Cost {
  let isGradient = false;
  const begin = async (page: Page, isOff: boolean): Promise<void> => {
    if (isGradient === !isOff) return;
    await page.keyboard.press("l");
    await page.waitForFunction((wanted) => location.hash.includes("lens=gradient") === wanted, !isOff);
    isGradient = !isOff;
  };
  return { on: "the lens Gradient", off: "values", hasViews: () => true, begin };
}

export function viewsJobs(inApp: InApp): readonly Job[] {
  const [copy] = watchedExperiments();
  return [
    ...watchedExperiments().flatMap((watched) => jobsOf(inApp, watched, views)),
    ...(copy ? [analysis, lens()].flatMap((cost) => jobsOf(inApp, copy, cost)) : []),
  ];
}

function jobsOf(inApp: InApp, { name, experiment }: Watched, cost: Cost): readonly Job[] {
  const timed = once(() => inApp((page) => timeCost(page, cost), experiment));
  const job = (work: string, key: keyof Timed): Job => ({
    work: `${name} in the page, wasm, ${cost.on}, ${work}`,
    against: cost.off,
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

async function timeCost(page: Page, cost: Cost): Promise<Timed> {
  const updates = await updatesOf(page, turn, cost);
  const [on, off]: [Turn[], Turn[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    // First one, then the other: what slows down or speeds up in the meantime is no difference.
    const sides = round % 2 === 0 ? [on, off] : [off, on];
    for (const side of sides) side.push(await timeTurn(page, updates, side === off, cost));
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
async function updatesOf(page: Page, milliseconds: number, cost: Cost): Promise<number> {
  let spent = 0;
  for (let updates = 1; ; updates *= 2) {
    const { worked } = await timeTurn(page, updates, true, cost);
    spent += worked;
    if (spent > warmUp) return Math.max(2, Math.round((updates * milliseconds) / worked));
  }
}

async function timeTurn(page: Page, updates: number, isOff: boolean, cost: Cost): Promise<Turn> {
  await cost.begin?.(page, isOff);
  const asked = isOff ? null : (cost.analysis ?? null);
  const wish = { updates, hasViews: cost.hasViews(isOff), asked };
  const { result, threads } = await traced(page, () => page.evaluate(trainTurn, wish));
  return { ...result, worked: sum(trainingThread(threads).tasks) };
}

interface Wish {
  readonly updates: number;
  /** Without them no trace and no progress reaches the page. */
  readonly hasViews: boolean;
  readonly asked: string | null;
}

/** Runs in the page. */
async function trainTurn({ updates, hasViews, asked }: Wish) {
  const { mnemoscope, watch } = window;
  if (!mnemoscope || !watch) throw new Error("the page has no scripting interface");
  watch.turn(!hasViews);
  const traces = watch.traces;
  const started = performance.now();
  const over = new AbortController();
  const ask = async (analysis: string): Promise<void> => {
    while (!over.signal.aborted) await mnemoscope.why(analysis).catch(() => null);
  };
  const asking = asked === null ? null : ask(asked);
  await mnemoscope.train(updates);
  const elapsed = performance.now() - started;
  over.abort();
  await asking;
  return { elapsed, traces: watch.traces - traces };
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}
