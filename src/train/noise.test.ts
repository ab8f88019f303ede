import { describe, expect, it } from "vitest";
import { noiseChannels } from "../engine/extend.ts";
import { wasmEngine } from "../engine/wasm/engine.ts";
import type { Experiment } from "./experiment.ts";
import { presetById } from "./presets.ts";
import { firstProbe } from "./probe.ts";
import { prepare } from "./prepare.ts";
import { openRun, type ProbeReport, type Run } from "./run.ts";

const waves: Experiment = presetById("sequence-vae-waves");
const open = (experiment = waves): Promise<Run> => openRun({ experiment, engine: wasmEngine });

function signal({ trace }: ProbeReport, name: string): number[] {
  return [...(trace.signals.find((one) => one.name === name)?.data ?? [])];
}

describe("noise chosen by hand", () => {
  it("has a channel for each number that a model draws, and none where it draws none", () => {
    expect(noiseChannels(prepare(waves).program)).toEqual([0, 1, 2, 3].map((index) => [{ axis: "latent", index }]));
    expect(noiseChannels(prepare(presetById("lstm-copy")).program)).toEqual([]);
  });

  it("gives another code and another output, and leaves all that comes before the code", async () => {
    const run = await open();
    const drawn = await run.probe();
    const chosen = await run.probe({ ...firstProbe, noise: [null, 3, null, null] });
    for (const name of ["input", "target", "mask", "summary", "mean", "spread"])
      expect(signal(chosen, name)).toEqual(signal(drawn, name));
    expect(signal(chosen, "output")).not.toEqual(signal(drawn, "output"));
    const codes = [drawn, chosen].map((report) => signal(report, "code").slice(-4));
    expect(codes.map((code) => code[1])).toEqual([expect.any(Number), expect.any(Number)]);
    codes[0]?.forEach((number, i) => expect(codes[1]?.[i] === number).toBe(i !== 1));
    const [mean = NaN, spread = NaN] = ["mean", "spread"].map((name) => signal(chosen, name)[turnOf(chosen) * 4 + 1]);
    expect(codes[1]?.[1]).toBeCloseTo(mean + 3 * Math.exp(spread / 2), 4);
  });

  it("is the drawn noise where nothing is chosen, and nothing of training", async () => {
    const run = await open();
    const drawn = await run.probe();
    const nulls = await run.probe({ ...firstProbe, noise: [null, null, null, null] });
    expect(signal(nulls, "output")).toEqual(signal(drawn, "output"));
    await run.probe({ ...firstProbe, noise: [1, 2, 3, 4] });
    await run.advance();
    const other = await open();
    await other.advance();
    expect(await run.fingerprint()).toBe(await other.fingerprint());
  });

  it("is refused unless it is one finite number per channel", async () => {
    const run = await open();
    await expect(run.probe({ ...firstProbe, noise: [1, 2, 3] })).rejects.toMatchObject({ key: "run.noise.count" });
    await expect(run.probe({ ...firstProbe, noise: [1, NaN, 3, 4] })).rejects.toMatchObject({
      key: "run.noise.finite",
    });
    const plain = await open(presetById("lstm-copy"));
    await expect(plain.probe({ ...firstProbe, noise: [1] })).rejects.toMatchObject({ key: "run.noise.count" });
  });
});

describe("a further term of the loss", () => {
  it("is a metric of its own, behind the task's, and a part of the loss", async () => {
    const run = await open(presetById("sequence-vae-collapse"));
    await run.advance();
    const { loss, metrics } = await run.evaluate();
    expect(Object.keys(metrics).indexOf("kl")).toBeGreaterThan(0);
    const { kl = NaN, meanSquaredError = NaN } = metrics;
    expect(kl).toBeGreaterThan(0);
    expect(meanSquaredError + kl).toBeCloseTo(loss, 5);
  });

  it("is no metric of a model that has none", async () => {
    const { metrics } = await (await open(presetById("lstm-copy"))).evaluate();
    expect(Object.keys(metrics)).not.toContain("kl");
  });
});

/** The timestep at which the code is drawn. */
function turnOf(report: ProbeReport): number {
  return signal(report, "turn").indexOf(1);
}
