/** Python expressions as trees, and their layout in lines of at most `lineWidth` characters. */

import { plainWords } from "./names.ts";

export const lineWidth = 100;

export type Python =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "call"; readonly callee: string; readonly args: readonly Python[] }
  /** `of.name(…)` or `of[…]`, already written. */
  | { readonly kind: "suffix"; readonly of: Python; readonly suffix: string }
  | { readonly kind: "operation"; readonly operator: Operator; readonly left: Python; readonly right: Python }
  | { readonly kind: "minus"; readonly of: Python };

type Operation = Extract<Python, { kind: "operation" }>;

type Operator = "+" | "-" | "*" | "/" | "**" | "<" | ">" | "==";

/** What binds tighter has the higher rank. */
const ranks: Readonly<Record<Operator, number>> = { "<": 1, ">": 1, "==": 1, "+": 2, "-": 2, "*": 3, "/": 3, "**": 5 };
const minusRank = 4;
const atomRank = 6;

export function text(words: string | number): Python {
  return { kind: "text", text: typeof words === "number" ? numeral(words) : words };
}

export function call(callee: string, ...args: readonly (Python | string)[]): Python {
  return { kind: "call", callee, args: args.map((arg) => (typeof arg === "string" ? text(arg) : arg)) };
}

export function suffixed(of: Python, suffix: string): Python {
  return suffix === "" ? of : { kind: "suffix", of, suffix };
}

export function operation(operator: Operator, left: Python, right: Python): Python {
  return { kind: "operation", operator, left, right };
}

/** A number as Python and people write it: `1`, `0.5`, `1e-6`. */
export function numeral(value: number): string {
  const [digits = "", exponent] = value.toExponential().split("e");
  const isFar = value !== 0 && (Math.abs(value) < 1e-3 || Math.abs(value) >= 1e6);
  return isFar && digits.length < 5 ? `${digits}e${Number(exponent)}` : String(value).replace("e+", "e");
}

/** Words as a string; what could end it is replaced. */
export function quoted(words: string): string {
  return `"${plainWords(words)}"`;
}

/** Lines one level further in. */
export function shifted(lines: readonly string[]): string[] {
  return lines.map((line) => (line === "" ? "" : line.replace(/^/gm, "    ")));
}

/** In one line. */
export function write(code: Python): string {
  switch (code.kind) {
    case "text":
      return code.text;
    case "call":
      return `${code.callee}(${code.args.map(write).join(", ")})`;
    case "suffix":
      return bracketed(code.of, atomRank) + code.suffix;
    case "minus":
      return `-${bracketed(code.of, minusRank)}`;
    case "operation": {
      const rank = ranks[code.operator];
      // What stands on the right of an operator of its own rank keeps its brackets, as in a − (b − c); on the left of a power too.
      const isPower = code.operator === "**";
      const left = bracketed(code.left, isPower ? rank + 1 : rank);
      const right = bracketed(code.right, isAssociative(code.operator) ? rank : rank + 1);
      return `${left} ${code.operator} ${right}`;
    }
  }
}

function isAssociative(operator: Operator): boolean {
  return operator === "+" || operator === "*";
}

function bracketed(code: Python, least: number): string {
  return rankOf(code) < least ? `(${write(code)})` : write(code);
}

function rankOf(code: Python): number {
  if (code.kind === "operation") return ranks[code.operator];
  if (code.kind === "minus" || (code.kind === "text" && code.text.startsWith("-"))) return minusRank;
  return atomRank;
}

/** `target = code`, broken where it is longer than `width`; further lines are indented relative to the first. */
export function assignment(target: string, code: Python, width: number): string {
  return `${target} = ${layout(code, { indent: 0, used: target.length + 3, width, isBracketed: false })}`;
}

/** A call as a statement, broken where it is longer than `width`. */
export function layOutCall(code: Python, width: number): string {
  return layout(code, { indent: 0, used: 0, width, isBracketed: false });
}

/** `"name": code,` of a dict. */
export function entry(name: string, code: Python, width: number): string {
  const key = `${quoted(name)}: `;
  return `${key}${layout(code, { indent: 0, used: key.length + 1, width, isBracketed: false })},`;
}

interface Room {
  /** Of the line on which the code begins. */
  readonly indent: number;
  /** Characters in that line before the code, and after it. */
  readonly used: number;
  readonly width: number;
  /** Whether brackets around the code let it run on over lines. */
  readonly isBracketed: boolean;
}

/** `code` in as many lines as it needs. */
function layout(code: Python, room: Room): string {
  const { indent, used, width, isBracketed } = room;
  const flat = write(code);
  if (indent + used + flat.length <= width) return flat;
  const line = `\n${" ".repeat(indent + 4)}`;
  const inner = { indent: indent + 4, used: 1, width, isBracketed: true };
  if (code.kind === "call") {
    const args = code.args.map((arg) => `${line}${layout(arg, inner)},`);
    return `${code.callee}(${args.join("")}\n${" ".repeat(indent)})`;
  }
  if (code.kind === "operation" && isBracketed)
    return chain(code)
      .map((link) => writeLink(link, room))
      .join(`\n${" ".repeat(indent)}`);
  if (code.kind === "operation") return inBrackets(code, room);
  if (code.kind === "suffix" && code.of.kind === "operation") return inBrackets(code.of, room) + code.suffix;
  if (code.kind === "suffix" && rankOf(code.of) === atomRank)
    return layout(code.of, { ...room, used: used + code.suffix.length, isBracketed: false }) + code.suffix;
  return flat;
}

/** An operation in brackets, one operand a line. */
function inBrackets(code: Operation, { indent, width }: Room): string {
  const inner = { indent: indent + 4, used: 1, width, isBracketed: true };
  const lines = chain(code).map((link) => `\n${" ".repeat(inner.indent)}${writeLink(link, inner)}`);
  return `(${lines.join("")}\n${" ".repeat(indent)})`;
}

/** `+ part`, at the beginning of a line. */
function writeLink({ operator, part, least }: Link, room: Room): string {
  const sign = operator === "" ? "" : `${operator} `;
  if (rankOf(part) >= least) return sign + layout(part, { ...room, used: sign.length + 1, isBracketed: false });
  const flat = `${sign}(${write(part)})`;
  const isShort = room.indent + flat.length + 1 <= room.width || part.kind !== "operation";
  return isShort ? flat : sign + inBrackets(part, room);
}

interface Link {
  readonly operator: string;
  readonly part: Python;
  /** The part is in brackets when its rank is less. */
  readonly least: number;
}

/** a + b − c as [a] [+ b] [− c]: operators of one rank, from left to right. */
function chain(code: Operation): Link[] {
  const rank = ranks[code.operator];
  const least = code.operator === "**" ? rank + 1 : rank;
  const isChained = code.left.kind === "operation" && ranks[code.left.operator] === rank && code.operator !== "**";
  const before =
    isChained && code.left.kind === "operation" ? chain(code.left) : [{ operator: "", part: code.left, least }];
  return [
    ...before,
    { operator: code.operator, part: code.right, least: isAssociative(code.operator) ? rank : rank + 1 },
  ];
}
