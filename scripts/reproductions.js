/**
 * `npm run reproductions`: trains every figure of src/reproductions by three seeds, reads our number off, and writes docs/figures.json,
 * docs/figures.md and what the page shows of them. Every seed is kept in .cache/reproductions when it ends, so that what was broken off
 * goes on where it was, and only what changed is trained anew.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { format, resolveConfig } from "prettier";
import { openSources } from "./sources.js";

process.chdir(resolve(import.meta.dirname, ".."));
const cache = ".cache/reproductions";
mkdirSync(cache, { recursive: true });

const { load, close } = await openSources();
try {
  const { reproductions } = await load("/src/reproductions/all.ts");
  const { experimentOf } = await load("/src/reproductions/open.ts");
  const { markOf, oursOf } = await load("/src/reproductions/kept.ts");
  const { seedsOf } = await load("/src/reproductions/reproduction.ts");
  const { numberOf } = await load("/src/reproductions/measure.ts");
  const { figuresPage } = await load("/src/reproductions/page.ts");
  const { trained } = await load("/src/analysis/trained.ts");
  const { wasmEngine } = await load("/src/engine/wasm/engine.ts");

  const results = [];
  for (const reproduction of reproductions)
    for (const seed of seedsOf(reproduction)) results.push(await attempt(reproduction, seed));
  const machine = `${cpus()[0].model.trim()}, Node ${process.versions.node}, one thread`;
  const ours = reproductions.map(({ id }) => [id, oursOf(results.filter((result) => result.id === id))]);
  await write("docs/figures.json", JSON.stringify({ machine, results }));
  await write("docs/figures.md", await figuresPage(reproductions, results, machine));
  await write("src/reproductions/ours.json", JSON.stringify(Object.fromEntries(ours)));

  /** Trains, and reads off; or what is kept of that. */
  async function attempt(reproduction, seed) {
    const { id, updates } = reproduction;
    const mark = markOf(reproduction);
    const file = join(cache, `${id}-${mark}-${seed}.json`);
    if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
    const begun = process.cpuUsage();
    const network = await trained(experimentOf(reproduction, seed), { updates }, wasmEngine);
    const { user, system } = process.cpuUsage(begun);
    const value = await numberOf(reproduction, network, wasmEngine);
    const seconds = Math.round((user + system) / 1e5) / 10;
    const result = { id, mark, seed, value: Number.isNaN(value) ? null : Number(value.toPrecision(6)), seconds };
    writeFileSync(file, JSON.stringify(result));
    console.log(`${id}, seed ${seed}: ${result.value}, ${seconds} s`);
    return result;
  }

  async function write(file, text) {
    writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
  }
} finally {
  await close();
}
