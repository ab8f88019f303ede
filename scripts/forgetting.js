/**
 * `node scripts/forgetting.js [--only PATTERN] [--seeds 5]`: trains the presets of the task `continual` part after part on the
 * wasm engine, and prints the accuracy of every part after each of them (rows: parts learnt so far; mean of the seeds), with
 * ACC, backward transfer BWT and forgetting F of each seed.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { openSources } from "./sources.js";

process.chdir(resolve(import.meta.dirname, ".."));
const { values } = parseArgs({ options: { only: { type: "string" }, seeds: { type: "string", default: "5" } } });
const only = new RegExp(values.only ?? "");
const seeds = Array.from({ length: Number(values.seeds) }, (_, i) => i + 1);

const { load, close } = await openSources();
try {
  const { presets, presetById } = await load("/src/train/presets.ts");
  const { kept } = await load("/src/tasks/continual/forgetting.ts");
  for (const { id } of presets.filter(({ id, task }) => task === "continual" && only.test(id))) {
    const tables = [];
    for (const seed of seeds) tables.push(await accuracies({ ...presetById(id), seed }));
    console.log(id);
    for (const [t, row] of tables[0].entries())
      console.log(row.map((_, i) => mean(tables.map((table) => table[t][i])).toFixed(2)).join("  "));
    const all = tables.map((table) => kept(table));
    for (const [name, key] of [
      ["ACC", "accuracy"],
      ["BWT", "backwardTransfer"],
      ["F", "forgetting"],
    ])
      console.log(
        `${name} ${mean(all.map((one) => one[key])).toFixed(3)}: ${all.map((one) => one[key].toFixed(2)).join(" ")}`,
      );
  }
} finally {
  await close();
}

/** A[t][i]: accuracy on part i after part t. */
async function accuracies(experiment) {
  const { openRun } = await load("/src/train/run.ts");
  const { wasmEngine } = await load("/src/engine/wasm/engine.ts");
  const { parts } = await load("/src/tasks/continual/pool.ts");
  const run = await openRun({ experiment, engine: wasmEngine });
  const table = [];
  try {
    while (table.length < parts) {
      for (let i = 0; i < experiment.task.settings.phase; i++) await run.advance();
      const { metrics } = await run.evaluate();
      table.push(Array.from({ length: parts }, (_, i) => metrics[`part${i + 1}`]));
    }
  } finally {
    run.dispose();
  }
  return table;
}

function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
