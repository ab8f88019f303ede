/**
 * The grammar of a task of one's own (docs/own-task.md): an alphabet, and the phases of an episode in order. `Draft` is the
 * JSON as it is written, of the right shape; `Grammar` is what it means, with every name looked up.
 */

/** As JSON. Symbols in order, a range of single characters, or every pattern of so many bits. */
export type AlphabetDraft =
  readonly string[] | { readonly from: string; readonly to: string } | { readonly bits: number };

/** So many, or from so many to so many: drawn once for a batch. */
export type LengthDraft = number | readonly [number, number];

export interface ShowDraft {
  /** By which answers and other phases name it. */
  readonly name?: string;
  /** A name: as many as that phase shows. */
  readonly length: LengthDraft | string;
  /** Drawn from these symbols; absent: from the whole alphabet. */
  readonly from?: readonly string[];
  /** Drawn from what that phase shows; of pairs, from its keys. */
  readonly among?: string;
  /** Pairs of a key and a value; `length` counts pairs, and no key comes twice. */
  readonly keys?: readonly string[];
  readonly values?: readonly string[];
  /** No symbol comes twice; of pairs, no value. */
  readonly distinct?: boolean;
}

export interface DistractDraft {
  readonly length: LengthDraft;
  readonly from?: readonly string[];
}

/** A word, or an object of one key: the word and what it needs. */
export type RuleDraft = string | Readonly<Record<string, RuleParameter>>;
export type RuleParameter = number | string | readonly string[] | Readonly<Record<string, string>> | CountDraft;

export interface CountDraft {
  readonly of: readonly string[];
  readonly modulo?: number;
}

export interface AnswerDraft {
  /** Absent: what was shown last. */
  readonly of?: string;
  readonly rule: readonly RuleDraft[];
  /** Whether a sign of the end is wanted after the answer; absent: where its length can vary. */
  readonly end?: boolean;
}

export type PhaseDraft =
  | { readonly show: ShowDraft }
  | { readonly marker: string }
  | { readonly wait: LengthDraft }
  | { readonly distract: DistractDraft }
  | { readonly answer: AnswerDraft };

export type PhaseKind = "show" | "marker" | "wait" | "distract" | "answer";

export interface Draft {
  readonly alphabet: AlphabetDraft;
  /** Whether a channel of its own is 1 while an answer is wanted. */
  readonly flag?: boolean;
  readonly phases: readonly PhaseDraft[];
}

export const limits = {
  symbols: 64,
  symbolLength: 8,
  bits: 6,
  phases: 16,
  rules: 8,
  /** Of a show, a wait, an answer. */
  length: 64,
  /** Of a whole episode, in times. */
  steps: 256,
  nameLength: 20,
} as const;

/** What is wanted after the last symbol of an answer. */
export const endSign = "∎";

/** Both ends included. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** How many symbols a sequence can have; `isFixed`: the lengths that were drawn say it exactly. */
export interface Span extends Range {
  readonly isFixed: boolean;
}

/** Symbols are numbers from here on: their places in the alphabet. */
export type Source =
  | { readonly kind: "pool"; readonly pool: readonly number[] }
  | { readonly kind: "among"; readonly show: number }
  | { readonly kind: "pairs"; readonly keys: readonly number[]; readonly values: readonly number[] };

/** Shows are known by the number of their phase. */
export type Phase =
  | {
      readonly kind: "show";
      readonly name: string;
      /** A number: as many as that phase. */
      readonly length: Range | number;
      readonly source: Source;
      readonly distinct: boolean;
    }
  | { readonly kind: "marker"; readonly marker: number }
  | { readonly kind: "wait"; readonly length: Range }
  | { readonly kind: "distract"; readonly length: Range; readonly pool: readonly number[] }
  | { readonly kind: "answer"; readonly of: number; readonly chain: readonly Rule[]; readonly hasEnd: boolean };

export type ShowPhase = Extract<Phase, { readonly kind: "show" }>;

/** One rule of a chain, ready to be applied: what it makes of a sequence, given what has been shown by each phase. */
export interface Rule {
  readonly apply: (symbols: readonly number[], shown: Shown) => readonly number[];
  /** The length of what it makes, from those of what it is given and of what has been shown. */
  readonly span: (span: Span, spanOf: (phase: number) => Span) => Span;
}

/** [phase][…]: the symbols that each phase has shown. */
export type Shown = readonly (readonly number[])[];

export interface Grammar {
  readonly alphabet: readonly string[];
  /** Bits that a symbol is given by; 0: it has a channel of its own. */
  readonly bits: number;
  readonly flag: boolean;
  readonly markers: readonly string[];
  readonly phases: readonly Phase[];
}
