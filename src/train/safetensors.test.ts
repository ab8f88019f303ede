import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../core/problem.ts";
import { presetById } from "./presets.ts";
import { prepare } from "./prepare.ts";
import { readTensors, writeTensors } from "./safetensors.ts";
import { startWeights } from "./start.ts";
import { readCheckpoint, readWeights, writeCheckpoint, writeWeights } from "./weights.ts";

const small = presetById("lstm-copy");
const { program } = prepare({ ...small, model: { id: "lstm", settings: { unit: 3 } } });
const weights = startWeights(program, 5);
const file = writeWeights(program, weights, { seed: "5" });

function withHeader(header: unknown, data = new Uint8Array(0)): Uint8Array {
  const json = new TextEncoder().encode(typeof header === "string" ? header : JSON.stringify(header));
  const bytes = new Uint8Array(8 + json.length + data.length);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 8);
  bytes.set(data, 8 + json.length);
  return bytes;
}

const f32 = (shape: readonly number[], start: number, end: number): unknown => ({
  dtype: "F32",
  shape,
  data_offsets: [start, end],
});

describe("safetensors", () => {
  it("come back as they were written, at any alignment", () => {
    expect(readWeights(program, file)).toEqual(weights);
    const shifted = new Uint8Array(file.length + 3);
    shifted.set(file, 3);
    expect(readWeights(program, shifted.subarray(3))).toEqual(weights);
  });

  it("hold the names, shapes and metadata that other tools expect", () => {
    const { tensors, metadata } = readTensors(file);
    expect(metadata).toEqual({ model: "lstm", seed: "5" });
    expect(tensors.find(({ name }) => name === "i.x")?.shape).toEqual([3, 7]);
    const headerLength = new DataView(file.buffer).getUint32(0, true);
    expect(headerLength % 8).toBe(0);
    expect(file.length).toBe(8 + headerLength + 4 * weights.length);
  });

  it.each([
    ["no bytes", new Uint8Array(0), /only 0 bytes/],
    ["a header beyond the end", withHeader({}).subarray(0, 9), /longer than 1 bytes/],
    ["a header of two to the forty", new Uint8Array([0, 0, 0, 0, 0, 1, 0, 0, 123, 125]), /longer than/],
    ["no JSON", withHeader("{"), /not JSON/],
    ["broken UTF-8", withHeader("x").map((byte) => (byte === 120 ? 255 : byte)), /not JSON/],
    ["a list", withHeader([]), /not an object/],
    ["metadata of numbers", withHeader({ __metadata__: { a: 1 } }), /metadata a/],
    ["another type", withHeader({ a: { dtype: "F16", shape: [1], data_offsets: [0, 2] } }), /tensor a.*F16/],
    ["a negative size", withHeader({ a: f32([-1], 0, 4) }), /tensor a.*shape/],
    ["a size of text", withHeader({ a: { dtype: "F32", shape: "1", data_offsets: [0, 4] } }), /shape/],
    ["a shape that overflows", withHeader({ a: f32([2 ** 40, 2 ** 40], 0, 4) }), /tensor a/],
    ["offsets that do not fit", withHeader({ a: f32([2], 0, 4) }, new Uint8Array(4)), /needs 8/],
    ["a gap", withHeader({ a: f32([1], 0, 4), b: f32([1], 8, 12) }, new Uint8Array(12)), /tensor b.*expected 4/],
    ["an overlap", withHeader({ a: f32([1], 0, 4), b: f32([1], 0, 4) }, new Uint8Array(8)), /begins at byte 0/],
    ["bytes left over", withHeader({ a: f32([1], 0, 4) }, new Uint8Array(5)), /take 4 bytes, but 5/],
    ["bytes missing", withHeader({ a: f32([1], 0, 4) }, new Uint8Array(3)), /take 4 bytes, but 3/],
  ])("with %s are refused in words", (_, bytes, message) => {
    expect(() => readTensors(bytes)).toThrow(Problem);
    expect(() => readTensors(bytes)).toThrow(message);
  });
});

describe("damaged safetensors", () => {
  it("with any byte changed give the very weights but for one number, or a Problem", () => {
    const bytes = fc.tuple(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(bytes, ([at, flip]) => {
        const changed = file.slice();
        changed[at] = (changed[at] ?? 0) ^ flip;
        try {
          const read = readWeights(program, changed);
          expect(read.filter((value, i) => !Object.is(value, weights[i])).length).toBeLessThanOrEqual(1);
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("cut short anywhere are refused", () => {
    for (let length = 0; length < file.length; length += 7)
      expect(() => readWeights(program, file.subarray(0, length))).toThrow(Problem);
  });
});

describe("weights of a model", () => {
  const tensors = readTensors(file).tensors;
  const read = (changed: typeof tensors): Float32Array =>
    readWeights(program, writeTensors({ tensors: changed, metadata: {} }));

  it("may stand in any order", () => {
    expect(read(tensors.toReversed())).toEqual(weights);
  });

  it("are refused by name when one is missing, unknown, of another shape, or not finite", () => {
    const first = tensors.find(({ name }) => name === "i.x");
    const rest = tensors.filter(({ name }) => name !== "i.x");
    if (!first) throw new Error("the model has no weights");
    expect(() => read(rest)).toThrow(`${first.name} is missing`);
    expect(() => read([...tensors, { ...first, name: "x.y" }])).toThrow("x.y does not belong to the model lstm");
    expect(() => read([{ ...first, shape: first.shape.toReversed() }, ...rest])).toThrow(
      "expected the shape 3 × 7, got 7 × 3",
    );
    const data = first.data.slice().fill(NaN, 4, 5);
    expect(() => read([{ ...first, data }, ...rest])).toThrow(`${first.name}: value 4 is not a finite number`);
  });
});

describe("a checkpoint", () => {
  const empty = new Float32Array(0);
  const moments = { first: weights.map((value) => value / 2), second: weights.map((value) => value * value) };
  const snapshot = { weights, ...moments, third: empty, updates: 41, skipped: 1 };

  it("comes back as it was written, with moments that are absent absent", () => {
    expect(readCheckpoint(program, writeCheckpoint(program, { update: 42, snapshot }))).toEqual({
      update: 42,
      snapshot,
    });
  });

  it("without its counters is refused", () => {
    expect(() => readCheckpoint(program, file)).toThrow(Problem);
    const bytes = writeTensors({ ...readTensors(writeCheckpoint(program, { update: 1, snapshot })), metadata: {} });
    expect(() => readCheckpoint(program, bytes)).toThrow("counter");
  });
});
