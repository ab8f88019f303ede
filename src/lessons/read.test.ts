import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Problem } from "../core/problem.ts";
import { expectFit } from "./fit.ts";
import type { Lesson } from "./lesson.ts";
import { checkLesson, readLesson } from "./read.ts";
import { smallLesson } from "./testing/small.ts";

const plain = (): Record<string, unknown> => JSON.parse(JSON.stringify(smallLesson)) as Record<string, unknown>;
const saidOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
  return "nothing";
};

/** Every place of a value, with the record or list that it is in. */
function places(value: unknown, found: [holder: Record<string, unknown>, key: string][] = []): typeof found {
  if (typeof value !== "object" || value === null) return found;
  for (const key of Object.keys(value)) {
    found.push([value as Record<string, unknown>, key]);
    places((value as Record<string, unknown>)[key], found);
  }
  return found;
}

describe("a lesson as text", () => {
  test("is the lesson that was written", () => {
    expect(readLesson(JSON.stringify(smallLesson))).toEqual(smallLesson);
  });

  test.each([
    ["{", /no lesson: expected a text in JSON/],
    ["[]", /the lesson: expected an object/],
    ['{"version":2}', /version 2, but this page reads version 1/],
    ['{"version":"1"}', /version: expected 1/],
    [JSON.stringify({ ...smallLesson, steps: [] }), /steps: expected at least one step/],
    [JSON.stringify({ ...smallLesson, test: [] }), /test: expected at least one question/],
    [
      JSON.stringify({ ...smallLesson, test: [{ ask: { en: "?" }, options: [{ en: "a" }], right: 0 }] }),
      /test, 1, options: expected two to four options, got 1/,
    ],
    [JSON.stringify({ ...smallLesson, extra: 1 }), /only the fields version, id/],
    [JSON.stringify({ ...smallLesson, minutes: 60 }), /minutes: expected a whole number from 1 to 7/],
    [JSON.stringify({ ...smallLesson, steps: [...smallLesson.steps, smallLesson.steps[0]] }), /at most 6 items, got 7/],
    [JSON.stringify({ ...smallLesson, steps: [smallLesson.steps[0], smallLesson.steps[0]] }), /a name of its own/],
  ])("%.30s is refused with its place", (given, sentence) => {
    expect(saidOf(() => readLesson(given))).toMatch(sentence);
  });

  test("damaged anywhere is a lesson of the right shape or a sentence, never another error", () => {
    const count = places(plain()).length;
    const odd = fc.oneof(fc.constant(null), fc.integer(), fc.string(), fc.constant([]), fc.constant({}), fc.boolean());
    fc.assert(
      fc.property(fc.nat(count - 1), odd, fc.boolean(), (at, value, isGone) => {
        const lesson = plain();
        const [holder, key] = places(lesson)[at] ?? [{}, ""];
        if (isGone && !Array.isArray(holder)) delete holder[key];
        else holder[key] = value;
        let read: Lesson | null = null;
        const said = saidOf(() => (read = checkLesson(lesson)));
        if (read) expect(checkLesson(JSON.parse(JSON.stringify(read)))).toEqual(read);
        else expect(said).not.toBe("nothing");
      }),
      { numRuns: 2000 },
    );
  });
});

describe("what a lesson asks for", () => {
  const withStep = (at: number, change: object): Lesson => ({
    ...smallLesson,
    steps: smallLesson.steps.map((step, i) => (i === at ? { ...step, ...change } : step)),
  });
  const refused = async (lesson: Lesson): Promise<string> => {
    const error: unknown = await expectFit(lesson).then(
      () => null,
      (one: unknown) => one,
    );
    return error instanceof Problem ? error.message : String(error);
  };

  test("is there in the small lesson", async () => {
    expect(await refused(smallLesson)).toBe("null");
  });

  test.each([
    [withStep(2, { open: "v1&model=lstmm" }), /step 3: its link does not open: /],
    [
      withStep(1, { open: smallLesson.steps[1]?.open?.replace("&beside=1,2", "") }),
      /step 2: its link has 2 runs, but 0/,
    ],
    [
      withStep(3, { predict: { kind: "number", ask: { en: "?" }, of: { metric: "beauty" }, from: 0, to: 1 } }),
      /step 4 asks for beauty, but its task parity measures loss, /,
    ],
    [
      withStep(4, { predict: { kind: "place", ask: { en: "?" }, of: { signal: "w", axis: "slot", at: {} } } }),
      /step 5 asks for the signal w, but the model lstm shows /,
    ],
    [
      withStep(4, { predict: { kind: "place", ask: { en: "?" }, of: { signal: "f", axis: "slot", at: {} } } }),
      /the axis slot of f, but its axes are time, unit/,
    ],
    [
      withStep(3, { goal: { say: { en: "?" }, check: { of: { signal: "f", sum: "slot", at: {} }, above: 1 } } }),
      /step 4 asks for the axis slot of f/,
    ],
    [
      withStep(3, { predict: { kind: "number", ask: { en: "?" }, of: { run: 1, metric: "loss" }, from: 0, to: 1 } }),
      /asks for run 1, but its link has 1/,
    ],
    [
      withStep(5, { goal: { say: { en: "?" }, check: { of: { metric: "loss" }, above: 1, below: 0.5 } } }),
      /step 6 has a goal that can't be met/,
    ],
    [withStep(0, { updates: 10 }), /step 1 trains or measures a run, but no step up to it opens one/],
  ])("or is told by its step (%#)", async (lesson, sentence) => {
    expect(await refused(lesson)).toMatch(sentence);
  });
});
