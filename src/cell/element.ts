/** Functions of single numbers, with the same bits wherever they are worked out: what starts of weights are made of. */
import { cos, exp, log, sin, softplus, tanh } from "../core/numbers.ts";
import { powerEpsilon } from "./functions.ts";
import type { MapName } from "./program.ts";

const sigmoid = (a: number): number => 1 / (1 + exp(-a));

const functions: Readonly<Record<MapName, (a: number, b: number, c: number) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  negate: (a) => -a,
  sigmoid,
  tanh,
  relu: (a) => (a > 0 ? a : 0),
  // √(2/π)
  gelu: (a) => 0.5 * a * (1 + tanh(0.7978845608028654 * (a + 0.044715 * a * a * a))),
  softplus,
  exp,
  log,
  sin,
  cos,
  floor: Math.floor,
  sqrt: Math.sqrt,
  square: (a) => a * a,
  abs: Math.abs,
  power: (a, b) => exp(b * log(a + powerEpsilon)),
  min: (a, b) => (b < a ? b : a),
  max: (a, b) => (a < b ? b : a),
  where: (condition, a, b) => (condition > 0 ? a : b),
  less: (a, b) => (a < b ? 1 : 0),
  equal: (a, b) => (a === b ? 1 : 0),
  stop: (a) => a,
};

/** `name` of its arguments, in double precision. */
export function elementValue(name: MapName, [a = NaN, b = NaN, c = NaN]: readonly number[]): number {
  return functions[name](a, b, c);
}
