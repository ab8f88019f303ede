import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { say } from "./testing/say.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mnemoscope-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const glyphs = "#v1&model=rnn&unit=4&task=glyphs&task.classes=3&task.sights=3&batch=4&seed=3";
const continual = "#v1&model=rnn&unit=8&task=continual&task.stream=permuted-bits&task.phase=10&batch=8&seed=2";

const rowsOf = (name: string): readonly Readonly<Record<string, string>>[] =>
  Papa.parse<Record<string, string>>(readFileSync(join(folder, name), "utf8"), { header: true, skipEmptyLines: true })
    .data;

describe("mnemoscope eval of a run", () => {
  beforeAll(async () => {
    await say("train", glyphs, "--updates", "6", "--out", join(folder, "glyphs"));
  });

  it("prints every metric with its mean and interval, on how many episodes, and the averages over classes", async () => {
    const { code, out } = await say("eval", "--run", join(folder, "glyphs"));
    expect(code).toBe(0);
    expect(out[0]).toBe("after 6 updates, on 512 held-out episodes in 32 batches");
    expect(out[1]).toMatch(/^metric +mean +95 % interval$/);
    expect(out[2]).toMatch(/^sight2 +0\.\d+ +0\.\d+ … 0\.\d+$/);
    expect(out.find((line) => line.startsWith("weighted"))).toMatch(/^weighted( +[\d.]+){4}$/);
  });

  it("--csv writes the same figures, and --json prints them", async () => {
    const file = join(folder, "glyphs.csv");
    const { out } = await say("eval", "--run", join(folder, "glyphs"), "--batches", "5", "--csv", file, "--json");
    const told = JSON.parse(out[0] ?? "") as {
      readonly batches: number;
      readonly metrics: Readonly<Record<string, { readonly mean: number; readonly low: number }>>;
      readonly averages: { readonly macro: { readonly f1: number } };
    };
    expect(told.batches).toBe(5);
    const rows = rowsOf("glyphs.csv");
    const metrics = rows.filter(({ table }) => table === "metric");
    expect(metrics.map(({ row, value, low }) => [row, Number(value), Number(low)])).toEqual(
      Object.entries(told.metrics).map(([name, { mean, low }]) => [name, mean, low]),
    );
    const macro = rows.find(({ table, row, column }) => table === "average" && row === "macro" && column === "f1");
    expect(Number(macro?.["value"])).toBe(told.averages.macro.f1);
    expect(rows.filter(({ table }) => table === "confusion").length).toBe(9);
  });

  it("gives the same of the weights' file and of the checkpoint, and other figures of the untrained network", async () => {
    const weights = join(folder, "glyphs", "weights.safetensors");
    const checkpoint = join(folder, "glyphs", "checkpoint.safetensors");
    const whole = await say("eval", "--run", join(folder, "glyphs"), "--batches", "3");
    expect((await say("eval", glyphs, "--weights", weights, "--batches", "3")).out).toEqual(whole.out);
    expect((await say("eval", glyphs, "--weights", checkpoint, "--batches", "3")).out).toEqual(whole.out);
    const untrained = await say("eval", glyphs, "--batches", "3");
    expect(untrained.out[0]).toMatch(/^after 0 updates/);
    expect(untrained.out.slice(2)).not.toEqual(whole.out.slice(2));
  });
});

describe("weights of a model that reads how many updates they have seen", () => {
  // Up to update 20 it goes without the softmax.
  const story = "#v1&model=memn2n&width=8&hop=1&start=20&task=story&task.kind=one-fact&batch=4&seed=3";

  it("are looked at as after as many", async () => {
    const path = join(folder, "story");
    await say("train", story, "--updates", "30", "--out", path);
    const whole = await say("eval", "--run", path, "--batches", "3");
    expect(whole.out[0]).toMatch(/^after 30 updates/);
    const weights = join(path, "weights.safetensors");
    expect((await say("eval", story, "--weights", weights, "--batches", "3")).out).toEqual(whole.out);
    const begun = story.replace("start=20", "start=40");
    const other = await say("eval", begun, "--weights", weights, "--batches", "3");
    expect(other.out.slice(2)).not.toEqual(whole.out.slice(2));
  });
});

describe("a task that is learnt part after part", () => {
  it("is looked at before training and after every part, and goes on where it was interrupted", async () => {
    const whole = join(folder, "whole");
    const said = await say("train", continual, "--updates", "50", "--out", whole);
    expect(readdirSync(whole)).toContain("stages.jsonl");
    expect(said.out.find((line) => line.startsWith("after part 5"))).toMatch(/^after part 5( +[01]\.\d\d){5}$/);
    expect(said.out.some((line) => /^forwardTransfer +-?\d\S* +-?\d\S* … -?\d/.test(line))).toBe(true);

    const part = join(folder, "part");
    await say("train", continual, "--updates", "25", "--out", part);
    await say("train", "--resume", part, "--updates", "50");
    expect(readFileSync(join(part, "stages.jsonl"))).toEqual(readFileSync(join(whole, "stages.jsonl")));

    await say("eval", "--run", part, "--csv", join(folder, "part.csv"));
    const rows = rowsOf("part.csv");
    expect(rows.filter(({ table }) => table === "part").length).toBe(30);
    const transfer = rows.filter(({ table }) => table === "transfer").map(({ column }) => column);
    expect(transfer).toEqual(["accuracy", "backwardTransfer", "forwardTransfer", "forgetting"]);
  });

  it("begins its stages anew with a new run in the same folder", async () => {
    const again = join(folder, "again");
    await say("train", continual, "--updates", "30", "--out", again);
    await say("train", continual, "--updates", "5", "--out", again);
    expect(readFileSync(join(again, "stages.jsonl"), "utf8").split("\n").length).toBe(2);
    await say("train", glyphs, "--updates", "1", "--out", again);
    expect(readdirSync(again)).not.toContain("stages.jsonl");
  });
});

describe("mnemoscope eval refuses", () => {
  it.each([
    [["--run", "/nowhere"], /cannot read/],
    [["--run", ".", "--preset", "ntm-copy"], /not both/],
    [[glyphs, "--batches", "1"], /--batches: expected a whole number from 2 to 4096, got 1/],
    [[glyphs, "--check"], /--check and --out are for case files/],
    [[glyphs, "--weights", "package.json"], /not a safetensors file/],
    [[glyphs, "--batches", "2", "--csv", "package.json/x"], /cannot write package.json/],
    [["--csv", "x.csv"], /nothing to eval/],
  ])("%j in one line", async (args, message) => {
    const said = await say("eval", ...args);
    expect(said.code).toBe(2);
    expect(said.err).toMatch(message);
    expect(said.err.trim().split("\n").length).toBe(1);
  });
});
