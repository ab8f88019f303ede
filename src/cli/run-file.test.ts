import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decodeLink } from "../share/decode.ts";
import { encodeLink } from "../share/encode.ts";
import { bookmarkOf } from "../share/bookmark.ts";
import { readRunFile } from "../share/run-file/read.ts";
import { writeRunFile } from "../share/run-file/write.ts";
import type { RunFile } from "../share/run-file/run-file.ts";
import { isFrameUpdate, isPower } from "../train/archive/archive.ts";
import { presetById } from "../train/presets.ts";
import { readTensors } from "../train/safetensors.ts";
import { lastOf, say } from "./testing/say.ts";

let folder = "";
const whole = (): string => join(folder, "whole.mnemoscope");
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mnemoscope-"));
  await say("train", small, "--updates", "40", "--every", "10", "--out", whole());
});
afterAll(() => rmSync(folder, { recursive: true }));

const small = "#v1&model=rnn&unit=4&task=copy&task.bits=2&task.to=3&batch=4&seed=3&step=2";
const fileOf = (path: string): Promise<RunFile> => readRunFile(new Uint8Array(readFileSync(path)));
const updatesOf = (items: readonly { readonly update: number }[]): readonly number[] =>
  items.map(({ update }) => update);
/** All of a history that follows from the experiment: not how long it took. */
function timeless(file: RunFile): unknown {
  const { archive } = file;
  const looks = archive.looks.map((look) => ({ ...look, seconds: 0 }));
  return { ...file, seconds: 0, until: 0, archive: { ...archive, looks, curve: { ...archive.curve, seconds: [] } } };
}

describe("mnemoscope train --out FILE.mnemoscope", () => {
  it("leaves one file with the whole history: frames, checkpoints, looks, curve", async () => {
    expect(readdirSync(folder)).toEqual(["whole.mnemoscope"]);
    const file = await fileOf(whole());
    const { archive, experiment } = file;
    const all = Array.from({ length: 40 }, (_, i) => i + 1);
    expect(updatesOf(archive.checkpoints)).toEqual([...all.filter(isPower), 40]);
    expect(updatesOf(archive.frames)).toEqual(all.filter((update) => isFrameUpdate(update) && !isPower(update)));
    expect(updatesOf(archive.looks)).toEqual([10, 20, 30, 40]);
    expect(archive.curve.update).toEqual(all);
    expect(file).toMatchObject({ update: 40, engine: "wasm", isReproducible: true, origin: "link", until: 40 });
    expect(experiment).toEqual((await decodeLink(small)).runs[0]?.experiment);
    const last = lastOf(await say("train", small, "--updates", "40", "--json"));
    expect(file.fingerprint).toEqual({ update: 40, fingerprint: last.fingerprint });
  });

  it("--resume goes on to the same history as an uninterrupted run's, to the bit", async () => {
    const part = join(folder, "part.mnemoscope");
    await say("train", small, "--updates", "17", "--every", "10", "--out", part);
    const said = await say("train", "--resume", part, "--updates", "40", "--every", "10", "--json");
    expect(said.code).toBe(0);
    const [resumed, uninterrupted] = [await fileOf(part), await fileOf(whole())];
    expect(lastOf(said).fingerprint).toBe(uninterrupted.fingerprint?.fingerprint);
    const looks = resumed.archive.looks.filter(({ update }) => update !== 17);
    expect(timeless({ ...resumed, archive: { ...resumed.archive, looks } })).toEqual(timeless(uninterrupted));
    expect(resumed.seconds).toBeGreaterThan(0);
  });

  it("--resume can write elsewhere, into a folder too, and from a folder into a file", async () => {
    const [there, back] = [join(folder, "there"), join(folder, "back.mnemoscope")];
    await say("train", "--resume", whole(), "--updates", "45", "--out", there);
    await say("train", "--resume", there, "--updates", "50", "--out", back);
    const straight = lastOf(await say("train", small, "--updates", "50", "--json"));
    const file = await fileOf(back);
    expect(file.fingerprint).toEqual({ update: 50, fingerprint: straight.fingerprint });
    expect(file.isReproducible).toBe(false);
    expect((await fileOf(whole())).update).toBe(40);
  });

  it("without --updates goes where it was going, and refuses another experiment", async () => {
    expect(lastOf(await say("train", "--resume", whole(), "--json")).update).toBe(40);
    const other = await say("train", "--preset", "ntm-copy", "--resume", whole());
    expect(other).toMatchObject({ code: 2, err: expect.stringContaining("another experiment") as string });
  });

  it("finds a whole file after Ctrl-C, from which it goes on to the same bits", async () => {
    const cut = join(folder, "cut.mnemoscope");
    const running = say("train", small, "--updates", "1000000", "--out", cut, "--json");
    await new Promise((resolve) => setTimeout(resolve, 700));
    process.emit("SIGINT");
    const said = await running;
    expect(said.code).toBe(130);
    const { update } = await fileOf(cut);
    expect(update).toBe(lastOf(said).update);
    const until = String(update + 3);
    const on = await say("train", "--resume", cut, "--updates", until, "--json");
    const straight = await say("train", small, "--updates", until, "--json");
    expect(lastOf(on).fingerprint).toBe(lastOf(straight).fingerprint);
  }, 60_000);

  it("goes on from the last checkpoint of a file that has none where it ended", async () => {
    const file = await fileOf(whole());
    const early = join(folder, "early.mnemoscope");
    const checkpoints = file.archive.checkpoints.filter(({ update }) => update < 40);
    writeFileSync(early, await writeRunFile({ ...file, archive: { ...file.archive, checkpoints } }));
    await say("train", "--resume", early, "--updates", "40", "--every", "10");
    expect(timeless(await fileOf(early))).toEqual(timeless(file));
  });

  it("is refused where it cannot be written, before any training", async () => {
    const said = await say("train", small, "--updates", "1000000", "--out", "package.json/x.mnemoscope");
    expect(said).toMatchObject({ code: 2, err: expect.stringContaining("cannot write package.json/x.mnemoscope") as string }); // prettier-ignore
  });
});

describe("a run file", () => {
  it("is measured by eval, with --run and by itself, as its folder is", async () => {
    const there = join(folder, "same");
    await say("train", small, "--updates", "40", "--out", there);
    const ofFolder = await say("eval", "--run", there, "--json");
    expect(ofFolder.code).toBe(0);
    expect((await say("eval", "--run", whole(), "--json")).out).toEqual(ofFolder.out);
    expect((await say("eval", whole(), "--json")).out).toEqual(ofFolder.out);
  });

  it("is exported with its last weights", async () => {
    const out = join(folder, "exported");
    expect((await say("export", whole(), "--to", "pytorch", "-o", out)).code).toBe(0);
    const { tensors, metadata } = readTensors(new Uint8Array(readFileSync(join(out, "weights.safetensors"))));
    expect(metadata["update"]).toBe("40");
    const { archive } = await fileOf(whole());
    const flat = tensors.flatMap(({ data }) => [...data]);
    expect(flat).toEqual([...(archive.checkpoints.at(-1)?.snapshot.weights ?? [])]);
  });

  it("has a link that says how far it was trained, and keeps the view of the link that it came from", async () => {
    const { out } = await say("link", whole());
    const { runs, view } = await decodeLink(out[0] ?? "");
    expect(runs[0]?.update).toBe(40);
    expect(runs[0]?.fingerprint).toBe((await fileOf(whole())).fingerprint?.fingerprint);
    expect(view.step).toBe(2);
    const other = (await say("link", whole(), "--seed", "9")).out[0] ?? "";
    expect((await decodeLink(other)).runs[0]).toMatchObject({ update: 0, fingerprint: null });
  });

  it("that is damaged, or of another model, is refused in one line", async () => {
    const broken = join(folder, "broken.mnemoscope");
    writeFileSync(broken, readFileSync(whole()).subarray(0, 900));
    expect((await say("eval", "--run", broken)).err).toMatch(
      /this is no run file, or its end is cut off \(900 bytes\)/,
    );
    const file = await fileOf(whole());
    const model = { id: "rnn", settings: { ...file.experiment.model.settings, unit: 5 } };
    writeFileSync(broken, await writeRunFile({ ...file, experiment: { ...file.experiment, model } }));
    for (const command of [
      ["train", "--resume"],
      ["eval", "--run"],
      ["export", "--to", "pytorch", "-o", folder],
    ]) {
      const said = await say(...command, broken);
      expect(said).toMatchObject({ code: 2, err: expect.stringMatching(/expected the shape 5, got 4/) as string });
    }
  });
});

describe("mnemoscope link of several", () => {
  it("is one link, beside each other where they are of one task", async () => {
    const { out } = await say("link", "--preset", "lstm-copy", "--preset", "ntm-copy");
    const { runs, beside } = await decodeLink(out[0] ?? "");
    expect(runs.map(({ experiment }) => experiment)).toEqual([presetById("lstm-copy"), presetById("ntm-copy")]);
    expect(beside).toEqual([0, 1]);
    const mixed = await decodeLink((await say("link", small, "--preset", "gru-adding", whole())).out[0] ?? "");
    expect(mixed.beside).toEqual([]);
    expect(mixed.runs.map(({ update }) => update)).toEqual([0, 40, 0]);
  });

  it("keeps forks together with what they came from", async () => {
    const one = bookmarkOf(presetById("lstm-copy"));
    const [first = expect.fail()] = one.runs;
    const fork = { ...first, fork: { of: 0, update: 4 } };
    const futures = await encodeLink({ ...one, runs: [first, fork] });
    const { runs } = await decodeLink((await say("link", small, futures)).out[0] ?? "");
    expect(runs.map(({ fork: of }) => of?.of ?? null)).toEqual([null, null, 1]);
  });
});
