import { describe, expect, it } from "vitest";
import { nameReference, referenceTo, shelve, unshelve } from "../core/shelf.ts";
import { checkExperiment } from "./check.ts";
import type { Experiment } from "./experiment.ts";
import { prepare, taskAt } from "./prepare.ts";
import { presetById } from "./presets.ts";

const copy = presetById("ntm-copy");
const longer: Experiment = { ...copy, changes: [{ update: 10, key: "task.to", value: 9 }] };

describe("what an experiment needs", () => {
  it("is made once for all runs of the same model and task, whatever else is another", () => {
    const one = prepare(copy);
    const other = prepare({ ...copy, seed: 9, training: { ...copy.training, learningRate: 1 } });
    expect(other.program).toBe(one.program);
    expect(other.task).toBe(one.task);
    expect(prepare(presetById("lstm-copy")).program).not.toBe(one.program);
  });

  it("is the same program at every update, and the task as it is then", () => {
    const [before, after] = [prepare(longer, 9), prepare(longer, 10)];
    expect(after.program).toBe(before.program);
    expect(before.task).toBe(prepare(copy).task);
    expect(after.task.longest).toBeGreaterThan(before.task.longest);
    expect(prepare(longer, 500).task).toBe(after.task);
  });

  it("is refused where a change makes the task another than the program is for", () => {
    const wider = { ...copy, changes: [{ update: 10, key: "task.bits", value: 8 }] };
    expect(prepare(wider, 9).task.output).not.toBe(8);
    expect(() => prepare(wider, 10)).toThrow(expect.objectContaining({ key: "run.change.width" }));
    const { program, task } = prepare(presetById("transformer-associative"));
    expect(program.values.some(({ axes }) => axes.includes("time"))).toBe(true);
    const pairs = { ...presetById("transformer-associative"), changes: [{ update: 3, key: "task.pairs", value: 16 }] };
    expect(() => taskAt(pairs, 3, { program, task })).toThrow(expect.objectContaining({ key: "run.change.longest" }));
  });

  it("holds no task that names a file: it is opened from what was made of the file", () => {
    const rows = Array.from({ length: 300 }, (_, i) => `${i % 11}`);
    const bytes = new TextEncoder().encode(["a", ...rows].join("\n"));
    const reference = referenceTo("rows.csv", bytes);
    const settings = { series: "own", csv: nameReference(reference) };
    const experiment = checkExperiment({ ...presetById("memory-bank-series"), task: { id: "series", settings } });
    shelve(reference.mark, bytes);
    const first = prepare(experiment);
    unshelve(reference.mark);
    const second = prepare(experiment);
    expect(second.task).not.toBe(first.task);
    expect(second.program).toBe(first.program);
  });
});
