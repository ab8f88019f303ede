/** The network that the page opens with: made by scripts/pretrain.js, read like any other run file. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { prepare } from "../../train/prepare.ts";
import { defaultExperiment } from "../../train/presets.ts";
import { expectLayout } from "../../train/weights.ts";
import { readRunFile } from "./read.ts";
import type { RunFile } from "./run-file.ts";

const bytes = new Uint8Array(readFileSync("public/pretrained/ntm-copy.mnemoscope"));
let file: RunFile;
beforeAll(async () => {
  file = await readRunFile(bytes);
});

describe("the shipped run", () => {
  it("is small, of the page's first experiment, and copies without a mistake", () => {
    expect(bytes.length).toBeLessThan(900_000);
    expect(file.experiment).toEqual({ ...defaultExperiment(), seed: 1 });
    expect(file).toMatchObject({ origin: "shipped", update: 3000, isReproducible: true });
    expect(file.archive.looks.at(-1)?.metrics["wrongBits"]).toBeLessThan(0.1);
  });

  it("has weights of the program, on the way and where it stands, and its whole curve", () => {
    expectLayout(prepare(file.experiment).program, file.layout ?? expect.fail("no layout"));
    expect(file.archive.frames.map(({ update }) => update)).toEqual([10, 29, 100, 287, 1000]);
    expect(file.archive.checkpoints.map(({ update }) => update)).toEqual([3000]);
    expect(file.archive.curve.update.at(-1)).toBe(3000);
  });

  it("stands at a step early in the recall, with a recorded episode that shows what is read and written", () => {
    expect(file.bookmark?.view.step).toBe(11);
    expect(file.bookmark?.probe.episode).toBe(0);
    expect(file.picture?.update).toBe(3000);
    const meanings = file.picture?.trace.signals.map(({ meaning }) => meaning);
    expect(meanings).toEqual(expect.arrayContaining(["read", "write"]));
  });
});
