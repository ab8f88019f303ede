import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smallSpec } from "../sweep/testing/small.ts";
import { lastOf, say } from "./testing/say.ts";

const program = "bin/mnemoscope.js";
const patience = 180_000; // the first call may have to build the program

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mnemoscope-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const path = (name: string): string => join(folder, name);

function specFile(name: string, change: object = {}): string {
  writeFileSync(path(name), JSON.stringify({ ...smallSpec, ...change }));
  return path(name);
}

/** Results without what differs from one time to the next, in the order of their jobs. */
function bitsOf(file: string): readonly string[] {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => JSON.stringify({ ...(JSON.parse(line) as object), seconds: 0 })).toSorted();
}

describe("mnemoscope sweep", () => {
  it("plans, runs, reports and verifies", async () => {
    const spec = specFile("whole.sweep.json");
    expect(lastOf(await say("sweep", "plan", spec, "--json"))).toMatchObject({ runs: 12, points: 6, seeds: 2 });
    const plan = (await say("sweep", "plan", spec)).out.join("\n");
    expect(plan).toMatch(/at most \d\.\de\+\d+ operations\nat most \d+ (s|min) on one core/);
    const said = await say("sweep", "run", spec, "--jobs", "1");
    expect(said.code).toBe(0);
    expect(said.out[0]).toMatch(/^12 runs, \d+ came to the goal; results in .*whole\.results\.jsonl$/);
    const results = path("whole.results.jsonl");
    const html = path("whole.html");
    const report = await say("sweep", "report", results, "--html", html, "--page", "https://example.org/");
    expect(report.out[0]).toMatch(/learningRate +unit +came to the goal/);
    expect(report.out.filter((line) => line.includes(" of 2 ")).length).toBe(6);
    const page = readFileSync(html, "utf8");
    expect(page).toContain("扫描的结果");
    expect(page).not.toContain("<script");
    expect(page.match(/<rect/g)?.length).toBe(12);
    expect(page).toMatch(/href="https:\/\/example.org\/#v1&amp;model=lstm.*fingerprint=/);
    const verified = await say("sweep", "verify", results, "--sample", "3");
    expect(verified.out.at(-1)).toBe("3 of 3 replay to the bit");
    expect(verified.code).toBe(0);
  });

  it("goes on after a cut at any byte, to the same set", async () => {
    const spec = specFile("cut.sweep.json", { seeds: [1], knobs: [{ key: "unit", values: [2, 4, 8] }] });
    const out = path("cut.jsonl");
    const run = () => say("sweep", "run", spec, "--out", out, "--jobs", "1");
    await run();
    const whole = readFileSync(out);
    const wanted = bitsOf(out);
    const anywhere = fc.integer({ min: 0, max: whole.length });
    await fc.assert(
      fc.asyncProperty(anywhere, async (at) => {
        writeFileSync(out, whole.subarray(0, at));
        expect((await run()).code).toBe(0);
        expect(bitsOf(out)).toEqual(wanted);
      }),
      { numRuns: 25, examples: [[0], [1], [whole.length - 1], [whole.indexOf("\n")], [whole.indexOf("\n") + 1]] },
    );
  });

  it("cuts nothing off that is not its own", async () => {
    const out = path("notes.txt");
    writeFileSync(out, "my notes, without an end");
    const spec = specFile("few.sweep.json", { seeds: [1], knobs: [{ key: "unit", values: [2] }] });
    await say("sweep", "run", spec, "--out", out, "--jobs", "1");
    expect(readFileSync(out, "utf8")).toMatch(/^my notes, without an end\n\{"format"/);
  });

  it("gives the same from shards that are merged, also with halving", async () => {
    const search = { kind: "halving", rungs: [20], keep: 0.5 };
    const spec = specFile("halved.sweep.json", { search, goal: { metric: "loss", below: 0.01 } });
    const one = path("one.jsonl");
    const ran = await say("sweep", "run", spec, "--out", one, "--jobs", "1");
    expect(ran.out[0]).toMatch(/stopped at update 20: .*,/);
    let after: readonly string[] = [];
    const parts: string[] = [];
    for (const rung of [0, 1]) {
      for (const index of ["0", "1", "2"]) {
        const out = path(`part-${rung}-${index}.jsonl`);
        parts.push(out);
        const said = await say("sweep", "shard", spec, "--index", index, "--of", "3", "--out", out, ...after);
        expect(said.code).toBe(0);
      }
      const merged = await say("sweep", "merge", ...parts, "--out", path("merged.jsonl"), "--spec", spec);
      expect(merged.code).toBe(0);
      after = ["--after", path("merged.jsonl")];
    }
    expect(bitsOf(path("merged.jsonl"))).toEqual(bitsOf(one));
  });

  it("refuses two fingerprints of one run, and finds the false one", async () => {
    const spec = specFile("false.sweep.json", { seeds: [1], knobs: [{ key: "unit", values: [2, 4] }] });
    const out = path("false.jsonl");
    await say("sweep", "run", spec, "--out", out, "--jobs", "1");
    const forged = readFileSync(out, "utf8").replaceAll(/"fingerprint":"\w+"/g, '"fingerprint":"000000000000"');
    writeFileSync(path("forged.jsonl"), forged);
    const merged = await say("sweep", "merge", out, path("forged.jsonl"), "--out", path("both.jsonl"));
    expect(merged.code).toBe(1);
    expect(merged.err.match(/has two fingerprints/g)?.length).toBe(2);
    expect(readFileSync(path("both.jsonl"), "utf8")).toBe("");
    const verified = await say("sweep", "verify", path("forged.jsonl"));
    expect([verified.code, verified.out.at(-1)]).toEqual([1, "0 of 2 replay to the bit"]);
    appendFileSync(out, forged);
    const again = await say("sweep", "run", spec, "--out", out, "--jobs", "1");
    expect(again.code).toBe(2);
    expect(again.err).toContain("has two fingerprints");
  });

  it.each([
    [["sweep"], /sweep : expected plan, run, shard/],
    [["sweep", "fly"], /sweep fly: expected plan/],
    [["sweep", "run"], /give one file, SPEC.sweep.json/],
    [["sweep", "run", "missing.json"], /cannot read missing.json/],
    [["sweep", "plan", "package.json"], /format: this program reads mnemoscope.sweep\/1, got nothing/],
    [["sweep", "plan", "README.md"], /this is not a sweep: expected JSON/],
    [["sweep", "merge"], /the files to merge/],
    [["sweep", "report", "package.json"], /package.json holds no result/],
    [["sweep", "verify"], /\(no file\) holds no result/],
  ])("%j is refused in words", async (args, message) => {
    const said = await say(...args);
    expect(said.code).toBe(2);
    expect(said.err).toMatch(message);
  });

  it("says which shards there are", async () => {
    const spec = specFile("shards.sweep.json");
    expect((await say("sweep", "shard", spec)).err).toContain("--index I (from 0) and --of N");
    expect((await say("sweep", "shard", spec, "--index", "3", "--of", "3")).err).toContain("from 0 to 2");
  });
});

describe("the built program", () => {
  const spec = () => specFile("killed.sweep.json", { updates: 400, goal: { metric: "loss", below: 0.0001 } });

  it.each(["SIGKILL", "SIGINT"] as const)(
    "ended by %s goes on to the same bits, with two threads",
    async (signal) => {
      const [out, whole] = [path(`${signal}.jsonl`), path(`whole-${signal}.jsonl`)];
      const args = [program, "sweep", "run", spec(), "--jobs", "2"];
      const child = spawn(process.execPath, [...args, "--out", out], { stdio: "ignore" });
      for (let size = 0; size === 0;) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        size = readSize(out);
      }
      child.kill(signal);
      const code = await new Promise((resolve) => child.on("close", resolve));
      if (signal === "SIGINT") expect(code).toBe(130);
      const kept = readFileSync(out, "utf8").split("\n").length - 1;
      expect(kept).toBeLessThan(12);
      // As a crash of the machine would leave it.
      truncateSync(out, readSize(out) - 5);
      const ended = spawnSync(process.execPath, [...args, "--out", out], { encoding: "utf8" });
      expect(ended.stderr).toContain("cut off in the middle");
      expect(ended.status).toBe(0);
      spawnSync(process.execPath, [...args, "--out", whole]);
      expect(bitsOf(out)).toEqual(bitsOf(whole));
    },
    patience,
  );
});

function readSize(file: string): number {
  try {
    return readFileSync(file).length;
  } catch {
    return 0;
  }
}
