/**
 * `npm run capacity -- [--seeds 3]`: trains models with a memory at several widths on pairs of keys and values, asks each for 1, 2 … pairs
 * by the analysis `capacity`, and writes docs/capacity.json and docs/capacity.md. Every run is kept in .cache/capacity when it ends, so that
 * what was broken off goes on where it was; the page has what is there. With `--seeds 0` nothing is run, and the page is written anew.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import { openSources } from "./sources.js";

process.chdir(resolve(import.meta.dirname, ".."));
const { values } = parseArgs({ options: { seeds: { type: "string", default: "3" } } });
const cache = ".cache/capacity";
/** The page has no more of any point. */
const mostSeeds = 10;
mkdirSync(cache, { recursive: true });

const { load, close } = await openSources();
try {
  const { pointsOf, experimentOf, measured, mostPairs } = await load("/src/analysis/capacity/points.ts");
  const { capacityPage } = await load("/src/analysis/capacity/page.ts");
  const { capacity } = await load("/src/analysis/capacity/capacity.ts");
  const { openSubject } = await load("/src/analysis/subject.ts");
  const { openRun } = await load("/src/train/run.ts");
  const { wasmEngine } = await load("/src/engine/wasm/engine.ts");

  const { fingerprintOfText } = await load("/src/train/fingerprint.ts");
  for (const point of pointsOf(Number(values.seeds))) {
    const file = fileOf(point);
    if (existsSync(file)) continue;
    const { updates } = measured.find(({ model }) => model === point.model).training;
    const result = { ...point, ...(await measure(experimentOf(point), updates)) };
    writeFileSync(file, JSON.stringify(result));
    console.log(`${point.model}, width ${point.width}, seed ${point.seed}: ${result.seconds.toFixed(1)} s`);
  }
  await writePage();

  /** By its experiment: what was measured otherwise is no longer of it. */
  function fileOf(point) {
    const { model, width, seed } = point;
    return join(cache, `${model}-${width}-${seed}-${fingerprintOfText(JSON.stringify(experimentOf(point)))}.json`);
  }

  /** Trains, and asks for every number of pairs. */
  async function measure(experiment, updates) {
    const run = await openRun({ experiment, engine: wasmEngine });
    const begun = process.cpuUsage();
    for (let i = 0; i < updates; i++) await run.advance();
    const { user, system } = process.cpuUsage(begun);
    const weights = await run.weights();
    run.dispose();
    const subject = await openSubject({ experiment, update: updates, engine: wasmEngine, weights });
    let last;
    for await (const piece of capacity.run(subject, { mostHeld: mostPairs, episodesEach: 64 })) last = piece;
    subject.session.dispose();
    const recall = Array.from(last.findings.grids[0].data, (share) => Math.round(share * 1e4) / 1e4);
    return { recall, parameters: weights.length, seconds: (user + system) / 1e6 };
  }

  async function writePage() {
    const files = pointsOf(mostSeeds)
      .map(fileOf)
      .filter((file) => existsSync(file));
    const results = files.map((file) => JSON.parse(readFileSync(file, "utf8")));
    if (results.length === 0) return;
    const machine = `${cpus()[0].model.trim()}, Node ${process.versions.node}, one thread`;
    const options = { ...(await resolveConfig("docs/capacity.md")) };
    const write = async (file, text) => writeFileSync(file, await format(text, { ...options, filepath: file }));
    await write("docs/capacity.json", JSON.stringify({ machine, results }));
    await write("docs/capacity.md", capacityPage(results, machine));
  }
} finally {
  await close();
}
