/**
 * `npm run results -- [--only PATTERN] [--processes 1] [--seeds 10] [--from 101] [--again]`: trains every preset with each seed, cheap ones
 * first, and writes docs/results.json and docs/results.md. `--only` (a regular expression over preset ids) leaves the other rows as
 * they are; where it fits none, the page alone is written anew. Every run is kept in .cache/results when it ends, so that what was broken off
 * goes on where it was, and several invocations may fill the table together; `--again` runs what is kept, too. A row changes when all of
 * its seeds are there. With `--processes 0` nothing is run, and the rows that are complete are put into the table. With other seeds than
 * the table's, the lines that are printed are all that is made.
 */
import { fork } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import { openSources } from "./sources.js";

process.chdir(resolve(import.meta.dirname, ".."));
const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    processes: { type: "string", default: "1" },
    seeds: { type: "string" },
    from: { type: "string" },
    again: { type: "boolean", default: false },
  },
});
const files = { rows: "docs/results.json", page: "docs/results.md" };
const cache = ".cache/results";
const [{ model: processor }] = cpus();
const machine = `${processor.trim()}, ${cpus().length} cores, Node ${process.versions.node}, 1 thread a run, processor time`;

const { load, close } = await openSources();
const { presets } = await load("/src/train/presets.ts");
const { writePage } = await load("/src/train/results-page.ts");
const { looksRunning } = await load("/src/train/goal.ts");
const { markOf, seedsFor, seedsWanted, firstSeedOf, cheapestFirst } = await load("/src/train/results-table.ts");
await close();

const wanted = Number(values.seeds ?? seedsWanted);
const isOfTable = values.seeds === undefined && values.from === undefined;
const done = new Set();
const skipped = new Set();
mkdirSync(cache, { recursive: true });
const chosen = cheapestFirst(presets.filter(({ id }) => new RegExp(values.only).test(id)), known()); // prettier-ignore
for (const preset of chosen) await keepRow(preset);
const queue = chosen.flatMap((preset) => seedsFor([], firstOf(preset), wanted).map((seed) => ({ preset, seed })));
await Promise.all(Array.from({ length: Number(values.processes) }, () => work(fork("scripts/results-run.js"))));
await writePageNow();

/** Gives a process one run after another until there is none left. */
async function work(child) {
  await answerOf(child);
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { preset, seed } = next;
    if (skipped.has(preset.id) || !seedsNow(preset).includes(seed) || isKept(preset, seed)) continue;
    child.send({ id: preset.id, seed });
    const { attempt, missing } = await answerOf(child);
    if (attempt) await keep(preset, attempt);
    else if (!skipped.has(preset.id)) console.log(`${preset.id}: skipped, it needs ${missing}`);
    if (missing) skipped.add(preset.id);
  }
  child.disconnect();
}

/** What the process says next. @throws Error when it ends instead. */
function answerOf(child) {
  return new Promise((answer, fail) => {
    const ended = (code) => fail(new Error(`a process of the results ended with ${code}`));
    child.once("exit", ended);
    child.once("message", (message) => {
      child.off("exit", ended);
      answer(message);
    });
  });
}

async function keep(preset, attempt) {
  const { id, goal } = preset;
  const { seed, solvedAt, seconds, reached } = attempt;
  writeFileSync(pathOf(preset, seed), JSON.stringify({ machine, attempt }));
  done.add(pathOf(preset, seed));
  const end = solvedAt === null ? `not in ${goal.within}` : `in ${solvedAt}`;
  console.log(`${id} seed ${seed}: ${end} updates, ${seconds.toFixed(1)} s, ${reached.toPrecision(4)}`);
  await keepRow(preset);
}

/** Puts a preset's row into the table when all of its runs are there. */
async function keepRow(preset) {
  const seeds = seedsNow(preset);
  if (!isOfTable || !seeds.every((seed) => isKept(preset, seed))) return;
  const runs = seeds.map((seed) => keptRun(preset, seed));
  const row = {
    looks: looksRunning,
    mark: markOf(preset),
    machine: [...new Set(runs.map((run) => run.machine))].join("; "),
    attempts: runs.map(({ attempt }) => attempt),
  };
  await write(files.rows, JSON.stringify({ ...known(), [preset.id]: row }));
}

/** The seeds that a preset is run with, as far as it is known how long it takes. */
function seedsNow(preset) {
  const all = seedsFor([], firstOf(preset), wanted).filter((seed) => existsSync(pathOf(preset, seed)));
  return seedsFor(all.map((seed) => keptRun(preset, seed).attempt.seconds), firstOf(preset), wanted); // prettier-ignore
}

function firstOf({ id }) {
  return Number(values.from ?? firstSeedOf(id));
}

function isKept(preset, seed) {
  const path = pathOf(preset, seed);
  return existsSync(path) && (!values.again || done.has(path));
}

function keptRun(preset, seed) {
  return JSON.parse(readFileSync(pathOf(preset, seed), "utf8"));
}

function pathOf(preset, seed) {
  return join(cache, `${preset.id}-${markOf(preset)}-${seed}.json`);
}

/** The rows so far, in the presets' order. Read anew every time: several invocations may fill the table together. */
function known() {
  const rows = existsSync(files.rows) ? JSON.parse(readFileSync(files.rows, "utf8")) : {};
  return Object.fromEntries(presets.filter(({ id }) => rows[id]).map(({ id }) => [id, rows[id]]));
}

async function writePageNow() {
  if (isOfTable) writeFileSync(files.page, writePage(presets, known()));
}

async function write(path, text) {
  const config = await resolveConfig(path);
  writeFileSync(path, await format(text, { ...config, filepath: path }));
}
