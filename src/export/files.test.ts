import { describe, expect, it } from "vitest";
import { randomStream } from "../core/random.ts";
import { taskById } from "../tasks/all.ts";
import { presetById } from "../train/presets.ts";
import { prepare } from "../train/prepare.ts";
import { startWeights } from "../train/start.ts";
import { readWeights } from "../train/weights.ts";
import { pytorchFiles, pytorchZip } from "./files.ts";
import { writeZip } from "./zip.ts";

const experiment = presetById("lstm-recall");
const files = new Map(pytorchFiles({ experiment }).map(({ name, bytes }) => [name, bytes]));
const textOf = (name: string): string => new TextDecoder().decode(files.get(name));

interface Entry {
  readonly dtype: "F32" | "U8";
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

/** Shape and numbers of one tensor of data.safetensors. */
function tensorOf(name: string): { readonly shape: readonly number[]; readonly numbers: number[] } {
  const bytes = files.get("data.safetensors") ?? new Uint8Array();
  const length = new DataView(bytes.buffer).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Record<string, Entry>;
  const { dtype, shape, data_offsets: [start, end] } = header[name] as Entry; // prettier-ignore
  const own = bytes.slice(8 + length + start, 8 + length + end);
  return { shape, numbers: [...(dtype === "U8" ? own : new Float32Array(own.buffer))] };
}

describe("the exported folder", () => {
  it("holds model, training, reader, data, weights, the experiment, and how to run it", () => {
    const names = ["README.md", "data.safetensors", "experiment.json", "model.py", "tensors.py", "train.py"];
    expect([...files.keys()].toSorted()).toEqual([...names, "weights.safetensors"]);
    expect(JSON.parse(textOf("experiment.json"))).toEqual(experiment);
    expect(textOf("train.py")).toContain("from model import LongShortTermMemory as Model");
  });

  it("begins with the weights of the seed, or with those given", () => {
    const { program } = prepare(experiment);
    const start = startWeights(program, experiment.seed);
    expect(readWeights(program, files.get("weights.safetensors") ?? new Uint8Array())).toEqual(start);
    const weights = start.map((weight) => weight + 1);
    const trained = pytorchFiles({ experiment, trained: { weights, update: 40 } });
    const bytes = trained.find(({ name }) => name === "weights.safetensors")?.bytes ?? new Uint8Array();
    expect(readWeights(program, bytes)).toEqual(weights);
  });

  it("says to the model how many updates its weights have seen, where its equations ask", () => {
    const asking = { ...presetById("memn2n-two-facts"), changes: [] };
    const weights = startWeights(prepare(asking).program, asking.seed);
    const model = pytorchFiles({ experiment: asking, trained: { weights, update: 900 } }).find(({ name }) => name === "model.py"); // prettier-ignore
    expect(new TextDecoder().decode(model?.bytes)).toContain("def forward(self, x, update=900, signals=None):");
  });

  it("holds the very batches that the run draws", () => {
    const open = taskById(experiment.task.id).open(experiment.task.settings);
    const second = open.draw(randomStream(experiment.seed, "data", 1), experiment.training.batch);
    expect(tensorOf("train/1/input").numbers).toEqual([...second.input]);
    expect(tensorOf("train/1/target")).toEqual({ shape: [second.size, second.steps], numbers: [...second.target] });
    expect(tensorOf("train/1/mask").numbers).toEqual([...second.mask]);
    const held = open.heldOut(randomStream(experiment.seed, "held-out", 3), 16);
    expect(tensorOf("held-out/3/input")).toEqual({ shape: [16, held.steps, open.input], numbers: [...held.input] });
  });

  it("is refused for a task whose episodes come of what the network does", () => {
    expect(() => pytorchFiles({ experiment: presetById("gru-t-maze") })).toThrow(/task t-maze .* no data to write/);
  });

  it("says which settings are in force from which update on", () => {
    const changes = [
      { update: 7, key: "learningRate", value: 0.001 },
      { update: 9, key: "clipNorm", value: 2 },
    ];
    const train = pytorchFiles({ experiment: { ...experiment, changes } }).find(({ name }) => name === "train.py");
    const lines = new TextDecoder().decode(train?.bytes).split("\n").filter((line) => /^ {4}\d+: \{/.test(line)); // prettier-ignore
    expect(lines.map((line) => line.trim().replace(/, "clip_value.*/, ""))).toEqual([
      '0: {"lr": 0.005, "clip_norm": 1',
      '7: {"lr": 0.001, "clip_norm": 1',
      '9: {"lr": 0.001, "clip_norm": 2',
    ]);
  });
});

describe("the .zip", () => {
  it("holds the same files, deflated, with their sums", async () => {
    const bytes = await pytorchZip({ experiment });
    const view = new DataView(bytes.buffer);
    const end = bytes.length - 22;
    expect(view.getUint32(end, true)).toBe(0x06054b50);
    expect(view.getUint16(end + 10, true)).toBe(files.size);
    let at = view.getUint32(end + 16, true);
    for (const [name, content] of files) {
      const packed = view.getUint32(at + 20, true);
      const local = view.getUint32(at + 42, true);
      const label = view.getUint16(at + 28, true);
      expect(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + label))).toBe(name);
      expect(view.getUint32(local, true)).toBe(0x04034b50);
      expect(view.getUint32(local + 14, true)).toBe(view.getUint32(at + 16, true));
      const data = bytes.slice(local + 30 + label, local + 30 + label + packed);
      expect(Buffer.from(await inflate(data)).equals(content), name).toBe(true);
      at += 46 + label;
    }
    expect(at).toBe(end);
  });

  it("sums by CRC-32", async () => {
    const bytes = await writeZip([{ name: "digits", bytes: Uint8Array.from(new TextEncoder().encode("123456789")) }]);
    expect(new DataView(bytes.buffer).getUint32(14, true)).toBe(0xcbf43926);
  });
});

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
