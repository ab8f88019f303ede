import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wasmEngine } from "../engine/wasm/engine.ts";
import { blankLoss, divergedProblem, DivergenceWatch, judgedTogether, type Divergence } from "./divergence.ts";
import type { Experiment, TrainingSettings } from "./experiment.ts";
import { train } from "./loop.ts";
import { presetById } from "./presets.ts";
import { prepare } from "./prepare.ts";
import { beginAt, openRun, type Run } from "./run.ts";

const blank = (): number => Math.LN2;
/** What a watch says after these losses; null is an update that was skipped. */
function judged(losses: readonly (number | null)[], from = 0): Divergence | null {
  const watch = new DivergenceWatch();
  let skipped = 0;
  for (const [i, loss] of losses.entries()) {
    if (loss === null) skipped += 1;
    watch.saw({ update: from + i + 1, loss: loss ?? NaN, skipped }, blank);
  }
  return watch.divergence;
}

const often = <Value>(value: Value, count = judgedTogether): Value[] => Array.from({ length: count }, () => value);

describe("the rule of divergence", () => {
  it("sees that most updates were skipped, and that none was ever made", () => {
    const some = [...often(0.7), ...often(null, 130), ...often(0.6, 70)];
    expect(judged(some)).toMatchObject({ kind: "skipped", from: 200, to: 400, bad: 130, of: 200 });
    expect(judged([...often(0.7), ...often(null, 90), ...often(0.6, 110)])).toBeNull();
    expect(judged(often(null))).toMatchObject({ kind: "never", from: 0, to: 200 });
  });

  it("sees a loss that stays far above that of a network that has learned nothing", () => {
    const exploded = judged([...often(0.7), ...often(67_875)]);
    expect(exploded).toMatchObject({ kind: "exploded", from: 200, to: 400, bad: 200, limit: 10 * 0.7, blank: 0.7 });
    expect(judged([...often(0.7), ...often(6.9)])).toBeNull();
    expect(judged([...often(0.7), ...often(0.5, 60), ...often(1e9, 140)])).toBeNull();
  });

  it("measures by what the run began with where that is worse, and never by a window that it has not seen whole", () => {
    expect(judged([...often(500), ...often(4900)])).toBeNull();
    expect(judged([...often(500), ...often(5100)])?.blank).toBe(500);
    expect(judged([0.5, ...often(1e9, 150)], 49)).toBeNull();
  });

  it("leaves alone what is merely noisy: plateaus, spikes, and a loss that begins anywhere", () => {
    const spike = fc.record({
      at: fc.nat(1000),
      length: fc.nat(40),
      height: fc.double({ min: 1, max: 1e6, noNaN: true }),
    });
    const plateau = fc.double({ min: 1e-6, max: 10, noNaN: true });
    const shape = fc.record({ plateau, spikes: fc.array(spike, { maxLength: 3 }), seed: fc.nat() });
    const property = fc.property(shape, ({ plateau: level, spikes, seed }) => {
      const noise = (i: number): number => 0.5 + Math.abs(Math.sin(seed + i * 12.9898));
      const losses = Array.from({ length: 1000 }, (_, i) => level * noise(i));
      for (const { at, length, height } of spikes)
        for (let i = at; i < Math.min(1000, at + length); i++) losses[i] = height;
      const watch = new DivergenceWatch();
      const found = losses.map((loss, i) => {
        watch.saw({ update: i + 1, loss, skipped: 0 }, blank);
        return watch.divergence;
      });
      expect(found.filter((one) => one !== null)).toEqual([]);
    });
    fc.assert(property, { numRuns: 200 });
  });

  it("says what was seen in words", () => {
    const divergence: Divergence = { kind: "skipped", from: 400, to: 600, bad: 196, of: 200, limit: 10, blank: 1 };
    expect(divergedProblem(divergence).message).toContain("from update 400 to 600, 196 of 200 updates were skipped");
  });
});

it.each(["ntm-copy", "gru-adding", "lstm-recall", "lstm-text"])(
  "a network whose weights are zero loses what one loses that has learned nothing: %s",
  async (id) => {
    const experiment: Experiment = { ...presetById(id), model: { id: "rnn", settings: {} } };
    const weights = new Float32Array(prepare(experiment).program.parameterCount);
    const run = await openRun({ experiment, engine: wasmEngine, resume: beginAt(weights, 0) });
    const { episodes, loss } = await run.heldOut(0);
    expect(blankLoss(run.task.loss, run.task.output, episodes)).toBeCloseTo(loss, 4);
    run.dispose();
  },
);

const adding: Experiment = {
  ...presetById("gru-adding"),
  model: { id: "gru", settings: { unit: 8 } },
  task: { id: "adding", settings: { length: 12 } },
};
const wild: Partial<TrainingSettings> = { optimiser: "sgd", learningRate: 10, clipNorm: 0 };
const withTraining = (training: Partial<TrainingSettings>): Experiment => ({
  ...adding,
  training: { ...adding.training, ...training },
});

async function endOf(run: Run, until: number, isInsisted?: boolean): Promise<Divergence | null> {
  let end: Divergence | null = null;
  const options = { until, evaluateEvery: 1000, ...(isInsisted !== undefined && { isInsisted }) };
  let looked = -1;
  for await (const event of train(run, options)) {
    if (event.type === "diverged") end = event.divergence;
    if (event.type === "heldOut") looked = event.report.update;
  }
  expect(looked).toBe(run.update);
  return end;
}

describe("training that diverges", () => {
  it("ends by itself, at the same update wherever it was cut, and goes on where somebody insists", async () => {
    const experiment = withTraining(wild);
    const run = await openRun({ experiment, engine: wasmEngine });
    const divergence = await endOf(run, 2000);
    expect(divergence?.to).toBe(run.update);
    expect(run.update).toBeLessThan(2000);
    const cut = await openRun({ experiment, engine: wasmEngine });
    for (const until of [1, 50, 130, 2000]) await endOf(cut, until);
    expect([cut.update, cut.divergence, await cut.fingerprint()]).toEqual([
      run.update,
      divergence,
      await run.fingerprint(),
    ]);
    expect(await endOf(cut, 600)).toBeNull();
    expect(cut.update).toBe(600);
    const insisted = await openRun({ experiment, engine: wasmEngine });
    expect(await endOf(insisted, 600, true)).toBeNull();
    expect(await insisted.fingerprint()).toBe(await cut.fingerprint());
    [run, cut, insisted].forEach((one) => one.dispose());
  });

  it("is watched anew under other settings", async () => {
    const run = await openRun({ experiment: withTraining(wild), engine: wasmEngine });
    await endOf(run, 2000);
    run.change("learningRate", 1e-6);
    expect(run.divergence).toBeNull();
    run.dispose();
  });

  it("is told apart where no update could ever be made", async () => {
    const text = [
      "model endless",
      "size unit = 4 in 1..8",
      "state h[unit]",
      "h' = tanh(linear[unit](x, h))",
      "share = h' / h",
      "output linear(share)",
    ];
    const experiment: Experiment = { ...adding, model: { ...adding.model, settings: {}, text: text.join("\n") } };
    const run = await openRun({ experiment, engine: wasmEngine });
    expect(await endOf(run, 2000)).toMatchObject({ kind: "never", to: 200, bad: 200 });
    run.dispose();
  });
});
