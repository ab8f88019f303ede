import { describe, expect, it } from "vitest";
import { Problem } from "../../core/problem.ts";
import { wasmEngine } from "../../engine/wasm/engine.ts";
import { checkExperiment } from "../../train/check.ts";
import { openRun } from "../../train/run.ts";
import { openSubject } from "../subject.ts";
import { resultOf } from "../testing/subject.ts";
import type { Findings } from "../analysis.ts";
import { length } from "./length.ts";
import { lengthsBetween } from "./lengths.ts";
import { sentencesOf } from "./sentences.ts";

/** Says whether the number of ones is odd, by turning one number over. */
const parityCell = `model parity "by hand"
state p
one = sum[input](x * index[input]())
p' = abs(p - one)
output p' * (2 * index[output]() - 1) + 0.5 * (1 - 2 * index[output]())
`;

async function subjectOf(model: object, task: object, film: object = {}) {
  const experiment = checkExperiment({ model, task, training: {}, seed: 3, engine: "wasm", changes: [] });
  return openSubject({ experiment, update: 0, weights: null, engine: wasmEngine, ...film });
}

function at({ grids: [grid] }: Findings, label: string): number {
  const column = grid?.labels?.["length"]?.indexOf(label) ?? -1;
  return grid?.data[(grid.sizes[0] - 1) * grid.sizes[1] + column] ?? NaN;
}

describe("lengths that are looked at", () => {
  it("are all of them where they are few, and have what was trained on and both ends among them", () => {
    expect(lengthsBetween(1, 3, 6)).toEqual([1, 2, 3, 4, 5, 6]);
    const many = lengthsBetween(2, 8, 96);
    for (const wanted of [2, 8, 96]) expect(many).toContain(wanted);
    expect(many.length).toBeLessThanOrEqual(18);
    expect(many).toEqual([...new Set(many)].toSorted((a, b) => a - b));
  });
});

describe("the map of lengths", () => {
  it("is what a run of episodes of that length comes to", async () => {
    const task = { id: "copy", settings: { bits: 2, from: 1, to: 2 } };
    const subject = await subjectOf({ id: "lstm", settings: { unit: 3 } }, task);
    const found = await resultOf(length, subject, { times: 3 });
    expect(found.grids[0]?.labels?.["length"]).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(found.grids[0]?.brackets).toEqual({ length: [0, 1] });
    for (const wanted of [1, 5]) {
      const other = await openRun({
        experiment: { ...subject.experiment, task: { ...task, settings: { bits: 2, from: wanted, to: wanted } } },
        engine: wasmEngine,
      });
      const { metrics } = await other.evaluate();
      // Wrong bits per sequence, of other episodes: about the same.
      expect(at(found, String(wanted))).toBeCloseTo(1 - (metrics["wrongBits"] ?? NaN) / (2 * wanted), 0);
    }
  });

  it("is perfect where the cell is, at every length, and opens the episode", async () => {
    const subject = await subjectOf(
      { id: "rnn", settings: {}, text: parityCell },
      { id: "parity", settings: { to: 4 } },
    );
    const found = await resultOf(length, subject, { times: 5 });
    expect(at(found, "20")).toBe(1);
    expect(found.sentences.map(({ key }) => key)).toEqual(["seen", "unseen", "holds"]);
    const grid = found.grids[0];
    expect(grid?.opens?.[(grid.sizes[1] ?? 0) - 1]?.settings).toEqual({ to: 20, from: 20 });
  });

  it("has a row for each update of a film, and for each size of a memory without weights", async () => {
    const ntm = { id: "ntm", settings: { unit: 4, slot: 6, width: 3 } };
    const task = { id: "copy", settings: { bits: 1, from: 1, to: 2 } };
    const subject = await subjectOf(ntm, task);
    const film = [0, 3, 9].map((update) => ({ update, weights: subject.weights }));
    const later = { ...subject, update: 9, film };
    const updates = await resultOf(length, later, { times: 1 });
    expect(updates.grids[0]?.labels?.["update"]).toEqual(["0", "3", "9"]);
    const slots = await resultOf(length, subject, { times: 1, against: "memory" });
    expect(slots.grids[0]?.axes[0]).toBe("slot");
    expect(slots.grids[0]?.labels?.["slot"]).toEqual(["12", "24", "6"]);
  });

  it("goes as far as the task has episodes: to as many pairs as there are keys", async () => {
    const task = { id: "associative", settings: { keys: 5, values: 4, pairs: 2 } };
    const subject = await subjectOf({ id: "lstm", settings: { unit: 3 } }, task);
    const { grids } = await resultOf(length, subject);
    expect(grids[0]?.labels?.["length"]?.at(-1)).toBe("5");
  });

  it("says no where there is no length, no such memory, and where weights are of steps", async () => {
    const lstm = { id: "lstm", settings: { unit: 3 } };
    const stories = await subjectOf(lstm, { id: "service", settings: {} });
    expect(length.refuses(stories.program, stories.task, stories.experiment)).toBeInstanceOf(Problem);
    const copy = await subjectOf(lstm, { id: "copy", settings: { bits: 1, to: 2 } });
    await expect(resultOf(length, copy, { against: "memory" })).rejects.toMatchObject({
      key: "analysis.length.memory",
    });
    await expect(resultOf(length, copy, { against: "other" })).rejects.toMatchObject({ key: "analysis.length.other" });
  });
});

it("says from which length on answers can not be relied on", () => {
  const keys = (shares: number[]) => sentencesOf([1, 2, 4, 8], Float32Array.from(shares), { least: 1, trained: 2 });
  expect(keys([1, 1, 0.96, 0.5]).at(-1)).toEqual({ key: "fails", parameters: { good: 95, length: 8, share: 50 } });
  expect(keys([1, 1, 1, NaN])).toEqual([]);
  expect(keys([0.6, 0.6, 0.5, 0.5]).map(({ key }) => key)).toEqual(["seen", "unseen"]);
});
