/** The rules that an answer can be made by: what each is called and what it needs. */
import { limits } from "./grammar.ts";

/**
 * What a rule needs beside the sequence: nothing, a whole number, an order, symbols, a table of symbols, what to count, the
 * name of pairs that were shown, the name of anything that was shown.
 */
export type ParameterKind = "none" | "number" | "order" | "symbols" | "map" | "count" | "pairs" | "shown";

export interface RuleKind {
  readonly parameter: ParameterKind;
  /** Bounds of a number. */
  readonly least?: number;
  readonly most?: number;
}

const plain: RuleKind = { parameter: "none" };

const kinds = {
  copy: plain,
  reverse: plain,
  sort: { parameter: "order" },
  keep: { parameter: "symbols" },
  drop: { parameter: "symbols" },
  odd: plain,
  even: plain,
  first: { parameter: "number" },
  last: { parameter: "number" },
  unique: plain,
  frequent: plain,
  rotate: { parameter: "number", least: -limits.length },
  shift: { parameter: "number", least: -limits.symbols, most: limits.symbols },
  map: { parameter: "map" },
  repeat: { parameter: "number" },
  count: { parameter: "count" },
  sum: plain,
  cumulate: plain,
  add: { parameter: "shown" },
  join: { parameter: "shown" },
  lookup: { parameter: "pairs" },
  after: { parameter: "shown" },
} as const satisfies Readonly<Record<string, RuleKind>>;

export type RuleName = keyof typeof kinds;

export const ruleKinds: Readonly<Record<RuleName, RuleKind>> = kinds;

export const ruleNames = Object.keys(kinds) as readonly RuleName[];
