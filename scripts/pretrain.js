// Makes public/pretrained/ntm-copy.mnemoscope, the network that the page opens with: trains with our own command line, keeps
// what a visitor looks at first, and records one episode, also as a small file of its own: what the page draws first.
// usage: node scripts/pretrain.js [seed] [updates]
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSources } from "./sources.js";

const [seed = "1", updates = "3000"] = process.argv.slice(2);
const first = join("public", "pretrained", "ntm-copy.picture.safetensors");
const target = join("public", "pretrained", "ntm-copy.mnemoscope");
/** Updates whose weights are kept, or the nearest before them; those of update 0 follow from the seed. */
const shown = [10, 30, 100, 300, 1000];
/** A step early in the recall, where both diagonals show. */
const tellingStep = 11;
/** Bytes: what a slow line loads in a few seconds. */
const most = 900_000;

const work = mkdtempSync(join(tmpdir(), "pretrain-"));
const trained = join(work, "run.mnemoscope");
const options = ["--preset", "ntm-copy", "--seed", seed, "--updates", updates, "--engine", "wasm", "--out", trained];
const { status } = spawnSync(process.execPath, ["bin/mnemoscope.js", "train", ...options], { stdio: "inherit" });
if (status !== 0) process.exit(status ?? 1);
const bytes = new Uint8Array(readFileSync(trained));
rmSync(work, { recursive: true });

const { load, close } = await openSources();
try {
  const { readRunFile } = await load("/src/share/run-file/read.ts");
  const { writeRunFile } = await load("/src/share/run-file/write.ts");
  const { writePicture } = await load("/src/share/run-file/picture.ts");
  const { bookmarkOf } = await load("/src/share/bookmark.ts");
  const { bookmarkOfFile } = await load("/src/share/run-file/run-file.ts");
  const { frameAt } = await load("/src/train/archive/archive.ts");
  const { until: _, ...file } = await readRunFile(bytes);
  const { experiment, archive } = file;
  const frames = shown.map((update) => frameAt(archive, update)).filter((frame) => frame !== undefined);
  const kept = {
    ...file,
    origin: "shipped",
    archive: { ...archive, frames, checkpoints: archive.checkpoints.slice(-1) },
  };
  const base = bookmarkOf(experiment);
  const bookmark = bookmarkOfFile({ ...kept, bookmark: { ...base, view: { ...base.view, step: tellingStep } } });
  const picture = await record(load, experiment, archive.checkpoints.at(-1), bookmark.probe);
  const written = await writeRunFile({ ...kept, bookmark, picture });
  if (written.length > most) throw new Error(`${target} would have ${written.length} bytes, the limit is ${most}`);
  writeFileSync(target, written);
  writeFileSync(first, writePicture(picture));
  console.log(`${target}: ${written.length} bytes, fingerprint ${file.fingerprint.fingerprint}`);
} finally {
  await close();
}

/** The episode of `probe` as the network of `checkpoint` sees it. */
async function record(load, experiment, checkpoint, probe) {
  const { openRun } = await load("/src/train/run.ts");
  const { wasmEngine } = await load("/src/engine/wasm/engine.ts");
  const run = await openRun({ experiment, engine: wasmEngine, resume: checkpoint });
  try {
    const { update, trace, readings, told } = await run.probe(probe);
    return { update, trace, readings, told };
  } finally {
    run.dispose();
  }
}
