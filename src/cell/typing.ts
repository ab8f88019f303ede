/** Expressions → typed values: which axes each has, and what each function asks of its arguments. */
import { Problem, type Place } from "../core/problem.ts";
import type { Builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { innerGradient } from "./inner-gradient.ts";
import { checkLinear } from "./linear.ts";
import { alongNames, mapNames, type AlongName, type MapName, type ValueId } from "./program.ts";
import { nearest, type Scope } from "./scope.ts";
import { shorthands, writeShorthand } from "./shorthand.ts";
import { isTruth, type Syntax } from "./syntax.ts";

type Call = Extract<Syntax, { kind: "call" }>;

const argumentCounts: Readonly<Partial<Record<MapName, number>>> = { power: 2, min: 2, max: 2, where: 3, less: 2 };
const operatorNames: readonly string[] = ["add", "subtract", "multiply", "divide", "negate", "less", "equal"];
/** Functions along an axis whose result keeps it. */
const keepingNames: readonly AlongName[] = ["softmax", "normalise", "layernorm", "allocation", "rank"];

/** Every function that a text may call. */
export const functionNames: readonly string[] = [
  ...mapNames.filter((name) => !operatorNames.includes(name)),
  ...alongNames,
  ...Object.keys(shorthands),
  "rotate",
  "at",
  "linear",
  "grad",
];

export function checkExpression(syntax: Syntax, context: Context): ValueId {
  const { builder } = context;
  switch (syntax.kind) {
    case "number":
      return builder.constant(syntax.value, syntax.place);
    case "name":
      return checkName(syntax, context);
    case "negate":
      return addMap("negate", [checkExpression(syntax.arg, context)], builder, syntax.place);
    case "not":
      return checkNot(checkTruth(syntax.arg, context), builder, syntax.place);
    case "binary":
      return checkBinary(syntax, context);
    case "rename":
      return checkRename(syntax, context);
    case "gradient":
      return checkGradient(syntax, context);
    case "draw":
      if (context.draw) return context.draw(syntax);
      throw new Problem("cell.drawOnce", { of: syntax.of }, syntax.place);
    case "call":
      return checkCall(syntax, context);
  }
}

function checkBinary(syntax: Extract<Syntax, { kind: "binary" }>, context: Context): ValueId {
  const { builder } = context;
  const { operator, place } = syntax;
  const isJoined = operator === "and" || operator === "or";
  const [left, right] = [syntax.left, syntax.right].map((side) =>
    isJoined ? checkTruth(side, context) : checkExpression(side, context),
  );
  switch (operator) {
    case "and":
      return addMap("multiply", [left, right], builder, place);
    case "or":
      return addMap("max", [left, right], builder, place);
    case "atMost":
      return checkNot(addMap("less", [right, left], builder, place), builder, place);
    case "unequal":
      return checkNot(addMap("equal", [left, right], builder, place), builder, place);
    default:
      return addMap(operator, [left, right], builder, place);
  }
}

/** 1 where the value is more than 0, else 0: itself where it is always one of the two. */
function checkTruth(syntax: Syntax, context: Context): ValueId {
  const { builder } = context;
  const value = checkExpression(syntax, context);
  return isTruth(syntax) ? value : addMap("less", [builder.constant(0, syntax.place), value], builder, syntax.place);
}

function checkNot(truth: ValueId, builder: Builder, place: Place): ValueId {
  return addMap("subtract", [builder.constant(1, place), truth], builder, place);
}

function checkName(syntax: Extract<Syntax, { kind: "name" }>, context: Context): ValueId {
  const { builder, scope } = context;
  if (!syntax.isPrimed && !scope.find(syntax.name, false, syntax.place)) {
    const number = scope.number(syntax.name) ?? scope.turn(syntax.name);
    if (number !== undefined) return builder.constant(number, syntax.place);
    if (syntax.name === "step") return builder.step(syntax.place);
    if (syntax.name === "update" || syntax.name === "training") return builder.extra(syntax.name, [], 0, syntax.place);
  }
  const binding = context.scope.lookUp(syntax.name, syntax.isPrimed, syntax.place);
  if (binding.kind === "value") return binding.id;
  if (binding.items.length === 1) return binding.items[0].id;
  throw new Problem("cell.linearBundle", { names: binding.items.map((item) => item.name).join(", ") }, syntax.place);
}

/** An elementwise value over the union of its arguments' axes, in order of appearance. */
export function addMap(name: MapName, args: readonly ValueId[], builder: Builder, place: Place): ValueId {
  const axes = [...new Set(args.flatMap((arg) => builder.axesOf(arg)))];
  return builder.add({ op: "map", name, args, axes }, place);
}

function checkRename(syntax: Extract<Syntax, { kind: "rename" }>, context: Context): ValueId {
  const { builder, scope } = context;
  const arg = checkExpression(syntax.arg, context);
  if (scope.findAxis(syntax.to) === undefined && scope.find(syntax.to, false, syntax.place))
    throw new Problem("cell.matrixProduct", { to: syntax.to }, syntax.place);
  const to = scope.axis(syntax.to, syntax.place);
  const axes = builder.axesOf(arg);
  // Back from the second name to the first, too.
  const from = builder.aliases.get(to) ?? axes.find((axis) => builder.aliases.get(axis) === to);
  if (from === undefined) throw new Problem("cell.renameAlias", { to: syntax.to }, syntax.place);
  if (!axes.includes(from) || axes.includes(to))
    throw new Problem("cell.renameMissing", { to: syntax.to, from, got: listAxes(axes) }, syntax.place);
  const renamed = axes.map((axis) => (axis === from ? to : axis));
  return builder.add({ op: "rename", from, to, args: [arg], axes: renamed }, syntax.place);
}

function checkGradient({ of, value, place }: Extract<Syntax, { kind: "gradient" }>, context: Context): ValueId {
  const { builder, scope } = context;
  const { name } = of;
  if (scope.number(name) !== undefined && !scope.find(name, of.isPrimed, of.place))
    throw new Problem("cell.gradNumber", { name }, of.place);
  const source = checkName({ kind: "name", ...of }, context);
  if (builder.values[source].op === "constant") throw new Problem("cell.gradNumber", { name }, of.place);
  const gradient = innerGradient(checkExpression(value, context), source, builder, place);
  if (gradient === undefined) throw new Problem("cell.gradNone", { name: of.isPrimed ? name + "'" : name }, place);
  return gradient;
}

function checkCall(call: Call, context: Context): ValueId {
  if (call.name === "σ" && !context.scope.cell("σ")) return checkCall({ ...call, name: "sigmoid" }, context);
  if (call.name === "linear") return checkLinear(call, context);
  if (call.name === "at") return checkAt(call, context);
  const args = (): ValueId[] => call.args.map((arg) => checkExpression(arg, context));
  if (call.name === "rotate") return checkRotate(call, args(), context);
  const along = alongNames.find((name) => name === call.name);
  const map = mapNames.find((name) => name === call.name && !operatorNames.includes(name));
  if (along && (call.axes.length > 0 || !map)) return checkAlong(along, call, args(), context);
  if (map) return checkMap(map, call, args(), context);
  if (context.scope.cell(call.name)) return context.useCell(call.name, args(), context, call.place);
  if (Object.hasOwn(shorthands, call.name)) return writeShorthand(call, args(), context);
  if (call.name === "grad") throw new Problem("cell.gradName", {}, call.place);
  if (context.scope.isWithin(call.name)) throw new Problem("cell.recursive", { name: call.name }, call.place);
  throw new Problem("cell.unknownFunction", { name: call.name, near: nearest(call.name, functionNames) }, call.place);
}

function checkMap(name: MapName, call: Call, args: readonly ValueId[], context: Context): ValueId {
  if (call.axes.length > 0) throw new Problem("cell.axisUnwanted", { name }, call.place);
  expectCount(call, argumentCounts[name] ?? 1);
  return addMap(name, args, context.builder, call.place);
}

function checkAlong(name: AlongName, call: Call, args: readonly ValueId[], context: Context): ValueId {
  const { builder, scope } = context;
  if (call.axes.length === 0) throw new Problem("cell.axisWanted", { name }, call.place);
  const isPair = name === "cosine" || name === "dot";
  expectCount(call, isPair ? 2 : 1);
  const isReduction = !keepingNames.includes(name);
  if (call.axes.length > 1 && name !== "sum" && name !== "mean" && name !== "max" && name !== "product")
    throw new Problem(
      "cell.arguments",
      { name: `${name}[…]`, wanted: "one axis for its", got: call.axes.length },
      call.place,
    );
  let operands = args;
  for (const local of call.axes) {
    const axis = scope.axis(local, call.place);
    expectAxis(name, axis, operands, call, builder);
    if (name === "allocation" || name === "rank") builder.addShadow(axis);
    const union = [...new Set(operands.flatMap((arg) => builder.axesOf(arg)))];
    const axes = isReduction ? union.filter((other) => other !== axis) : union;
    operands = [builder.add({ op: "along", name, axis, args: operands, axes }, call.place)];
  }
  return operands[0];
}

function expectAxis(name: string, axis: string, args: readonly ValueId[], call: Call, builder: Builder): void {
  args.forEach((arg, i) => {
    const axes = builder.axesOf(arg);
    if (axes.includes(axis)) return;
    const got = listAxes(axes);
    if (args.length === 1) throw new Problem("cell.axisMissing", { name, axis, got }, call.place);
    const syntax = call.args[i];
    const which = syntax.kind === "name" ? syntax.name : i === 0 ? "the first" : "the second";
    throw new Problem("cell.axisBoth", { name, axis, which, got }, syntax.place);
  });
}

function checkRotate(call: Call, args: readonly ValueId[], context: Context): ValueId {
  const { builder, scope } = context;
  expectCount(call, 2);
  if (call.axes.length !== 1) throw new Problem("cell.axisWanted", { name: "rotate" }, call.place);
  const axis = scope.axis(call.axes[0], call.place);
  const [weights, move] = args;
  expectAxis("rotate", axis, [weights], call, builder);
  const axes = builder.axesOf(weights);
  const extra = builder.axesOf(move).filter((other) => !axes.includes(other));
  const got = listAxes(builder.axesOf(move));
  if (extra.length !== 1 || builder.axesOf(move).includes(axis))
    throw new Problem("cell.softmaxMove", { axis, got }, call.place);
  const [offset] = extra;
  if (builder.sizes[offset] > builder.sizes[axis])
    throw new Problem(
      "cell.offsetLarge",
      { axis, offsets: builder.sizes[offset], size: builder.sizes[axis] },
      call.place,
    );
  return builder.add({ op: "rotate", axis, offset, args: [weights, move], axes }, call.place);
}

/** `at[axis](value, n)`: n is known when the text is compiled. */
function checkAt(call: Call, context: Context): ValueId {
  const { builder, scope } = context;
  expectCount(call, 2);
  if (call.axes.length !== 1) throw new Problem("cell.axisWanted", { name: "at" }, call.place);
  const axis = scope.axis(call.axes[0], call.place);
  const value = checkExpression(call.args[0], context);
  expectAxis("at", axis, [value], call, builder);
  const size = builder.sizes[axis];
  const n = wholeNumber(call.args[1], scope);
  const index = n !== undefined && n < 0 ? n + size : n;
  if (index === undefined || !Number.isInteger(index) || index < 0 || index >= size)
    throw new Problem("cell.atIndex", { axis, last: size - 1, got: n ?? "something else" }, call.args[1].place);
  const axes = builder.axesOf(value).filter((other) => other !== axis);
  return builder.add({ op: "pick", axis, index, args: [value], axes }, call.place);
}

/** A number, the turn of a loop, or a sum of such; undefined for anything else. */
function wholeNumber(syntax: Syntax, scope: Scope): number | undefined {
  if (syntax.kind === "number") return syntax.value;
  if (syntax.kind === "name") return scope.turn(syntax.name);
  if (syntax.kind === "negate") {
    const value = wholeNumber(syntax.arg, scope);
    return value === undefined ? undefined : -value;
  }
  if (syntax.kind !== "binary" || (syntax.operator !== "add" && syntax.operator !== "subtract")) return undefined;
  const [left, right] = [wholeNumber(syntax.left, scope), wholeNumber(syntax.right, scope)];
  if (left === undefined || right === undefined) return undefined;
  return syntax.operator === "add" ? left + right : left - right;
}

function expectCount(call: Call, wanted: number): void {
  const got = call.args.length;
  if (got !== wanted) throw new Problem("cell.arguments", { name: call.name, wanted, got }, call.place);
}

/** `[head, slot]`, for messages. */
export function listAxes(axes: readonly string[]): string {
  return axes.length === 0 ? "no axes" : `[${axes.join(", ")}]`;
}
