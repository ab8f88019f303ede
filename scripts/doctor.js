/**
 * `npm run doctor -- [--only PATTERN] [--show]`: trains the experiments that are broken on purpose, then every offered preset to its goal
 * or for 20 seconds of a processor core, asks the doctor about each, and writes docs/doctor.md. What was trained is kept in .cache/doctor, so that what
 * was broken off goes on where it was, and a change of the rules trains nothing anew. `--only` (a regular expression over ids) writes no
 * page; `--show` prints the evidence, too.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import { openSources } from "./sources.js";

process.chdir(resolve(import.meta.dirname, ".."));
const { values } = parseArgs({
  options: { only: { type: "string", default: "" }, show: { type: "boolean", default: false } },
});
const cache = ".cache/doctor";
const page = "docs/doctor.md";
const seconds = 20;
/** The rules were made on runs of seed 1. */
const seed = 101;

const { load, close } = await openSources();
const { presets, presetIds, presetById } = await load("/src/train/presets.ts");
const { fingerprintOfText } = await load("/src/train/fingerprint.ts");
const { brokenExperiment } = await load("/src/analysis/doctor/testing/break.ts");
const { firstSet } = await load("/src/analysis/doctor/testing/broken.ts");
const { secondSet } = await load("/src/analysis/doctor/testing/judged.ts");
const { thirdSet } = await load("/src/analysis/doctor/testing/last.ts");
const { trained } = await load("/src/analysis/trained.ts");
const { examined } = await load("/src/analysis/doctor/testing/examine.ts");
const { writePage } = await load("/src/analysis/doctor/testing/page.ts");
const { wasmEngine } = await load("/src/engine/wasm/engine.ts");

mkdirSync(cache, { recursive: true });
const isWanted = ({ id }) => new RegExp(values.only).test(id);
const ill = [];
for (const one of [...firstSet, ...secondSet, ...thirdSet].filter(isWanted)) {
  const { id, updates, looksEvery } = one;
  ill.push({ one, ...(await visit(id, brokenExperiment(one), { updates, looksEvery })) });
}
const well = [];
for (const one of presets.filter(({ id }) => presetIds.includes(id)).filter(isWanted)) {
  const { id, goal } = one;
  well.push({ one, ...(await visit(id, { ...presetById(id), seed }, { updates: goal.within, goal, seconds })) });
}
if (values.only === "") {
  const text = writePage(ill, well, seconds, seed);
  writeFileSync(page, await format(text, { ...(await resolveConfig(page)), filepath: page }));
}
await close();

/** What the doctor says of the experiment, once it is trained. */
async function visit(id, experiment, training) {
  const patient = await patientOf(id, experiment, training);
  const { evidence, diagnoses } = await examined(patient, wasmEngine);
  console.log(
    `${id}, after ${patient.update} updates: ${diagnoses.map(({ symptom }) => symptom).join(", ") || "well"}`,
  );
  if (values.show) console.log(JSON.stringify(evidence, rounded));
  return { update: patient.update, diagnoses };
}

async function patientOf(id, experiment, training) {
  const path = join(cache, `${id}-${fingerprintOfText(JSON.stringify([experiment, training]))}.json`);
  if (!existsSync(path)) {
    const { weights, ...rest } = await trained(experiment, { ...training, now: processorTime }, wasmEngine);
    const bytes = Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength);
    writeFileSync(path, JSON.stringify({ ...rest, weights: bytes.toString("base64") }));
  }
  const { weights, ...kept } = JSON.parse(readFileSync(path, "utf8"));
  const bytes = new Uint8Array(Buffer.from(weights, "base64"));
  return { ...kept, experiment, weights: new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4) };
}

/** In ms: what else the machine does takes nothing from a run. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function rounded(key, value) {
  return typeof value === "number" ? Number(value.toPrecision(3)) : value;
}
