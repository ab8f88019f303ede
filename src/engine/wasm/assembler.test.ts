import { describe, expect, test } from "vitest";
import { Code, i32, opcodes, simd, unsigned, v128 } from "./assembler.ts";
import { readUnsigned } from "./inline.ts";
import { run } from "./testing/run.ts";

const none = new Int32Array();
/** An i32 store takes its alignment and its offset. */
const store = (code: Code, offset = 0): void => code.op(opcodes.i32Store, 2, offset);
const ints = (buffer: ArrayBuffer, count: number): number[] => [...new Int32Array(buffer, 0, count)];
const floats = (buffer: ArrayBuffer, from: number, count: number): number[] => [
  ...new Float32Array(buffer, from, count),
];

describe("numbers", () => {
  test.each([0, 1, 127, 128, 300, 16_383, 16_384, 2 ** 31, 2 ** 32 - 1])("%i is read as it was written", (value) => {
    const bytes = Uint8Array.of(7, ...unsigned(value), 9);
    expect(readUnsigned(bytes, 1)).toEqual({ value, next: bytes.length - 1 });
  });

  test.each([0, 1, -1, 63, 64, -64, -65, 8191, 8192, -8193, 2 ** 31 - 1, -(2 ** 31)])(
    "%i is a constant, whatever its sign",
    (value) => {
      const code = new Code(0);
      code.constant(0);
      code.constant(value);
      store(code);
      expect(ints(run(code, none), 1)).toEqual([value]);
    },
  );
});

describe("code", () => {
  test("has its own locals behind its parameters, each of its type", () => {
    const code = new Code(2);
    const [sum, vector] = [code.local(i32), code.local(v128)];
    expect([sum, vector]).toEqual([2, 3]);
    code.get(0);
    code.get(1);
    code.op(opcodes.i32Sub);
    code.set(sum);
    code.splat(2.5);
    code.set(vector);
    code.constant(0);
    code.get(sum);
    store(code);
    code.constant(0);
    code.get(vector);
    code.memory(simd.store, 16);
    const buffer = run(code, none, 12, 5);
    expect(ints(buffer, 1)).toEqual([7]);
    expect(floats(buffer, 16, 4)).toEqual([2.5, 2.5, 2.5, 2.5]);
  });

  test.each([1, 2, 130])("repeats its body %i times, counting from 0", (size) => {
    const code = new Code(1);
    const [counter, address] = [code.local(i32), code.local(i32)];
    code.repeat(
      counter,
      () => code.get(0),
      () => {
        code.get(address);
        code.get(counter);
        store(code);
        code.advance(address, 4);
      },
    );
    const found = ints(run(code, new Int32Array(size + 1).fill(-1), size), size + 1);
    expect(found).toEqual([...Array.from({ length: size }, (_, i) => i), -1]);
  });

  test("repeats within a repetition", () => {
    const code = new Code(2);
    const [outer, inner] = [code.local(i32), code.local(i32)];
    const add = (): void => {
      code.constant(0);
      code.constant(0);
      code.op(opcodes.i32Load, 2, 0);
      code.constant(1);
      code.op(opcodes.i32Add);
      store(code);
    };
    const rows = (): void => code.get(0);
    const columns = (): void => code.get(1);
    code.repeat(outer, rows, () => code.repeat(inner, columns, add));
    expect(ints(run(code, none, 3, 5), 1)).toEqual([15]);
  });

  test.each([
    [0, 7],
    [1, 1],
    [-3, 1],
  ])("does something when %i is not 0", (given, wanted) => {
    const code = new Code(1);
    code.get(0);
    code.when(() => {
      code.constant(0);
      code.constant(1);
      store(code);
    });
    expect(ints(run(code, Int32Array.of(7), given), 1)).toEqual([wanted]);
  });

  test("loads a number four times, and picks bytes of two vectors", () => {
    const code = new Code(0);
    code.constant(32);
    code.constant(0);
    code.memory(simd.load32Splat, 4);
    code.constant(0);
    code.memory(simd.load, 8);
    // The last float of the second, then the first three of the first.
    code.shuffle([28, 29, 30, 31, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    code.memory(simd.store, 0);
    expect(floats(run(code, Float32Array.of(1, 2, 3, 4, 5, 6)), 32, 4)).toEqual([6, 2, 2, 2]);
  });
});
