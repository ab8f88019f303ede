/** What an update costs, known before anything is allocated. */
import { recordingPlan, trainingPlan } from "./compiled.ts";
import type { Expression, Nest, Plan, PlanStep } from "./plan.ts";
import type { Program } from "./program.ts";

export interface Cost {
  readonly parameters: number;
  /** Floating-point operations of one update: forward, backward, weight gradients, optimiser. */
  readonly flops: number;
  /** Memory while training on the wasm engine, in bytes: weights with their moments, and the tape of one slice. */
  readonly bytes: number;
}

/** Sequences that the wasm engine holds at a time. */
const slice = 8;
/** What an elementary function counts for. */
const functionFlops = 12;

/** The cost of training `program` on batches of `batch` episodes of `steps` timesteps. */
export function cost(program: Program, batch: number, steps: number): Cost {
  const plan = trainingPlan(program);
  const parameters = program.parameterCount;
  const perStep = [...plan.forward, ...plan.backward].reduce((sum, step) => sum + stepFlops(step, plan), 0);
  const weightGradients = plan.groups.reduce(
    (sum, group) => sum + 2 * group.times * group.rows * (1 + depth(group.args)),
    0,
  );
  const flops = batch * steps * (perStep + weightGradients) + 15 * parameters;
  const { output } = program.sizes;
  const elements = plan.tapeSize + plan.deltaSize + program.inputWidth + plan.lossWidth + output + 1;
  const flat = 8 * parameters;
  const lanes = plan.laneRanges.length > 0 ? parameters : 0;
  const bytes = 4 * (flat + slice * (steps * elements + plan.scratchSize + 2 * plan.carrySize + lanes));
  return { parameters, flops, bytes };
}

/** Bytes that the wasm engine holds for a picture of one episode of `steps` timesteps: every named value of a slice. */
export function pictureBytes(program: Program, steps: number): number {
  const { tapeSize, scratchSize, lossWidth } = recordingPlan(program);
  const elements = tapeSize + program.inputWidth + lossWidth + program.sizes.output + 1;
  return 4 * (program.parameterCount + slice * ((steps + 1) * elements + scratchSize));
}

/** Operations that the starting weights take: of an orthogonal matrix, and of what is worked out for every element. */
export function startFlops({ parameters }: Program): number {
  const own = ({ initial, sizes }: Program["parameters"][number]): number => {
    if (initial.kind === "orthogonal") return 2 * initial.size ** 3;
    if (initial.kind !== "computed") return 0;
    return functionFlops * initial.values.length * sizes.reduce((total, size) => total * size, 1);
  };
  return parameters.reduce((sum, parameter) => sum + own(parameter), 0);
}

function depth(args: readonly { readonly size: number }[]): number {
  return args.reduce((sum, { size }) => sum + size, 0);
}

function stepFlops(step: PlanStep, plan: Plan): number {
  if (step.op === "nest") return nestFlops(step);
  const group = plan.groups[step.group];
  return 2 * group.times * group.rows * (step.op === "product" ? depth(group.args) : group.args[step.argument].size);
}

function nestFlops(nest: Nest): number {
  const inside = nest.body.reduce((sum, statement) => {
    if (statement.op !== "reduce") return sum + expressionFlops(statement.value);
    const folds = statement.folds.reduce((total, { value }) => total + 1 + expressionFlops(value), 0);
    return sum + folds * product(statement.loops);
  }, 0);
  return inside * product(nest.loops);
}

function product(loops: readonly { readonly size: number }[]): number {
  return loops.reduce((total, { size }) => total * size, 1);
}

const simple: ReadonlySet<string> = new Set("add subtract multiply negate square abs min max less positive".split(" "));

function expressionFlops(expression: Expression): number {
  if (expression.op !== "map") return 0;
  const own = simple.has(expression.name) ? 1 : functionFlops;
  return expression.args.reduce((sum, arg) => sum + expressionFlops(arg), own);
}
