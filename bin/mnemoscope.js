#!/usr/bin/env node
// Runs the command line, and first builds it when it is absent or older than its sources.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const program = join(root, "dist", "cli", "main.js");

/** Time of the last change within a file or folder, in milliseconds; tests are no part of the program. */
function lastChange(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return path.includes(".test.") ? 0 : mtimeMs;
  return Math.max(...readdirSync(path).map((name) => lastChange(join(path, name))));
}

function isStale() {
  if (!existsSync(program)) return true;
  const built = statSync(program).mtimeMs;
  return ["src", "vite.cli.config.ts"].some((path) => lastChange(join(root, path)) > built);
}

/** Builds beside the final place, so that a program that runs at the same time never finds half of it. */
function build() {
  const beside = join("dist", `cli.${process.pid}`);
  const args = ["node_modules/vite/bin/vite.js", "build", "--config", "vite.cli.config.ts", "--outDir", beside];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (status !== 0) {
    process.stderr.write(`mnemoscope: could not build the command line\n${stdout}${stderr}`);
    process.exit(1);
  }
  rmSync(dirname(program), { recursive: true, force: true });
  renameSync(join(root, beside), dirname(program));
}

// `mnemoscope … | head` closes our output early: nothing is wrong.
process.stdout.on("error", ({ code }) => process.exit(code === "EPIPE" ? 0 : 1));

// Progress that nobody reads is no reason to stop.
process.stderr.on("error", () => undefined);

if (isStale()) build();
const { main } = await import(pathToFileURL(program).href);
process.exitCode = await main(process.argv.slice(2), root);
