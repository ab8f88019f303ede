import { describe, expect, it } from "vitest";
import type { StageReport } from "./stages.ts";
import { transferOf } from "./transfer.ts";

describe("transfer", () => {
  /** Two batches that differ by 0.2 around the given accuracies of three parts. */
  const stageWith = (stage: number, ...accuracies: readonly number[]): StageReport => ({
    stage,
    update: stage * 100,
    episodes: 120,
    accuracies: [0.1, -0.1].map((by) => accuracies.map((value) => value + by)),
  });
  const stages = [
    stageWith(0, 0.1, 0.2, 0.25),
    stageWith(1, 0.9, 0.3, 0.2),
    stageWith(2, 0.5, 0.8, 0.1),
    stageWith(3, 0.3, 0.6, 0.9),
  ];

  it("has the table and the figures of all parts, each over the batches", () => {
    const transfer = transferOf(stages);
    expect(transfer).toMatchObject({ learnt: 3, batches: 2, episodes: 120 });
    expect(transfer?.rows.map(({ stage, parts }) => [stage, parts.map(({ mean }) => mean.toFixed(2))])).toEqual([
      [0, ["0.10", "0.20", "0.25"]],
      [1, ["0.90", "0.30", "0.20"]],
      [2, ["0.50", "0.80", "0.10"]],
      [3, ["0.30", "0.60", "0.90"]],
    ]);
    const { accuracy, backwardTransfer, forwardTransfer, forgetting } = transfer?.figures ?? {};
    expect(accuracy?.mean).toBeCloseTo(0.6, 12);
    expect(backwardTransfer?.mean).toBeCloseTo((0.3 - 0.9 + 0.6 - 0.8) / 2, 12);
    expect(forwardTransfer?.mean).toBeCloseTo((0.3 - 0.2 + 0.1 - 0.25) / 2, 12);
    expect(forgetting?.mean).toBeCloseTo(0.4, 12);
    // The batches differ alike at every stage: the accuracy is uncertain, what was lost of it is not.
    expect((accuracy?.high ?? 0) - (accuracy?.low ?? 0)).toBe(1);
    expect((backwardTransfer?.high ?? 1) - (backwardTransfer?.low ?? 0)).toBeLessThan(1e-9);
  });

  it("is of the parts learnt so far, and has no figures where a stage is missing", () => {
    expect(transferOf(stages.slice(0, 3))?.figures?.accuracy.mean).toBeCloseTo((0.5 + 0.8) / 2, 12);
    expect(transferOf(stages.slice(0, 2))?.figures?.backwardTransfer.mean).toBeNaN();
    expect(transferOf(stages.slice(1))).toMatchObject({ learnt: 3, figures: null });
    expect(transferOf(stages.slice(0, 1))).toBeNull();
    expect(transferOf([])).toBeNull();
  });
});
