import { unzipSync, zipSync, type Zippable } from "fflate";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../../core/problem.ts";
import { wasmEngine } from "../../engine/wasm/engine.ts";
import { emptyArchive, withCheckpoint, withFrame } from "../../train/archive/archive.ts";
import { checkExperiment } from "../../train/check.ts";
import { fingerprint } from "../../train/fingerprint.ts";
import { train } from "../../train/loop.ts";
import { presetById } from "../../train/presets.ts";
import { openRun } from "../../train/run.ts";
import { expectLayout, layoutOf } from "../../train/weights.ts";
import { bookmarkOf, sharedRun } from "../bookmark.ts";
import { picture, runFiles } from "../testing/run-files.ts";
import { bookmarkOfFile, isRunFile, newRunFile, refuseLargeRunFile, type RunFile } from "./run-file.ts";
import { readRunFile } from "./read.ts";
import { writeRunFile } from "./write.ts";

const small = checkExperiment({
  ...presetById("ntm-copy"),
  model: { id: "rnn", settings: { unit: 3 } },
  task: { id: "copy", settings: { bits: 2, to: 2 } },
});

/** A run of nine updates with all that it keeps. */
async function trained(experiment = small): Promise<RunFile> {
  const run = await openRun({ experiment, engine: wasmEngine });
  let archive = emptyArchive;
  for await (const event of train(run, { until: 9, evaluateEvery: 5, isKept: true })) {
    if (event.type === "frame") archive = withFrame(archive, event.frame);
    if (event.type === "checkpoint") archive = withCheckpoint(archive, event.checkpoint);
  }
  archive = withCheckpoint(archive, await run.checkpoint());
  const known = { update: 9, seconds: 0.25, fingerprint: { update: 9, fingerprint: await run.fingerprint() } };
  const file = { ...newRunFile(experiment), ...known, engine: "wasm" as const, archive, layout: layoutOf(run.program) };
  run.dispose();
  return { ...file, bookmark: bookmarkOfFile(file), picture };
}

/** The bytes of `file` with some of its entries as others would have written them; null: without it. */
async function changed(
  file: RunFile,
  entries: Readonly<Record<string, string | Uint8Array | null>>,
): Promise<Uint8Array> {
  const all: Zippable = unzipSync(await writeRunFile(file));
  for (const [name, content] of Object.entries(entries)) {
    if (content === null) delete all[name];
    else all[name] = typeof content === "string" ? new TextEncoder().encode(content) : content;
  }
  return zipSync(all);
}

async function entryOf(file: RunFile, name: string): Promise<string> {
  return new TextDecoder().decode(unzipSync(await writeRunFile(file))[name]);
}

/** A zip whose directory says of every entry that it has `size` bytes unpacked. */
function withSizes(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.slice().buffer);
  for (let at = 0; at < bytes.length - 46; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true); // prettier-ignore
  return new Uint8Array(view.buffer);
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("a run file", () => {
  it("comes back as it went in, whatever the run", async () => {
    await fc.assert(
      fc.asyncProperty(runFiles, async (file) => {
        const { experiment, bookmark, ...rest } = await readRunFile(await writeRunFile(file));
        const { experiment: givenExperiment, bookmark: givenBookmark, ...given } = file;
        expect(rest).toEqual(given);
        expect(plain([experiment, bookmark])).toEqual(plain([givenExperiment, givenBookmark]));
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it("of a trained run fits its program, and the run can go on from it to the same bits", async () => {
    const file = await readRunFile(await writeRunFile(await trained()));
    const resume = file.archive.checkpoints.at(-1) ?? expect.fail("no checkpoint");
    const run = await openRun({ experiment: file.experiment, engine: wasmEngine, resume });
    expectLayout(run.program, file.layout ?? expect.fail("no layout"));
    expect(await run.fingerprint()).toBe(file.fingerprint?.fingerprint);
    expect(file.archive.frames.map(({ update }) => update)).toEqual([3, 5, 6, 7, 9]);
    expect(file.archive.checkpoints.map(({ update }) => update)).toEqual([1, 2, 4, 8, 9]);
    run.dispose();
  });

  it("of another model says by which tensor it is another", async () => {
    const { layout } = await trained();
    const lstm = await openRun({
      experiment: { ...small, model: { id: "lstm", settings: { unit: 3 } } },
      engine: wasmEngine,
    });
    const wide = await openRun({
      experiment: { ...small, model: { id: "rnn", settings: { unit: 4 } } },
      engine: wasmEngine,
    });
    expect(() => expectLayout(lstm.program, layout ?? expect.fail())).toThrow(/is missing; use weights of the model/);
    expect(() => expectLayout(wide.program, layout ?? expect.fail())).toThrow(/expected the shape 4, got 3/);
    for (const run of [lstm, wide]) run.dispose();
  });

  it("is the same bytes for the same run", async () => {
    expect(await writeRunFile(await trained())).toEqual(await writeRunFile(await trained()));
  });

  it("holds a text that is too long for a link, for the bookmark too", async () => {
    const text = Array.from({ length: 60_000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000))).join(
      "",
    );
    const experiment = checkExperiment({
      ...presetById("lstm-text"),
      task: { id: "text", settings: { sample: "own", text } },
    });
    const bookmark = { ...bookmarkOf(experiment), runs: [{ ...sharedRun(experiment), textName: "long.txt" }] };
    const back = await readRunFile(await writeRunFile({ ...newRunFile(experiment), textName: "long.txt", bookmark }));
    expect(back.bookmark).toEqual(bookmark);
    expect(back.experiment).toEqual(experiment);
  });

  it("is written without a bookmark that fits into no link, and without weights that are none", async () => {
    const file = await trained();
    const given = Array.from({ length: 60_000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000))).join(
      "",
    );
    const bookmark = { ...bookmarkOf(small), probe: { ...bookmarkOf(small).probe, given } };
    const frames = [{ update: 3, weights: (file.archive.frames[0]?.weights ?? expect.fail()).map(() => NaN) }];
    const back = await readRunFile(await writeRunFile({ ...file, bookmark, archive: { ...file.archive, frames } }));
    expect(back.bookmark).toBe(null);
    expect(back.archive.frames).toEqual([]);
    expect(back.archive.checkpoints.length).toBe(5);
  });

  it("gives a link to the run alone, of its update, with the view of its bookmark", async () => {
    const file = await trained();
    const base = bookmarkOf(small);
    const bookmark = { ...base, runs: [sharedRun(small), sharedRun(small)], shown: 1, view: { ...base.view, step: 3 } };
    const alone = bookmarkOfFile({ ...file, bookmark, name: "mine" });
    expect(alone).toMatchObject({ shown: 0, view: { step: 3 }, runs: [{ name: "mine", update: 9 }] });
    expect(alone.runs[0]?.fingerprint).toBe(file.fingerprint?.fingerprint);
  });

  it("is known by its name, and refused by its size before it is read", () => {
    expect(["a.mnemoscope", "A.MNEMOSCOPE", "a.zip", "mnemoscope"].map(isRunFile)).toEqual([true, true, false, false]);
    expect(() => refuseLargeRunFile(2 ** 31)).toThrow("the run file has 2148 MB, the limit is 500 MB");
  });
});

describe("a run file that was changed", () => {
  const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
  it.each([
    ["run.json", replace('"format":1', '"format":2'), /made by a newer Mnemoscope: format 2, this page reads 1/],
    ["run.json", replace('"format":1', '"format":"2"'), /run.json, format: expected 1/],
    ["run.json", replace('"format":1,', ""), /format: expected 1, got nothing/],
    ["run.json", replace('"update":9', '"update":9.5'), /run.json, update: expected a whole number/],
    [
      "run.json",
      replace(/"update":9/g, '"update":8'),
      /checkpoints\/9.safetensors in the run file is of update 9, but/,
    ],
    ["run.json", replace(/"fingerprint":"\w+"/, '"fingerprint":"0123456789ab"'), /after update 9 have the fingerprint/],
    ["run.json", replace('"engine":"wasm"', '"engine":"abacus"'), /run.json, engine: expected wasm/],
    ["run.json", replace('"origin":"fresh"', '"origin":"thin air"'), /run.json, origin/],
    ["run.json", replace('"curve":{"update":[]', '"curve":{"update":[1]'), /run.json, curve.loss: expected 1 items/],
    ["run.json", replace('"stride":1', '"stride":0'), /curve.stride/],
    [
      "run.json",
      replace('"skips":[]', '"skips":[{"update":3,"skipped":1},{"update":3,"skipped":2}]'),
      /an update after 3/,
    ],
    ["run.json", replace('"stages":[]', '"stages":{}'), /stages: expected a list/],
    ["run.json", () => "{", /run.json in the run file is not JSON/],
    ["run.json", () => null, /the run file has no run.json/],
    ["experiment.json", () => null, /the run file has no experiment.json/],
    ["experiment.json", replace('"rnn"', '"nmt"'), /model nmt does not exist/],
    [
      "metrics.jsonl",
      () => '{"update":10,"seconds":0,"loss":1,"metric":{}}',
      /metrics.jsonl, 1, update: expected a whole/,
    ],
    ["metrics.jsonl", () => "[]\n[", /metrics.jsonl, 1: expected an object/],
    ["bookmark.txt", () => "#v9&model=ntm", /begins with v9/],
    ["frames/3.safetensors", () => "x", /not a safetensors file/],
    ["picture.safetensors", () => "x", /not a safetensors file/],
  ] as const)("%s is refused in words, case %#", async (name, change, message) => {
    const file = await trained();
    const bytes = await changed(file, { [name]: change(await entryOf(file, name)) });
    await expect(readRunFile(bytes)).rejects.toThrow(Problem);
    await expect(readRunFile(bytes)).rejects.toThrow(message);
  });

  it("weights that are of another model, another update or no numbers are refused in words", async () => {
    const file = await trained();
    const other = await trained(checkExperiment({ ...small, model: { id: "rnn", settings: { unit: 4 } } }));
    const of = async (from: RunFile, name: string) => unzipSync(await writeRunFile(from))[name] ?? expect.fail(name);
    const refused = async (name: string, content: Uint8Array): Promise<unknown> =>
      readRunFile(await changed(file, { [name]: content })).catch((error: unknown) => String(error));
    expect(await refused("frames/3.safetensors", await of(other, "frames/3.safetensors"))).toMatch(
      /expected the shape/,
    );
    expect(await refused("checkpoints/2.safetensors", await of(file, "checkpoints/4.safetensors"))).toMatch(/says that it is of update 4/); // prettier-ignore
    const broken = await of(file, "frames/3.safetensors");
    broken.fill(0xff, broken.length - 4);
    expect(await refused("frames/3.safetensors", broken)).toMatch(/is not a finite number/);
  });

  it("entries that do not belong there are not looked at, and the order is the updates', not the names'", async () => {
    const file = await trained();
    const entries = unzipSync(await changed(file, { ".DS_Store": "x", "frames/03.safetensors": "x", "frames/x": "y" }));
    const sorted = Object.fromEntries(Object.entries(entries).toSorted(([a], [b]) => (a < b ? 1 : -1)));
    expect(await readRunFile(zipSync(sorted))).toEqual(await readRunFile(await writeRunFile(file)));
  });

  it("a zip of something else, or of too much, is refused before it is unpacked", async () => {
    await expect(readRunFile(new Uint8Array(0))).rejects.toThrow(
      "this is no run file, or its end is cut off (0 bytes)",
    );
    await expect(readRunFile(zipSync({ "a.txt": new Uint8Array(3) }))).rejects.toThrow("the run file has no run.json");
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`frames/${i}`, new Uint8Array(1)]));
    await expect(readRunFile(zipSync(many))).rejects.toThrow("has 1001 entries, the limit is 1000");
    const bomb = zipSync({ "run.json": [new Uint8Array(33_000_000), { level: 1 }] });
    await expect(readRunFile(bomb)).rejects.toThrow("run.json in the zip archive has 33000000 bytes unpacked");
    const bombs = zipSync({ a: new Uint8Array(1), b: new Uint8Array(1), c: new Uint8Array(1) }, { level: 0 });
    await expect(readRunFile(withSizes(bombs, 199_000_000))).rejects.toThrow("more than 500000000 bytes unpacked");
  });
});

describe("any bytes as a run file", () => {
  const isRunOrProblem = async (bytes: Uint8Array): Promise<void> => {
    try {
      const file = await readRunFile(bytes);
      checkExperiment(file.experiment);
      const { frames, checkpoints } = file.archive;
      for (const { weights } of [...frames, ...checkpoints.map(({ snapshot }) => snapshot)])
        expect(fingerprint(weights).length).toBe(12);
    } catch (error) {
      expect(error).toBeInstanceOf(Problem);
    }
  };

  it("cut off, or with flipped bits, gives a run or a Problem", async () => {
    const good = await writeRunFile(await trained());
    const cut = fc.nat(good.length).map((length) => good.slice(0, length));
    const flipped = fc
      .array(fc.tuple(fc.nat(good.length - 1), fc.nat(7)), { minLength: 1, maxLength: 4 })
      .map((flips) => {
        const bytes = good.slice();
        for (const [at, bit] of flips) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        return bytes;
      });
    const directory = fc.nat(600).map((back) => good.with(good.length - 1 - back, 0x7f));
    await fc.assert(fc.asyncProperty(fc.oneof(cut, flipped, directory, fc.uint8Array()), isRunOrProblem), {
      numRuns: 2000,
    });
  }, 60_000);

  it("with any value of its texts in place of another gives a run or a Problem", async () => {
    const file = await trained();
    const bytes = await writeRunFile(file);
    const entries = unzipSync(bytes);
    const odd = [null, -1, 0, 1.5, 1e300, 1e9, "", "x", [], {}, [[]], true, { update: 1 }, "__proto__"];
    const names = ["run.json", "experiment.json", "metrics.jsonl", "picture.safetensors", "checkpoints/4.safetensors"];
    const wound = fc.tuple(fc.constantFrom(...names), fc.nat(200), fc.constantFrom(...odd));
    const mutated = wound.map(([name, at, value]) => {
      const text = new TextDecoder("latin1").decode(entries[name]);
      const values = [...text.matchAll(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:e-?\d+)?|true|false|null|\[\]|\{\}/g)];
      const found = values[at % values.length];
      if (!found) return bytes;
      const after = text.slice(0, found.index) + JSON.stringify(value) + text.slice(found.index + found[0].length);
      return zipSync(
        { ...entries, [name]: Uint8Array.from(after, (character) => character.charCodeAt(0)) },
        { level: 0 },
      );
    });
    await fc.assert(fc.asyncProperty(mutated, isRunOrProblem), { numRuns: 2000 });
  }, 60_000);
});
