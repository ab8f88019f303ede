// Makes public/pretrained/ntm-copy: trains with our own command line, then records one episode for the first picture.
// usage: node scripts/pretrain.js [seed] [updates]
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "vite";

const [seed = "3", updates = "3000"] = process.argv.slice(2);
const folder = join("public", "pretrained", "ntm-copy");
const work = mkdtempSync(join(tmpdir(), "pretrain-"));

const options = ["--preset", "ntm-copy", "--seed", seed, "--updates", updates, "--engine", "wasm", "--out", work];
const { status } = spawnSync(process.execPath, ["bin/mnemoscope.js", "train", ...options], { stdio: "inherit" });
if (status !== 0) process.exit(status ?? 1);
for (const name of ["weights.safetensors", "checkpoint.safetensors", "experiment.json"])
  copyFileSync(join(work, name), join(folder, name));
const lines = readFileSync(join(work, "metrics.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));
rmSync(work, { recursive: true });

const server = await createServer({ server: { middlewareMode: true }, appType: "custom", logLevel: "error" });
try {
  const load = (path) => server.ssrLoadModule(path);
  const { openRun, prepare } = await load("/src/train/run.ts");
  const { readWeights } = await load("/src/train/weights.ts");
  const { wasmEngine } = await load("/src/engine/wasm/engine.ts");
  const { writePicture } = await load("/src/app/picture-file.ts");
  const experiment = JSON.parse(readFileSync(join(folder, "experiment.json"), "utf8"));
  const weights = readWeights(prepare(experiment).program, readFileSync(join(folder, "weights.safetensors")));
  const run = await openRun({ experiment, engine: wasmEngine, weights });
  const { trace, readings } = await run.probe(0);
  const { loss, metrics } = await run.evaluate();
  const points = lines.flatMap((line) => [line.update, line.loss]);
  const picture = { update: Number(updates), trace, readings, loss, metrics, points };
  writeFileSync(join(folder, "trace.safetensors"), writePicture(picture));
  run.dispose();
} finally {
  await server.close();
}
