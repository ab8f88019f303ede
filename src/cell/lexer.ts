/** Text → tokens. Never throws anything but a Problem with its place. */
import { plainSigns } from "../core/look-alikes.ts";
import { Problem, type Place } from "../core/problem.ts";

export interface Token {
  readonly kind: "name" | "number" | "string" | "symbol" | "newline" | "end";
  readonly text: string;
  readonly place: Place;
  /** A prime follows the name directly. */
  readonly isPrimed: boolean;
}

/** Longest accepted text, in characters. */
export const longestText = 50_000;

const pattern =
  /[ \t\r\f\u00a0]+|#[^\n]*|(\n)|([\p{L}_][\p{L}\p{N}_]*)('?)|(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|"([^"\n]*)"|(->|[=!<>]=|[≤≥≠]|\.\.|[()[\],=+\-*/@:|<>])/uy;

/** A citation, a quoted text between plain quotes, a comment: what stands there is no sign of the language. */
const free = /^[ \t]*paper\b[^\n]*|"[^"\n]*"|[#＃][^\n]*/gmu;

/** The text as it is read: signs that look like the language's are those, outside of what is free text. As long as it was. */
export function readable(text: string): string {
  const parts = [...text.matchAll(free)];
  const ends = [0, ...parts.map(({ index, 0: part }) => index + part.length)];
  const between = ends.map((end, i) => plainSigns(text.slice(end, parts[i]?.index)));
  return between.map((plain, i) => plain + (parts[i]?.[0].replace(/^＃/, "#") ?? "")).join("");
}

/** The tokens of a text; newlines inside parentheses and brackets are dropped. @throws Problem on a character that no token has. */
export function tokenise(source: string): readonly Token[] {
  if (source.length > longestText) throw new Problem("cell.tooLong", { limit: longestText, got: source.length });
  const text = readable(source);
  const tokens: Token[] = [];
  let line = 1;
  let lineStart = 0;
  let depth = 0;
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const start = pattern.lastIndex;
    const place = { line, column: start - lineStart + 1 };
    const match = pattern.exec(text);
    if (!match) throw unreadable(text, start, place);
    const token = toToken(match, place);
    if (token?.kind === "newline") {
      line++;
      lineStart = pattern.lastIndex;
      if (depth > 0 && !startsItem(text, lineStart)) continue;
      depth = 0;
    }
    if (token?.text === "(" || token?.text === "[") depth++;
    if (token?.text === ")" || token?.text === "]") depth = Math.max(0, depth - 1);
    const isFirst = tokens.length === 0 || tokens[tokens.length - 1].kind === "newline";
    if (token) tokens.push(token);
    if (token?.text === "paper" && token.kind === "name" && isFirst) tokens.push(restOfLine(text, place));
  }
  const place = { line, column: text.length - lineStart + 1 };
  tokens.push({ kind: "newline", text: "", place, isPrimed: false }, { kind: "end", text: "", place, isPrimed: false });
  return tokens;
}

/** Whether the line that starts at `start` begins something new, so that a bracket left open is told at its own line. */
function startsItem(text: string, start: number): boolean {
  const end = text.indexOf("\n", start);
  const line = text.slice(start, end < 0 ? text.length : Math.min(end, start + 200)).trim();
  return /^(size|number|input|option|state|param|use|cell|if|else|end|repeat|stack|loss|output)\b|^([\p{L}_]\w*\s+)?[\p{L}_]\w*'?\s*=(?!=)/u.test(
    line,
  );
}

/** A citation is free text. */
function restOfLine(text: string, { line, column }: Place): Token {
  const start = pattern.lastIndex;
  const end = text.indexOf("\n", start) < 0 ? text.length : text.indexOf("\n", start);
  pattern.lastIndex = end;
  const place = { line, column: column + "paper".length };
  return { kind: "string", text: text.slice(start, end).trim(), place, isPrimed: false };
}

function toToken(match: RegExpExecArray, place: Place): Token | undefined {
  const [, newline, name, prime, number, string, symbol] = match;
  if (newline !== undefined) return { kind: "newline", text: "", place, isPrimed: false };
  if (name !== undefined) return { kind: "name", text: name, place, isPrimed: prime === "'" };
  if (number !== undefined) return { kind: "number", text: number, place, isPrimed: false };
  if (string !== undefined) return { kind: "string", text: string, place, isPrimed: false };
  if (symbol !== undefined) return { kind: "symbol", text: symbol, place, isPrimed: false };
  return undefined;
}

/** Signs of other languages, and what is written here. */
const insteadOf: Readonly<Record<string, string>> = {
  "^": "square(a) or power(a, b)",
  "²": "square(a)",
  "√": "sqrt(a)",
  "%": "mod(a, b)",
  "!": "not a",
  "¬": "not a",
  "&": "a and b",
  "∧": "a and b",
  "∨": "a or b",
  Σ: "sum[axis](a)",
  "∑": "sum[axis](a)",
  "∏": "product[axis](a)",
  "⊙": "a * b",
  "⊗": "a * b",
  ";": "a line of its own",
};

function unreadable(text: string, at: number, place: Place): Problem {
  const got = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const instead = Object.hasOwn(insteadOf, got) ? insteadOf[got] : undefined;
  if (instead !== undefined) return new Problem("cell.sign", { got, instead }, place);
  return new Problem(got === '"' ? "cell.openString" : "cell.character", { got }, place);
}
