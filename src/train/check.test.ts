import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Problem } from "../core/problem.ts";
import { checkExperiment } from "./check.ts";
import { prepare } from "./prepare.ts";
import { defaultExperiment, presetById, presetIds } from "./presets.ts";

const good = defaultExperiment();

describe("checking an experiment", () => {
  it("passes every preset unchanged, also after a trip through JSON", () => {
    for (const id of presetIds) {
      const experiment = presetById(id);
      expect(checkExperiment(JSON.parse(JSON.stringify(experiment)))).toEqual(experiment);
    }
  });

  it("takes the experiment of docs/experiment.md, whose own text compiles", () => {
    const [, example = ""] = /```json\n([^`]*)```/.exec(readFileSync("docs/experiment.md", "utf8")) ?? [];
    const { model } = checkExperiment(JSON.parse(example));
    expect(model.settings).toEqual({ unit: 32 });
    expect(prepare(checkExperiment(JSON.parse(example))).program.title).toBe("Leaky units");
  });

  it("takes an option that is a number", () => {
    const { model } = checkExperiment({ ...good, model: { id: "lstm", settings: { layers: 2 } } });
    expect(model.settings["layers"]).toBe("2");
  });

  it("fills in every setting that is silent", () => {
    const { training, task } = checkExperiment({ ...good, training: {}, task: { id: "copy", settings: {} } });
    expect(training.batch).toBe(16);
    expect(task.settings).toEqual({ bits: 6, from: 1, to: 8 });
  });

  it.each([
    ["nothing", undefined, /expected an object, got nothing/],
    ["a list", [], /got a list/],
    ["an unknown field", { ...good, sseed: 1 }, /sseed/],
    ["a prototype", JSON.parse('{"__proto__":{"seed":1}}'), /__proto__/],
    ["no seed", { ...good, seed: 0 }, /seed.*got 0/],
    ["a broken seed", { ...good, seed: 1.5 }, /seed.*got 1.5/],
    ["an unknown engine", { ...good, engine: "cuda" }, /engine.*webgpu.*got cuda/],
    ["an unknown model", { ...good, model: { id: "nmt", settings: {} } }, /nmt.*ntm/],
    ["a part of a model", { ...good, model: { id: "feedforward", settings: {} } }, /feedforward/],
    ["a setting of another model", { ...good, model: { id: "lstm", settings: { slot: 4 } } }, /slot/],
    ["a setting out of range", { ...good, model: { id: "lstm", settings: { unit: 9999 } } }, /unit.*9999/],
    ["a setting that is an object", { ...good, training: { batch: {} } }, /batch.*got an object/],
    ["an unknown task", { ...good, task: { id: "sing", settings: {} } }, /sing/],
    ["a broken cell text", { ...good, model: { id: "lstm", settings: {}, text: "model" } }, /line 1/],
    ["changes that are no list", { ...good, changes: {} }, /changes.*list/],
    ["a change that is not live", { ...good, changes: [{ update: 1, key: "optimiser", value: "sgd" }] }, /optimiser/],
    ["a change before the start", { ...good, changes: [{ update: -1, key: "batch", value: 2 }] }, /got -1/],
    [
      "too many changes",
      { ...good, changes: Array.from({ length: 201 }, (_, update) => ({ update, key: "batch", value: 2 })) },
      /201/,
    ],
  ])("refuses %s", (_, value, message) => {
    expect(() => checkExperiment(value)).toThrow(Problem);
    expect(() => checkExperiment(value)).toThrow(message);
  });
});
