/** Pairs from a table that a person brings: two columns, what comes in and what is wanted. */
import { Problem } from "../../core/problem.ts";
import { randomStream, type Random } from "../../core/random.ts";
import { madeOnce } from "../../core/shelf.ts";
import { pairRoles } from "../../data/roles.ts";
import { pick, shuffled } from "../choose.ts";
import { readTwoColumns } from "../columns.ts";
import type { Fact, Progress } from "../task.ts";
import { commonestOf } from "../tokens.ts";
import { lengthOf, type Pair, type Pairs } from "./pairs.ts";

/** Most characters that have a symbol or a class of their own, the end of the answer among them. */
const mostSymbols = 512;
/** Of the sources: training never sees their pairs. */
const heldOutShare = 0.1;

/** @throws Problem when there is no table of two columns with enough rows. */
export function ownPairs(data: string, columns: string, characters: number, progress?: Progress): Pairs {
  return madeOnce(`translation ${characters} ${columns} ${data}`, () => {
    const { rows, table, notes } = readTwoColumns(data, [pairRoles.source, pairRoles.target], columns, progress);
    const pairs = rows.map(([source, target]) => ({ source, target }));
    const read = pairsFrom(pairs, characters);
    return { ...read, table, facts: [...(read.facts ?? []), ...notes] };
  });
}

/** `rows` without those that are empty, too long or too rare; sources held out with all their pairs. */
function pairsFrom(rows: readonly Pair[], characters: number): Pairs {
  const full = rows.filter(({ source, target }) => source !== "" && target !== "");
  const short = full.filter(({ source, target }) => Math.max(lengthOf(source), lengthOf(target)) <= characters);
  const symbols = symbolsOf(short.map(({ source }) => source));
  const answers = symbolsOf(short.map(({ target }) => target));
  const [known, written] = [new Set(symbols), new Set(answers)];
  const used = short.filter(({ source, target }) => isMadeOf(source, known) && isMadeOf(target, written));
  const parts = partsOf(used);
  return {
    source: { symbols, longest: longestOf(used.map(({ source }) => source)) },
    target: { symbols: answers, longest: longestOf(used.map(({ target }) => target)) },
    hasEnd: true,
    draw: (random, ofHeldOut) => drawFrom(random, ofHeldOut ? parts.heldOut : parts.training),
    translate: (source) => parts.bySource.get(source)?.[0]?.target ?? null,
    facts: factsOf(
      { rows, full, short, used },
      parts.heldOut.flat().length,
      [symbols.length, answers.length],
      characters,
    ),
  };
}

function drawFrom(random: Random, groups: readonly (readonly Pair[])[]): Pair {
  return pick(random, pick(random, groups));
}

interface Parts {
  readonly bySource: ReadonlyMap<string, readonly Pair[]>;
  /** Pairs of one source each. */
  readonly training: readonly (readonly Pair[])[];
  readonly heldOut: readonly (readonly Pair[])[];
}

function partsOf(pairs: readonly Pair[]): Parts {
  const bySource = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const known = bySource.get(pair.source);
    if (known) known.push(pair);
    else bySource.set(pair.source, [pair]);
  }
  if (bySource.size < 2) throw new Problem("task.translation.few", { got: bySource.size, wanted: 2 });
  const groups = shuffled(randomStream(1, "translation"), [...bySource.values()]);
  const count = Math.max(Math.floor(groups.length * heldOutShare), 1);
  return { bySource, training: groups.slice(count), heldOut: groups.slice(0, count) };
}

/** The characters, the commonest kept where there are too many, in the order of UTF-16. */
function symbolsOf(texts: readonly string[]): readonly string[] {
  return commonestOf(texts, mostSymbols - 1).toSorted();
}

function isMadeOf(text: string, known: ReadonlySet<string>): boolean {
  return Array.from(text).every((character) => known.has(character));
}

function longestOf(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, lengthOf(text)), 0);
}

interface Sieved {
  readonly rows: readonly Pair[];
  readonly full: readonly Pair[];
  readonly short: readonly Pair[];
  readonly used: readonly Pair[];
}

function factsOf(
  { rows, full, short, used }: Sieved,
  heldOut: number,
  symbols: [number, number],
  most: number,
): Fact[] {
  const lost: Fact[] = [
    { key: "fact.translationEmpty", parameters: { count: rows.length - full.length } },
    { key: "fact.translationLong", parameters: { count: full.length - short.length, most } },
    { key: "fact.translationRare", parameters: { count: short.length - used.length, most: mostSymbols - 1 } },
  ];
  return [
    { key: "fact.translationPairs", parameters: { count: used.length, heldOut } },
    { key: "fact.translationSymbols", parameters: { source: symbols[0], target: symbols[1] } },
    ...lost.filter(({ parameters }) => Number(parameters.count) > 0),
  ];
}
