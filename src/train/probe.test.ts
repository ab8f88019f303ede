import { describe, expect, it } from "vitest";
import { Problem } from "../core/problem.ts";
import { wasmEngine } from "../engine/wasm/engine.ts";
import type { Experiment } from "./experiment.ts";
import { presetById } from "./presets.ts";
import { firstProbe } from "./probe.ts";
import { openRun } from "./run.ts";

const copy: Experiment = {
  ...presetById("lstm-copy"),
  model: { id: "lstm", settings: { unit: 3, peephole: "off" } },
  task: { id: "copy", settings: { bits: 2, from: 1, to: 2 } },
};
const at = (length: number) => ({ ...firstProbe, settings: { from: length, to: length } });

describe("an episode with settings of its own", () => {
  it("is longer than any that is trained on, and as a run of such episodes would show it", async () => {
    const run = await openRun({ experiment: copy, engine: wasmEngine });
    const longer = await openRun({
      experiment: { ...copy, task: { id: "copy", settings: { bits: 2, from: 9, to: 9 } } },
      engine: wasmEngine,
    });
    const shown = await run.probe(at(9));
    expect(shown.trace.steps).toBe(2 * 9 + 1);
    expect(shown).toEqual(await longer.probe());
  });

  it("leaves the run and its other episodes as they are", async () => {
    const run = await openRun({ experiment: copy, engine: wasmEngine });
    const [before, experiment] = [await run.probe(), run.experiment];
    await run.probe(at(7));
    expect(await run.probe()).toEqual(before);
    expect(run.experiment).toBe(experiment);
  });

  it.each([
    ["a setting that there is not", { nothing: 3 }, "run.change.key"],
    ["a setting that may not change", { bits: 3 }, "run.change.key"],
    ["a value out of its range", { to: 4000 }, "setting.number"],
  ])("refuses %s", async (_, settings, key) => {
    const run = await openRun({ experiment: copy, engine: wasmEngine });
    const refused = await run.probe({ ...firstProbe, settings }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Problem);
    expect((refused as Problem).key).toBe(key);
  });

  it("refuses an episode longer than a model can hold that keeps every step", async () => {
    const experiment = { ...presetById("transformer-associative") };
    const run = await openRun({ experiment, engine: wasmEngine });
    const refused = await run.probe({ ...firstProbe, settings: { pairs: 12 } }).catch((error: unknown) => error);
    expect((refused as Problem).key).toBe("run.change.longest");
  });
});
