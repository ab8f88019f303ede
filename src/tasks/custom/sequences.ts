/**
 * Sequences that a person brings, one a line: symbols to be continued, or what comes in, an arrow (`->`, `=>`, `→`, a tab, or
 * `>` where it stands once in every line) and what is wanted. Symbols are the fields between commas, the words between blanks, or the characters: whichever the text uses.
 */
import { Problem } from "../../core/problem.ts";
import { refuseJson } from "../../data/other-forms.ts";
import type { Progress } from "../task.ts";
import { endSign } from "./grammar.ts";

export type Separator = "commas" | "blanks" | "characters";

export interface Sequence {
  readonly input: readonly number[];
  /** Empty where sequences are to be continued. */
  readonly output: readonly number[];
}

export interface Sequences {
  readonly kind: "continued" | "answered";
  readonly separator: Separator;
  /** Index = channel. */
  readonly inputs: readonly string[];
  /** Index = class, without the end; the same as `inputs` where sequences are to be continued. */
  readonly outputs: readonly string[];
  readonly lines: readonly Sequence[];
  /** Lines before this are for training, the others never. */
  readonly heldOutFrom: number;
}

export const bounds = {
  /** The least and the most lines. */
  lines: { least: 4, most: 200_000 },
  /** Symbols of a line, both sides together. */
  length: 254,
  /** Times of an episode. */
  steps: 256,
  symbols: 512,
  symbolLength: 40,
  /** UTF-16 units of a line. */
  line: 20_000,
} as const;

const heldOutShare = 0.1;
/** Lines between two words about how far the reading is. */
const linesBetween = 5000;
/** Between what comes in and what is wanted, however long it is drawn. */
export const arrow = /[-=–—~]+>|(?:[→⇒⟶⟹➔➜➝⇨➡↦⮕]\ufe0f?)|\\(?:to|rightarrow|Rightarrow|mapsto)(?![A-Za-z])|\t/;
/** An arrow too, where it stands once between the sides of every line. */
const shortArrow = /[>›＞]/;

interface Line {
  readonly number: number;
  readonly text: string;
}

/** @throws Problem, with its line, for what is no such text. */
export function readSequences(given: string, progress?: Progress): Sequences {
  if (given.trim() === "") throw new Problem("data.empty");
  refuseJson(given);
  const all = withArrows(withoutOthers(linesOf(given)));
  const { least } = bounds.lines;
  if (all.length < least) throw new Problem("custom.lines.few", { wanted: least, got: all.length });
  const kind = all.some(({ text }) => arrow.test(text.trim())) ? "answered" : "continued";
  const separator = separatorOf(all);
  const [inputs, outputs] = [new Alphabet(), new Alphabet()];
  const lines = all.map((line, i): Sequence => {
    if (i % linesBetween === 0) progress?.(i / all.length);
    const sides = kind === "answered" ? sidesOf(line) : [line.text.trim()];
    const [input = [], output = []] = sides.map((side) => splitAt(side, separator, line));
    if (input.length + output.length > bounds.length)
      refuse("custom.lines.long", line, { limit: bounds.length, got: input.length + output.length });
    return { input: inputs.codes(input, line), output: outputs.codes(output, line) };
  });
  const heldOutFrom = lines.length - Math.max(1, Math.floor(lines.length * heldOutShare));
  const known = kind === "answered" ? outputs : inputs;
  const sequences = { kind, separator, inputs: inputs.symbols, outputs: known.symbols, lines, heldOutFrom } as const;
  expectSteps(sequences, lines);
  return sequences;
}

/** Those that are not blank. @throws Problem when there are too many, or one is too long to be one. */
function linesOf(given: string): readonly Line[] {
  const texts = plainSigns(given.replace(/^\ufeff/, "")).split(/\r\n|\r|\n/);
  const { most } = bounds.lines;
  if (texts.length > most) throw new Problem("custom.lines.many", { limit: most, got: texts.length });
  return texts.flatMap((text, i) => {
    const line = { number: i + 1, text };
    if (text.length > bounds.line) refuse("custom.lines.wide", line, { limit: bounds.line, got: text.length });
    return text.trim() === "" ? [] : [line];
  });
}

/** Arrows as web pages write them. */
function plainSigns(text: string): string {
  return text.includes("&") ? text.replace(/&rarr;|&#8594;|&#x2192;/gi, "→").replace(/&gt;/g, ">") : text;
}

/** Where nearly all lines have an arrow, without comments, which have none, and without names of the two sides. */
function withoutOthers(lines: readonly Line[]): readonly Line[] {
  const hasArrow = ({ text }: Line): boolean => arrow.test(text.trim());
  const count = lines.filter(hasArrow).length;
  if (count === 0) return lines;
  const kept = lines.filter((line) => hasArrow(line) || !/^\s*(?:#|\/\/|%)/.test(line.text));
  const [first] = kept;
  const sides = first?.text.trim().split(arrow).map((side) => side.trim().toLowerCase()) ?? []; // prettier-ignore
  return sides.length === 2 && isNames(sides) ? kept.slice(1) : kept;
}

const sideNames = /^(?:input|in|source|src|question|given|from|x|输入|输出|output|out|target|tgt|answer|wanted|to|y)$/;

function isNames(sides: readonly string[]): boolean {
  return sides.every((side) => side.length > 1 && sideNames.test(side));
}

/** With whole arrows in place of `>`, where that is one. */
function withArrows(lines: readonly Line[]): readonly Line[] {
  if (lines.some(({ text }) => arrow.test(text.trim()))) return lines;
  const isShort = ({ text }: Line): boolean => {
    const sides = text.split(shortArrow);
    return sides.length === 2 && sides.every((side) => side.trim() !== "");
  };
  return lines.every(isShort) ? lines.map((line) => ({ ...line, text: line.text.replace(shortArrow, "->") })) : lines;
}

/** A sign that stands once, and not at an end, in every line of sequences to continue: it may have been meant for an arrow. */
export function signBetween({ kind, inputs, lines }: Sequences): string | null {
  if (kind === "answered") return null;
  const found = inputs.findIndex(
    (symbol, code) =>
      /^[\p{P}\p{S}]+$/u.test(symbol) &&
      lines.every(({ input }) => {
        const at = input.indexOf(code);
        return at > 0 && at < input.length - 1 && input.lastIndexOf(code) === at;
      }),
  );
  return inputs[found] ?? null;
}

/**
 * The longest in and the longest out may be of different lines; an episode has room for both.
 * @throws Problem where it has not.
 */
export function expectSteps(sequences: Pick<Sequences, "kind">, lines: readonly Sequence[]): void {
  const got = stepsOf(sequences, lines);
  if (got > bounds.steps) throw new Problem("custom.lines.steps", { limit: bounds.steps, got });
}

/** Times of a batch of `lines`. */
export function stepsOf({ kind }: Pick<Sequences, "kind">, lines: readonly Sequence[]): number {
  const { input, output } = longestOf(lines);
  return kind === "answered" ? input + 1 + output + 1 : input;
}

export function longestOf(lines: readonly Sequence[]): { readonly input: number; readonly output: number } {
  const longest = (side: "input" | "output"): number =>
    lines.reduce((most, line) => Math.max(most, line[side].length), 0);
  return { input: longest("input"), output: longest("output") };
}

function separatorOf(lines: readonly Line[]): Separator {
  if (lines.every(({ text }) => text.includes(","))) return "commas";
  const hasBlanks = lines.some(({ text }) => text.split(arrow).some((side) => /\s/.test(side.trim())));
  return hasBlanks ? "blanks" : "characters";
}

function sidesOf(line: Line): readonly string[] {
  const sides = line.text.trim().split(arrow).map((side) => side.trim()); // prettier-ignore
  if (sides.length !== 2) refuse("custom.lines.arrow", line, { got: sides.length - 1 });
  const empty = sides.findIndex((side) => side === "");
  if (empty >= 0) refuse("custom.lines.side", line, {});
  return sides;
}

/** @throws Problem for a field that is empty or too long. */
function splitAt(side: string, separator: Separator, line: Line): readonly string[] {
  const parts =
    separator === "commas"
      ? side.split(",").map((part) => part.trim().replace(/^"(.*)"$/u, "$1"))
      : separator === "blanks"
        ? side.split(/\s+/)
        : lettersOf(side);
  for (const [i, part] of parts.entries()) {
    if (part === "") refuse("custom.lines.empty", line, { field: i + 1 });
    const isShort = Array.from(part).length <= bounds.symbolLength;
    if (!isShort || part === endSign || /\p{C}/u.test(part.replace(joiners, "")))
      refuse("custom.lines.symbol", line, { got: part.slice(0, 20), most: bounds.symbolLength });
  }
  return parts;
}

/** They join letters and pictures to one. */
const joiners = /[\u200c\u200d]/g;

/** Single characters; what a joiner joins is one. */
function lettersOf(text: string): readonly string[] {
  return text.includes("\u200d")
    ? (text.match(/.(?:(?:\ufe0f|\p{Emoji_Modifier})?\u200d.)*/gsu) ?? [])
    : Array.from(text);
}

/** Symbols in the order in which they are first met. */
class Alphabet {
  readonly symbols: string[] = [];
  private readonly known = new Map<string, number>();

  codes(symbols: readonly string[], line: Line): readonly number[] {
    return symbols.map((symbol) => {
      const code = this.known.get(symbol) ?? this.symbols.length;
      if (code < this.symbols.length) return code;
      if (code === bounds.symbols) refuse("custom.lines.symbols", line, { limit: bounds.symbols });
      this.symbols.push(symbol);
      this.known.set(symbol, code);
      return code;
    });
  }
}

type LineProblem = Extract<ConstructorParameters<typeof Problem>[0], `custom.lines.${string}`>;

function refuse(
  key: LineProblem,
  { number, text }: Line,
  parameters: Readonly<Record<string, string | number>>,
): never {
  const column = text.length - text.trimStart().length + 1;
  throw new Problem(key, parameters, { line: number, column });
}

/** How the symbols of a line are joined. */
export function joined(symbols: readonly string[], separator: Separator): string {
  return symbols.join({ commas: ", ", blanks: " ", characters: "" }[separator]);
}

/** The symbols of one side that a person wrote, as codes. @throws Problem for one that is not known. */
export function codesOf(
  side: string,
  separator: Separator,
  known: readonly string[],
  column: number,
): readonly number[] {
  const line = { number: 1, text: side };
  const parts = splitAt(side.trim(), separator, line);
  if (parts.length > bounds.length) refuse("custom.lines.long", line, { limit: bounds.length, got: parts.length });
  return parts.map((symbol) => {
    const code = known.indexOf(symbol);
    if (code >= 0) return code;
    const shown = known.slice(0, 12).join(" ");
    const at = Math.max(side.indexOf(symbol), 0);
    throw new Problem("custom.compose.symbol", { got: symbol, known: shown }, { line: 1, column: column + at });
  });
}
