import { describe, expect, it } from "vitest";
import { models } from "../models/all.ts";
import { tasks } from "../tasks/all.ts";
import { prepare } from "../train/run.ts";
import { presetById } from "../train/presets.ts";
import { experimentFor } from "./choose.ts";
import { positionOf, valueAt } from "./setting-field.tsx";

describe("a choice of model and task", () => {
  it("gives an experiment that compiles, for every pair on offer", () => {
    const from = presetById("ntm-copy");
    for (const model of models.filter(({ isPart }) => !isPart))
      for (const task of tasks)
        expect(prepare(experimentFor(from, model.id, task.id)).program.parameterCount).toBeGreaterThan(0);
  });

  it("keeps the settings of what stays, the seed and the engine", () => {
    const from = { ...presetById("ntm-copy"), seed: 42, engine: "wasm" as const };
    const to = experimentFor(
      { ...from, task: { id: "copy", settings: { ...from.task.settings, to: 12 } } },
      "lstm",
      "copy",
    );
    expect(to).toMatchObject({ seed: 42, engine: "wasm", task: { settings: { to: 12 } } });
  });
});

describe("a slider", () => {
  const ratio = {
    key: "r",
    kind: "number",
    default: 1,
    min: 1e-6,
    max: 10,
    integer: false,
    live: true,
    logarithmic: true,
  } as const;
  const plain = { key: "p", kind: "number", default: 0, min: 0, max: 1000, integer: false, live: true } as const;

  it("reaches both ends and comes back to where it was", () => {
    for (const setting of [ratio, plain]) {
      expect([valueAt(setting, 0), valueAt(setting, 200)]).toEqual([setting.min, setting.max]);
      for (const position of [40, 100, 170])
        expect(Math.abs(positionOf(setting, valueAt(setting, position)) - position)).toBeLessThanOrEqual(2);
    }
  });
});
