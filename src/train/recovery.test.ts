import { describe, expect, it } from "vitest";
import { emptyArchive, type Archive } from "./archive/archive.ts";
import { emptyCurve, extendCurve } from "./archive/curve.ts";
import type { Divergence } from "./divergence.ts";
import type { Experiment } from "./experiment.ts";
import { presetById } from "./presets.ts";
import { lastGoodUpdate, recoveries } from "./recovery.ts";

const diverged: Divergence = { kind: "exploded", from: 400, to: 600, bad: 200, of: 200, limit: 10, blank: 1 };

/** A run with these losses, of which weights are kept at every tenth update. */
function archiveOf(losses: readonly number[]): Archive {
  const rows = Float64Array.from(losses.flatMap((loss, i) => [i + 1, loss, 1, i]));
  const frames = losses.flatMap((_, i) => (i % 10 === 0 ? [{ update: i, weights: new Float32Array(1) }] : []));
  return { ...emptyArchive, frames, curve: extendCurve(emptyCurve, rows) };
}

const often = (loss: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => loss * (1 + 0.2 * Math.sin(i)));
const experiment = presetById("lstm-copy");
const withTraining = (training: Partial<Experiment["training"]>): Experiment => ({
  ...experiment,
  training: { ...experiment.training, ...training },
});

describe("the last good update", () => {
  it("is the last one kept before the loss went up", () => {
    expect(lastGoodUpdate(archiveOf([...often(0.7, 60), ...often(0.02, 260), ...often(3, 30), ...often(900, 250)]), diverged)).toBe(310); // prettier-ignore
  });

  it("is not taken for one because of a lucky batch among bad ones", () => {
    const losses = [...often(0.7, 50), ...often(0.02, 100), ...often(5, 100), 0.01, ...often(900, 349)];
    expect(lastGoodUpdate(archiveOf(losses), diverged)).toBe(140);
  });

  it("is the beginning where it went up at once, or nothing is known", () => {
    expect(lastGoodUpdate(archiveOf([0.7, ...often(5e6, 599)]), diverged)).toBe(0);
    expect(lastGoodUpdate(emptyArchive, diverged)).toBe(0);
  });
});

describe("what may help", () => {
  const archive = archiveOf([...often(0.7, 300), ...often(900, 300)]);

  it("is half the learning rate, and clipping where nothing is clipped", () => {
    const unclipped = withTraining({ learningRate: 0.4, clipNorm: 0, clipValue: 0 });
    expect(recoveries(unclipped, archive, diverged)).toEqual([
      { update: 290, key: "learningRate", value: 0.2 },
      { update: 290, key: "clipNorm", value: 10 },
    ]);
    const clipped = withTraining({ learningRate: 0.4, clipNorm: 0, clipValue: 3 });
    expect(recoveries(clipped, archive, diverged).map(({ key }) => key)).toEqual(["learningRate"]);
  });

  it("goes by the settings in force then, and no lower than they go", () => {
    const changes = [{ update: 5, key: "learningRate", value: 0.002 }];
    expect(recoveries({ ...withTraining({}), changes }, archive, diverged)[0]?.value).toBe(0.001);
    expect(recoveries(withTraining({ learningRate: 1e-6 }), archive, diverged)).toEqual([]);
  });

  it("is nothing where no update was ever made", () => {
    expect(recoveries(withTraining({}), archive, { ...diverged, kind: "never" })).toEqual([]);
  });
});
