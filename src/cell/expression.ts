/** Expressions: `+ −` below `* /` below unary minus below `@`; then comparisons, `not`, `and`, `or`. Depth is bounded. */
import { Problem, type Place } from "../core/problem.ts";
import { drawNames } from "./program.ts";
import type { Reader } from "./reader.ts";
import { joiners } from "./scope.ts";
import type { CallOptions, Operator, StartSyntax, Syntax } from "./syntax.ts";

/** Deepest nesting of parentheses and calls, and most terms of one sum or product. */
const deepest = 60;
const mostTerms = 200;
/** Named arguments, all of them linear's. */
const optionNames: readonly string[] = ["bias", "weights", "each"];

export function parseExpression(reader: Reader, depth = 0): Syntax {
  if (depth > deepest) throw new Problem("cell.tooDeep", { limit: deepest }, reader.peek().place);
  return parseJoined(reader, "or", () => parseJoined(reader, "and", () => parseTruth(reader, depth)));
}

function parseJoined(reader: Reader, operator: "and" | "or", parse: () => Syntax): Syntax {
  let left = parse();
  for (let terms = 1; ; terms++) {
    if (terms > mostTerms) throw new Problem("cell.tooLongSum", { limit: mostTerms }, reader.peek().place);
    const place = reader.peek().place;
    if (!reader.takeWord(operator)) return left;
    left = { kind: "binary", operator, left, right: parse(), place };
  }
}

/** `turned`: with its sides exchanged. */
const comparisons: readonly {
  readonly signs: readonly string[];
  readonly operator: Operator;
  readonly turned?: true;
}[] = [
  { signs: ["<"], operator: "less" },
  { signs: [">"], operator: "less", turned: true },
  { signs: ["<=", "≤"], operator: "atMost" },
  { signs: [">=", "≥"], operator: "atMost", turned: true },
  { signs: ["=="], operator: "equal" },
  { signs: ["!=", "≠"], operator: "unequal" },
];

/** A comparison, or what stands behind `not`. */
function parseTruth(reader: Reader, depth: number): Syntax {
  if (depth > deepest) throw new Problem("cell.tooDeep", { limit: deepest }, reader.peek().place);
  const start = reader.peek().place;
  if (reader.takeWord("not")) return { kind: "not", arg: parseTruth(reader, depth + 1), place: start };
  const left = parseSum(reader, depth);
  const place = reader.peek().place;
  const found = comparisons.find(({ signs }) => signs.some((sign) => reader.takeSymbol(sign)));
  if (!found) return left;
  const right = parseSum(reader, depth);
  const [first, second] = found.turned ? [right, left] : [left, right];
  return { kind: "binary", operator: found.operator, left: first, right: second, place };
}

function parseSum(reader: Reader, depth: number): Syntax {
  let left = parseProduct(reader, depth);
  for (let terms = 1; ; terms++) {
    if (terms > mostTerms) throw new Problem("cell.tooLongSum", { limit: mostTerms }, reader.peek().place);
    const place = reader.peek().place;
    const operator = reader.takeSymbol("+") ? "add" : reader.takeSymbol("-") ? "subtract" : undefined;
    if (!operator) return left;
    left = { kind: "binary", operator, left, right: parseProduct(reader, depth), place };
  }
}

function parseProduct(reader: Reader, depth: number): Syntax {
  let left = parseUnary(reader, depth);
  for (let terms = 1; ; terms++) {
    if (terms > mostTerms) throw new Problem("cell.tooLongSum", { limit: mostTerms }, reader.peek().place);
    const place = reader.peek().place;
    const operator = reader.takeSymbol("*") ? "multiply" : reader.takeSymbol("/") ? "divide" : undefined;
    if (!operator) return left;
    left = { kind: "binary", operator, left, right: parseUnary(reader, depth), place };
  }
}

function parseUnary(reader: Reader, depth: number): Syntax {
  const place = reader.peek().place;
  if (depth > deepest) throw new Problem("cell.tooDeep", { limit: deepest }, place);
  if (reader.takeSymbol("-")) return { kind: "negate", arg: parseUnary(reader, depth + 1), place };
  let value = parseAtom(reader, depth);
  for (let renames = 0; reader.takeSymbol("@"); renames++) {
    if (renames > deepest) throw new Problem("cell.tooDeep", { limit: deepest }, place);
    value = { kind: "rename", arg: value, to: reader.expectName("an axis").text, place };
  }
  return value;
}

function parseAtom(reader: Reader, depth: number): Syntax {
  const token = reader.peek();
  if (token.kind === "number") return { kind: "number", value: reader.expectNumber(), place: token.place };
  if (reader.takeSymbol("(")) {
    const inner = parseExpression(reader, depth + 1);
    reader.expectSymbol(")");
    return inner;
  }
  const draw = takeDraw(reader);
  if (draw) return draw;
  reader.expectName("a value");
  const isCall = !token.isPrimed && ["(", "["].includes(reader.peek().text) && reader.peek().kind === "symbol";
  if (!isCall) return { kind: "name", name: token.text, isPrimed: token.isPrimed, place: token.place };
  if (token.text === "grad" && reader.peek().text === "[") return parseGradient(reader, depth, token.place);
  refuseIndexing(token.text, reader);
  const axes = reader.axes();
  const isScalar = axes !== undefined && axes.length === 0;
  return {
    kind: "call",
    name: token.text,
    axes: axes ?? [],
    isScalar,
    place: token.place,
    ...parseArguments(reader, depth),
  };
}

/** `grad[of](value)`: in the brackets stands the name of a value. */
function parseGradient(reader: Reader, depth: number, place: Place): Syntax {
  reader.expectSymbol("[");
  const name = reader.peek();
  if (name.kind !== "name" || reader.peek(1).text !== "]") throw new Problem("cell.gradName", {}, place);
  reader.next();
  reader.expectSymbol("]");
  reader.expectSymbol("(");
  const value = parseExpression(reader, depth + 1);
  if (!reader.takeSymbol(")")) throw new Problem("cell.gradName", {}, place);
  return { kind: "gradient", of: { name: name.text, isPrimed: name.isPrimed, place: name.place }, value, place };
}

/** `h[0]`, as other languages have it. */
function refuseIndexing(name: string, reader: Reader): void {
  const [bracket, index] = [reader.peek(), reader.peek(1)];
  if (bracket.text === "[" && index.kind === "number")
    throw new Problem("cell.indexing", { name, got: index.text }, bracket.place);
}

function parseArguments(reader: Reader, depth: number): { args: Syntax[]; options: CallOptions } {
  const args: Syntax[] = [];
  let options: CallOptions = {};
  reader.expectSymbol("(");
  if (reader.takeSymbol(")")) return { args, options };
  do {
    const isOption = reader.peek().kind === "name" && reader.peek(1).text === ":" && reader.peek(1).kind === "symbol";
    if (isOption) {
      const { text, place } = reader.next();
      if (!optionNames.includes(text))
        throw new Problem("cell.unknownArgument", { got: text, known: optionNames.join(", ") }, place);
      reader.expectSymbol(":");
      options = { ...options, [text]: text === "each" ? eachAxis(reader) : parseStart(reader, depth + 1) };
    } else {
      args.push(parseExpression(reader, depth + 1));
    }
  } while (reader.takeSymbol(","));
  reader.expectSymbol(")");
  return { args, options };
}

function eachAxis(reader: Reader): string {
  const { kind, text, place } = reader.next();
  if (kind === "name") return text;
  throw new Problem("cell.eachAxis", {}, place);
}

/** How weights start: `glorot`, `identity 0.01`, `3..6`, or a value. */
export function parseStart(reader: Reader, depth: number): StartSyntax {
  if (reader.takeWord("glorot")) return { kind: "glorot" };
  if (reader.takeWord("identity")) return { kind: "identity", deviation: reader.numberOrName() };
  const value = parseExpression(reader, depth);
  const sign = value.kind === "negate" ? -1 : 1;
  const first = value.kind === "negate" ? value.arg : value;
  if (first.kind !== "number" || !reader.takeSymbol("..")) return { kind: "value", value };
  return { kind: "spread", from: sign * first.value, to: reader.signedNumber() };
}

/** `uniform -1..1`, `normal 0.1`: a word and what follows it nowhere else. */
function takeDraw(reader: Reader): Syntax | undefined {
  const { kind, text, isPrimed, place } = reader.peek();
  const of = kind === "name" && !isPrimed ? drawNames.find((name) => name === text) : undefined;
  if (!of) return undefined;
  const isNegative = reader.peek(1).text === "-" && of !== "normal" && reader.peek(3).text === "..";
  const next = reader.peek(1);
  const isName = next.kind === "name" && !next.isPrimed && !joiners.includes(next.text);
  if (!isNegative && !isName && next.kind !== "number") return undefined;
  reader.next();
  const bounds = [reader.numberOrName()];
  if (of !== "normal") {
    reader.expectSymbol("..");
    bounds.push(reader.numberOrName());
  }
  return { kind: "draw", of, bounds, place };
}
