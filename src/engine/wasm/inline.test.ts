import { describe, expect, test } from "vitest";
import { Code, i32, opcodes, simd, v128 } from "./assembler.ts";
import { printInline, readBody, readUnsigned, type InlineBody } from "./inline.ts";
import { run } from "./testing/run.ts";

/** As it stands in the code section, without its size. */
function bodyOf(code: Code): Uint8Array {
  const bytes = Uint8Array.from(code.finish());
  return bytes.subarray(readUnsigned(bytes, 0).next);
}

/** (a − b) · b + 0.5 where that is over 1, else 0.5; the difference by way of a local. */
function kernel(): Code {
  const code = new Code(2);
  const difference = code.local(v128);
  code.get(0);
  code.get(1);
  code.simd(simd.f32x4Sub);
  code.set(difference);
  code.get(difference);
  code.get(1);
  code.simd(simd.f32x4Mul);
  code.tee(difference);
  code.get(difference);
  code.splat(1);
  code.simd(simd.f32x4Gt);
  code.simd(simd.and);
  code.splat(0.5);
  code.simd(simd.f32x4Add);
  return code;
}

function read(code: Code): InlineBody {
  const body = readBody(bodyOf(code), code.parameters);
  if (!body) throw new Error("it could not be copied");
  return body;
}

const load = (code: Code, address: number): void => {
  code.constant(address);
  code.memory(simd.load, 0);
};

function setSometimes(code: Code): void {
  const sometimes = code.local(v128);
  code.constant(0);
  code.when(() => {
    code.get(0);
    code.set(sometimes);
  });
  code.get(sometimes);
}

describe("a body", () => {
  test("does the same where it is copied to, as often as it is copied", () => {
    const body = read(kernel());
    expect(body).toMatchObject({ parameters: 2, locals: 1 });
    const caller = new Code(1);
    caller.local(i32);
    for (const [to, a, b] of [
      [32, 0, 16],
      [48, 16, 0],
    ] as const) {
      caller.constant(to);
      load(caller, a);
      load(caller, b);
      printInline(body, caller);
      caller.memory(simd.store, 0);
    }
    const [a, b] = [[5, 1, 8, 3], [2, 4, 0.5, 3]] as const; // prettier-ignore
    const wanted = (one: number, other: number): number =>
      ((one - other) * other > 1 ? (one - other) * other : 0) + 0.5;
    const found = new Float32Array(run(caller, Float32Array.of(...a, ...b), 0), 32, 8);
    expect([...found]).toEqual([...a.map((one, i) => wanted(one, b[i] ?? NaN)), ...b.map((one, i) => wanted(one, a[i] ?? NaN))]); // prettier-ignore
  });

  test("is copied with its ifs", () => {
    const code = new Code(1);
    const result = code.local(v128);
    code.get(0);
    code.set(result);
    code.constant(1);
    code.when(() => {
      code.get(0);
      code.simd(simd.f32x4Neg);
      code.set(result);
    });
    code.get(result);
    const caller = new Code(0);
    caller.constant(16);
    load(caller, 0);
    printInline(read(code), caller);
    caller.memory(simd.store, 0);
    expect([...new Float32Array(run(caller, Float32Array.of(1, 2, 3, 4)), 16, 4)]).toEqual([-1, -2, -3, -4]);
  });

  const others: readonly (readonly [string, (code: Code) => void])[] = [
    ["calls", (code) => code.op(opcodes.call, 0)],
    ["loops", (code) => code.repeat(code.local(v128), () => undefined, () => undefined)], // prettier-ignore
    ["reads memory", (code) => code.memory(simd.load, 0)],
    ["moves lanes", (code) => code.shuffle(Array.from({ length: 16 }, (_, i) => i))],
    ["counts", (code) => void code.local(i32)],
    ["counts on a local that begins as 0", (code) => code.get(code.local(v128))],
    ["sets a local in one of two cases only", setSometimes],
  ];
  test.each(others)("that %s stays a call", (_, add) => {
    const code = kernel();
    add(code);
    expect(readBody(bodyOf(code), 2)).toBeUndefined();
  });
});
