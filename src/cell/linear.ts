/** `linear[axes](a, b, bias: n, weights: d, each: axis)`: the only function that owns parameters. */
import { Problem, type Place } from "../core/problem.ts";
import type { Builder } from "./builder.ts";
import type { Initial, ValueId } from "./program.ts";
import { checkStart, startNumber } from "./start.ts";
import type { StartSyntax, Syntax } from "./syntax.ts";
import type { Context } from "./context.ts";

type Call = Extract<Syntax, { kind: "call" }>;

interface Argument {
  readonly name: string;
  readonly id: ValueId;
}

/** What a call of linear asks for besides its arguments. */
interface Shape {
  readonly axes: readonly string[];
  /** The same weights for every index of these. */
  readonly each: readonly string[];
  readonly bias: Initial;
  /** How weights over some axes start, where the text says it. */
  readonly weights: ((name: string, axes: readonly string[]) => Initial) | undefined;
}

/**
 * Adds `<path><owner>.<argument>` [axes…, argument's axes…] per argument and `<path><owner>.bias` [axes…].
 * @throws Problem where an argument has no name, or where two linears would own the same weights.
 */
export function checkLinear(call: Call, context: Context): ValueId {
  const { builder, scope, owner } = context;
  const shape = linearShape(call, context);
  if (call.args.length === 0)
    throw new Problem("cell.arguments", { name: "linear", wanted: "one or more", got: 0 }, call.place);
  const args = call.args
    .flatMap((arg) => linearArguments(arg, context))
    .map((arg) => ({ ...arg, id: eachFirst(arg, shape.each, builder, call.place) }));
  const prefix = scope.path + owner;
  const reversed = args.filter(({ id }) => builder.directions[id] === "reversed");
  if (!context.isOutput || reversed.length === 0) return addLinear(prefix, args, shape, builder, call.place);
  const forward = args.filter((arg) => !reversed.includes(arg));
  const back = addLinear(`${prefix}.reversed`, reversed, shape, builder, call.place);
  context.setReversedOutput(back);
  if (forward.length > 0) return addLinear(prefix, forward, shape, builder, call.place);
  throw new Problem("cell.reversedOnly", {}, call.place);
}

function addLinear(prefix: string, args: readonly Argument[], shape: Shape, builder: Builder, place: Place): ValueId {
  const { axes, each } = shape;
  const initials = initialValues(prefix, shape, args, builder);
  const bias = builder.addParameter(`${prefix}.bias`, axes, shape.bias, place);
  const weights = args.map((arg, i) => {
    const own = builder.axesOf(arg.id).slice(each.length);
    return builder.addParameter(`${prefix}.${arg.name}`, [...axes, ...own], initials[i], place);
  });
  const ids = args.map((arg) => arg.id);
  return builder.add({ op: "linear", args: ids, each, weights, bias, axes: [...each, ...axes] }, place);
}

function linearShape(call: Call, context: Context): Shape {
  const { scope, owner, isOutput } = context;
  const { place } = call;
  const isBare = call.axes.length === 0 && !call.isScalar;
  if (isBare && !isOutput) throw new Problem("cell.linearOutput", {}, call.place);
  const axes = isBare ? ["output"] : call.axes.map((axis) => scope.axis(axis, call.place));
  const { bias, weights, each } = call.options;
  const repeated = each === undefined ? [] : [scope.axis(each, place)];
  const all = [...repeated, ...axes];
  const twice = all.find((axis, i) => all.indexOf(axis) < i);
  if (twice !== undefined) throw new Problem("cell.axisTwice", { axis: twice, name: owner }, place);
  return {
    axes,
    each: repeated,
    bias: bias ? checkStart(bias, { name: `${owner}.bias`, axes, place }, context) : { kind: "constant", value: 0 },
    weights: weights && ((name, own) => weightsStart(weights, { name, axes: own, place }, context)),
  };
}

/** Of a number it is the standard deviation. */
function weightsStart(start: StartSyntax, weights: Parameters<typeof checkStart>[1], context: Context): Initial {
  const deviation = startNumber(start, context.scope);
  if (deviation === undefined) return checkStart(start, weights, context);
  return deviation === 0 ? { kind: "constant", value: 0 } : { kind: "normal", deviation };
}

function linearArguments(syntax: Syntax, { scope }: Context): readonly Argument[] {
  if (syntax.kind !== "name") throw new Problem("cell.linearName", {}, syntax.place);
  const binding = scope.lookUp(syntax.name, syntax.isPrimed, syntax.place);
  return binding.kind === "bundle" ? binding.items : [{ name: syntax.name, id: binding.id }];
}

/** The argument with the axes of `each` in front. */
function eachFirst({ name, id }: Argument, each: readonly string[], builder: Builder, place: Place): ValueId {
  const axes = builder.axesOf(id);
  const missing = each.find((axis) => !axes.includes(axis));
  if (missing !== undefined) throw new Problem("cell.eachMissing", { axis: missing, name }, place);
  const wanted = [...each, ...axes.filter((axis) => !each.includes(axis))];
  return wanted.join() === axes.join() ? id : builder.reorder(id, wanted, place);
}

/** Orthogonal where a state feeds a value of its own shape (recurrent blocks), else Glorot over all other inputs. */
function initialValues(
  prefix: string,
  { axes, each, weights }: Shape,
  args: readonly Argument[],
  builder: Builder,
): Initial[] {
  if (weights)
    return args.map(({ name, id }) =>
      weights(`${prefix}.${name}`, [...axes, ...builder.axesOf(id).slice(each.length)]),
    );
  const fanOut = builder.count(axes);
  const isRecurrent = args.map(({ id }) => {
    const value = builder.values[id];
    return value.op === "state" && value.axes.join() === axes.join() && axes.length > 0;
  });
  const width = (id: ValueId): number => builder.count(builder.axesOf(id).slice(each.length));
  const fanIn = args.reduce((sum, { id }, i) => sum + (isRecurrent[i] ? 0 : width(id)), 0);
  return isRecurrent.map((recurrent) =>
    recurrent ? { kind: "orthogonal", size: fanOut } : { kind: "glorot", fanIn, fanOut },
  );
}

/**
 * Linears that read the same arguments are one matrix, and Glorot's fan-out is that matrix's: the four gates of an LSTM
 * together, all parameters of all heads together. With the rows of each linear alone an NTM learns copy less reliably.
 */
export function shareFanOut(builder: Builder): void {
  const key = (value: { args: readonly ValueId[]; each: readonly string[] }): string =>
    `${value.args.join()} ${value.each.join()}`;
  const rows = new Map<string, number>();
  for (const value of builder.values) {
    if (value.op !== "linear") continue;
    const own = builder.count(value.axes.slice(value.each.length));
    rows.set(key(value), (rows.get(key(value)) ?? 0) + own);
  }
  for (const value of builder.values) {
    if (value.op !== "linear") continue;
    const fanOut = rows.get(key(value)) ?? 1;
    for (const index of value.weights) {
      const parameter = builder.parameters[index];
      if (parameter.initial.kind !== "glorot") continue;
      builder.parameters[index] = { ...parameter, initial: { ...parameter.initial, fanOut } };
    }
  }
}
