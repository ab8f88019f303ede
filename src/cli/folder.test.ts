import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { presetById } from "../train/presets.ts";
import { main } from "./main.ts";
import { readBytes } from "./read.ts";
import { replaceFile } from "./replace.ts";

const small = {
  ...presetById("lstm-copy"),
  model: { id: "lstm", settings: { unit: 3, peephole: "off" } },
  task: { id: "copy", settings: { bits: 2, from: 1, to: 2 } },
};

function place(): { readonly folder: string; readonly file: string; readonly out: string } {
  const folder = mkdtempSync(join(tmpdir(), "mnemoscope-folder-"));
  const file = join(folder, "experiment.json");
  writeFileSync(file, JSON.stringify(small));
  return { folder, file, out: join(folder, "run") };
}

async function run(...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  let said = "";
  const hear = (text: string): void => void (said += text);
  const code = await main(args, ".", { out: hear, err: hear, isScreen: false, columns: 80 });
  return { code, said };
}

describe("a run's folder", () => {
  it("holds one run at a time; one that was killed holds nothing", async () => {
    const { file, out } = place();
    expect((await run("train", file, "--updates", "4", "--every", "2", "--out", out)).code).toBe(0);
    expect(existsSync(join(out, "training.pid"))).toBe(false);
    const other = spawn(process.execPath, ["-e", "setInterval(() => undefined, 1000)"]);
    try {
      writeFileSync(join(out, "training.pid"), String(other.pid));
      const { code, said } = await run("train", "--resume", out, "--updates", "6");
      expect(code).toBe(2);
      expect(said).toContain(`process ${other.pid} trains in`);
    } finally {
      other.kill("SIGKILL");
      await new Promise((resolve) => other.once("exit", resolve));
    }
    expect((await run("train", "--resume", out, "--updates", "6")).code).toBe(0);
  });

  it("lets go of what killed processes left, and of no line that was written", async () => {
    const { file, out } = place();
    await run("train", file, "--updates", "4", "--every", "2", "--out", out);
    const ended = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => ended.once("exit", resolve));
    writeFileSync(join(out, `checkpoint.safetensors.${ended.pid}.new`), "half");
    writeFileSync(join(out, `mine.${ended.pid}.new`), "a person's own");
    // Killed between the line and the checkpoint that it belongs to: the line is made once more.
    writeFileSync(join(out, "metrics.jsonl"), `${readFileSync(join(out, "metrics.jsonl"), "utf8")}{"update":6}\n`);
    await run("train", "--resume", out, "--updates", "8", "--every", "2");
    expect(readdirSync(out).filter((name) => name.endsWith(".new"))).toEqual([`mine.${ended.pid}.new`]);
    const lines = readFileSync(join(out, "metrics.jsonl"), "utf8").trim().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { update: number }).update)).toEqual([2, 4, 6, 8]);
  });
});

describe("files of the command line", () => {
  it("are not put in the place of a link or a device", async () => {
    const { folder, file } = place();
    const link = join(folder, "link.csv");
    symlinkSync(file, link);
    await expect(replaceFile(link, "text")).rejects.toMatchObject({ key: "cli.notFile" });
    await expect(replaceFile("/dev/null", "text")).rejects.toMatchObject({ key: "cli.notFile" });
    expect(readFileSync(file, "utf8")).toBe(JSON.stringify(small));
  });

  it("are not read where they never end, or are too large", async () => {
    const { folder } = place();
    await expect(readBytes("/dev/zero")).rejects.toMatchObject({ key: "cli.notFile" });
    const large = join(folder, "large.csv");
    writeFileSync(large, "");
    truncateSync(large, 3_000_000_000);
    await expect(readBytes(large)).rejects.toMatchObject({ key: "cli.fileLarge", parameters: { got: 3000 } });
  });

  it("leave nothing beside them where they can not be written", async () => {
    const { folder } = place();
    await expect(replaceFile(join(folder, "none", "x.csv"), "text")).rejects.toMatchObject({ key: "cli.write" });
    expect(readdirSync(folder)).toEqual(["experiment.json"]);
  });
});
