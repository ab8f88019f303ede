/**
 * An episode that a person writes: a line for every phase that shows symbols, its name and a colon before them where it has
 * one, and a line `wait 3` for every wait. Markers and answers follow from the grammar.
 */
import { Problem } from "../../core/problem.ts";
import type { Composing, Episodes } from "../task.ts";
import { encode, lengthsOf, shownIn, type Coding } from "./encode.ts";
import { withAnswers } from "./episode.ts";
import type { Grammar, Phase, Range } from "./grammar.ts";
import { Lengths } from "./lengths.ts";
import { some } from "./refuse.ts";

export function composingOf(grammar: Grammar, coding: Coding): Composing {
  return {
    write: (episodes) => write(episodes, grammar, coding),
    compose: (given) => compose(given, grammar),
  };
}

type Spoken = Exclude<Phase, { readonly kind: "marker" | "answer" }>;

/** Phases that have a line, by their number. */
function spokenOf({ phases }: Grammar): readonly (readonly [number, Spoken])[] {
  return phases.flatMap((phase, i) =>
    phase.kind === "marker" || phase.kind === "answer" ? [] : [[i, phase] as const],
  );
}

function write(episodes: Episodes, grammar: Grammar, coding: Coding): string {
  const { starts, times } = lengthsOf(grammar, episodes);
  const lines = spokenOf(grammar).map(([i, phase]) => {
    if (phase.kind === "wait") return `wait ${times[i]}`;
    const codes = shownIn(episodes, coding, starts[i], times[i]);
    return `${headOf(phase)}${codes.map((code) => grammar.alphabet[code]).join(" ")}`;
  });
  return lines.join("\n");
}

/** `name: `, or nothing for what has no name. */
function headOf(phase: Spoken): string {
  return phase.kind === "show" && phase.name !== "" ? `${phase.name}: ` : "";
}

function compose(given: string, grammar: Grammar): Episodes {
  const lines = given.split(/\r\n|\r|\n/);
  const spoken = spokenOf(grammar);
  while (lines.length > spoken.length && lines.at(-1)?.trim() === "") lines.pop();
  if (lines.length !== spoken.length)
    throw new Problem("custom.compose.lines", { wanted: spoken.length, got: lines.length }, { line: 1, column: 1 });
  const counts = grammar.phases.map(() => 0);
  const script = grammar.phases.map((): readonly number[] => []);
  for (const [line, [i, phase]] of spoken.entries()) {
    const text = lines[line] ?? "";
    const read = phase.kind === "wait" ? [] : symbolsOf(text, line + 1, phase, grammar);
    const isPairs = phase.kind === "show" && phase.source.kind === "pairs";
    if (isPairs && read.length % 2 === 1)
      throw new Problem("custom.compose.pairs", { got: read.length }, { line: line + 1, column: 1 });
    const count = phase.kind === "wait" ? waitOf(text, line + 1) : read.length / (isPairs ? 2 : 1);
    expectCount(count, phase, counts, line + 1);
    counts[i] = count;
    script[i] = read;
  }
  return encode(grammar, new Lengths(grammar, counts), [withAnswers(grammar, script)]);
}

function expectCount(got: number, { length }: Spoken, counts: readonly number[], line: number): void {
  const same = typeof length === "number" ? counts[length] : null;
  const { least, most } = same === null ? (length as Range) : { least: same, most: same };
  if (got < least || got > most) throw new Problem("custom.compose.count", { least, most, got }, { line, column: 1 });
}

function waitOf(text: string, line: number): number {
  const [, digits] = /^\s*wait\s+(\d{1,3})\s*$/.exec(text) ?? [];
  if (digits === undefined) throw new Problem("custom.compose.wait", { got: text.slice(0, 20) }, { line, column: 1 });
  return Number(digits);
}

function symbolsOf(text: string, line: number, phase: Spoken, { alphabet }: Grammar): readonly number[] {
  const head = headOf(phase);
  const start = head !== "" && text.startsWith(head.trimEnd()) ? head.trimEnd().length : 0;
  return [...text.slice(start).matchAll(/\S+/g)].map(({ 0: symbol, index }) => {
    const code = alphabet.indexOf(symbol);
    if (code >= 0) return code;
    const place = { line, column: start + index + 1 };
    throw new Problem("custom.compose.symbol", { got: symbol.slice(0, 20), known: some(alphabet) }, place);
  });
}
