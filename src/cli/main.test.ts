import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unshelve } from "../core/shelf.ts";
import { decodeLink } from "../share/decode.ts";
import { presetById, presetIds } from "../train/presets.ts";
import { readTensors } from "../train/safetensors.ts";
import { modelById } from "../models/all.ts";
import { lastOf, say, type Said } from "./testing/say.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mnemoscope-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const small = "#v1&model=rnn&unit=4&task=copy&task.bits=2&task.to=3&batch=4&seed=3";

const fingerprint = async (...args: readonly string[]): Promise<unknown> =>
  lastOf(await say("train", ...args, "--updates", "2", "--json")).fingerprint;

const bytesOf = (...path: readonly string[]): Uint8Array => new Uint8Array(readFileSync(join(folder, ...path)));

describe("mnemoscope train", () => {
  it("leaves an experiment, weights, metrics and a checkpoint, and nothing else", async () => {
    const said = await say("train", small, "--updates", "12", "--every", "5", "--out", join(folder, "whole"), "--json");
    expect(said.code).toBe(0);
    const names = ["checkpoint.safetensors", "experiment.json", "metrics.jsonl", "weights.safetensors"];
    expect(readdirSync(join(folder, "whole")).toSorted()).toEqual(names);
    const experiment: unknown = JSON.parse(readFileSync(join(folder, "whole", "experiment.json"), "utf8"));
    expect(experiment).toEqual((await decodeLink(small)).runs[0]?.experiment);
    const lines = readFileSync(join(folder, "whole", "metrics.jsonl"), "utf8")
      .trim()
      .split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { update: number }).update)).toEqual([5, 10, 12]);
    expect(readTensors(bytesOf("whole", "weights.safetensors")).metadata).toMatchObject({ model: "rnn", update: "12" });
  });

  it("with --json ends in one line of exactly the promised fields", async () => {
    const last = lastOf(await say("train", small, "--updates", "4", "--json"));
    expect(Object.keys(last)).toEqual(["update", "loss", "metric", "seconds", "engine", "fingerprint"]);
    expect(last).toMatchObject({
      update: 4,
      engine: "wasm",
      fingerprint: expect.stringMatching(/^[0-9a-z]{12}$/) as string,
    });
    expect(Object.keys(last.metric as object)[0]).toBe("wrongBits");
  });

  it("takes a whole address, a file or a preset, and another seed", async () => {
    const file = join(folder, "whole", "experiment.json");
    const one = await fingerprint(small);
    expect(await fingerprint(`https://example.org/page/?lang=en${small}`)).toBe(one);
    expect(await fingerprint(file)).toBe(one);
    expect(await fingerprint(file, "--seed", "4")).not.toBe(one);
  });
});

describe("mnemoscope train, where it diverges", () => {
  const wild =
    "#v1&model=gru&unit=4&task=adding&task.length=12&batch=4&optimiser=sgd&learningRate=10&clipNorm=0&seed=3";

  it("ends, says so with an exit code of its own, and leaves whole files from which it goes on", async () => {
    const path = join(folder, "wild");
    const said = await say("train", wild, "--updates", "900", "--out", path, "--json");
    const { update } = lastOf(said);
    expect([said.code, update]).toEqual([3, 200]);
    expect(said.err).toContain("training has diverged and stopped: from update 0 to 200");
    const further = await say("train", "--resume", path, "--updates", "300", "--insist", "--json");
    expect([further.code, lastOf(further).update]).toEqual([0, 300]);
  });
});

describe("mnemoscope train --resume", () => {
  it("comes to the bits of a run that was never interrupted, its metrics without gap or doubles", async () => {
    const part = join(folder, "part");
    await say("train", small, "--updates", "7", "--every", "5", "--out", part);
    writeFileSync(join(part, "metrics.jsonl"), readFileSync(join(part, "metrics.jsonl"), "utf8") + '{"update":9,"lo');
    const said = await say("train", "--resume", part, "--updates", "12", "--every", "5", "--json");
    expect(lastOf(said).update).toBe(12);
    for (const name of ["weights.safetensors", "checkpoint.safetensors", "experiment.json"])
      expect(bytesOf("part", name)).toEqual(bytesOf("whole", name));
    const lines = readFileSync(join(part, "metrics.jsonl"), "utf8").trim().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { update: number }).update)).toEqual([5, 7, 10, 12]);
  });

  it("without --updates goes where it was going, and refuses another experiment", async () => {
    const said = await say("train", "--resume", join(folder, "whole"), "--json");
    expect(lastOf(said).update).toBe(12);
    const other = await say("train", "--preset", "ntm-copy", "--resume", join(folder, "whole"));
    expect(other.code).toBe(2);
    expect(other.err).toContain("another experiment");
  });

  it("finds whole files after Ctrl-C, from which it goes on to the same bits", async () => {
    const cut = join(folder, "cut");
    const running = say("train", small, "--updates", "1000000", "--out", cut, "--json");
    await new Promise((resolve) => setTimeout(resolve, 700));
    process.emit("SIGINT");
    const said = await running;
    expect(said.code).toBe(130);
    const update = Number(lastOf(said).update);
    expect(update).toBeGreaterThan(0);
    const on = await say("train", "--resume", cut, "--updates", String(update + 3), "--json");
    const whole = await say("train", small, "--updates", String(update + 3), "--json");
    expect(lastOf(on).fingerprint).toBe(lastOf(whole).fingerprint);
  }, 60_000);
});

describe("mnemoscope train, meanwhile,", () => {
  it("shows how far it is on stderr, never among the results", async () => {
    const said = await say("train", small, "--updates", "4");
    expect(said.err).toContain("4/4");
    expect(said.out.length).toBe(1);
    expect(said.out[0]).toContain("fingerprint");
  });
});

describe("mnemoscope export", () => {
  it("leaves a folder for PyTorch, with the weights of the seed or of a file", async () => {
    const out = join(folder, "exported");
    const said = await say("export", small, "--to", "pytorch", "-o", out);
    expect(said.code).toBe(0);
    const names = ["README.md", "data.safetensors", "experiment.json", "model.py", "tensors.py", "train.py"];
    expect(readdirSync(out).toSorted()).toEqual([...names, "weights.safetensors"]);
    const trained = join(folder, "trained");
    await say("train", small, "--updates", "3", "--out", trained);
    const weights = join(trained, "weights.safetensors");
    await say("export", small, "--to", "pytorch", "--out", out, "--weights", weights);
    expect(readTensors(bytesOf("exported", "weights.safetensors")).metadata["update"]).toBe("3");
    const [theirs, ours] = [bytesOf("exported", "weights.safetensors"), bytesOf("trained", "weights.safetensors")];
    expect(readTensors(theirs).tensors).toEqual(readTensors(ours).tensors);
  });
});

describe("mnemoscope train --text", () => {
  const words = "the cat sat on the mat, the dog sat on the log. ".repeat(2000);

  it("learns one's own text, and supplies the one that a link asks for", async () => {
    const file = join(folder, "words.txt");
    const many = join(folder, "many.txt");
    writeFileSync(file, words);
    writeFileSync(
      many,
      Array.from({ length: 60_000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 9973))).join(""),
    );
    const source = ["#v1&model=rnn&unit=4&task=text&task.window=8&batch=2"];
    expect((await say("train", ...source, "--text", file, "--updates", "1")).code).toBe(0);
    const link = (await say("link", ...source, "--text", many)).out[0] ?? "";
    expect((await say("train", link, "--updates", "1")).err).toContain("needs your text many.txt (60000 characters)");
    expect((await say("train", link, "--text", many, "--updates", "1")).code).toBe(0);
    expect((await say("train", link, "--text", file, "--updates", "1")).err).toContain("not the text of the link");
    expect((await say("train", small, "--text", file, "--updates", "1")).err).toContain("copy takes no text");
  });
});

const golden = "src/models/testing/golden";

describe("mnemoscope eval", () => {
  it("passes the golden LSTM on wasm, and writes what came", async () => {
    const result = join(folder, "result.json");
    const said = await say("eval", join(golden, "lstm-value-1.json"), "--check", "--out", result);
    expect(said.code).toBe(0);
    const keys = Object.keys(JSON.parse(readFileSync(result, "utf8")) as object);
    expect(keys.toSorted()).toEqual(["gradients", "loss", "output", "signals"]);
  });

  it("exits 1 when an expected value is another", async () => {
    const changed = JSON.parse(readFileSync(join(golden, "rnn-value-0.json"), "utf8")) as {
      expected: { loss: number };
    };
    changed.expected.loss *= 1.01;
    const file = join(folder, "changed.json");
    writeFileSync(file, JSON.stringify(changed));
    const said = await say("eval", file, "--check");
    expect(said.code).toBe(1);
    expect(said.out[0]).toMatch(/^past {2}9\.9e-3 {2}loss/);
  });
});

describe("--cell FILE", () => {
  const text = (more: string): string =>
    `model mine "Mine"\nsize unit = 3 in 1..9\nstate h[unit]\ngate z = sigmoid(linear[unit](x))\nh' = z * h${more}\noutput linear(h')\n`;
  const written = (name: string, content: string): string => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };

  it("trains, evaluates, costs, links and exports equations of one's own, to the bits of the link with that text", async () => {
    const cell = written("mine.cell", text(" + (1 - z) * linear[unit](x)"));
    const out = join(folder, "mine");
    const trained = lastOf(await say("train", small, "--cell", cell, "--updates", "2", "--out", out, "--json"));
    const [link = ""] = (await say("link", small, "--cell", cell)).out;
    expect((await decodeLink(link)).runs[0]?.experiment.model).toMatchObject({ id: "rnn", settings: { unit: 4 } });
    expect(await fingerprint(link)).toBe(trained.fingerprint);
    expect(trained.fingerprint).not.toBe(await fingerprint(small));
    const weights = join(out, "weights.safetensors");
    const given = (...more: readonly string[]): Promise<Said> => say("eval", small, "--weights", weights, ...more);
    expect(lastOf(await given("--cell", cell, "--json"))["update"]).toBe(2);
    expect((await given("--json")).code).toBe(2);
    expect((await say("cost", small, "--cell", cell)).out[0]).toMatch(/^Mine: \d+ parameters/);
    await say("export", small, "--cell", cell, "--to", "pytorch", "-o", join(folder, "mine-torch"));
    expect(readFileSync(join(folder, "mine-torch", "model.py"), "utf8")).toContain("Mine");
  });

  it("computes a golden case by equations of one's own", async () => {
    const { text: rnn = "" } = modelById("rnn") ?? {};
    const file = join(golden, "rnn-value-0.json");
    expect((await say("eval", file, "--cell", written("rnn.cell", rnn), "--check")).code).toBe(0);
    const changed = written("changed.cell", rnn.replace("tanh", "sigmoid"));
    expect((await say("eval", file, "--cell", changed, "--check")).code).toBe(1);
  });

  it("shows what its title, or the name of a folder, hides or turns around", async () => {
    const cell = written("turned.cell", text("").replace('"Mine"', '"Mi\u202ene\u001b[2K"'));
    expect((await say("cost", small, "--cell", cell)).out[0]).toMatch(/^Mi\[U\+202E\]ne\[U\+001B\]\[2K: \d/);
    const out = join(folder, "to\u200b\u202e");
    const shown = "to[U+200B][U+202E]";
    expect((await say("train", small, "--updates", "1", "--out", out)).out.join("\n")).toContain(shown);
    expect((await say("export", small, "--to", "pytorch", "--out", out)).out[0]).toContain(`${shown}: `);
  });

  it("says in which line of which file something is wrong", async () => {
    const cell = written("wrong.cell", text(" + frobnicate(x)"));
    const said = await say("train", small, "--cell", cell, "--updates", "1");
    expect(said.err).toContain("wrong.cell: line 5: there is no function frobnicate");
    const resumed = await say("train", "--resume", join(folder, "whole"), "--cell", cell);
    expect(resumed.err).toContain("leave those out");
  });
});

describe("mnemoscope link and cost", () => {
  it.each(presetIds)("print the link of the preset %s, and its cost", async (id) => {
    const { out } = await say("link", "--preset", id);
    expect((await decodeLink(out[0] ?? "")).runs[0]?.experiment).toEqual(presetById(id));
    const cost = lastOf(await say("cost", out[0] ?? "", "--json"));
    for (const key of ["parameters", "flops", "bytes"]) expect(Number(cost[key])).toBeGreaterThan(0);
  });
});

describe("mnemoscope refuses", () => {
  it.each([
    [["trian"], /trian: no such command; known are train/],
    [["train"], /nothing to train: give a link/],
    [["train", "--preset", "ntm-copy"], /give --updates N/],
    [["train", "--preset", "mtn-copy", "--updates", "1"], /preset mtn-copy does not exist; known are .*ntm-copy/],
    [["train", "--preset", "ntm-copy", "--updates", "-1"], /--updates/],
    [["train", "--preset", "ntm-copy", "--updates", "1e3"], /--updates: expected a whole number.*got 1e3/],
    [["train", "--preset", "ntm-copy", "--updates", "1", "--seed", "0"], /--seed.*got 0/],
    [
      ["train", "--preset", "ntm-copy", "--updates", "1", "--engine", "cuda"],
      /--engine: expected wasm, webgpu or reference/,
    ],
    [["train", "--preset", "ntm-copy", "--stepz", "1"], /stepz/],
    [["train", "--preset", "ntm-copy", small, "--updates", "1"], /not several/],
    [["train", "missing.json", "--updates", "1"], /cannot read missing.json/],
    [["train", "#v9&model=ntm", "--updates", "1"], /begins with v9/],
    [["train", "package.json", "--updates", "1"], /experiment: expected only the fields/],
    [["train", "README.md", "--updates", "1"], /README.md/],
    [["train", "--resume", "/nowhere/at/all"], /cannot read/],
    [["train", small, "--updates", "1", "--out", "package.json/x"], /cannot write package.json/],
    [["export", small, "-o", "x"], /--to: expected pytorch, state-dict, got nothing/],
    [["export", small, "--to", "pytorch"], /give -o DIR/],
    [["export", "--to", "pytorch", "-o", "x"], /nothing to export/],
    [["export", small, "--to", "pytorch", "-o", "package.json/x"], /cannot write package.json/],
    [["export", small, "--to", "pytorch", "-o", "x", "--weights", "package.json"], /not a safetensors file/],
    [["eval"], /give one case file/],
    [["eval", "package.json"], /./],
    [["train", "--preset", "ntm-copy", "--preset", "lstm-copy", "--updates", "1"], /not several/],
    [["train", "missing.mnemoscope", "--updates", "1"], /cannot read missing.mnemoscope/],
    [["link"], /nothing to link/],
    [["link", ...Array.from({ length: 9 }, () => small)], /a run 9, at most 8 runs/],
  ])("%j in one line, with exit code 2", async (args, message) => {
    const said = await say(...args);
    expect(said.code).toBe(2);
    expect(said.err).toMatch(message);
    expect(said.err.trim().split("\n").length).toBe(1);
  });

  it("nothing when asked for help", async () => {
    const said = await say("--help");
    expect(said.code).toBe(0);
    expect(said.out[0]).toContain("train <link | experiment.json");
  });
});

describe("files of one's own", () => {
  const translation = "#v1&model=lstm&unit=4&task=translation&batch=2&seed=3";
  const rows = (count: number): string =>
    ["source,target", ...Array.from({ length: count }, (_, i) => `a${i}b,${i}c`)].join("\n");
  const path = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  it("are learnt; a long one is named by the link, which then asks for it", async () => {
    const long = path("long.csv", rows(3000));
    const [link = ""] = (await say("link", translation, "--data", `translations=${long}`)).out;
    expect(link).toMatch(/file:\d+:[0-9a-z]{12}:long\.csv/);
    unshelve(/file:\d+:([0-9a-z]{12})/.exec(link)?.[1] ?? "");
    const asked = await say("train", link, "--updates", "1");
    expect(asked).toMatchObject({ code: 2, err: expect.stringMatching(/needs the file “long.csv”/) });
    const other = path("other.csv", rows(2000));
    expect((await say("train", link, "--data", `translations=${other}`, "--updates", "1")).err).toMatch(
      /is not the one/,
    );
    expect(await fingerprint(link, "--data", `translations=${long}`)).toBe(
      await fingerprint(translation, "--data", `translations=${long}`),
    );
  });

  const sorting = "#v1&model=lstm&unit=4&task=text-classification&batch=2&seed=3";
  const news = (count: number): string =>
    Array.from({ length: count }, (_, i) => `${1 + (i % 3)},Title ${i},"the market falls again, day ${i}"`).join("\n");
  const columnsOf = async (link: string): Promise<unknown> =>
    (await decodeLink(link)).runs[0]?.experiment.task.settings["columns"];
  const linkOf = async (...args: readonly string[]): Promise<string> => (await say("link", ...args)).out[0] ?? "";

  it("are tables of which those columns are taken that look right, as the page takes them", async () => {
    const given = await linkOf(sorting, "--data", `texts=${path("news.csv", news(40))}`);
    expect(await columnsOf(given)).toBe("text:3,label:1");
    const long = await linkOf(sorting, "--data", `texts=${path("long-news.csv", news(600))}`);
    expect(long).toMatch(/file:\d+:/);
    expect(await columnsOf(long)).toBe("text:3,label:1");
    expect((await say("train", given, "--updates", "1")).code).toBe(0);
  });

  it("are tables whose columns are found anew, unless they are said for a table to come, or it is the same", async () => {
    const [first, other] = [path("news.csv", news(40)), path("named.csv", `label,title,text\n${news(40)}`)];
    const said = await linkOf(`${sorting}&task.columns=text:2,label:1`, "--data", `texts=${first}`);
    expect(await columnsOf(said)).toBe("text:2,label:1");
    expect(await linkOf(said, "--data", `texts=${first}`)).toBe(said);
    expect(await columnsOf(await linkOf(said, "--data", `texts=${other}`))).toBe("");
  });

  it("are refused where the task takes none, or not by that name", async () => {
    expect((await say("train", small, "--data", "translations=x.csv", "--updates", "1")).err).toMatch(
      /copy takes a file for \(none\)/,
    );
    expect((await say("train", translation, "--data", "x.csv", "--updates", "1")).err).toMatch(
      /expected KEY=FILE.*\(translations\)/,
    );
    expect((await say("train", translation, "--data", "translations=/nowhere.csv", "--updates", "1")).err).toMatch(
      /cannot read/,
    );
  });
});
