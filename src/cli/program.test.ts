import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const program = "bin/mnemoscope.js";
const small = "#v1&model=ntm&unit=8&slot=6&width=4&task=copy&task.to=3&batch=20";
const patience = 120_000; // the first call may have to build the program

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mnemoscope-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function lastLine(...args: readonly string[]): Record<string, unknown> {
  const { stdout } = spawnSync(process.execPath, [program, ...args, "--json"], { encoding: "utf8" });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Record<string, unknown>;
}

describe("the built command line", () => {
  it(
    "gives the same fingerprint with one thread and with three",
    () => {
      const [one, three] = ["1", "3"].map((threads) =>
        lastLine("train", small, "--updates", "40", "--threads", threads),
      );
      expect(one?.fingerprint).toMatch(/^[0-9a-z]{12}$/);
      expect(three?.fingerprint).toBe(one?.fingerprint);
    },
    patience,
  );

  it(
    "ends on Ctrl-C with whole files, the last line, and exit code 130; resumed, to the same bits",
    async () => {
      const out = join(folder, "cut");
      const child = spawn(process.execPath, [
        program,
        "train",
        small,
        "--updates",
        "100000000",
        "--out",
        out,
        "--json",
      ]);
      let stdout = "";
      child.stdout.on("data", (part) => (stdout += String(part)));
      await new Promise<void>((resolve) => child.stderr.once("data", () => resolve()));
      child.kill("SIGINT");
      const code = await new Promise((resolve) => child.on("close", resolve));
      expect(code).toBe(130);
      const update = Number((JSON.parse(stdout.trim()) as { update: number }).update);
      expect(readdirSync(out).filter((name) => name.endsWith(".new"))).toEqual([]);
      const updates = String(update + 2);
      const resumed = lastLine("train", "--resume", out, "--updates", updates);
      expect(resumed.fingerprint).toBe(lastLine("train", small, "--updates", updates).fingerprint);
    },
    patience,
  );
});
