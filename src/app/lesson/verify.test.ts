import { beforeEach, expect, test, vi } from "vitest";
import { encodeCode, type Code } from "../../lessons/code.ts";
import { entryOf, type Broken } from "../../lessons/challenge.ts";
import type { Lesson } from "../../lessons/lesson.ts";
import { smallLesson } from "../../lessons/testing/small.ts";
import { wasmEngine } from "../../engine/wasm/engine.ts";
import { fingerprint } from "../../train/fingerprint.ts";
import { openRun } from "../../train/run.ts";
import type { Replayed } from "../../store/replay.ts";
import type { Experiment } from "../../train/experiment.ts";
import { defaultExperiment } from "../../train/presets.ts";
import { ranked } from "./entries.tsx";
import { keepOwnLesson } from "./kept.ts";
import { mostCodes, readCodes, Verifier } from "./verify.ts";

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  keepOwnLesson(smallLesson);
});

/** Nobody answered the questions. */
const unanswered = { before: null, after: null };
let runs = 0;
async function replay(experiment: Experiment, updates: number): Promise<Replayed> {
  runs += 1;
  const run = await openRun({ experiment, engine: wasmEngine });
  for (let i = 0; i < updates; i++) await run.advance();
  const weights = await run.weights();
  const { metrics } = await run.evaluate();
  run.dispose();
  return { fingerprint: fingerprint(weights), metrics };
}

const codeOf = (proofs: Code["steps"][number]["proofs"], link: string | null = null): Promise<string> =>
  encodeCode({
    lesson: "small",
    name: "",
    steps: [{ id: "curve", predicted: 1, seen: null, proofs, link }],
    test: unanswered,
  });

test("a class of thirty is checked by one run of what all claim alike; who claims another gets told", async () => {
  const { runs: experiments } = await (
    await import("../../share/decode.ts")
  ).decodeLink(smallLesson.steps[2]?.open ?? "");
  const [experiment] = experiments.map(({ experiment: one }) => ({ ...one, engine: "wasm" as const }));
  if (!experiment) throw new Error("no run");
  const same = { update: 5, fingerprint: (await replay(experiment, 5)).fingerprint };
  runs = 0;
  const names = Array.from({ length: 30 }, (_, i) => `pupil ${i}`);
  const written = await Promise.all(
    names.map((name) => encodeCode({ lesson: "small", name, steps: [{ id: "curve", predicted: 1, seen: null, proofs: [same], link: null }], test: unanswered })), // prettier-ignore
  );
  const lines = await readCodes([...written, await codeOf([{ ...same, fingerprint: "000000000000" }]), await codeOf([])].join("\n")); // prettier-ignore
  const verifier = new Verifier(replay);
  const verdicts: string[] = [];
  for (const { read } of lines) if (read) verdicts.push(await verifier.verdict(read));
  expect(verdicts).toEqual([...names.map(() => "same"), "other", "nothing"]);
  expect(runs).toBe(1);
});

test("what met a goal is run by its own link", async () => {
  const link = "#v1&model=rnn&unit=3&task=parity&seed=7&engine=wasm&update=3&fingerprint=";
  const { runs: own } = await (await import("../../share/decode.ts")).decodeLink(link.replace("&fingerprint=", ""));
  const [first] = own;
  if (!first) throw new Error("no run");
  const { fingerprint: right } = await replay({ ...first.experiment, engine: "wasm" }, 3);
  const verdictOf = async (line: string): Promise<string> => {
    const [{ read } = { read: null }] = await readCodes(line);
    return read ? new Verifier(replay).verdict(read) : "none";
  };
  expect(await verdictOf(await codeOf([], link + right))).toBe("same");
  expect(await verdictOf(await codeOf([], `${link}000000000000`))).toBe("other");
});

test("a code of another lesson, of another version of it, or too many codes are told", async () => {
  const other = await encodeCode({ lesson: "elsewhere", name: "", steps: [], test: unanswered });
  const older = await encodeCode({ lesson: "small", name: "", steps: [{ id: "gone", predicted: 0, seen: null, proofs: [], link: null }], test: unanswered }); // prettier-ignore
  const [first, second] = await readCodes(`${other} ${older}`);
  expect(String(first?.problem)).toMatch(/of the lesson elsewhere, which this page does not have/);
  expect(String(second?.problem)).toMatch(/names the step gone, but the lesson small has before, race/);
  const many = Array.from({ length: mostCodes + 1 }, (_, i) => `line${i}`).join("\n");
  await expect(readCodes(many)).rejects.toThrow(/201 codes, at most 200/);
});

test("answers that are too many for the lesson's questions are told, and those that fit are read", async () => {
  const of = (before: readonly (number | null)[]) => encodeCode({ lesson: "small", name: "", steps: [], test: { before, after: null } }); // prettier-ignore
  const [fit, unfit] = await readCodes(`${await of([1, null])} ${await of([1])}`);
  expect(fit?.read?.code.test).toEqual({ before: [1, null], after: null });
  expect(String(unfit?.problem)).toMatch(/1 answers, but the lesson small asks 2 questions/);
});

test("who claims too much, or what cannot be run, is told, and ends nothing", async () => {
  const verdictOf = async (link: string): Promise<string> => {
    const [{ read } = { read: null }] = await readCodes(await codeOf([], link));
    return read ? new Verifier(replay).verdict(read) : "none";
  };
  const run = "#v1&model=rnn&unit=3&task=parity&seed=7&engine=wasm";
  expect(await verdictOf(`${run}&update=900000000&fingerprint=000000000000`)).toBe("long");
  expect(await verdictOf("#v1&model=nobody")).toBe("unfit");
  expect(await verdictOf("hello")).toBe("unfit");
});

const challenge: Lesson = {
  ...smallLesson,
  id: "challenge",
  steps: [
    {
      id: "go",
      say: { en: "Fewest parameters." },
      open: "v1&model=lstm&unit=4&task=parity&task.to=4&seed=3&engine=wasm",
      goal: { say: { en: "Some accuracy" }, check: { of: { metric: "accuracy" }, above: 0.01 }, parameters: 60 },
    },
  ],
};

test("an entry that reaches the goal is the same; the same bits that do not reach it fall short", async () => {
  const linkless = "#v1&model=rnn&unit=3&task=parity&task.to=4&seed=7&engine=wasm&update=3&fingerprint=";
  const { runs: own } = await (await import("../../share/decode.ts")).decodeLink(linkless.replace("&fingerprint=", ""));
  const [first] = own;
  if (!first) throw new Error("no run");
  const link = linkless + (await replay({ ...first.experiment, engine: "wasm" }, 3)).fingerprint;
  const steps = [{ id: "go", predicted: null, seen: null, proofs: [], link }];
  const code = { lesson: "challenge", name: "", steps, test: unanswered };
  const withBound = (above: number): Lesson =>
    ({
      ...challenge,
      steps: challenge.steps.map((step) => ({ ...step, goal: step.goal && { ...step.goal, check: { of: { metric: "accuracy" }, above } } })), // prettier-ignore
    }) as Lesson;
  expect(await new Verifier(replay).verdict({ code, lesson: withBound(0.01) })).toBe("same");
  expect(await new Verifier(replay).verdict({ code, lesson: withBound(1) })).toBe("short");
});

test("what an entry breaks is said: limits, the task's settings, and what was not to be touched", async () => {
  const [step] = challenge.steps;
  if (!step) throw new Error("no step");
  const rulesOf = async (link: string, touch?: readonly string[]): Promise<readonly string[]> => {
    const of = touch ? { ...step, touch } : step;
    const lesson = { ...challenge, steps: [of] };
    return (await entryOf(`#v1&${link}&engine=wasm&update=3`, lesson, of)).broken.map(({ rule }) => rule);
  };
  const small = "model=rnn&unit=3&task=parity&task.to=4";
  expect(await rulesOf(`${small}&seed=7`)).toEqual([]);
  expect(await rulesOf("model=lstm&unit=40&task=parity&task.to=4")).toEqual(["parameters"]);
  expect(await rulesOf(`${small}&changes=1:task.to:3,2:task.to:4`)).toEqual(["task.to"]);
  expect(await rulesOf("model=rnn&unit=3&task=copy")).toContain("task");
  expect(await rulesOf("model=lstm&unit=2&task=parity&task.to=4&seed=9", ["unit"])).toEqual(["seed"]);
  expect(await rulesOf(`${small}&seed=3`, ["unit"])).toContain("model");
  await expect(entryOf(`#v1&${small}`, challenge, step)).rejects.toThrow(/opens no run that was trained/);
});

test("entries that keep the rules come first, the fewest parameters before the fewest updates", () => {
  const experiment = defaultExperiment();
  const of = (parameters: number, updates: number, broken: readonly Broken[] = []) =>
    ({ line: { number: 0, read: null, problem: null }, link: "", entry: { parameters, updates, broken, experiment }, problem: null }); // prettier-ignore
  const rule = { rule: "seed", got: 1, wanted: 2 };
  const all = ranked([of(10, 1, [rule]), of(40, 5), of(30, 9), of(30, 2)]);
  expect(all.map(({ entry }) => [entry?.parameters, entry?.updates])).toEqual([[30, 2], [30, 9], [40, 5], [10, 1]]); // prettier-ignore
});
