/** Elementwise primitives → instructions on vectors of four lanes; longer ones are calls of kernels. */
import type { PrimitiveName } from "../../cell/plan.ts";
import { opcodes, simd, v128, type Code } from "./assembler.ts";
import { printInline } from "./inline.ts";
import type { Kernels } from "./link.ts";

const instructions: Partial<Record<PrimitiveName, number>> = {
  add: simd.f32x4Add,
  subtract: simd.f32x4Sub,
  multiply: simd.f32x4Mul,
  divide: simd.f32x4Div,
  min: simd.f32x4Pmin,
  max: simd.f32x4Pmax,
  negate: simd.f32x4Neg,
  sqrt: simd.f32x4Sqrt,
  abs: simd.f32x4Abs,
  floor: simd.f32x4Floor,
};
const calls: Partial<Record<PrimitiveName, string>> = {
  sigmoid: "sigmoid4",
  tanh: "tanh4",
  softplus: "softplus4",
  exp: "exp4",
  log: "log4",
  sin: "sin4",
  cos: "cos4",
  power: "power4",
  gelu: "gelu4",
  geluSlope: "geluSlope4",
  safeDivide: "safeDivide4",
  sign: "sign4",
};

/** Replaces the arguments on the stack by the result; `where` wants its condition last. */
export function printPrimitive(name: PrimitiveName, parameters: number, code: Code, kernels: Kernels): void {
  const kernel = calls[name];
  const instruction = instructions[name];
  const body = kernel ? kernels.inline(kernel, parameters) : undefined;
  if (body) printInline(body, code);
  else if (kernel) code.op(opcodes.call, kernels.index(kernel));
  else if (instruction !== undefined) code.simd(instruction);
  else printSequence(name, code);
}

function printSequence(name: PrimitiveName, code: Code): void {
  switch (name) {
    case "where":
      code.splat(0);
      code.simd(simd.f32x4Gt);
      return code.simd(simd.bitselect);
    case "less":
      return printTruth(code, simd.f32x4Lt);
    case "equal":
      return printTruth(code, simd.f32x4Eq);
    case "positive":
      code.splat(0);
      return printTruth(code, simd.f32x4Gt);
    case "relu":
      code.splat(0);
      return code.simd(simd.f32x4Pmax);
    case "square": {
      const value = code.local(v128);
      code.tee(value);
      code.get(value);
      return code.simd(simd.f32x4Mul);
    }
    default:
      throw new Error(`the wasm engine does not know ${name}`);
  }
}

/** 1 where the comparison holds, else 0. */
function printTruth(code: Code, comparison: number): void {
  code.simd(comparison);
  code.splat(1);
  code.simd(simd.and);
}
