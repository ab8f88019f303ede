/** What holds for every task that takes data of a person's own, or episodes that a person writes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../core/problem.ts";
import { randomStream } from "../core/random.ts";
import { defaultValues, inlineLimit, isEffective, type SettingValues } from "../core/setting.ts";
import { valueOfFile } from "../core/shelf.ts";
import { tasks } from "./all.ts";
import { upTo } from "./choose.ts";
import type { Episodes, OpenTask, OwnData, Task } from "./task.ts";

type OwnTask = Task & { readonly own: OwnData };

const owning = tasks.filter((task): task is OwnTask => task.own !== undefined);
const typed = owning.filter(({ own }) => own.example !== undefined);
const composing = tasks.filter(({ composed }) => composed !== undefined);

const withText = ({ own }: OwnTask, text: string): SettingValues => ({
  ...own.use,
  ...Object.fromEntries(own.keys.map((key, i) => [key, i === 0 ? text : ""])),
});

/** What `work` gives; a Problem is an answer too, anything else thrown is not. */
function orProblem<Result>(work: () => Result): Result | Problem {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

const episodeText = (open: OpenTask, episodes: Episodes): string => open.composing?.write(episodes) ?? "";

describe.each(owning.map((task) => [task.id, task] as const))("%s with data of one's own", (_, task) => {
  const { own } = task;
  const kinds = new Map(task.settings.map((setting) => [setting.key, setting]));

  it("names its data settings, and the choice that uses them", () => {
    for (const key of own.keys) expect(kinds.get(key)?.kind).toBe("data");
    for (const [key, value] of Object.entries(own.use)) {
      const setting = kinds.get(key);
      expect(setting?.kind === "choice" && setting.options.includes(String(value))).toBe(true);
    }
    for (const ending of own.endings) expect(ending).toMatch(/^[.-][a-z0-9]+$/);
  });

  it("says that there is none while there is none", () => {
    const opened = orProblem(() => task.open({ ...own.use }));
    expect(opened).toBeInstanceOf(Problem);
    expect((opened as Problem).key).toMatch(/^data\.(empty|noFile)$/);
  });

  it("refuses a file that is not here, by its name", () => {
    const named = `file:12:0123456789ab:somewhere${own.endings[0] ?? ""}`;
    const values = { ...own.use, ...Object.fromEntries(own.keys.map((key) => [key, named])) };
    expect(() => task.open(values)).toThrow(/somewhere.*0123456789ab/);
  });

  it("answers any bytes with a task or a Problem, and soon", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const value = valueOfFile(`random${own.endings[0] ?? ""}`, bytes, false);
        orProblem(() => task.open({ ...own.use, ...Object.fromEntries(own.keys.map((key) => [key, value])) }));
      }),
      { numRuns: 60 },
    );
  });
});

/** Limits that the short examples do not reach. */
const unreached: Readonly<Record<string, readonly string[]>> = {
  story: ["sentences"],
  service: ["entries"],
  sessions: ["length"],
  translation: ["characters"],
};

/** Everything that can be seen of a task with these values. */
function print(task: Task, values: SettingValues): string {
  const opened = orProblem(() => task.open(values));
  if (opened instanceof Problem) return opened.message;
  // Some tasks change with time: early and late.
  const drawn = [0, 700].map((update) => opened.draw(randomStream(1, "own"), 8, update));
  const episodes = [...drawn, opened.heldOut(randomStream(1, "own"), 8)];
  const numbers = episodes.map(({ input, target, mask }) => [...input, ...target, ...mask].join());
  const score = episodes.map((drawn) => opened.score(drawn, new Float32Array(8 * drawn.steps * opened.output)));
  return JSON.stringify([numbers, score, opened.facts, opened.stages]);
}

it.each([...tasks.map((task) => ["built in", task] as const), ...typed.map((task) => ["of one's own", task] as const)])(
  "no control is without an effect, and none that has one is hidden, with data that are %s: $1.id",
  (data, task) => {
    const values = {
      ...defaultValues(task.settings),
      ...(data !== "built in" && withText(task as OwnTask, task.own?.example ?? "")),
    };
    const base = print(task, values);
    for (const setting of task.settings) {
      const { key, kind } = setting;
      if (
        kind === "text" ||
        kind === "data" ||
        kind === "columns" ||
        (task.own && key in task.own.use) ||
        unreached[task.id]?.includes(key)
      )
        continue;
      const others = kind === "choice" ? setting.options : [setting.min, setting.max];
      const hasEffect = others.some((value) => print(task, { ...values, [key]: value }) !== base);
      expect(hasEffect, key).toBe(isEffective(setting, values));
    }
  },
  30_000,
);

describe.each(typed.map((task) => [task.id, task] as const))("%s with a text of one's own", (_, task) => {
  const example = task.own.example ?? "";

  it("opens with its example, which fits into a link", () => {
    expect(example.length).toBeLessThanOrEqual(inlineLimit);
    const open = task.open(withText(task, example));
    expect(open.facts?.length ?? 0).toBeGreaterThan(0);
    for (const episodes of [open.draw(randomStream(1, "own"), 4), open.heldOut(randomStream(1, "own"), 4)]) {
      expect(episodes.input).toHaveLength(4 * episodes.steps * open.input);
      expect(episodes.input.every(Number.isFinite)).toBe(true);
      expect(episodes.mask.some(Boolean)).toBe(true);
      expect(open.read(episodes, null)).toHaveLength(episodes.steps);
    }
  });

  it("reads the same from a file as from the text", () => {
    const file = valueOfFile("mine.csv", new TextEncoder().encode(example), false);
    const draw = (value: string): readonly number[] => [
      ...task.open(withText(task, value)).draw(randomStream(3, "own"), 2).input,
    ];
    expect(draw(file)).toEqual(draw(example));
  });

  it("answers any text, and any wound to a good one, with a task or a Problem", () => {
    const wounded = fc.tuple(fc.nat(example.length), fc.nat(6), fc.string({ maxLength: 6 }));
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        orProblem(() => task.open(withText(task, text)));
      }),
      { numRuns: 30 },
    );
    fc.assert(
      fc.property(wounded, ([at, length, put]) => {
        const text = example.slice(0, at) + put + example.slice(at + length);
        orProblem(() => task.open(withText(task, text)));
      }),
      { numRuns: 30 },
    );
  }, 20_000);
});

describe.each(composing.map((task) => [task.id, task] as const))("an episode of %s that a person makes", (_, task) => {
  const open = task.open({});

  it("is, when nothing is changed, the episode that was drawn", () => {
    for (const i of upTo(5)) {
      const drawn = open.probe(randomStream(i + 1, "probe"));
      const made = open.composing?.compose(episodeText(open, drawn));
      expect(made).toMatchObject({ size: 1, steps: drawn.steps });
      expect(made?.input).toEqual(drawn.input);
      expect(episodeText(open, made ?? drawn)).toBe(episodeText(open, drawn));
    }
  });

  it("is an episode or a Problem, whatever is written", () => {
    const good = episodeText(open, open.probe(randomStream(1, "probe")));
    const wounded = fc
      .tuple(fc.nat(good.length), fc.nat(12), fc.string({ unit: "binary", maxLength: 12 }))
      .map(([at, length, put]) => good.slice(0, at) + put + good.slice(at + length));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), wounded), (text) => {
        const made = orProblem(() => open.composing?.compose(text));
        if (made === undefined || made instanceof Problem) return;
        expect(made.input).toHaveLength(made.steps * open.input);
        expect(made.steps).toBeGreaterThan(0);
        open.read(made, null);
        open.scene?.(made, null);
        open.score(made, new Float32Array(made.steps * open.output));
      }),
      { numRuns: 100 },
    );
  });
});

it("there are such tasks", () => {
  expect(owning.length).toBeGreaterThan(5);
  expect(composing.length).toBeGreaterThan(3);
});
