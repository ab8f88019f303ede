/** Functions → maths: each in the sign that papers use for it, or by its name with its axes below. */
import type { Syntax } from "../cell/syntax.ts";
import { conditionMaths } from "./binary.ts";
import { writeLinear } from "./linear.ts";
import {
  bigOperator, fenced, fraction, infix, letters, list, number, operatorName, raise, root, row, sub, under,
  widthOf, type MathNode,
} from "./node.ts"; // prettier-ignore
import { axesSymbol } from "./symbol.ts";
import { application, atom, levels, within, type Context, type Level, type Written } from "./written.ts";

type Call = Extract<Syntax, { kind: "call" }>;
type Writer = (call: Call, context: Context) => Written;

/** Widest value, in em, that is written twice or as an exponent. */
const narrow = 12;

const writers: Readonly<Record<string, Writer>> = {
  linear: writeLinear,
  sum: (call, context) => writeBig("∑", call, context),
  product: (call, context) => writeBig("∏", call, context),
  floor: (call, context) => atom(fenced(argument(call, context, levels.sum), "⌊", "⌋")),
  mod: (call, context) => ({
    node: row(argument(call, context, levels.factor), infix("mod"), argument(call, context, levels.factor, 1)),
    level: levels.product,
  }),
  sigmoid: (call, context) => applied(letters("σ"), call, context),
  σ: (call, context) => applied(letters("σ"), call, context),
  exp: writeExponential,
  square: (call, context) => application(raise(argument(call, context, levels.atom), number("2"))),
  power: (call, context) =>
    application(raise(argument(call, context, levels.atom), argument(call, context, levels.sum, 1))),
  sqrt: (call, context) => atom(root(argument(call, context, levels.sum))),
  abs: (call, context) => atom(fenced(argument(call, context, levels.sum), "|", "|")),
  norm: (call, context) => atom(sub(fenced(argument(call, context, levels.sum), "‖", "‖"), axesOf(call, context))),
  dot: (call, context) => atom(sub(fenced(argumentList(call, context), "⟨", "⟩"), axesOf(call, context))),
  normalise: writeNormalise,
  rotate: writeRotate,
  where: writeWhere,
  mean: writeBelow,
  max: writeBelow,
  normal: () => application(row(letters("𝒩"), fenced(list([number("0"), number("1")])))),
  uniform: () => application(row(letters("𝒰"), fenced(list([number("0"), number("1")])))),
  index: (call, context) => atom(sub(operatorName("index"), axesOf(call, context))),
  count: (call, context) => atom(fenced(axesOf(call, context), "|", "|")),
  lookup: (call, context) => writePlace(call, context),
  at: (call, context) => writePlace(call, context),
  put: (call, context) => writePlace(call, context, call.args[2]),
};

export function writeCall(call: Call, context: Context): Written {
  const { scope, owner, isWhole } = context;
  if (scope.cell(call.name)) {
    const result = isWhole ? scope.signals(owner) : [];
    scope.useCell(call.name, { paths: scope.pathsOf(owner), args: call.args, scope, result });
    return applied(operatorName(call.name), call, context);
  }
  const writer = Object.hasOwn(writers, call.name) ? writers[call.name] : undefined;
  return (writer ?? named)(call, context);
}

/** name, its axes below, and its arguments. */
function named(call: Call, context: Context): Written {
  const name = operatorName(call.name);
  return applied(call.axes.length > 0 ? sub(name, axesOf(call, context)) : name, call, context);
}

/** max over an axis has it underneath, as a sum has. */
function writeBelow(call: Call, context: Context): Written {
  const name = operatorName(call.name);
  return applied(call.axes.length > 0 ? under(name, axesOf(call, context)) : name, call, context);
}

function applied(name: MathNode, call: Call, context: Context): Written {
  return application(row(name, fenced(argumentList(call, context))));
}

function argumentList(call: Call, context: Context): MathNode {
  const args = call.args.map((_, i) => argument(call, context, levels.sum, i));
  return list(args);
}

function argument(call: Call, context: Context, level: Level, i = 0): MathNode {
  const arg = call.args[i];
  return arg ? within(arg, { ...context, summed: [] }, level) : row();
}

function axesOf(call: Call, { scope }: Context): MathNode {
  return axesSymbol(call.axes, scope);
}

/** Σ or ∏, whose argument reaches to the next + or −. */
function writeBig(text: string, call: Call, context: Context): Written {
  const [arg] = call.args;
  const summed = text === "∑" ? call.axes.map((axis) => context.scope.axis(axis)) : [];
  const inner = arg ? within(arg, { ...context, summed }, levels.product) : row();
  return { node: row(bigOperator(text, axesOf(call, context)), inner), level: levels.product };
}

function writeExponential(call: Call, context: Context): Written {
  const inner = argument(call, context, levels.sum);
  return widthOf(inner) > narrow ? named(call, context) : application(raise(letters("e"), inner));
}

/** a / Σ a, as long as a is short. */
function writeNormalise(call: Call, context: Context): Written {
  const once = argument(call, context, levels.product);
  if (widthOf(once) > narrow) return named(call, context);
  return application(fraction(once, row(bigOperator("∑", axesOf(call, context)), once)));
}

/** Circular convolution along the axis. */
function writeRotate(call: Call, context: Context): Written {
  const weights = argument(call, context, levels.factor);
  const move = argument(call, context, levels.factor, 1);
  const convolution: MathNode = { ...sub(infix("⊛"), axesOf(call, context)), mayBreak: true };
  return { node: row(weights, convolution, move), level: levels.product };
}

const space: MathNode = { tag: "mspace", attributes: { width: "0.35em" } };

/** { a if the condition holds; b else. */
function writeWhere(call: Call, context: Context): Written {
  const [condition] = call.args;
  if (!condition) return named(call, context);
  const holds = conditionMaths(condition, { ...context, summed: [] });
  const text = (said: string): MathNode => ({ tag: "mtext", text: said });
  const cases = [
    [argument(call, context, levels.sum, 1), row(text("if"), space, holds)],
    [argument(call, context, levels.sum, 2), text("else")],
  ];
  const cell = (child: MathNode): MathNode => ({ tag: "mtd", children: [child] });
  const table: MathNode = {
    tag: "mtable",
    children: cases.map((parts) => ({ tag: "mtr", children: parts.map(cell) })),
  };
  const brace: MathNode = { tag: "mo", text: "{", attributes: { form: "prefix", stretchy: "true" } };
  return application({ tag: "mrow", children: [brace, table] });
}

/** table[axis = n], and with a new row: memory[axis = n ↦ row]. At −1 is the last one. */
function writePlace(call: Call, context: Context, replacement?: Syntax): Written {
  const index = call.args[1];
  const isLast = index?.kind === "negate" && index.arg.kind === "number" && index.arg.value === 1;
  const at = isLast ? operatorName("last") : argument(call, context, levels.sum, 1);
  const where = row(axesOf(call, context), infix("="), at);
  const change = replacement ? [infix("↦"), argument(call, context, levels.sum, 2)] : [];
  return atom(row(argument(call, context, levels.atom), fenced(row(where, ...change), "[", "]")));
}
