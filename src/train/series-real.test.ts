import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nameReference, referenceTo, shelve } from "../core/shelf.ts";
import { wasmEngine } from "../engine/wasm/engine.ts";
import { checkExperiment } from "./check.ts";
import type { Experiment } from "./experiment.ts";
import { presetById, type Preset } from "./presets.ts";
import { openRun } from "./run.ts";
import { attempt } from "./solve.ts";
import { presets as realSeries } from "../tasks/series/presets.ts";

const data = new URL("../../../shared/data/", import.meta.url);

/** The preset's experiment with its file on the shelf. */
function withFile({ id, files = {} }: Preset, part = "test"): Experiment {
  const [[key, path] = ["", ""]] = Object.entries(files);
  const bytes = readFileSync(new URL(path, data));
  const reference = referenceTo(path, bytes);
  shelve(reference.mark, bytes);
  const { task, ...rest } = presetById(id);
  return checkExperiment({
    ...rest,
    task: { id: task.id, settings: { ...task.settings, [key]: nameReference(reference), part } },
  });
}

// The folder ../shared is no part of the project: without it there is nothing to forecast here.
describe.skipIf(!existsSync(data))("real series", () => {
  it.each(realSeries)(
    "$id forecasts a year ahead better than the seasonal naive",
    async (preset) => {
      const { reached, solvedAt } = await attempt(withFile(preset), preset.goal, wasmEngine);
      expect(reached).toBeLessThan(0.9);
      expect(solvedAt).toBe(preset.goal.within);
    },
    60_000,
  );

  it.each(realSeries)(
    "$id is shown with its forecast, and held out by other times for choosing settings",
    async (preset) => {
      const test = await openRun({ experiment: withFile(preset), engine: wasmEngine });
      const other = await openRun({ experiment: withFile(preset, "validation"), engine: wasmEngine });
      try {
        const { scene } = await test.probe();
        expect(scene).toMatchObject({ kind: "series", horizon: 12 });
        expect(scene?.kind === "series" && scene.forecast?.some(Number.isFinite)).toBe(true);
        const metrics = [(await test.evaluate()).metrics, (await other.evaluate()).metrics];
        expect(metrics[0]?.seasonalNaive).not.toBeCloseTo(metrics[1]?.seasonalNaive ?? NaN, 6);
      } finally {
        test.dispose();
        other.dispose();
      }
    },
  );
});
