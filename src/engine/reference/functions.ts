/**
 * The language's functions in TensorFlow.js's operations. Those with a gradient that TensorFlow.js gets wrong at some
 * point, or refuses, are written out from operations that it gets right.
 */
import {
  add, cast, clone, concat, cos, customGrad, div, exp, expandDims, fill, floor, greater, less, lessEqual, log, max, mul, neg, onesLike, pow, relu, reshape, sigmoid, sign, sin, slice, softmax, softplus, sqrt, square, step, sub, sum, tanh, tensor, unstack, where, zerosLike, type GradSaveFunc, type Tensor,
} from "@tensorflow/tfjs-core"; // prettier-ignore
import type { AlongName, MapName } from "../../cell/program.ts";

/** Elementwise, of arguments that broadcast. */
export const mapFunctions: Readonly<Record<MapName, (...args: Tensor[]) => Tensor>> = {
  add: (a, b) => add(a, b),
  subtract: (a, b) => sub(a, b),
  multiply,
  divide: (a, b) => div(a, b),
  negate: (a) => neg(a),
  sigmoid: (a) => sigmoid(a),
  tanh: (a) => tanh(a),
  relu: (a) => relu(a),
  gelu,
  softplus: (a) => softplus(a),
  exp: heldExp,
  log: heldLog,
  sin: (a) => sin(a),
  cos: (a) => cos(a),
  floor: (a) => floor(a),
  sqrt: rootOf,
  square: (a) => square(a),
  // The gradient of TensorFlow.js's own abs is −1 at 0; here it is 0.
  abs: (a) => mul(a, sign(a)),
  power,
  // The gradients of minimum and maximum do not broadcast.
  min: (a, b) => where(isPositive(sub(a, b)), b, a),
  max: (a, b) => where(isPositive(sub(b, a)), b, a),
  where: (condition, a, b) => where(isPositive(condition), a, b),
  // step and not less: a comparison has no gradient in TensorFlow.js, not even zero.
  less: (a, b) => step(sub(b, a)),
  equal: isEqual,
  stop: stopGradient,
};

/**
 * Along the last axis, which reductions drop and softmax, normalise and layernorm keep. Both arguments of cosine and dot
 * have the axis in full; their other axes broadcast.
 */
export const alongFunctions: Readonly<Record<AlongName, (...args: Tensor[]) => Tensor>> = {
  sum: (a) => sum(a, -1),
  mean: (a) => meanOf(a, false),
  max: (a) => max(a, -1),
  // A chain and not prod, whose gradient in TensorFlow.js needs kernels that some backends lack.
  product: (a) => columnsOf(a).reduce((product, factor) => mul(product, factor)),
  norm: (a) => normOf(a),
  softmax: (a) => centreGradient(softmax(centreGradient(a), -1)),
  normalise: (a) => centreGradient(div(a, sum(a, -1, true))),
  layernorm: (a) => {
    const centred = sub(a, meanOf(a, true));
    return div(centred, sqrt(add(meanOf(square(centred), true), 1e-5)));
  },
  cosine: (a, b) => div(sum(mul(a, b), -1), add(mul(normOf(a), normOf(b)), 1e-8)),
  dot: (a, b) => sum(mul(a, b), -1),
  rank: (a) => sum(isBefore(a), -1),
  allocation: (a) => {
    const logs = mul(isBefore(a), expandDims(heldLog(a), -2));
    return mul(sub(1, a), heldExp(sum(logs, -1)));
  },
};

/** [batch, …, i, j]: 1 where element j of a comes before element i: it is smaller, or as small with a lower index. */
function isBefore(a: Tensor): Tensor {
  const size = a.shape[a.rank - 1] ?? 1;
  const own = expandDims(stopGradient(a), -1);
  const other = expandDims(stopGradient(a), -2);
  const places = Array.from({ length: size * size }, (_, at) => (at % size < Math.floor(at / size) ? 1 : 0));
  return add(step(sub(own, other)), mul(isEqual(own, other), tensor(places, [size, size])));
}

/** eᵃ for a held between −87.3 and 88.3, as the engines that train hold it: neither 0 nor infinity comes. What is no number stays so. */
function heldExp(numbers: Tensor): Tensor {
  const held = customGrad((x, save) => {
    const given = x as Tensor;
    const low = where(less(given, -87.3), fill(given.shape, -87.3), given);
    const y = exp(where(greater(low, 88.3), fill(given.shape, 88.3), low));
    (save as GradSaveFunc)([y]);
    return { value: y, gradFunc: (dy: Tensor, [value]: Tensor[]) => mul(dy, value) };
  });
  return held(numbers);
}

const leastNormal = 1.17549435e-38;

/** dy / a, and 0 where the logarithm is held. */
function slopeOfLog(dy: Tensor, [a]: Tensor[]): Tensor {
  const isHeld = lessEqual(a, 0);
  return where(isHeld, zerosLike(a), div(dy, where(isHeld, onesLike(a), a)));
}

/** log a, for anything below the least normal number the logarithm of that one. What is no number stays so. */
function heldLog(numbers: Tensor): Tensor {
  const held = customGrad((x, save) => {
    const given = x as Tensor;
    (save as GradSaveFunc)([given]);
    const y = log(where(less(given, leastNormal), fill(given.shape, leastNormal), given));
    return { value: y, gradFunc: slopeOfLog };
  });
  return held(numbers);
}

/** (a + 1e-8)ᵇ; held as the exponential of b · log is where a power would leave the numbers, or has no base above 0. */
function power(a: Tensor, b: Tensor): Tensor {
  const base = add(a, 1e-8);
  const exponent = mul(b, heldLog(base));
  const isWithin = cast(mul(step(base), step(sub(87, mul(exponent, sign(exponent))))), "bool");
  return where(isWithin, pow(where(isWithin, base, onesLike(base)), b), heldExp(exponent));
}

/** 1 where a = b; its gradient is 0. */
function isEqual(a: Tensor, b: Tensor): Tensor {
  return sub(1, square(sign(sub(a, b))));
}

function stopGradient(numbers: Tensor): Tensor {
  const stop = customGrad((x) => {
    const y = x as Tensor;
    return { value: clone(y), gradFunc: (dy: Tensor) => zerosLike(dy) };
  });
  return stop(numbers);
}

/**
 * y_i = Σ_j move_j · weights[(i − (j − floor(n/2))) mod size].
 * weights [batch, …, axis], move [batch, …, offset]; the result is [batch, …, axis].
 */
export function rotate(weights: Tensor, move: Tensor): Tensor {
  const offsets = move.shape[move.rank - 1] ?? 1;
  const half = Math.floor(offsets / 2);
  const parts = Array.from({ length: offsets }, (_, j) => mul(part(move, j, 1), roll(weights, j - half)));
  return parts.reduce((total, next) => add(total, next));
}

/** result_i = x_{(i − shift) mod size}, along the last axis. */
export function roll(x: Tensor, shift: number): Tensor {
  const size = x.shape[x.rank - 1] ?? 1;
  const cut = (((size - shift) % size) + size) % size;
  return cut === 0 ? x : concat([part(x, cut, size - cut), part(x, 0, cut)], x.rank - 1);
}

/** `size` elements from `start` on along the last axis. */
function part(x: Tensor, start: number, size: number): Tensor {
  return slice(x, [...x.shape.slice(0, -1).fill(0), start], [...x.shape.slice(0, -1), size]);
}

/** The slices along the last axis. The gradient of unstack fails where there is only one. */
function columnsOf(x: Tensor): Tensor[] {
  return x.shape[x.rank - 1] === 1 ? [reshape(x, x.shape.slice(0, -1))] : unstack(x, x.rank - 1);
}

/**
 * The product. A factor that is the same along the last axis multiplies the other's mean and the rest apart: its gradient
 * sums over the axis, and where the other factor hardly varies (the likeness of slots of an untouched memory) and the
 * gradients cancel, rounding of the plain sum would be all that is left of it in float32.
 */
function multiply(a: Tensor, b: Tensor): Tensor {
  if (isShared(b, a)) return multiply(b, a);
  if (!isShared(a, b)) return mul(a, b);
  const mean = meanOf(b, true);
  return add(mul(a, sub(b, mean)), mul(a, mean));
}

/** Whether `a`, which is no constant, is the same along a last axis that `b` has. */
function isShared(a: Tensor, b: Tensor): boolean {
  const isAlike = a.rank === b.rank && a.size > 1;
  return isAlike && a.shape[a.rank - 1] === 1 && b.shape[b.rank - 1] !== 1;
}

/**
 * The same numbers; their gradient less its mean along the last axis. Weights that sum to 1 cannot change their sum, and
 * softmax does not see a shift, so exactly computed the mean has no effect or is 0: in float32 its rounding is not.
 */
function centreGradient(numbers: Tensor): Tensor {
  const centre = customGrad((x) => {
    const y = x as Tensor;
    return { value: clone(y), gradFunc: (dy: Tensor) => sub(dy, meanOf(dy, true)) };
  });
  return centre(numbers);
}

/** tanh form: ½ x (1 + tanh(sqrt(2/π) (x + 0.044715 x³))). */
function gelu(x: Tensor): Tensor {
  const inner = mul(add(x, mul(mul(square(x), x), 0.044715)), 0.7978845608);
  return mul(mul(x, 0.5), add(tanh(inner), 1));
}

/** Square root with the gradient 0 at 0, where TensorFlow.js's own is infinite and spoils everything before it. */
function rootOf(x: Tensor): Tensor {
  const isOther = cast(square(sign(x)), "bool");
  return where(isOther, sqrt(where(isOther, x, onesLike(x))), zerosLike(x));
}

function normOf(x: Tensor): Tensor {
  return rootOf(sum(square(x), -1));
}

function meanOf(x: Tensor, keepsAxis: boolean): Tensor {
  return div(sum(x, -1, keepsAxis), x.shape[x.rank - 1] ?? 1);
}

function isPositive(x: Tensor): Tensor {
  return cast(step(x), "bool");
}
