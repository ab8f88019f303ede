import { expect, test } from "vitest";
import { lessons } from "../../lessons/all.ts";
import type { Lesson } from "../../lessons/lesson.ts";
import { begun, untouched, type Progress, type StepProgress } from "../../lessons/progress.ts";
import { findApi, timespan, type Api, type Around } from "./api.ts";
import { isCompleted, resumed, scoreOf, suspended, suspendLimit } from "./told.ts";

const lesson = lessons[0] as Lesson;
const result = {
  right: [0],
  value: 0.5,
  curve: [[0, 1]] as const,
  seen: [1],
  proofs: [{ update: 5, fingerprint: "vba6vdksfx2n" }],
};
const done: StepProgress = { ...untouched, predicted: 1, seen: 0, isMet: true, link: "#v1", runs: ["a"], result };
const all: Progress = { ...begun(lesson), at: 2, steps: Object.fromEntries(lesson.steps.map(({ id }) => [id, done])) };

test("the score is the share of goals met, not of right predictions; every step gone through is completion", () => {
  expect(scoreOf(begun(lesson))).toBe(0);
  expect(isCompleted(begun(lesson))).toBe(false);
  expect(scoreOf(all)).toBe(100);
  expect(isCompleted(all)).toBe(true);
  const goals = lesson.steps.filter(({ goal }) => goal);
  expect(goals.length).toBeGreaterThan(0);
  const wrong = { ...begun(lesson), steps: Object.fromEntries(goals.map(({ id }) => [id, { ...done, predicted: 9 }])) };
  expect(scoreOf(wrong)).toBe(100);
});

test("what an LMS keeps brings the lesson back as it was, without its runs", () => {
  const steps = Object.fromEntries(lesson.steps.map(({ id }) => [id, { ...done, runs: [] }]));
  expect(resumed(lesson, suspended(all))).toEqual({ ...all, steps });
});

test("curves, then links, then proofs are left out until it fits 4096 characters; at worst the place is kept", () => {
  const curve = Array.from({ length: 100 }, (_, i) => [i, 0.123456789] as const);
  const long = (change: Partial<StepProgress>): Progress => ({
    ...all,
    steps: Object.fromEntries(lesson.steps.map(({ id }) => [id, { ...done, ...change }])),
  });
  const first = lesson.steps[0]?.id ?? "";
  const drawn = resumed(lesson, suspended(long({ result: { ...result, curve } })));
  expect(drawn?.steps[first]).toMatchObject({ link: "#v1", predicted: 1, result: { curve: [], value: 0.5 } });
  const linked = resumed(lesson, suspended(long({ link: "x".repeat(3000) })));
  expect(linked?.steps[first]).toMatchObject({ link: null, predicted: 1, isMet: true });
  const hand = suspended(long({ predicted: Array.from({ length: 2000 }, () => 0.5) }));
  expect(hand.length).toBeLessThanOrEqual(suspendLimit);
  expect(resumed(lesson, hand)).toMatchObject({ at: 2, steps: {} });
});

test.each([
  "",
  "{",
  "null",
  "[]",
  '{"version":2,"at":0,"steps":{}}',
  '{"version":1,"at":99,"steps":{}}',
  '{"version":1,"at":0,"steps":null}',
])("what is nothing of ours begins the lesson: %j", (text) => expect(resumed(lesson, text)).toBeNull());

test("a step that is damaged is as if it had not been played", () => {
  const id = lesson.steps[0]?.id ?? "";
  const text = JSON.stringify({ version: 1, at: 0, steps: { [id]: { result: { right: 1 } }, other: done } });
  expect(resumed(lesson, text)?.steps).toEqual({});
});

test("the API is found in a window around, or around the opener, and a foreign window ends the search", () => {
  const api = {} as Api;
  const top = (rest: object): Around => {
    const window: { parent?: unknown } = { ...rest };
    window.parent = window;
    return window as Around;
  };
  expect(findApi({ parent: { parent: top({ API: api }) } })).toBe(api);
  expect(findApi(top({ opener: { parent: top({ API: api }) } }))).toBe(api);
  expect(findApi(top({}))).toBeNull();
  const foreign = { get API(): Api { throw new Error("SecurityError"); } } as unknown as Around; // prettier-ignore
  expect(findApi({ parent: foreign })).toBeNull();
});

test("time is written as SCORM 1.2 asks", () => {
  expect(timespan(0)).toBe("0000:00:00.00");
  expect(timespan(3723.45)).toBe("0001:02:03.45");
});
