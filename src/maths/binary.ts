/** Sums, products, fractions and comparisons, with the parentheses that are needed and no others. */
import { isTruth, type Syntax } from "../cell/syntax.ts";
import { axesOf, productSign } from "./axes.ts";
import { isIndicator } from "./calls.ts";
import { fenced, fraction, infix, number, prefix, row, type MathNode } from "./node.ts";
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
    default:
      return writeTruth(syntax, context);
  }
}

/** 1[condition]. */
export function writeTruth(syntax: Syntax, context: Context): Written {
  const one: MathNode = { tag: "mn", text: "1", look: "bold" };
  return application(row(one, fenced(conditionMaths(syntax, context), "[", "]")));
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

const signs = { and: "∧", or: "∨", equal: "=", unequal: "≠", less: "<", atMost: "≤" } as const;
const turned = { less: ">", atMost: "≥" } as const;

/** What holds or not: a comparison, or several; what is 1 or 0 says it by itself, and of any other value it is said. */
export function conditionMaths(syntax: Syntax, context: Context): MathNode {
  if (syntax.kind === "not") return row(prefix("¬"), joinedSide(syntax.arg, context));
  if (syntax.kind !== "binary" || !isTruth(syntax)) return valueHolds(syntax, context);
  const { operator, left, right } = syntax;
  if (operator === "and" || operator === "or")
    return row(joinedSide(left, context, operator), infix(signs[operator]), joinedSide(right, context, operator));
  const [a, b] = [left, right].map((side) => within(side, context, levels.sum));
  const isTurned = (operator === "less" || operator === "atMost") && startsAfter(left, right);
  return isTurned ? row(b, infix(turned[operator]), a) : row(a, infix(signs[operator as keyof typeof signs]), b);
}

/** A part of a condition: in parentheses where it is joined in another way. */
function joinedSide(syntax: Syntax, context: Context, operator = ""): MathNode {
  const inner = conditionMaths(syntax, context);
  const isJoined = syntax.kind === "binary" && (syntax.operator === "and" || syntax.operator === "or");
  const isAlone = syntax.kind === "not" || (!isTruth(syntax) && isIndicator(syntax, context.scope));
  const isOpen = isJoined ? syntax.operator !== operator : operator === "" && !isAlone;
  return isOpen ? fenced(inner) : inner;
}

function valueHolds(syntax: Syntax, context: Context): MathNode {
  const value = within(syntax, context, levels.sum);
  return isIndicator(syntax, context.scope) ? value : row(value, infix(">"), number("0"));
}

function startsAfter(a: Syntax, b: Syntax): boolean {
  return a.place.line > b.place.line || (a.place.line === b.place.line && a.place.column > b.place.column);
}
