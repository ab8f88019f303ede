/**
 * What each part of a line is, for colouring: the compiler's own tokens, told apart by their neighbours. A line that the
 * compiler cannot read is coloured as far as its tokens go.
 */
import { readable, tokenise, type Token } from "../../cell/lexer.ts";
import { joiners } from "../../cell/scope.ts";
import { Problem } from "../../core/problem.ts";
import { isMeaning, itemWords } from "./vocabulary.ts";

export type SpanKind =
  | "keyword"
  | "meaning"
  | "read"
  | "write"
  | "function"
  | "axis"
  | "number"
  | "comment"
  | "string"
  | "target"
  | "unreadable";

/** Half-open, in UTF-16 units from the start of the line. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly kind: SpanKind;
}

export interface PlacedToken extends Token {
  readonly from: number;
  readonly to: number;
}

/** Longer lines stay as they are: nobody reads them. */
const longestLine = 2000;

export interface LineTokens {
  readonly tokens: readonly PlacedToken[];
  /** Where a comment begins, or −1. */
  readonly comment: number;
  /** Characters that have no meaning. */
  readonly unreadable: readonly Span[];
}

/** The tokens of one line; what the lexer refuses is skipped. */
export function tokensOf(source: string): LineTokens {
  const line = readable(source);
  const tokens: PlacedToken[] = [];
  const unreadable: Span[] = [];
  for (let start = 0; start < line.length;) {
    const rest = line.slice(start);
    const refused = refusedAt(rest);
    const read = refused < 0 ? rest : rest.slice(0, refused);
    for (const token of tokenise(read)) {
      if (token.kind === "newline" || token.kind === "end") continue;
      const from = start + token.place.column - 1;
      tokens.push({ ...token, from, to: endOf(token, from, line) });
    }
    if (refused < 0) break;
    const from = start + refused;
    const to = from + String.fromCodePoint(line.codePointAt(from) ?? 0).length;
    unreadable.push({ from, to, kind: "unreadable" });
    start = to;
  }
  const after = Math.max(0, tokens.at(-1)?.to ?? 0, unreadable.at(-1)?.to ?? 0);
  return { tokens, comment: line.indexOf("#", after), unreadable };
}

function refusedAt(text: string): number {
  try {
    tokenise(text);
    return -1;
  } catch (error) {
    return error instanceof Problem && error.place ? error.place.column - 1 : 0;
  }
}

function endOf(token: Token, from: number, line: string): number {
  if (token.kind !== "string") return from + token.text.length + (token.isPrimed ? 1 : 0);
  // A citation runs to the end of its line; a quoted text has its quotes.
  return line[from] === '"' && line.indexOf('"', from + 1) === from + token.text.length + 1
    ? from + token.text.length + 2
    : line.length;
}

/** The coloured parts of a line, in order. */
export function spansOf(line: string): readonly Span[] {
  if (line.length > longestLine) return [];
  const { tokens, comment, unreadable } = tokensOf(line);
  const spans = tokens.flatMap((token, i): Span[] => {
    const kind = kindOf(tokens, i);
    return kind ? [{ from: token.from, to: token.to, kind }] : [];
  });
  if (comment >= 0) spans.push({ from: comment, to: line.length, kind: "comment" });
  return [...spans, ...unreadable].sort((a, b) => a.from - b.from);
}

function kindOf(tokens: readonly PlacedToken[], i: number): SpanKind | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  if (token.kind === "number" || token.kind === "string") return token.kind;
  if (token.kind !== "name") return undefined;
  return headKind(tokens, i) ?? wordKind(tokens, i);
}

/** What a name at the head of a line is: an item's word, a meaning, or what is defined. */
function headKind(tokens: readonly PlacedToken[], i: number): SpanKind | undefined {
  const [{ text = "", isPrimed = false } = {}, next] = [tokens[i], tokens[i + 1]];
  const isDefined = next?.kind === "symbol" && next.text === "=";
  if (i === 0 && !isDefined && !isPrimed) {
    if (Object.hasOwn(itemWords, text)) return "keyword";
    if (isMeaning(text) && (!next || next.kind === "name")) return meaningKind(text);
  }
  const isSecond = i === 1 && (isMeaning(tokens[0]?.text ?? "") || tokens[0]?.text === "loss");
  if (i === 0 && isDefined) return "target";
  return isSecond ? "target" : undefined;
}

function meaningKind(word: string): SpanKind {
  return word === "read" || word === "write" ? word : "meaning";
}

/** What a name within a line is. */
function wordKind(tokens: readonly PlacedToken[], i: number): SpanKind | undefined {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  const head = tokens[0]?.text ?? "";
  const follows = Object.hasOwn(itemWords, head) ? (itemWords[head] ?? []) : [];
  if (token && follows.includes(token.text) && before?.text !== "(" && before?.text !== ",") return "keyword";
  if (joiners.includes(token?.text ?? "")) return "keyword";
  const opener = bracketAround(tokens, i);
  if (opener !== undefined) return opener === "grad" ? undefined : "axis";
  if (before?.text === "@") return "axis";
  if (i === 1 && ["size", "repeat", "stack"].includes(head)) return "axis";
  if (before?.text === ":" && tokens[i - 2]?.text === "each") return "axis";
  if (next?.text === "(" || (next?.text === "[" && tokens[closing(tokens, i + 1) + 1]?.text === "("))
    return head === "cell" && i === 1 ? "target" : "function";
  return undefined;
}

/** What stands before the bracket that is open at token `i`: the name of a function or of a value. */
export function bracketAround(tokens: readonly PlacedToken[], i: number): string | undefined {
  const bracket = tokens.slice(0, i).findLast(({ text, kind }) => kind === "symbol" && "[]()".includes(text));
  return bracket?.text === "[" ? (tokens[tokens.indexOf(bracket) - 1]?.text ?? "") : undefined;
}

/** Index of the bracket that closes the one at `open`. */
function closing(tokens: readonly PlacedToken[], open: number): number {
  const at = tokens.findIndex(({ text }, i) => i > open && text === "]");
  return at < 0 ? tokens.length : at;
}
