import { describe, expect, it, test } from "vitest";
import { Problem } from "../core/problem.ts";
import { randomStream } from "../core/random.ts";
import { defaultValues, type Setting, type SettingValue, type SettingValues } from "../core/setting.ts";
import { Rollout } from "./acting.ts";
import { tasks, taskById } from "./all.ts";
import { upTo } from "./choose.ts";
import { isBetter, metricAbout } from "./metric.ts";
import type { Episodes, Metrics, OpenTask, Task } from "./task.ts";

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

test.each(opened)("%s says rightly whether bits of its input can be turned over", (_id, task, open) => {
  expect(task.canFlip === true).toBe(open.flip !== undefined);
});

const lengthy = tasks.flatMap((task) => (task.lengths ?? []).map((length) => [task.id, length, task] as const));

test.each(lengthy)("%s can be opened anew with another $key, as wide and longer", (_id, { key, least }, task) => {
  const named = [key, ...(least ? [least] : [])].map((name) => task.settings.find((setting) => setting.key === name));
  const isFit = (setting: Setting | undefined): boolean =>
    setting?.kind === "number" && setting.live && setting.integer;
  expect(named.map(isFit)).toEqual(named.map(() => true));
  const values = defaultValues(task.settings);
  const before = task.open(values);
  const twice = Math.min(2 * Number(values[key]), named[0]?.kind === "number" ? named[0].max : 0);
  const after = task.open({ ...values, [key]: twice, ...(least && { [least]: twice }) });
  expect([after.input, after.output]).toEqual([before.input, before.output]);
  expect(after.longest).toBeGreaterThan(before.longest);
  const { steps } = after.heldOut(randomStream(1, "length", 0), 2);
  expect(steps).toBeLessThanOrEqual(after.longest);
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
  if (setting.kind === "text" || setting.kind === "data" || setting.kind === "columns") return [];
  return setting.kind === "choice" ? setting.options : [setting.min, setting.max];
}

/** One's own, where a task takes data and says what they look like; of both forms, where there are two. */
function ownOf({ id, own }: Task): readonly SettingValues[] {
  if (own?.example === undefined) return [];
  const texts = id === "custom" ? [own.example, "abcabc\nbcabca\ncabcab\nabcabc"] : [own.example];
  return texts.map((text) => ({ ...own.use, [own.keys[0] ?? ""]: text }));
}

/** The task as it comes, at both ends of each of its settings, and with data of one's own; without what it refuses. */
function played(task: Task): readonly OpenTask[] {
  const atEnds = task.settings.flatMap((setting) => ends(setting).map((value) => ({ [setting.key]: value })));
  return [{}, ...atEnds, ...ownOf(task)].flatMap((values: SettingValues) => {
    try {
      return [task.open({ ...shapesOf(task), ...values })];
    } catch (error) {
      expect(error).toBeInstanceOf(Problem);
      return [];
    }
  });
}

it.each(tasks.map((task) => [task.id, task] as const))(
  "%s can be played at both ends of each of its settings, and with data of one's own",
  (_, task) => {
    for (const open of played(task))
      for (const episodes of [open.draw(randomStream(1, "ends"), 2), open.heldOut(randomStream(1, "ends"), 2)]) {
        expect(episodes.steps).toBeLessThanOrEqual(open.longest);
        expect(episodes.input.length).toBe(2 * episodes.steps * open.input);
        expect(episodes.input.every((value) => Number.isFinite(value))).toBe(true);
        expect(episodes.target.every((value) => Number.isFinite(value))).toBe(true);
        const blank = new Float32Array(2 * episodes.steps * open.output);
        for (const value of Object.values(open.score(episodes, blank))) expect(value).not.toBeNaN();
        expect(open.read(episodes, blank).length).toBe(episodes.steps);
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

describe.each(opened)("the metrics of %s, whatever its settings", (_id, task, { acting }) => {
  /** Of the same episodes, scores of three outputs: flawless, blank, and what the first is turned over. */
  const scores = played(task).map((open) => {
    const episodes = open.heldOut(randomStream(3, "held-out"), 6);
    const score = (sharpness: number): Metrics => open.score(episodes, outputOf(open, episodes, sharpness));
    return { flawless: score(60), blank: score(0), turned: score(-60) };
  });
  const names = task.metrics.map(({ name }) => name);

  it("are what it says they are, in that order, with one headline", () => {
    for (const { flawless } of scores) {
      expect(Object.keys(flawless)).toEqual(names.filter((name) => name in flawless));
      expect(Object.keys(flawless)[0]).toBe(names[0]);
    }
    expect(new Set(scores.flatMap(({ flawless }) => Object.keys(flawless)))).toEqual(new Set(names));
  });

  it.each(task.metrics.filter(({ isBaseline }) => isBaseline))(
    "include a baseline that no output changes: $name",
    ({ name }) => {
      for (const { flawless, blank, turned } of scores)
        expect([blank[name], turned[name]]).toEqual([flawless[name], flawless[name]]);
    },
  );

  // Of a task that acts the score is of what was earned, not of the output.
  it.each(task.metrics.filter(({ isBaseline }) => !acting && !isBaseline))(
    "are best where the output is flawless: $name",
    (about) => {
      const valueOf = (score: Metrics): number => score[about.name] ?? NaN;
      for (const { flawless, blank, turned } of scores.filter(({ flawless }) => about.name in flawless)) {
        if (about.perfect !== undefined) expect(valueOf(flawless)).toBeCloseTo(about.perfect, 9);
        for (const score of [blank, turned]) expect(isBetter(about, valueOf(score), valueOf(flawless))).toBe(false);
      }
    },
  );
});

it.each(opened.filter(([, , open]) => !open.acting))(
  "%s tells a flawless output from a blank one by its headline",
  (_id, task, open) => {
    const episodes = open.heldOut(randomStream(4, "held-out"), 16);
    const score = (sharpness: number): Metrics => open.score(episodes, outputOf(open, episodes, sharpness));
    const [[name = "", flawless = NaN] = []] = Object.entries(score(60));
    expect(isBetter(metricAbout(task, name), flawless, score(0)[name] ?? NaN)).toBe(true);
  },
);

describe.each(opened)("readings of %s", (id, task, open) => {
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
