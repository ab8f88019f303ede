/**
 * Every function of the language, once: its value in primitives, and its gradient.
 * A gradient takes the gradient `dy` of the result and gives one for each argument, over the axes of the result joined
 * with the argument's (the caller sums them down), or `undefined` where nothing flows.
 */
import type { Algebra, TermId } from "./algebra.ts";
import { shadowOf } from "./builder.ts";
import type { AlongName, MapName } from "./program.ts";

export interface MapFunction {
  readonly gradient: (g: Algebra, args: readonly TermId[], y: TermId, dy: TermId) => readonly (TermId | undefined)[];
}

export interface AlongFunction {
  readonly value: (g: Algebra, axis: string, args: readonly TermId[]) => TermId;
  readonly gradient: (
    g: Algebra,
    axis: string,
    args: readonly TermId[],
    y: TermId,
    dy: TermId,
  ) => readonly (TermId | undefined)[];
}

/** power(a, b) = (a + 1e-8)^b: sharpening of weights that may be 0. */
export const powerEpsilon = 1e-8;
/** cosine = dot / (norm · norm + 1e-8) */
const cosineEpsilon = 1e-8;
const layernormEpsilon = 1e-5;

export const mapFunctions: Readonly<Record<MapName, MapFunction>> = {
  add: { gradient: (_g, _args, _y, dy) => [dy, dy] },
  subtract: { gradient: (g, _args, _y, dy) => [dy, g.map("negate", dy)] },
  multiply: {
    gradient: (g, [a, b], _y, dy) => [
      g.map("multiply", dy, levelled(g, b, a, dy)),
      g.map("multiply", dy, levelled(g, a, b, dy)),
    ],
  },
  divide: {
    gradient: (g, [, b], y, dy) => {
      const da = g.map("divide", dy, b);
      return [da, g.map("negate", g.map("multiply", da, y))];
    },
  },
  negate: { gradient: (g, _args, _y, dy) => [g.map("negate", dy)] },
  sigmoid: {
    gradient: (g, _args, y, dy) => [g.map("multiply", g.map("multiply", dy, y), g.map("subtract", g.constant(1), y))],
  },
  tanh: {
    gradient: (g, _args, y, dy) => [g.map("multiply", dy, g.map("subtract", g.constant(1), g.map("multiply", y, y)))],
  },
  relu: { gradient: (g, [x], _y, dy) => [g.map("multiply", dy, g.map("positive", x))] },
  gelu: { gradient: (g, [x], _y, dy) => [g.map("multiply", dy, g.map("geluSlope", x))] },
  softplus: { gradient: (g, [x], _y, dy) => [g.map("multiply", dy, g.map("sigmoid", x))] },
  exp: { gradient: (g, _args, y, dy) => [g.map("multiply", dy, y)] },
  // Below 0 it is held, so that nothing flows.
  log: { gradient: (g, [x], _y, dy) => [g.map("safeDivide", dy, g.map("relu", x))] },
  sin: { gradient: (g, [x], _y, dy) => [g.map("multiply", dy, g.map("cos", x))] },
  cos: { gradient: (g, [x], _y, dy) => [g.map("negate", g.map("multiply", dy, g.map("sin", x)))] },
  floor: { gradient: () => [undefined] },
  sqrt: { gradient: (g, _args, y, dy) => [g.map("safeDivide", g.map("multiply", dy, g.constant(0.5)), y)] },
  square: { gradient: (g, [x], _y, dy) => [g.map("multiply", g.map("multiply", dy, g.constant(2)), x)] },
  abs: { gradient: (g, [x], _y, dy) => [g.map("multiply", dy, g.map("sign", x))] },
  power: {
    gradient: (g, [a, b], y, dy) => {
      const base = g.map("add", a, g.constant(powerEpsilon));
      const slope = g.map("multiply", dy, y);
      const steep = g.map("safeDivide", g.map("multiply", slope, b), g.map("relu", base));
      return [steep, g.map("multiply", slope, g.map("log", base))];
    },
  },
  min: {
    gradient: (g, [a, b], _y, dy) => {
      const isSecond = g.map("less", b, a);
      return [g.map("multiply", dy, g.map("subtract", g.constant(1), isSecond)), g.map("multiply", dy, isSecond)];
    },
  },
  max: {
    gradient: (g, [a, b], _y, dy) => {
      const isSecond = g.map("less", a, b);
      return [g.map("multiply", dy, g.map("subtract", g.constant(1), isSecond)), g.map("multiply", dy, isSecond)];
    },
  },
  where: {
    gradient: (g, [condition], _y, dy) => {
      const isFirst = g.map("positive", condition);
      const second = g.map("multiply", dy, g.map("subtract", g.constant(1), isFirst));
      return [undefined, g.map("multiply", dy, isFirst), second];
    },
  },
  less: { gradient: () => [undefined, undefined] },
  equal: { gradient: () => [undefined, undefined] },
  stop: { gradient: () => [undefined] },
};

export const alongFunctions: Readonly<Record<AlongName, AlongFunction>> = {
  sum: {
    value: (g, axis, [a]) => g.reduce("sum", axis, a),
    gradient: (_g, _axis, _args, _y, dy) => [dy],
  },
  mean: {
    value: (g, axis, [a]) => mean(g, axis, a),
    gradient: (g, axis, _args, _y, dy) => [g.map("multiply", dy, g.constant(1 / g.sizes[axis]))],
  },
  max: {
    value: (g, axis, [a]) => g.reduce("max", axis, a),
    gradient: (g, _axis, [a], y, dy) => [g.map("multiply", dy, g.map("equal", a, y))],
  },
  product: {
    value: (g, axis, [a]) => g.reduce("product", axis, a),
    gradient: (g, axis, [a], _y, dy) => [g.map("multiply", dy, g.except(axis, a))],
  },
  norm: {
    value: (g, axis, [a]) => norm(g, axis, a),
    gradient: (g, _axis, [a], y, dy) => [g.map("multiply", g.map("safeDivide", dy, y), a)],
  },
  softmax: {
    value: (g, axis, [a]) => {
      const e = g.map("exp", g.map("subtract", a, g.reduce("max", axis, a)));
      return g.map("multiply", e, g.map("divide", g.constant(1), g.reduce("sum", axis, e)));
    },
    gradient: (g, axis, _args, y, dy) => {
      const da = g.map("multiply", y, centred(g, axis, y, dy));
      g.balanced.set(da, { axis, weights: y });
      return [da];
    },
  },
  normalise: {
    value: (g, axis, [a]) => g.map("multiply", a, g.map("divide", g.constant(1), g.reduce("sum", axis, a))),
    gradient: (g, axis, [a], y, dy) => {
      const scale = g.map("divide", g.constant(1), g.reduce("sum", axis, a));
      return [g.map("multiply", centred(g, axis, y, dy), scale)];
    },
  },
  layernorm: {
    value: (g, axis, [a]) => {
      const centred = g.map("subtract", a, mean(g, axis, a));
      return g.map("multiply", centred, layernormScale(g, axis, a));
    },
    gradient: (g, axis, [a], y, dy) => {
      const along = g.map("multiply", y, mean(g, axis, g.map("multiply", dy, y)));
      const rest = g.map("subtract", g.map("subtract", dy, mean(g, axis, dy)), along);
      return [g.map("multiply", rest, layernormScale(g, axis, a))];
    },
  },
  cosine: {
    value: (g, axis, [a, b]) => {
      const scale = g.map("multiply", norm(g, axis, a), norm(g, axis, b));
      const dot = g.reduce("sum", axis, g.map("multiply", a, b), true);
      return g.map("divide", dot, g.map("add", scale, g.constant(cosineEpsilon)));
    },
    gradient: (g, axis, args, y, dy) => cosineGradient(g, axis, args, y, dy),
  },
  dot: {
    value: (g, axis, [a, b]) => g.reduce("sum", axis, g.map("multiply", a, b)),
    gradient: (g, _axis, [a, b], _y, dy) => [g.map("multiply", dy, b), g.map("multiply", dy, a)],
  },
  rank: {
    value: (g, axis, [a]) => {
      const other = shadowOf(axis);
      return g.reduce("sum", other, isBefore(g, g.rename(axis, other, a), other, a, axis));
    },
    gradient: () => [undefined],
  },
  allocation: {
    value: (g, axis, [u]) => g.map("multiply", g.map("subtract", g.constant(1), u), usedBefore(g, axis, u)),
    // du_k = −da_k Π_k + (Σ_i [k before i] da_i a_i) / u_k
    gradient: (g, axis, [u], y, dy) => {
      const other = shadowOf(axis);
      const own = g.map("negate", g.map("multiply", dy, usedBefore(g, axis, u)));
      const flow = g.rename(axis, other, g.map("multiply", dy, y));
      const isEarlier = isBefore(g, u, axis, g.rename(axis, other, u), other);
      const later = g.reduce("sum", other, g.map("multiply", isEarlier, flow));
      return [g.map("add", own, g.map("divide", later, u))];
    },
  },
};

/** 1 where a (at its index along `axis`) comes before b: it is smaller, or as small with a lower index. */
function isBefore(g: Algebra, a: TermId, axis: string, b: TermId, other: string): TermId {
  const isTied = g.map("multiply", g.map("equal", a, b), g.map("less", g.index(axis), g.index(other)));
  return g.map("add", g.map("less", a, b), isTied);
}

/** Π of the usage of all slots that come before, as exp Σ log: no sorting. */
function usedBefore(g: Algebra, axis: string, u: TermId): TermId {
  const other = shadowOf(axis);
  const theirs = g.rename(axis, other, u);
  const logs = g.map("multiply", isBefore(g, theirs, other, u, axis), g.map("log", theirs));
  return g.map("exp", g.reduce("sum", other, logs));
}

/**
 * dy − Σ y·dy for weights y that sum to 1. Subtracted twice: where all dy are nearly equal, the rounding error of the
 * first sum is a common offset, which would swamp the small gradients of strength and sharpening.
 */
function centred(g: Algebra, axis: string, y: TermId, dy: TermId): TermId {
  const once = g.map("subtract", dy, g.reduce("sum", axis, g.map("multiply", y, dy)));
  return g.map("subtract", once, g.reduce("sum", axis, g.map("multiply", y, once)));
}

/**
 * The factor with which `dy` reaches an argument that is the same along the axis over which `dy` sums to 0 (behind a
 * softmax): its weighted mean is taken off. Exactly nothing changes, but where the factor hardly varies (the similarity of
 * nearly parallel rows), rounding errors of `dy` no longer add up to more than the gradient.
 */
function levelled(g: Algebra, factor: TermId, argument: TermId, dy: TermId): TermId {
  const balance = g.balanced.get(dy);
  const isApt = balance && g.axes(factor).includes(balance.axis) && !g.axes(argument).includes(balance.axis);
  if (!isApt) return factor;
  return g.map("subtract", factor, g.reduce("sum", balance.axis, g.map("multiply", balance.weights, factor)));
}

function mean(g: Algebra, axis: string, a: TermId): TermId {
  const sum = g.axes(a).includes(axis) ? g.reduce("sum", axis, a) : g.map("multiply", a, g.constant(g.sizes[axis]));
  return g.map("multiply", sum, g.constant(1 / g.sizes[axis]));
}

/** Precise, as the products of a cosine: similarities of nearly parallel rows differ in their last bits only. */
function norm(g: Algebra, axis: string, a: TermId): TermId {
  return g.map("sqrt", g.reduce("sum", axis, g.map("multiply", a, a), true));
}

/** 1 / sqrt(variance + ε) along `axis`. */
function layernormScale(g: Algebra, axis: string, a: TermId): TermId {
  const centred = g.map("subtract", a, mean(g, axis, a));
  const variance = mean(g, axis, g.map("multiply", centred, centred));
  return g.map("divide", g.constant(1), g.map("sqrt", g.map("add", variance, g.constant(layernormEpsilon))));
}

/**
 * With q = ‖a‖‖b‖ + ε: da = dy/q · b − (Σ dy·y/q·‖b‖)/‖a‖ · a. The sums over axes that ‖a‖ lacks come before the
 * product with a, so that the large array is touched once.
 */
function cosineGradient(g: Algebra, axis: string, args: readonly TermId[], y: TermId, dy: TermId): TermId[] {
  const norms = args.map((arg) => norm(g, axis, arg));
  const q = g.map("add", g.map("multiply", norms[0], norms[1]), g.constant(cosineEpsilon));
  const dDot = g.map("divide", dy, q);
  const dScale = g.map("negate", g.map("multiply", dDot, y));
  const full = [...new Set([...g.axes(y), ...g.axes(dy)])];
  const side = (own: number, other: number): TermId => {
    const dNorm = g.sumTo(g.map("multiply", dScale, norms[other]), full, g.axes(norms[own]));
    const radial = g.map("multiply", g.map("safeDivide", dNorm, norms[own]), args[own]);
    const direct = g.sumTo(g.map("multiply", dDot, args[other]), [...full, axis], g.axes(args[own]));
    return g.map("add", direct, radial);
  };
  return [side(0, 1), side(1, 0)];
}
