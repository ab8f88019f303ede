/** Runs generated code by itself: what it left in memory is what it did. */
import type { Code } from "../assembler.ts";
import { Kernels, type GeneratedFunction } from "../link.ts";

/** A module without types, functions and code, with one memory of one page, exported as "memory". */
const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const nothing = [1, 1, 0, 3, 1, 0];
const memory = [5, 3, 1, 0, 1, 7, 10, 1, 6, ...new TextEncoder().encode("memory"), 2, 0];
const noCode = [10, 1, 0];
const empty = Uint8Array.from([header, nothing, memory, noCode].flat());

/** Memory after the call of the first of `functions`, in which `before` stood at its beginning. */
export function runAll(
  functions: readonly GeneratedFunction[],
  before: Float32Array | Int32Array,
  ...given: readonly number[]
): ArrayBuffer {
  const module = new WebAssembly.Module(new Kernels(empty).link(functions));
  const { memory: shared, ...called } = new WebAssembly.Instance(module).exports;
  const { buffer } = shared as WebAssembly.Memory;
  new Uint8Array(buffer).set(new Uint8Array(before.buffer));
  const [first] = Object.values(called) as ((...numbers: readonly number[]) => void)[];
  first?.(...given);
  return buffer;
}

export function run(code: Code, before: Float32Array | Int32Array, ...given: readonly number[]): ArrayBuffer {
  return runAll([{ name: "run", code }], before, ...given);
}
