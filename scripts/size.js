/**
 * Holds the built page to its size: what the browser must load before the first picture, what the worker loads to train on
 * wasm, what a frame of another page loads before somebody starts it, and what a helper thread loads where there is work for several, each gzipped. Reads dist; exits 1 past a limit, when TensorFlow.js is among the page's first files, or when
 * a part of a worker imports the worker's own script, which Safari would run a second time.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { gzipSync } from "node:zlib";

const folder = "dist/assets";
const limit = 250_000;
const helperLimit = 40_000;
const posterLimit = 10_000;
/** Of the page as one file, in bytes. */
const fileLimit = 3_000_000;
/** Base64 of the first bytes of every wasm module: the chunk with our kernels holds it. */
const wasmMagic = "AGFzbQ";

const text = (name) => readFileSync(join(folder, name), "utf8");
const names = readdirSync(folder).filter((name) => name.endsWith(".js"));

/** What a chunk imports before it can start; chunks that are imported later are left out. */
const importsOf = (name) =>
  [...text(name).matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)].map(([, next]) => next);

/** A chunk and all that it imports before it can start. */
function withImports(name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  for (const next of importsOf(name)) withImports(next, found);
  return found;
}

function report(what, files, limit) {
  const bytes = [...files].reduce((sum, name) => sum + gzipSync(text(name)).length, 0);
  const isOver = bytes > limit;
  console.log(`${what}: ${(bytes / 1000).toFixed(1)} kB gzip, limit ${limit / 1000} kB${isOver ? " – TOO LARGE" : ""}`);
  return !isOver;
}

const html = readFileSync("dist/index.html", "utf8");
const first = [...html.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.js)"/g)].map(([, name]) => name);
const page = new Set(first.flatMap((name) => [...withImports(name)]));
// Every worker is a bundle of its own: the helper's holds the kernels once more.
const helper = new Set(
  names.filter((name) => name.startsWith("slice-worker-")).flatMap((name) => [...withImports(name)]),
);
const engines = names.filter((name) => text(name).includes(wasmMagic) && !helper.has(name));
const entries = names.filter((name) => name.startsWith("entry-"));
const worker = new Set([...entries, ...engines].flatMap((name) => [...withImports(name)]));
const embedHtml = readFileSync("dist/embed.html", "utf8");
const poster = new Set(
  [...embedHtml.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.js)"/g)].flatMap(([, name]) => [...withImports(name)]),
);
const isPosterFit = report("page in a frame before it is started", poster, posterLimit);
const isPageFit = report("page before the first picture", page, limit);
const isWorkerFit = report("worker with the wasm engine", worker, limit);
const isHelperFit = report("helper thread", helper, helperLimit);
const file = statSync("dist/mnemoscope.html").size;
const isFileFit = file <= fileLimit;
console.log(
  `the page as one file: ${(file / 1e6).toFixed(2)} MB, limit ${fileLimit / 1e6} MB${isFileFit ? "" : " – TOO LARGE"}`,
);
const heavy = [...page, ...worker].filter((name) => text(name).includes("tfjs"));
if (heavy.length > 0) console.log(`TensorFlow.js is loaded too early, in ${heavy.join(", ")}`);
const scripts = names.filter((name) => /^(entry|slice-worker)-/.test(name));
const twice = names.filter((name) => importsOf(name).some((next) => scripts.includes(next)));
if (twice.length > 0) console.log(`a worker's own script is imported by ${twice.join(", ")}`);
const isComplete = page.size > 0 && worker.size > 1 && helper.size > 0 && engines.length > 0 && scripts.length === 2;
if (!isComplete) console.log("the page's or the worker's files were not all found; was the page built?");
process.exitCode =
  isPosterFit && isPageFit && isWorkerFit && isHelperFit && isFileFit && isComplete && heavy.length + twice.length === 0
    ? 0
    : 1;
