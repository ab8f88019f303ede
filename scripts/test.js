/**
 * Everything that must hold, on any machine after `npm ci`: kernels, types, lint, unit tests, builds, sizes, end-to-end
 * tests in a browser. Goes on after a failure; the last line is the sum over all runners.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { ensureBrowser } from "./browser.js";

const folder = mkdtempSync(join(tmpdir(), "mnemoscope-"));
const results = [];

/** Runs one of the project's own programs; true when it ended well. */
function run(program, args, env = process.env) {
  const { status, error } = spawnSync(process.execPath, [program, ...args], { stdio: "inherit", env });
  if (error) console.error(error.message);
  return status === 0;
}

function record(name, passed, failed, seconds, skipped = 0) {
  results.push({ name, passed, failed });
  const rest = skipped > 0 ? `, ${skipped} skipped` : "";
  console.log(`== ${name}: ${passed} passed, ${failed} failed${rest} (${seconds.toFixed(0)} s)\n`);
}

const secondsSince = (start) => (performance.now() - start) / 1000;

/** A runner that either holds or does not. */
function check(name, program, args) {
  const start = performance.now();
  const isGood = run(program, args);
  record(name, isGood ? 1 : 0, isGood ? 0 : 1, secondsSince(start));
}

/** A runner that writes its counts as JSON; a runner that breaks without a failed test counts as one failure. */
function suite(name, program, args, file, count, env) {
  const start = performance.now();
  const isGood = run(program, args, env);
  const { passed, failed, skipped } = existsSync(file)
    ? count(JSON.parse(readFileSync(file, "utf8")))
    : { passed: 0, failed: 0, skipped: 0 };
  const isBroken = failed === 0 && (!isGood || passed === 0);
  record(name, passed, isBroken ? 1 : failed, secondsSince(start), skipped);
}

/** A port that nothing listens on, so that the tests never meet a page that somebody else serves. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(String(port)));
    });
  });
}

const tool = (path) => join("node_modules", path);
const vite = tool("vite/bin/vite.js");

check("kernels", "scripts/build-kernels.js", ["--check"]);
check("types", tool("typescript/lib/tsc.js"), ["--noEmit"]);
check("lint", tool("oxlint/bin/oxlint"), ["--deny-warnings"]);
check("format", tool("prettier/bin/prettier.cjs"), ["--check", ".", "--log-level", "warn"]);
check("dead code", tool("knip/bin/knip.js"), ["--no-config-hints"]);

const units = join(folder, "unit.json");
suite(
  "unit tests",
  tool("vitest/vitest.mjs"),
  ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${units}`],
  units,
  // A file that can not be loaded has no tests that could fail: it counts for itself.
  ({ numPassedTests, numFailedTests, numPendingTests, testResults }) => ({
    passed: numPassedTests,
    failed:
      numFailedTests +
      testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0).length,
    skipped: numPendingTests,
  }),
);

check("build of the page", vite, ["build", "--logLevel", "error"]);
check("build of the command line", vite, ["build", "--config", "vite.cli.config.ts"]);
check("size", "scripts/size.js", []);
check("package", "scripts/package.js", ["--check"]);

ensureBrowser();
const stories = join(folder, "e2e.json");
suite(
  "end to end",
  tool("@playwright/test/cli.js"),
  ["test", "--reporter=list,json"],
  stories,
  ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }),
  { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: stories, PORT: await freePort() },
);

rmSync(folder, { recursive: true, force: true });
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
for (const { name, passed, failed } of results) console.log(`${name}: ${passed} passed, ${failed} failed`);
process.exitCode = sum("failed") > 0 ? 1 : 0;
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
