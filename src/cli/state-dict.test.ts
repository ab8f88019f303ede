import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readStateDict } from "../train/state-dict/read.ts";
import { say } from "./testing/say.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mnemoscope-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Three numbers in, two out, as the state_dicts of the tests have them. */
const small = "#v1&model=rnn&unit=4&task=copy&task.bits=2&task.to=3&batch=4&seed=3";
const saved = (name: string): string => `src/train/state-dict/testing/${name}.safetensors`;

describe("a state_dict of PyTorch on the command line", () => {
  it("is evaluated in place of the model, and what it is is said", async () => {
    const said = await say("eval", small, "--weights", saved("lstm-two-layers"), "--batches", "3");
    expect(said.code).toBe(0);
    expect(said.err).toContain("nn.LSTM, 2 layers of 5 units, in place of the model");
    expect(said.out[0]).toContain("after 0 updates");
    const half = await say("eval", small, "--weights", saved("gru-half"), "--batches", "3");
    expect(half.err).toContain("nn.GRU, 1 layer of 5 units, in place of the model; F16 read as float32");
    expect(half.out.slice(2)).not.toEqual(said.out.slice(2));
  });

  it("of an nn.RNN has tanh unless relu is asked for", async () => {
    const given = ["eval", small, "--weights", saved("rnn-relu"), "--batches", "3"];
    const [plain, tanh, relu] = [await say(...given), await say(...given, "--nonlinearity", "tanh"), await say(...given, "--nonlinearity", "relu")]; // prettier-ignore
    expect(plain.err).toContain("nn.RNN with tanh");
    expect(tanh.out).toEqual(plain.out);
    expect(relu.err).toContain("nn.RNN with relu");
    expect(relu.out).not.toEqual(tanh.out);
  });

  it("comes out of a run as it went in", async () => {
    const file = join(folder, "gru.safetensors");
    const said = await say("export", small, "--weights", saved("gru"), "--to", "state-dict", "-o", file);
    expect(said.out).toEqual([`written: ${file}`]);
    const [ours, theirs] = [file, saved("gru")].map((path) => readStateDict(new Uint8Array(readFileSync(path))));
    for (const name of ["weight_ih_l0", "weight_hh_l0", "weight", "bias"])
      expect(ours?.tensors.get(name)?.data).toEqual(theirs?.tensors.get(name)?.data);
    const evaluate = (path: string): Promise<unknown> =>
      say("eval", small, "--weights", path, "--batches", "3", "--json");
    expect(await evaluate(file)).toEqual(await evaluate(saved("gru")));
  });

  it.each([
    ["a task of other widths", ["eval", small.replace("bits=2", "bits=3"), "--weights", saved("gru")], /nn\.GRU takes 3 numbers at a step and gives 2, the task copy has 4 and 3/], // prettier-ignore
    ["a text of one's own", ["eval", small, "--weights", saved("gru"), "--cell", "src/models/gru/gru.cell"], /those of an nn\.GRU; leave out/], // prettier-ignore
    ["relu in two layers", ["eval", small, "--weights", saved("rnn-two-layers-without-bias"), "--nonlinearity", "relu"], /has 2 layers; expected one/], // prettier-ignore
    ["another word", ["eval", small, "--weights", saved("gru"), "--nonlinearity", "gelu"], /expected tanh or relu, got gelu/], // prettier-ignore
    ["another model", ["export", small.replace("model=rnn&unit=4", "model=ntm"), "--to", "state-dict", "-o", "x"], /equations of ntm are those of no nn\.RNN/], // prettier-ignore
  ])("is refused in words with %s", async (_, args, message) => {
    const said = await say(...args);
    expect(said.code).toBe(2);
    expect(said.err).toMatch(message);
  });
});
