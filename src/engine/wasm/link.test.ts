import { describe, expect, test } from "vitest";
import { Code, opcodes, simd } from "./assembler.ts";
import { kernelBytes } from "./kernels/kernels.bytes.ts";
import { Kernels } from "./link.ts";
import { runAll } from "./testing/run.ts";

const bytes = Uint8Array.from(atob(kernelBytes), (character) => character.charCodeAt(0));
const kernels = new Kernels(bytes);

/** Puts the tanh of the four numbers at its first parameter to its second. */
function tanhBy(tanh: (code: Code) => void): Code {
  const code = new Code(2);
  code.get(1);
  code.get(0);
  code.memory(simd.load, 0);
  tanh(code);
  code.memory(simd.store, 0);
  return code;
}

describe("kernels", () => {
  test("are found by the names that they are exported by, with their own indices", () => {
    const module = new WebAssembly.Module(bytes);
    const exported = WebAssembly.Module.exports(module).filter(({ kind }) => kind === "function");
    expect([...kernels.functions.keys()]).toEqual(exported.map(({ name }) => name));
    expect(new Set(kernels.functions.values()).size).toBe(exported.length);
    expect(() => kernels.index("cosh4")).toThrow("there is no kernel cosh4");
  });

  test.each(["exp4", "log4", "sin4", "cos4", "tanh4", "sigmoid4", "softplus4", "gelu4", "geluSlope4", "sign4"])(
    "%s is copied, not called",
    (name) => expect(kernels.inline(name, 1)).toMatchObject({ parameters: 1 }),
  );

  test.each(["power4", "safeDivide4"])("%s, of two vectors, is copied, not called", (name) =>
    expect(kernels.inline(name, 2)).toMatchObject({ parameters: 2 }),
  );
});

describe("a linked module", () => {
  test("has the kernels, and what was generated, which calls them", async () => {
    const calling = tanhBy((code) => code.op(opcodes.call, kernels.index("tanh4")));
    const linked = kernels.link([
      { name: "", code: calling },
      { name: "run", code: calling },
    ]);
    const module = new WebAssembly.Module(linked);
    const names = WebAssembly.Module.exports(module).map(({ name }) => name);
    const before = WebAssembly.Module.exports(new WebAssembly.Module(bytes)).map(({ name }) => name);
    expect(names).toEqual([...before, "run"]);
    const { exports } = await WebAssembly.instantiate(module, { env: { abort: () => undefined } });
    const memory = exports["memory"] as WebAssembly.Memory;
    memory.grow(1);
    const floats = new Float32Array(memory.buffer, memory.buffer.byteLength - 64, 8);
    const from = floats.byteOffset;
    floats.set([-2, -0.1, 0.25, 3]);
    (exports["run"] as (from: number, to: number) => void)(from, from + 16);
    [-2, -0.1, 0.25, 3].forEach((x, i) => expect(floats[4 + i]).toBeCloseTo(Math.tanh(x), 6));
  });

  test("has functions that call each other, each by its place behind the kernels", () => {
    const adding = (by: number): Code => {
      const code = new Code(1);
      code.get(0);
      code.get(0);
      code.op(opcodes.i32Load, 2, 0);
      code.constant(by);
      code.op(opcodes.i32Add);
      code.op(opcodes.i32Store, 2, 0);
      return code;
    };
    const first = adding(1);
    for (const index of [2, 1, 2]) {
      first.get(0);
      first.op(opcodes.call, index);
    }
    const functions = [
      { name: "first", code: first },
      { name: "", code: adding(10) },
      { name: "", code: adding(100) },
    ];
    const found = new Int32Array(runAll(functions, Int32Array.of(5, 6), 4), 0, 2);
    expect([...found]).toEqual([5, 217]);
  });
});
