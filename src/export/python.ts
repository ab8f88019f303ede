/** Python expressions as trees, and their layout in lines of at most `lineWidth` characters. */

export const lineWidth = 100;

export type Python =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "call"; readonly callee: string; readonly args: readonly Python[] }
  /** `of.name(…)` or `of[…]`, already written. */
  | { readonly kind: "suffix"; readonly of: Python; readonly suffix: string }
  | { readonly kind: "operation"; readonly operator: Operator; readonly left: Python; readonly right: Python }
  | { readonly kind: "minus"; readonly of: Python };

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
  const short = String(value);
  const [digits = "", exponent] = value.toExponential().split("e");
  const isSmall = value !== 0 && Math.abs(value) < 1e-3 && digits.length < 5;
  return isSmall ? `${digits}e${Number(exponent)}` : short.replace("e+", "e");
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
  return `${target} = ${layout(code, 0, target.length + 3, width)}`;
}

/** `code` in as many lines as it needs: the first begins `used` characters after `indent`. */
function layout(code: Python, indent: number, used: number, width: number): string {
  const flat = write(code);
  if (indent + used + flat.length <= width) return flat;
  const inner = indent + 4;
  const line = `\n${" ".repeat(inner)}`;
  const close = `\n${" ".repeat(indent)})`;
  if (code.kind === "call") {
    const args = code.args.map((arg) => `${line}${layout(arg, inner, 1, width)},`);
    return `${code.callee}(${args.join("")}${close}`;
  }
  if (code.kind === "operation") {
    const parts = chain(code).map(({ operator, part, least }) => {
      const sign = operator === "" ? "" : `${operator} `;
      const isLow = rankOf(part) < least;
      return `${line}${sign}${isLow ? `(${write(part)})` : layout(part, inner, sign.length, width)}`;
    });
    return `(${parts.join("")}${close}`;
  }
  if (code.kind === "suffix" && rankOf(code.of) === atomRank)
    return layout(code.of, indent, used + code.suffix.length, width) + code.suffix;
  return flat;
}

interface Link {
  readonly operator: string;
  readonly part: Python;
  /** The part is in brackets when its rank is less. */
  readonly least: number;
}

/** a + b − c as [a] [+ b] [− c]: operators of one rank, from left to right. */
function chain(code: Extract<Python, { kind: "operation" }>): Link[] {
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
