/** Sums, products, fractions and comparisons, with the parentheses that are needed and no others. */
import type { Syntax } from "../cell/syntax.ts";
import { axesOf, productSign } from "./axes.ts";
import { fenced, fraction, infix, row, type MathNode } from "./node.ts";
import { application, levels, within, type Context, type Written } from "./written.ts";

export type Binary = Extract<Syntax, { kind: "binary" }>;

export function writeBinary(syntax: Binary, context: Context): Written {
  switch (syntax.operator) {
    case "add":
    case "subtract":
      return writeSum(syntax, context);
    case "multiply":
      return writeProduct(syntax, context);
    case "divide":
      return application(fraction(within(syntax.left, context, levels.sum), within(syntax.right, context, levels.sum)));
    case "less":
    case "equal": {
      const one: MathNode = { tag: "mn", text: "1", look: "bold" };
      return application(row(one, fenced(comparison(syntax, context), "[", "]")));
    }
  }
}

/** `+ 0` makes a copy of a value in a cell text; in maths it is nothing. A linear joins the sum that it stands in. */
function writeSum(syntax: Binary, context: Context): Written {
  const isNothing = syntax.right.kind === "number" && syntax.right.value === 0;
  if (isNothing) return context.write(syntax.left, context);
  const left = within(syntax.left, context, levels.sum);
  const isOpen = syntax.operator === "add" && syntax.right.kind === "call";
  const right = within(syntax.right, context, isOpen ? levels.sum : levels.product);
  return { node: row(left, infix(syntax.operator === "add" ? "+" : "−"), right), level: levels.sum };
}

const thinSpace: MathNode = { tag: "mspace", attributes: { width: "0.17em" } };

/** What starts with Σ or ∏ may stand at the end of a product, but no factor may follow it. */
function writeProduct(syntax: Binary, context: Context): Written {
  const inner = { ...context, isWhole: false };
  const [first, second] = [context.write(syntax.left, inner), context.write(syntax.right, inner)];
  const left = first.level >= levels.product && !hasBig(first.node) ? first.node : fenced(first.node);
  const isFactor = second.level >= levels.factor || startsBig(second.node);
  const isCoefficient = syntax.left.kind === "number" && syntax.right.kind !== "number";
  const operator = isCoefficient ? thinSpace : infix(signOf(syntax, context));
  return { node: row(left, operator, isFactor ? second.node : fenced(second.node)), level: levels.product };
}

function signOf(syntax: Binary, { scope, summed }: Context): string {
  return productSign(axesOf(syntax.left, scope), axesOf(syntax.right, scope), summed);
}

function startsBig(node: MathNode): boolean {
  const [first] = node.children ?? [];
  if (!first) return false;
  return node.tag === "munder" ? first.attributes?.["largeop"] === "true" : node.tag === "mrow" && startsBig(first);
}

/** Outside of parentheses, so that what follows would belong to it. */
function hasBig(node: MathNode): boolean {
  if (startsBig(node)) return true;
  const isFenced = node.children?.[0]?.attributes?.["form"] === "prefix";
  return node.tag === "mrow" && !isFenced && (node.children ?? []).some(hasBig);
}

/** `a < b` as it was written: the parser keeps `a > b` as `b < a`. */
export function comparison(syntax: Binary, context: Context): MathNode {
  const a = within(syntax.left, context, levels.sum);
  const b = within(syntax.right, context, levels.sum);
  if (syntax.operator === "equal") return row(a, infix("="), b);
  return startsAfter(syntax.left, syntax.right) ? row(b, infix(">"), a) : row(a, infix("<"), b);
}

function startsAfter(a: Syntax, b: Syntax): boolean {
  return a.place.line > b.place.line || (a.place.line === b.place.line && a.place.column > b.place.column);
}
