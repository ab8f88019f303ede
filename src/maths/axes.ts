/** The axes of an expression, read off the text alone: they choose between ⊙, ⊗ and a plain product. */
import type { Item, Syntax } from "../cell/syntax.ts";
import { Scope, type Axes, type CellItem } from "./scope.ts";

type Call = Extract<Syntax, { kind: "call" }>;

const reductions: readonly string[] = ["sum", "mean", "product", "norm", "dot", "cosine"];
/** Functions along an axis that the result has, too. */
const likeFirst: readonly string[] = ["rotate", "put", "push", "pop", "shift", "cumsum", "offdiagonal"];
const makers: readonly string[] = ["index", "onehot", "upto", "normal", "uniform"];

export function axesOf(syntax: Syntax, scope: Scope): Axes {
  switch (syntax.kind) {
    case "number":
    case "draw":
      return [];
    case "name":
      return axesOfName(syntax.name, scope);
    case "binary":
      return union([axesOf(syntax.left, scope), axesOf(syntax.right, scope)]);
    case "negate":
    case "not":
      return axesOf(syntax.arg, scope);
    case "rename": {
      const to = scope.axis(syntax.to);
      const from = scope.alias(to);
      return axesOf(syntax.arg, scope)?.map((axis) => (axis === from ? to : axis));
    }
    case "gradient":
      return axesOfName(syntax.of.name, scope);
    case "call":
      return axesOfCall(syntax, scope);
  }
}

function axesOfName(name: string, scope: Scope): Axes {
  const known = scope.known(name);
  if (known) return known.axes;
  return name === "step" || name === "update" || name === "training" ? [] : undefined;
}

function axesOfCall(call: Call, scope: Scope): Axes {
  const own = call.axes.map((axis) => scope.axis(axis));
  const args = (): Axes => union(call.args.map((arg) => axesOf(arg, scope)));
  const first = (): Axes => call.args[0] && axesOf(call.args[0], scope);
  if (call.name === "count") return [];
  if (call.name === "linear") return linearAxes(call, own, scope);
  if (makers.includes(call.name)) return union([own, args()]);
  if (likeFirst.includes(call.name)) return first();
  if (call.name === "lookup" || call.name === "at") return without(args(), own);
  if (reductions.includes(call.name) || (call.name === "max" && own.length > 0)) return without(args(), own);
  const cell = scope.cell(call.name);
  return cell ? axesOfCell(cell, call, scope) : args();
}

/** The axes of a cell's result: as declared, or as its body makes them. */
function axesOfCell(cell: CellItem, call: Call, scope: Scope): Axes {
  if (cell.result.axes) return cell.result.axes.map((axis) => scope.axis(axis));
  const paths = { signals: [], weights: [] };
  const inner = new Scope({ paths, parent: scope, isReversed: false, hidden: cell.name });
  const define = (name: string, axes: Axes): void => void inner.names.set(name, { axes, timing: "value", signals: [] });
  cell.formals.forEach(({ name, axes }, i) => {
    const arg = call.args[i];
    define(name, axes?.map((axis) => scope.axis(axis)) ?? (arg && axesOf(arg, scope)));
  });
  defineAll(cell.body, inner, define);
  return inner.names.get(cell.result.name)?.axes;
}

function defineAll(items: readonly Item[], scope: Scope, define: (name: string, axes: Axes) => void): void {
  for (const item of items) {
    if (item.kind === "assign") define(item.target.name, axesOf(item.value, scope));
    if (item.kind === "state" || item.kind === "param")
      define(
        item.name,
        item.axes.map((axis) => scope.axis(axis)),
      );
    if (item.kind === "if")
      defineAll(scope.option(item.option) === item.choice ? item.then : item.otherwise, scope, define);
  }
}

function linearAxes(call: Call, own: readonly string[], scope: Scope): Axes {
  const { each } = call.options;
  return each === undefined ? own : [scope.axis(each), ...own];
}

function without(axes: Axes, gone: readonly string[]): Axes {
  return axes?.filter((axis) => !gone.includes(axis));
}

function union(all: readonly Axes[]): Axes {
  const joined = new Set<string>();
  for (const axes of all) {
    if (!axes) return undefined;
    for (const axis of axes) joined.add(axis);
  }
  return [...joined];
}

/** Axes that count copies of a part, not the part's own numbers. */
const copies: readonly string[] = ["head", "hop", "layer"];

/**
 * The sign of a product by the axes of its sides: ⊙ where both have the same, ⊗ where they share none, and a dot where one
 * is a single number for the other. Within a sum over an axis that both have it is a dot, too: a weighted sum.
 */
export function productSign(left: Axes, right: Axes, summed: readonly string[]): "⊙" | "⊗" | "·" {
  if (!left || !right) return "⊙";
  const [a, b] = [left, right].map((axes) => axes.filter((axis) => !copies.includes(axis)));
  if (!a || !b || a.length === 0 || b.length === 0) return "·";
  const common = a.filter((axis) => b.includes(axis));
  if (common.length === 0) return "⊗";
  if (common.length === a.length && common.length === b.length) return "⊙";
  const isContained = common.length === Math.min(a.length, b.length);
  return isContained || common.every((axis) => summed.includes(axis)) ? "·" : "⊙";
}
