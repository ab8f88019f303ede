import { expect, test } from "vitest";
import { smallLesson } from "../../../lessons/testing/small.ts";
import { checkDraft } from "./check.ts";
import { finished, isDraft, newDraft, newPrediction, withPart, type Draft } from "./draft.ts";

const whole: Draft = {
  ...newDraft(),
  title: { en: "Mine", zh: "" },
  what: { en: "", zh: "奇偶" },
  steps: [{ id: "step-1", say: { en: "Look.", zh: " " }, why: { en: "", zh: "" } }],
};
const faultOf = async (draft: Draft): Promise<string> => {
  const checked = await checkDraft(draft);
  return "fault" in checked ? checked.fault.path : "whole";
};

test("what is not said in a language is not written down, and neither is a reason that is not given", async () => {
  const checked = await checkDraft(whole);
  expect(checked).toEqual({
    lesson: { ...whole, title: { en: "Mine" }, what: { zh: "奇偶" }, steps: [{ id: "step-1", say: { en: "Look." } }] },
  });
});

test("a lesson from a file goes through the form as it is", async () => {
  expect(finished(smallLesson)).toEqual(smallLesson);
  expect(await checkDraft(smallLesson)).toEqual({ lesson: smallLesson });
});

test("the fault is at the field that it is of, in the order of the form", async () => {
  const [step] = whole.steps;
  if (!step) throw new Error("no step");
  const withStep = (part: object): Draft => ({ ...whole, steps: [{ ...step, ...part }] });
  const open = smallLesson.steps[1]?.open;
  expect(await faultOf(newDraft())).toBe("title");
  expect(await faultOf({ ...whole, minutes: NaN })).toBe("minutes");
  expect(await faultOf(withStep({ open: "v1&model=nobody" }))).toBe("steps, 1, open");
  expect(await faultOf(withStep({ updates: 10 }))).toBe("steps, 1");
  expect(await faultOf(withStep({ predict: newPrediction("choice") }))).toBe("steps, 1, predict, options, 1, say");
  const number = { ...newPrediction("number"), ask: { en: "?" } };
  expect(await faultOf(withStep({ open, predict: { ...number, from: 2 } }))).toBe("steps, 1, predict, to");
  expect(await faultOf(withStep({ open, predict: number }))).toBe("whole");
});

test("a part is taken away, and what was kept is known or not", () => {
  const step = { id: "a", say: { en: "x" }, updates: 3 };
  expect(withPart(step, "updates", undefined)).toEqual({ id: "a", say: { en: "x" } });
  expect(isDraft(JSON.parse(JSON.stringify(newDraft())))).toBe(true);
  for (const other of [null, 1, {}, { ...newDraft(), steps: [null] }, { ...newDraft(), title: "x" }])
    expect(isDraft(other)).toBe(false);
});
