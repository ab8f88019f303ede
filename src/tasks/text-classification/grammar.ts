/** Sentences from a grammar, and the class of a sentence by the same grammar. */
import type { Random } from "../../core/random.ts";
import { pick } from "../choose.ts";
import { joined, tokensOf } from "../tokens.ts";
import type { Grammar, Template } from "./language.ts";

export interface Labelled {
  readonly tokens: readonly string[];
  readonly label: number;
}

const hole = /\{(\w+)\}/g;

/** A template, then a class, each equally likely; then what its slots hold. */
export function drawSentence(random: Random, grammar: Grammar): Labelled {
  const template = pick(random, grammar.templates);
  const meant = random.between(0, grammar.classes.length - 1);
  return { tokens: tokensOf(fill(random, grammar, template.text, meant)), label: labelOf(template, meant) };
}

function labelOf({ turns = false }: Template, meant: number): number {
  return turns ? 1 - meant : meant;
}

function fill(random: Random, grammar: Grammar, text: string, meant: number): string {
  return text.replace(hole, (_, slot: string) => {
    const listed = grammar.lists[slot] ?? grammar.own[slot]?.[meant] ?? pick(random, grammar.any[slot] ?? []);
    return fill(random, grammar, pick(random, listed), meant);
  });
}

/** Every token that its sentences may have, in a fixed order. */
export function vocabularyOf(grammar: Grammar): readonly string[] {
  const texts = [
    ...grammar.templates.map(({ text }) => text),
    ...Object.values(grammar.lists).flat(),
    ...Object.values(grammar.own).flat(2),
    ...Object.values(grammar.any).flat(2),
  ];
  return [...new Set(texts.flatMap((text) => tokensOf(text.replace(hole, " "))))].toSorted();
}

/** Tokens of its longest sentence. */
export function longestOf(grammar: Grammar): number {
  const { lists, own, any } = grammar;
  const longest = (text: string): number =>
    [...text.matchAll(hole)].reduce(
      (sum, [, slot = ""]) => {
        const held = [lists[slot] ?? [], ...(own[slot] ?? []), ...(any[slot] ?? [])].flat();
        return sum + Math.max(...held.map(longest));
      },
      tokensOf(text.replace(hole, " ")).length,
    );
  return Math.max(...grammar.templates.map(({ text }) => longest(text)));
}

/** What reads a sentence: its class, null where the grammar makes none such. */
export function readerOf(grammar: Grammar): (tokens: readonly string[]) => number | null {
  const classes = grammar.classes.map((_, meant) =>
    grammar.templates.map((template) => ({
      label: labelOf(template, meant),
      pattern: new RegExp(`^${patternOf(grammar, template.text, meant)}$`, "u"),
    })),
  );
  return (tokens) => {
    const text = joined(tokens);
    return classes.flat().find(({ pattern }) => pattern.test(text))?.label ?? null;
  };
}

function patternOf(grammar: Grammar, text: string, meant: number): string {
  const { lists, own, any } = grammar;
  return text.replace(hole, (_, slot: string) => {
    const held = lists[slot] ?? own[slot]?.[meant] ?? (any[slot] ?? []).flat();
    return `(?:${held.map((one) => patternOf(grammar, one, meant)).join("|")})`;
  });
}
