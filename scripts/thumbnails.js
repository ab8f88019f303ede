/**
 * `npm run thumbnails -- [--only PATTERN] [--redraw]`: makes src/app/choosing/gallery.json, what the gallery of examples shows of
 * every preset that is offered: the key stave of the trained network, and how soon docs/results.json says that it learns. A preset
 * is trained on the wasm engine until its goal is met or its updates are used up, with the first seed that docs/results.json says
 * reaches it, and only where it has no picture yet; `--only` (a regular expression over preset ids) trains those again.
 * What was recorded stays in .cache, and `--redraw` draws all of it anew.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import { openSources } from "./sources.js";

process.chdir(resolve(import.meta.dirname, ".."));
const { values } = parseArgs({ options: { only: { type: "string" }, redraw: { type: "boolean", default: false } } });
const only = values.only === undefined ? null : new RegExp(values.only);
const target = "src/app/choosing/gallery.json";
const cache = ".cache/thumbnails";
const results = JSON.parse(readFileSync("docs/results.json", "utf8"));

const { load, close } = await openSources();
try {
  const { presets, presetIds } = await load("/src/train/presets.ts");
  const { thumbnailOf } = await load("/src/views/thumbnail/shrink.ts");
  const { learntOf } = await load("/src/train/results-page.ts");
  const { readPicture } = await load("/src/share/run-file/picture.ts");
  mkdirSync(cache, { recursive: true });
  for (const preset of presets.filter(({ id }) => presetIds.includes(id))) {
    const { id } = preset;
    const kept = join(cache, `${id}.safetensors`);
    const before = shelf()[id]?.picture;
    const isTrained = only ? only.test(id) : !before && !existsSync(kept);
    if (isTrained) writeFileSync(kept, await record(load, preset));
    const isDrawn = isTrained || ((values.redraw || !before) && existsSync(kept));
    const picture = isDrawn ? thumbnailOf(readPicture(readFileSync(kept), Infinity).trace) : before;
    if (picture) await write({ ...shelf(), [id]: { learnt: learntOf(results[id]), picture } }, presetIds);
  }
} finally {
  await close();
}

/** Read anew before every write: several runs may fill it together. */
function shelf() {
  return existsSync(target) ? JSON.parse(readFileSync(target, "utf8")) : {};
}

async function write(cards, ids) {
  const known = Object.fromEntries(ids.filter((id) => cards[id]).map((id) => [id, cards[id]]));
  const config = await resolveConfig(target);
  writeFileSync(target, await format(JSON.stringify(known), { ...config, filepath: target }));
}

/** Trains `preset`, and gives its first episode as a file. */
async function record(load, { id, goal }) {
  const { presetById } = await load("/src/train/presets.ts");
  const { openRun } = await load("/src/train/run.ts");
  const { train } = await load("/src/train/loop.ts");
  const { firstProbe } = await load("/src/train/probe.ts");
  const { looksRunning } = await load("/src/train/goal.ts");
  const { wasmEngine } = await load("/src/engine/wasm/engine.ts");
  const { writePicture } = await load("/src/share/run-file/picture.ts");
  const { seed } = results[id].attempts.find(({ solvedAt }) => solvedAt !== null);
  const run = await openRun({ experiment: { ...presetById(id), seed }, engine: wasmEngine });
  try {
    const options = { until: goal.within, evaluateEvery: 50, goal: { goal, looks: looksRunning } };
    for await (const event of train(run, options))
      if (event.type === "heldOut")
        console.log(`${id} seed ${seed}: ${event.report.update} updates, ${event.report.metrics[goal.metric]}`);
    const { update, trace, readings, told } = await run.probe(firstProbe);
    return writePicture({ update, trace, readings, told });
  } finally {
    run.dispose();
  }
}
