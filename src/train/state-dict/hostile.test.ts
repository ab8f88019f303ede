import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../../core/problem.ts";
import { writeTensors, type Tensor } from "../safetensors.ts";
import { modelOf } from "./cells.ts";
import { weightsOf } from "./convert.ts";
import { isStateDict, readStateDict } from "./read.ts";
import { torchCases } from "./testing/files.ts";

function tensor(name: string, ...shape: number[]): Tensor {
  const count = shape.reduce((product, size) => product * size, 1);
  return { name, shape, data: new Float32Array(count).fill(0.5) };
}

const fileOf = (...tensors: Tensor[]): Uint8Array => writeTensors({ tensors, metadata: {} });

const linear = [tensor("fc.weight", 2, 4), tensor("fc.bias", 2)];
const inner = tensor("rnn.weight_ih_l0", 12, 3);
const loop = tensor("rnn.weight_hh_l0", 12, 4);
const biases = [tensor("rnn.bias_ih_l0", 12), tensor("rnn.bias_hh_l0", 12)];
const gru = [inner, loop, ...biases];

function raw(header: unknown, length: number): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(8 + json.length + length);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 8);
  return bytes;
}

const infinite = { ...loop, data: loop.data.slice().fill(Infinity, 7, 8) };
const integers = raw({ "rnn.weight_ih_l0": { dtype: "I64", shape: [1], data_offsets: [0, 8] } }, 8);
const overlapping = raw(
  {
    "rnn.weight_ih_l0": { dtype: "F16", shape: [2], data_offsets: [0, 4] },
    "rnn.weight_hh_l0": { dtype: "F16", shape: [2], data_offsets: [2, 6] },
  },
  6,
);

describe("a state_dict that is not as wanted", () => {
  it.each<readonly [string, Uint8Array, RegExp]>([
    ["other numbers", integers, /weight_ih_l0.*type I64, expected F32, F64, F16, BF16/],
    ["an overlap", overlapping, /weight_hh_l0.*begins at byte 2/],
    ["two modules", fileOf(...gru, tensor("decoder.weight_ih_l0", 12, 3)), /decoder\.weight_ih_l0 is of a second/],
    ["one name twice", fileOf(...gru, tensor("rnn.weight_ih", 12, 3)), /rnn\.weight_ih is of a second/],
    ["both directions", fileOf(...gru, tensor("rnn.weight_ih_l0_reverse", 12, 3)), /_reverse reads.*forwards only/],
    ["a projection", fileOf(...gru, tensor("rnn.weight_hr_l0", 2, 4)), /weight_hr_l0 is a projection/],
    ["a fourth layer", fileOf(...gru, tensor("rnn.weight_ih_l3", 12, 4)), /weight_ih_l3.*at most 3/],
    ["a layer left out", fileOf(...gru, ...linear, tensor("rnn.weight_ih_l2", 12, 4)), /weight_ih_l2 belongs neither/],
    ["two gates", fileOf(inner, tensor("rnn.weight_hh_l0", 8, 4)), /weight_hh_l0: expected as many rows.*8 × 4/],
    ["no units", fileOf(tensor("weight_ih_l0", 0, 3), tensor("weight_hh_l0", 0, 0)), /expected as many rows.*0 × 0/],
    ["no loop", fileOf(inner), /weight_hh_l0 of the recurrent module is missing/],
    ["a cube", fileOf(inner, tensor("rnn.weight_hh_l0", 12, 4, 1)), /12 × 4 × 1/],
    ["a bias alone", fileOf(inner, loop, ...biases.slice(1), ...linear), /tensor bias_ih_l0 .* is missing/],
    ["a short bias", fileOf(inner, loop, tensor("bias_ih_l0", 11)), /second recurrent module/],
    ["a bias of another size", fileOf(inner, loop, tensor("rnn.bias_ih_l0", 11), ...biases.slice(1), ...linear), /expected the shape 12, got 11/], // prettier-ignore
    ["no input", fileOf(tensor("rnn.weight_ih_l0", 12, 0), loop, ...biases, ...linear), /weight_ih_l0: expected the shape 12 × 1, got 12 × 0/], // prettier-ignore
    ["513 units", fileOf(tensor("weight_ih_l0", 513, 1), tensor("weight_hh_l0", 513, 513)), /has 513 units, at most 512/], // prettier-ignore
    ["no linear", fileOf(...gru), /no nn\.Linear.*outputs × 4/],
    ["two linears", fileOf(...gru, ...linear, tensor("embedding.weight", 9, 3)), /got fc\.weight, embedding\.weight/],
    ["a linear of another width", fileOf(...gru, tensor("fc.weight", 2, 5)), /fc\.weight: expected the shape 2 × 4, got 2 × 5/], // prettier-ignore
    ["no outputs", fileOf(...gru, tensor("fc.weight", 0, 4)), /fc\.weight: expected the shape 1 × 4, got 0 × 4/],
    ["another bias", fileOf(...gru, ...linear, tensor("norm.bias", 4)), /norm\.bias belongs neither/],
    ["an infinity", fileOf(inner, infinite, ...biases, ...linear), /weight_hh_l0: value 7 is not a finite number/],
  ])("is refused in words: %s", (_, bytes, message) => {
    expect(isStateDict(bytes)).toBe(true);
    expect(() => readStateDict(bytes)).toThrow(Problem);
    expect(() => readStateDict(bytes)).toThrow(message);
  });

  it("is told from weights of other sorts", () => {
    expect(isStateDict(fileOf(tensor("i.x", 2, 3)))).toBe(false);
    expect(isStateDict(new Uint8Array(5))).toBe(false);
    expect(torchCases.every(({ bytes }) => isStateDict(bytes))).toBe(true);
  });
});

/** Reads bytes that may be anything: numbers of the sizes that it says, or a Problem. */
function readAnything(bytes: Uint8Array): void {
  try {
    const dict = readStateDict(bytes);
    const { hidden, output } = dict;
    modelOf({ ...dict, nonlinearity: "tanh" }, hidden);
    expect(weightsOf(dict).length).toBeGreaterThan(4 * hidden * (hidden + output));
  } catch (error) {
    expect(error).toBeInstanceOf(Problem);
  }
}

describe("bytes from anywhere", () => {
  const files = torchCases.map(({ bytes }) => bytes);

  it("give weights or a Problem, whichever byte is changed", () => {
    const change = fc.tuple(fc.constantFrom(...files), fc.nat(), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(change, ([file, at, flip]) => {
        const changed = file.slice();
        const place = at % changed.length;
        changed[place] = changed[place] ^ flip;
        readAnything(changed);
      }),
      { numRuns: 2000 },
    );
  });

  it("are refused wherever they are cut", () => {
    for (const file of files)
      for (let length = 0; length < file.length; length += 11)
        expect(() => readStateDict(file.subarray(0, length))).toThrow(Problem);
  });

  it("give weights or a Problem, whatever names and shapes a header has", () => {
    const names = ["weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0", "weight_ih_l1", "weight_hh_l1", "weight", "bias"]; // prettier-ignore
    const one = fc.record({
      name: fc.constantFrom(
        ...names,
        "rnn.weight_ih_l0",
        "__proto__",
        "weight_ih_l",
        "weight_hh_l99999999999999999999",
      ),
      shape: fc.array(fc.constantFrom(0, 1, 2, 3, 4, 6, 8), { maxLength: 3 }),
    });
    const sizes = [tensor("weight_ih_l0", 6, 3), tensor("weight_hh_l0", 6, 2), tensor("weight", 2, 2)];
    fc.assert(
      fc.property(fc.array(one, { maxLength: 7 }), fc.boolean(), (extra, isWhole) => {
        const tensors = new Map((isWhole ? sizes : []).map((given) => [given.name, given]));
        for (const { name, shape } of extra) if (!tensors.has(name)) tensors.set(name, tensor(name, ...shape));
        readAnything(fileOf(...tensors.values()));
      }),
      { numRuns: 1000 },
    );
  });
});
