/** Runs a plan in plain float64, one sequence at a time: shows that a plan is right before any engine prints it. */
import type {
  Access,
  BufferName,
  Expression,
  Fold,
  Nest,
  Plan,
  PlanStep,
  PrimitiveName,
  ProductGroup,
  Statement,
} from "../plan.ts";

type Buffers = Record<BufferName, Float64Array>;
type Counters = Map<number, number>;
type Locals = Map<number, number>;

export interface PlanRun {
  /** [time][output, reversed output, loss terms] */
  readonly outputs: number[][];
  readonly tape: Float64Array[];
  /** Backward from the gradient of the outputs; adds to `gradient`. */
  readonly backward: (outputGradients: readonly (readonly number[])[], gradient: Float64Array) => void;
}

export function runPlan(plan: Plan, weights: Float64Array, inputs: readonly (readonly number[])[]): PlanRun {
  const { program } = plan;
  const tape = Array.from({ length: inputs.length + 1 }, () => new Float64Array(plan.tapeSize));
  const buffers: Buffers = {
    parameter: weights,
    input: new Float64Array(0),
    tape: tape[0],
    before: tape[0],
    scratch: new Float64Array(plan.scratchSize),
    outputGradient: new Float64Array(plan.lossWidth),
    delta: new Float64Array(plan.deltaSize),
    carryIn: new Float64Array(plan.carrySize),
    carryOut: new Float64Array(plan.carrySize),
    laneGradient: new Float64Array(program.parameterCount),
  };
  const enter = (t: number): void => {
    buffers.input = Float64Array.from(inputs[t]);
    buffers.before = tape[t];
    buffers.tape = tape[t + 1];
  };
  for (const nest of plan.init) runNest(nest, buffers);
  inputs.forEach((_, t) => {
    enter(t);
    for (const step of plan.forward) runStep(step, plan, buffers);
  });
  const outputs = inputs.map((_, t) => [...tape[t + 1].subarray(plan.output, plan.output + plan.lossWidth)]);
  return {
    outputs,
    tape,
    backward: (outputGradients, gradient) => {
      for (let t = inputs.length - 1; t >= 0; t--) {
        enter(t);
        buffers.outputGradient = Float64Array.from(outputGradients[t]);
        for (const step of plan.backward) runStep(step, plan, buffers);
        accumulateWeights(plan, buffers, gradient);
        [buffers.carryIn, buffers.carryOut] = [buffers.carryOut, buffers.carryIn];
      }
      buffers.tape = tape[0];
      for (const nest of plan.initBackward) runNest(nest, buffers);
      buffers.laneGradient.forEach((value, i) => (gradient[i] += value));
    },
  };
}

function runStep(step: PlanStep, plan: Plan, buffers: Buffers): void {
  if (step.op === "nest") return runNest(step, buffers);
  const group = plan.groups[step.group];
  for (let turn = 0; turn < group.times; turn++)
    if (step.op === "product") runProduct(group, turn, buffers);
    else runProductBack(group, step.argument, turn, buffers);
}

function runProduct(group: ProductGroup, turn: number, buffers: Buffers): void {
  const { parameter } = buffers;
  for (const member of group.members)
    for (let r = 0; r < member.rows; r++) {
      let sum = member.bias < 0 ? 0 : parameter[member.bias + r];
      group.args.forEach((arg, a) => {
        const start = arg.offset + turn * arg.size;
        for (let k = 0; k < arg.size; k++)
          sum += parameter[member.weights[a] + r * arg.size + k] * buffers[arg.buffer][start + k];
      });
      buffers[group.result.buffer][group.result.offset + turn * group.rows + member.row + r] = sum;
    }
}

function runProductBack(group: ProductGroup, argument: number, turn: number, buffers: Buffers): void {
  const arg = group.args[argument];
  if (!arg.gradient) throw new Error("a gradient that nothing needs is computed");
  for (let k = 0; k < arg.size; k++) {
    let sum = 0;
    for (const member of group.members)
      for (let r = 0; r < member.rows; r++)
        sum +=
          buffers.parameter[member.weights[argument] + r * arg.size + k] *
          buffers.delta[group.delta + turn * group.rows + member.row + r];
    buffers[arg.gradient.buffer][arg.gradient.offset + turn * arg.size + k] = sum;
  }
}

function accumulateWeights(plan: Plan, buffers: Buffers, gradient: Float64Array): void {
  for (const group of plan.groups)
    for (let turn = 0; turn < group.times; turn++)
      for (const member of group.members)
        for (let r = 0; r < member.rows; r++) {
          const delta = buffers.delta[group.delta + turn * group.rows + member.row + r];
          if (member.bias >= 0) gradient[member.bias + r] += delta;
          group.args.forEach((arg, a) => {
            const start = arg.offset + turn * arg.size;
            for (let k = 0; k < arg.size; k++)
              gradient[member.weights[a] + r * arg.size + k] += delta * buffers[arg.buffer][start + k];
          });
        }
}

function runNest(nest: Nest, buffers: Buffers): void {
  const counters: Counters = new Map();
  loop(nest.loops, counters, () => {
    const locals: Locals = new Map();
    for (const statement of nest.body) runStatement(statement, buffers, counters, locals);
  });
}

function loop(loops: Nest["loops"], counters: Counters, body: () => void, depth = 0): void {
  if (depth === loops.length) return body();
  for (let i = 0; i < loops[depth].size; i++) {
    counters.set(loops[depth].id, i);
    loop(loops, counters, body, depth + 1);
  }
}

function runStatement(statement: Statement, buffers: Buffers, counters: Counters, locals: Locals): void {
  if (statement.op === "let") {
    locals.set(statement.id, evaluate(statement.value, buffers, counters, locals));
  } else if (statement.op === "store") {
    const value = evaluate(statement.value, buffers, counters, locals);
    const index = address(statement.at, counters);
    const buffer = buffers[statement.at.buffer];
    if (!(index < buffer.length)) throw new Error(`store at ${index} of ${statement.at.buffer}, ${buffer.length} long`);
    buffer[index] = statement.isAdded ? buffer[index] + value : value;
  } else {
    for (const fold of statement.folds) locals.set(fold.id, { sum: 0, product: 1, max: -Infinity }[fold.kind]);
    loop(statement.loops, counters, () => {
      for (const fold of statement.folds) runFold(fold, buffers, counters, locals);
    });
  }
}

function runFold(fold: Fold, buffers: Buffers, counters: Counters, locals: Locals): void {
  if (fold.except && counters.get(fold.except.inner) === counters.get(fold.except.outer)) return;
  const value = evaluate(fold.value, buffers, counters, locals);
  const before = locals.get(fold.id) ?? NaN;
  const after =
    fold.kind === "sum" ? before + value : fold.kind === "product" ? before * value : Math.max(before, value);
  locals.set(fold.id, after);
}

function address(access: Access, counters: Counters): number {
  let at = access.offset;
  for (const term of access.terms) {
    let index = counters.get(term.loop) ?? NaN;
    if (term.shift) {
      const { by, half, sign, size } = term.shift;
      const moved = by === undefined ? 0 : (counters.get(by) ?? NaN);
      index = (index + sign * (moved - half) + size) % size;
    }
    at += index * term.stride;
  }
  return at;
}

function evaluate(expression: Expression, buffers: Buffers, counters: Counters, locals: Locals): number {
  switch (expression.op) {
    case "constant":
      return expression.value;
    case "index":
      return counters.get(expression.loop) ?? NaN;
    case "local":
      return locals.get(expression.id) ?? NaN;
    case "load":
      return buffers[expression.at.buffer][address(expression.at, counters)];
    case "map":
      return primitives[expression.name](
        ...(expression.args.map((arg) => evaluate(arg, buffers, counters, locals)) as [number, number, number]),
      );
  }
}

const geluRoot = 0.7978845608028654;

/** Every primitive in plain numbers. */
export const primitives: Readonly<Record<PrimitiveName, (a: number, b: number, c: number) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  negate: (a) => -a,
  sigmoid: (a) => 1 / (1 + Math.exp(-a)),
  tanh: Math.tanh,
  relu: (a) => Math.max(a, 0),
  gelu: (a) => 0.5 * a * (1 + Math.tanh(geluRoot * (a + 0.044715 * a ** 3))),
  softplus: (a) => Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a))),
  exp: Math.exp,
  log: Math.log,
  sin: Math.sin,
  cos: Math.cos,
  floor: Math.floor,
  sqrt: Math.sqrt,
  square: (a) => a * a,
  abs: Math.abs,
  power: (a, b) => (a + 1e-8) ** b,
  min: Math.min,
  max: Math.max,
  where: (a, b, c) => (a > 0 ? b : c),
  less: (a, b) => (a < b ? 1 : 0),
  positive: (a) => (a > 0 ? 1 : 0),
  sign: Math.sign,
  geluSlope: (a) => {
    const t = Math.tanh(geluRoot * (a + 0.044715 * a ** 3));
    return 0.5 * (1 + t) + 0.5 * a * (1 - t * t) * geluRoot * (1 + 3 * 0.044715 * a * a);
  },
  safeDivide: (a, b) => (b === 0 ? 0 : a / b),
  equal: (a, b) => (a === b ? 1 : 0),
  stop: (a) => a,
};
