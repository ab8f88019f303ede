/**
 * One process of `npm run results`: is told a preset and a seed, trains it on the wasm engine, and tells what came of it. Presets on real
 * data are skipped where ../shared/data is absent.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import process from "node:process";
import { openSources } from "./sources.js";

/** Real data, not part of the project. */
const realData = "../shared/data";
/** Held-out batches for figures on real data. */
const realBatches = 32;

const { load, close } = await openSources();
const { presets, presetById } = await load("/src/train/presets.ts");
const { attempt } = await load("/src/train/solve.ts");
const { wasmEngine } = await load("/src/engine/wasm/engine.ts");
const { checkExperiment } = await load("/src/train/check.ts");
const { taskById } = await load("/src/tasks/all.ts");
const { valueOfFile } = await load("/src/core/shelf.ts");

process.on("message", async ({ id, seed }) => {
  const preset = presets.find((one) => one.id === id);
  const missing = Object.values(preset.files ?? {}).find((path) => !existsSync(join(realData, path)));
  if (missing) return process.send({ missing: join(realData, missing) });
  const experiment = { ...withFiles(preset, presetById(id)), seed };
  const options = { batches: preset.files ? realBatches : 0, now: processorTime };
  process.send({ attempt: await attempt(experiment, preset.goal, wasmEngine, options) });
});
process.on("disconnect", close);
process.send("ready");

/** Milliseconds that this process has had a processor for: what else the machine does hardly counts. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The experiment with the real data that its preset names. */
function withFiles({ files }, experiment) {
  if (!files) return experiment;
  const { task } = experiment;
  const kinds = new Map(taskById(task.id).settings.map(({ key, kind }) => [key, kind]));
  const given = Object.entries(files).map(([key, path]) => {
    const bytes = readFileSync(join(realData, path));
    const value = kinds.get(key) === "text" ? bytes.toString() : valueOfFile(basename(path), new Uint8Array(bytes), false); // prettier-ignore
    return [key, value];
  });
  return checkExperiment({
    ...experiment,
    task: { ...task, settings: { ...task.settings, ...Object.fromEntries(given) } },
  });
}
