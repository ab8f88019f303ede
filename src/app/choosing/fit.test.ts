import { expect, test } from "vitest";
import { presetById } from "../../train/presets.ts";
import { findMisfits } from "./fit.ts";

test("models of two inputs do not fit a task of one, nor such a task them", async () => {
  const ofCopy = await findMisfits(presetById("ntm-copy"));
  expect(ofCopy.models).toContain("prototype");
  expect(ofCopy.models).not.toContain("ntm");
  expect(ofCopy.models).not.toContain("lstm");
  const ofPrototype = await findMisfits(presetById("prototype-glyphs"));
  expect(ofPrototype.tasks).toContain("copy");
  expect(ofPrototype.tasks).not.toContain("glyphs");
});

test("with a file of one's own nothing is said to not fit", async () => {
  const own = presetById("lstm-text");
  const file = "file:3:000000000000:gone.txt";
  const task = { ...own.task, settings: { ...own.task.settings, text: file } };
  expect(await findMisfits({ ...own, task })).toEqual({ models: [], tasks: [] });
});
