import { describe, expect, it, test } from "vitest";
import { Problem } from "../core/problem.ts";
import { randomStream } from "../core/random.ts";
import { defaultValues, type Setting, type SettingValue, type SettingValues } from "../core/setting.ts";
import { Rollout } from "./acting.ts";
import { tasks, taskById } from "./all.ts";
import { upTo } from "./choose.ts";
import type { Episodes, Metrics, OpenTask, Task } from "./task.ts";

/** What a flawless output scores, by metric. */
const perfect: Readonly<Record<string, number | ((metrics: Metrics) => number)>> = {
  wrongBits: 0,
  bitsPerSequence: 0,
  accuracy: 1,
  accuracyBeyond: 1,
  counted: 1,
  wholeBeyond: 1,
  rightTimes: 1,
  rightTimesBeyond: 1,
  // Who knows the future beats whoever can only count.
  bitsAboveOptimal: ({ optimalBits = NaN }) => -optimalBits,
  wholeAnswers: 1,
  bitsPerSymbol: 0,
  meanSquaredError: 0,
  withinTolerance: 1,
  baseline: 1 / 6,
  bitsPerCharacter: 0,
  wholePatterns: 1,
  wrongPixels: 0,
  bitAccuracy: 1,
  recallAt10: 1,
  reciprocalRankAt10: 1,
  recallAt3: 1,
  reciprocalRank: 1,
  entityF1: 1,
  precision: 1,
  recall: 1,
  tagAccuracy: 1,
  normalisedError: 0,
  errorRatio: 0,
  mase: 0,
  sight1: 1,
  sight2: 1,
  sight3: 1,
  sight4: 1,
  sight5: 1,
  part1: 1,
  part2: 1,
  part3: 1,
  part4: 1,
  part5: 1,
};

/** Metrics that say how well one does without a network: the output does not change them. */
const baselines: ReadonlySet<string> = new Set([
  "chance",
  "optimalBits",
  "coinBits",
  "memoryless",
  "seasonalNaive",
  "seasonalDrift",
  "bandPower",
  "zeroError",
  "popularityRecall",
  "markovRecall",
  "damagedPixels",
  "memorylessSuccess",
  "persistence",
  "bagOfWords",
  "wordOverlap",
]);

function outputOf(task: OpenTask, episodes: Episodes, sharpness: number): Float32Array {
  const output = new Float32Array(episodes.size * episodes.steps * task.output);
  for (let i = 0; i < output.length; i++) {
    const position = Math.floor(i / task.output);
    if (task.loss === "value") output[i] = (episodes.target[i] ?? 0) * (sharpness && 1);
    else if (task.loss === "bits") output[i] = sharpness * ((episodes.target[i] ?? 0) * 2 - 1);
    else output[i] = episodes.target[position] === i % task.output ? sharpness : 0;
  }
  return output;
}

function bytes(episodes: Episodes): string {
  return [episodes.input, episodes.target, episodes.mask].map((array) => array.join()).join(";");
}

const shapesOf = (task: Task): SettingValues => ({ ...defaultValues(task.settings) });

const opened = tasks.map((task) => [task.id, task, task.open(shapesOf(task))] as const);
const acting = opened.flatMap(([id, , open]) => (open.acting ? [[id, open, open.acting] as const] : []));
/** Those whose score is of the output: of a task that acts it is of what was earned. */
const answering = opened.filter(([, , open]) => !open.acting);

test.each(opened)("%s says rightly whether bits of its input can be turned over", (_id, task, open) => {
  expect(task.canFlip === true).toBe(open.flip !== undefined);
});

test.each(opened)(
  "%s labels all of its channels or none, each once",
  (_id, _task, { labels, alphabet, input, output }) => {
    const own = { input: labels?.input ?? alphabet, output: labels?.output ?? alphabet };
    if (own.input) expect(new Set(own.input).size).toBe(input);
    if (own.output) expect(new Set(own.output).size).toBe(output);
  },
);

describe.each(opened)("episodes of %s", (id, task, open) => {
  const kinds = {
    draw: open.draw,
    heldOut: open.heldOut,
    probe: (random: Parameters<typeof open.probe>[0]) => open.probe(random),
  };

  it("is found by its id", () => expect(taskById(id)).toBe(task));

  it.each(Object.entries(kinds))("%s gives arrays of the promised shapes", (kind, make) => {
    const size = kind === "probe" ? 1 : 3;
    const episodes = make(randomStream(1, kind), size);
    const positions = size * episodes.steps;
    expect(episodes.size).toBe(size);
    expect(episodes.steps).toBeLessThanOrEqual(open.longest);
    expect(episodes.input.length).toBe(positions * open.input);
    expect(episodes.target.length).toBe(open.loss === "class" ? positions : positions * open.output);
    expect(episodes.mask.length).toBe(positions);
    expect(episodes.mask.every((value) => value === 0 || value === 1)).toBe(true);
    expect(episodes.mask.some((value) => value === 1)).toBe(true);
  });

  it("scores something in every episode, and targets lie within the output", () => {
    const episodes = open.draw(randomStream(2, "data"), 5);
    for (let i = 0; i < 5; i++)
      expect(episodes.mask.subarray(i * episodes.steps, (i + 1) * episodes.steps).some(Boolean)).toBe(true);
    const most = open.loss === "class" ? open.output - 1 : open.loss === "bits" ? 1 : 8;
    expect(Math.max(...episodes.target)).toBeLessThanOrEqual(most);
    expect(Math.min(...episodes.target)).toBeGreaterThanOrEqual(open.loss === "value" ? -most : 0);
  });

  it("gives the same bytes for the same seed, and others for another seed or step", () => {
    const drawn = (seed: number, step: number): string => bytes(open.draw(randomStream(seed, "data", step), 8));
    expect(drawn(7, 3)).toBe(drawn(7, 3));
    expect(drawn(8, 3)).not.toBe(drawn(7, 3));
    expect(drawn(7, 4)).not.toBe(drawn(7, 3));
  });
});

/** The least and the most that a setting can be, or each of its options. */
function ends(setting: Setting): readonly SettingValue[] {
  if (setting.kind === "text" || setting.kind === "data") return [];
  return setting.kind === "choice" ? setting.options : [setting.min, setting.max];
}

it.each(tasks.map((task) => [task.id, task] as const))(
  "%s can be played at both ends of each of its settings",
  (_, task) => {
    const played: SettingValues[] = task.settings.flatMap((setting) =>
      ends(setting).map((value) => ({ ...shapesOf(task), [setting.key]: value })),
    );
    for (const values of played) {
      let open: OpenTask;
      try {
        open = task.open(values);
      } catch (error) {
        expect(error).toBeInstanceOf(Problem);
        continue;
      }
      for (const episodes of [open.draw(randomStream(1, "ends"), 2), open.heldOut(randomStream(1, "ends"), 2)]) {
        expect(episodes.steps).toBeLessThanOrEqual(open.longest);
        expect(episodes.input.length).toBe(2 * episodes.steps * open.input);
        expect(episodes.input.every((value) => Number.isFinite(value))).toBe(true);
        expect(episodes.target.every((value) => Number.isFinite(value))).toBe(true);
        const blank = new Float32Array(2 * episodes.steps * open.output);
        for (const value of Object.values(open.score(episodes, blank))) expect(value).not.toBeNaN();
        expect(open.read(episodes, blank).length).toBe(episodes.steps);
      }
    }
  },
);

describe.each(acting)("the world of %s", (_id, open, { begin, bestReturn }) => {
  /** Sums of rewards, and all that was seen, when everyone takes the same actions for ever. */
  function lived(seed: number): { readonly returns: number[]; readonly seen: string } {
    const rollout = new Rollout(begin(randomStream(seed, "world"), 12), open.longest);
    const random = randomStream(seed, "actions");
    while (!rollout.isOver) rollout.act(new Uint8Array(12).map(() => random.between(0, open.output - 1)));
    expect(rollout.world.isLive.every((live) => live === 0)).toBe(true);
    const { reward, steps } = rollout.episodes();
    const sum = (row: Float32Array): number => row.reduce((total, value) => total + value, 0);
    const returns = upTo(12).map((i) => sum(reward.subarray(i * steps, (i + 1) * steps)));
    return { returns, seen: bytes(rollout.episodes()) };
  }

  it("ends every episode in time, and gives no more than the best return", () => {
    for (let seed = 1; seed <= 20; seed++) expect(Math.max(...lived(seed).returns)).toBeLessThanOrEqual(bestReturn);
  });

  it("is the same for the same seed and the same actions, and another for another seed", () => {
    expect(lived(1)).toEqual(lived(1));
    expect(lived(2).seen).not.toBe(lived(1).seen);
  });

  it("never changes: acting twice from one moment gives the same twice, and what has ended earns nothing", () => {
    const first = begin(randomStream(1, "world"), 12);
    const actions = new Uint8Array(12).map((_, i) => i % open.output);
    const [once, twice] = [first.act(actions), first.act(actions)];
    expect([once.reward, once.world.observation, once.world.state]).toEqual([
      twice.reward,
      twice.world.observation,
      twice.world.state,
    ]);
    let world = first;
    for (let time = 0; time < open.longest; time++) ({ world } = world.act(actions));
    const after = world.act(actions);
    expect(after.world.isLive.some(Boolean)).toBe(false);
    expect(after.reward.some((reward) => reward !== 0)).toBe(false);
    expect(after.world.state).toEqual(world.state);
  });
});

describe.each(answering)("the score of %s", (_id, _task, open) => {
  it("gives a flawless output a flawless score", () => {
    const episodes = open.heldOut(randomStream(3, "held-out"), 6);
    const metrics = open.score(episodes, outputOf(open, episodes, 60));
    const own = Object.entries(metrics).filter(([name]) => !baselines.has(name));
    for (const [name, value] of own) {
      const best = perfect[name] ?? NaN;
      expect(value).toBeCloseTo(typeof best === "number" ? best : best(metrics), 9);
    }
  });

  it("scores a flawless output better than a blank one by its headline", () => {
    const episodes = open.heldOut(randomStream(4, "held-out"), 16);
    const headline = (sharpness: number): number =>
      Object.values(open.score(episodes, outputOf(open, episodes, sharpness)))[0] ?? NaN;
    expect(headline(60)).not.toBeCloseTo(headline(0), 2);
  });
});

describe.each(opened)("score and readings of %s", (id, task, open) => {
  it("gives baselines that do not depend on the output", () => {
    const episodes = open.heldOut(randomStream(3, "held-out"), 6);
    const baselinesOf = (sharpness: number): unknown =>
      Object.entries(open.score(episodes, outputOf(open, episodes, sharpness))).filter(([name]) => baselines.has(name));
    expect(baselinesOf(60)).toEqual(baselinesOf(0));
  });

  it("reads every time aloud, before there is an output and after", () => {
    const episodes = open.probe(randomStream(5, "probe"));
    for (const output of [null, outputOf(open, episodes, 60), outputOf(open, episodes, -60)]) {
      const readings = open.read(episodes, output);
      expect(readings.length).toBe(episodes.steps);
      for (const reading of readings) {
        expect(reading.key.startsWith(`reading.${id}.`)).toBe(true);
        expect(Array.from(reading.symbol).length).toBeLessThanOrEqual(1);
      }
    }
  });

  it("refuses a setting that it does not have, by name", () => {
    expect(() => task.open({ ...shapesOf(task), nonsense: 1 })).toThrow(/nonsense/);
  });
});

it("refuses an unknown task and says which are known", () => {
  expect(() => taskById("cofy")).toThrow(/cofy.*copy/);
});
