/**
 * `npm run results -- [--only PATTERN] [--seeds 3]`: trains every preset with each seed on the wasm engine until its goal is met
 * or its updates are used up, and writes docs/results.json and docs/results.md. With `--only` (a regular expression over
 * preset ids) the other rows stay as they are; where it fits none, the page alone is written anew. Presets on real data are
 * skipped where ../shared/data is absent.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import { openSources } from "./sources.js";

const root = resolve(import.meta.dirname, "..");
process.chdir(root);
const { values } = parseArgs({ options: { only: { type: "string" }, seeds: { type: "string", default: "3" } } });
const only = new RegExp(values.only ?? "");
const seeds = Array.from({ length: Number(values.seeds) }, (_, i) => i + 1);
/** Real data, not part of the project. */
const realData = "../shared/data";
/** Held-out batches for figures on real data. */
const realBatches = 32;
const files = { rows: "docs/results.json", page: "docs/results.md" };

const { load, close } = await openSources();
try {
  const { presets, presetById } = await load("/src/train/presets.ts");
  const { attempt } = await load("/src/train/solve.ts");
  const { wasmEngine } = await load("/src/engine/wasm/engine.ts");
  const { writePage } = await load("/src/train/results-page.ts");
  const { checkExperiment } = await load("/src/train/check.ts");
  const { taskById } = await load("/src/tasks/all.ts");
  const { valueOfFile } = await load("/src/core/shelf.ts");
  for (const preset of presets.filter(({ id }) => only.test(id))) {
    const experiment = withFiles(preset, presetById(preset.id), { taskById, valueOfFile, checkExperiment });
    if (!experiment) continue;
    const attempts = [];
    for (const seed of seeds) {
      const tried = await attempt({ ...experiment, seed }, preset.goal, wasmEngine, preset.files ? realBatches : 0);
      attempts.push(tried);
      const end = tried.solvedAt === null ? `not in ${preset.goal.within}` : `in ${tried.solvedAt}`;
      console.log(
        `${preset.id} seed ${seed}: ${end} updates, ${tried.seconds.toFixed(1)} s, ${tried.reached.toPrecision(4)}`,
      );
    }
    await write(files.rows, JSON.stringify({ ...known(presets), [preset.id]: attempts }));
  }
  await write(files.page, writePage(presets, known(presets)));
} finally {
  await close();
}

/** The experiment with the real data that its preset names; null, and a line about it, where that is not here. */
function withFiles({ id, files = {} }, experiment, { taskById, valueOfFile, checkExperiment }) {
  const paths = Object.entries(files).map(([key, path]) => [key, join(realData, path)]);
  const missing = paths.find(([, path]) => !existsSync(path));
  if (missing) console.log(`${id}: skipped, it needs ${missing[1]}`);
  if (missing) return null;
  const { task } = experiment;
  const kinds = new Map(taskById(task.id).settings.map(({ key, kind }) => [key, kind]));
  const given = paths.map(([key, path]) => {
    const bytes = readFileSync(path);
    return [
      key,
      kinds.get(key) === "text" ? bytes.toString() : valueOfFile(basename(path), new Uint8Array(bytes), false),
    ];
  });
  const settings = { ...task.settings, ...Object.fromEntries(given) };
  return checkExperiment({ ...experiment, task: { ...task, settings } });
}

/** The rows so far, in the presets' order. Read anew every time: several runs may fill the table together. */
function known(presets) {
  const rows = existsSync(files.rows) ? JSON.parse(readFileSync(files.rows, "utf8")) : {};
  return Object.fromEntries(presets.filter(({ id }) => rows[id]).map(({ id }) => [id, rows[id]]));
}

async function write(path, text) {
  const config = await resolveConfig(path);
  writeFileSync(path, await format(text, { ...config, filepath: path }));
}
