/** What a text of rules is good for: its grammar, or the problem with it; and three of its episodes. */
import { Problem } from "../../core/problem.ts";
import { randomStream } from "../../core/random.ts";
import { textOf } from "../../core/shelf.ts";
import { plainProblem, type PlainProblem } from "../../store/notice.ts";
import { codingOf } from "../../tasks/custom/encode.ts";
import { drawScript } from "../../tasks/custom/episode.ts";
import { endSign, type Draft, type Grammar } from "../../tasks/custom/grammar.ts";
import { Lengths } from "../../tasks/custom/lengths.ts";
import { draftOf, grammarOf } from "../../tasks/custom/read-grammar.ts";
import { exampleText, writeDraft } from "../../tasks/custom/write-grammar.ts";

export interface Edited {
  readonly text: string;
  /** What the form shows. */
  readonly draft: Draft;
  /** Whether the form shows what the text says; else the text was changed and can not be read. */
  readonly isSame: boolean;
}

export type Checked = { readonly grammar: Grammar } | { readonly problem: PlainProblem };

/** The rules that a setting's value holds or names; "" is the first example, and a file that is not here stays a name. */
export function textIn(value: string): string {
  try {
    return textOf(value).trim() === "" ? exampleText("") : textOf(value);
  } catch (error) {
    if (error instanceof Problem) return value;
    throw error;
  }
}

/** `text`, with the draft it says; where it says none, with `draft`. */
export function editedText(text: string, draft: Draft): Edited {
  try {
    return { text, draft: draftOf(text), isSame: true };
  } catch {
    return { text, draft, isSame: false };
  }
}

export function editedForm(draft: Draft): Edited {
  return { text: writeDraft(draft), draft, isSame: true };
}

export function check(text: string): Checked {
  try {
    return { grammar: grammarOf(text) };
  } catch (error) {
    return { problem: plainProblem(error) };
  }
}

export interface ShownPhase {
  readonly kind: "in" | "marker" | "wait" | "wanted";
  /** Of waits none. */
  readonly symbols: readonly string[];
  /** Times of a wait. */
  readonly times: number;
}

/** Three episodes of `seed`: one as long as can be, as those held out are, and two as they are drawn. */
export function episodesOf(grammar: Grammar, seed: number): readonly (readonly ShownPhase[])[] {
  return [0, 1, 2].map((index) => {
    const random = randomStream(seed, "preview", index);
    const lengths = new Lengths(grammar, index === 0 ? "most" : random);
    const script = drawScript(random, grammar, lengths);
    return grammar.phases.flatMap((phase, i): ShownPhase[] => {
      const times = lengths.times[i];
      const symbols = (script[i] ?? []).map((code) => grammar.alphabet[code] ?? "");
      if (phase.kind === "marker") return [{ kind: "marker", symbols: [grammar.markers[phase.marker] ?? ""], times }];
      if (phase.kind === "wait") return times > 0 ? [{ kind: "wait", symbols: [], times }] : [];
      if (phase.kind === "answer")
        return [{ kind: "wanted", symbols: phase.hasEnd ? [...symbols, endSign] : symbols, times }];
      return symbols.length > 0 ? [{ kind: "in", symbols, times }] : [];
    });
  });
}

export interface Size {
  readonly loss: "bits" | "class";
  readonly steps: number;
  readonly input: number;
  readonly output: number;
}

export function sizeOf(grammar: Grammar): Size {
  const { loss, input, output } = codingOf(grammar);
  return { loss, input, output, steps: new Lengths(grammar, "most").steps };
}
