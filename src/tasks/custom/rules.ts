/** What each rule of the vocabulary does to a sequence of symbols, and how long what it makes can be. */
import { upTo } from "../choose.ts";
import type { CountDraft, Rule, Shown, Span } from "./grammar.ts";

type Make = (symbols: readonly number[], shown: Shown) => readonly number[];

/** A rule that gives as many symbols as it gets. */
function inPlace(apply: Make): Rule {
  return { apply, span: (span) => span };
}

/** A rule that gives some of the symbols it gets, at least one of any if `keepsOne`. */
function some(apply: Make, keepsOne = false): Rule {
  const least = (span: Span): number => (keepsOne ? Math.min(span.least, 1) : 0);
  return { apply, span: (span) => ({ least: least(span), most: span.most, isFixed: false }) };
}

/** A rule that gives so many symbols: `size` of how many it gets. */
function sized(apply: Make, size: (length: number) => number): Rule {
  return { apply, span: ({ least, most, isFixed }) => ({ least: size(least), most: size(most), isFixed }) };
}

/** A rule that always gives one symbol. */
function single(apply: Make): Rule {
  return { apply, span: () => ({ least: 1, most: 1, isFixed: true }) };
}

const at = (symbols: readonly number[], i: number): number => symbols[i] ?? 0;

export const copy = inPlace((symbols) => symbols);
export const reverse = inPlace((symbols) => symbols.toReversed());

/** By the order of the alphabet. */
export function sort(order: "ascending" | "descending"): Rule {
  const sign = order === "ascending" ? 1 : -1;
  return inPlace((symbols) => symbols.toSorted((a, b) => sign * (a - b)));
}

export function keep(kept: readonly number[]): Rule {
  return some((symbols) => symbols.filter((symbol) => kept.includes(symbol)));
}

export function drop(dropped: readonly number[]): Rule {
  return some((symbols) => symbols.filter((symbol) => !dropped.includes(symbol)));
}

/** The first, third, fifth … symbol. */
export const odd = sized(
  (symbols) => symbols.filter((_, i) => i % 2 === 0),
  (length) => Math.ceil(length / 2),
);

/** The second, fourth … symbol. */
export const even = sized(
  (symbols) => symbols.filter((_, i) => i % 2 === 1),
  (length) => Math.floor(length / 2),
);

export function first(count: number): Rule {
  return sized(
    (symbols) => symbols.slice(0, count),
    (length) => Math.min(length, count),
  );
}

export function last(count: number): Rule {
  return sized(
    (symbols) => symbols.slice(-count),
    (length) => Math.min(length, count),
  );
}

/** Each symbol where it comes first. */
export const unique = some((symbols) => [...new Set(symbols)], true);

/** The symbol that comes most often, of equals the one that comes first; of nothing, nothing. */
export const frequent: Rule = {
  apply: (symbols) => {
    const times = (symbol: number): number => symbols.filter((other) => other === symbol).length;
    const most = Math.max(...symbols.map(times));
    return symbols.filter((symbol) => times(symbol) === most).slice(0, 1);
  },
  span: ({ least, most }) => ({ least: Math.min(least, 1), most: Math.min(most, 1), isFixed: least > 0 }),
};

/** To the left by `count`: what leaves in front comes back at the end. */
export function rotate(count: number): Rule {
  return inPlace((symbols) => symbols.map((_, i) => at(symbols, modulo(i + count, symbols.length))));
}

/** Along the alphabet, round its end (Caesar's cipher). */
export function shift(count: number, alphabet: number): Rule {
  return inPlace((symbols) => symbols.map((symbol) => modulo(symbol + count, alphabet)));
}

/** By a table; what is not in it stays. */
export function map(table: ReadonlyMap<number, number>): Rule {
  return inPlace((symbols) => symbols.map((symbol) => table.get(symbol) ?? symbol));
}

export function repeat(count: number): Rule {
  return sized(
    (symbols) => upTo(count).flatMap(() => symbols),
    (length) => length * count,
  );
}

/** How many of the counted symbols there are, as the symbol of that number. `numbers`: symbols of 0, 1, 2 … */
export function count(of: readonly number[], numbers: readonly number[], mod: CountDraft["modulo"]): Rule {
  return single((symbols) => {
    const total = symbols.filter((symbol) => of.includes(symbol)).length;
    return [at(numbers, mod === undefined ? total : total % mod)];
  });
}

/** The sum of places in the alphabet (the first is 0), round its end: over two symbols, parity. */
export function sum(alphabet: number): Rule {
  return single((symbols) => [symbols.reduce((total, symbol) => (total + symbol) % alphabet, 0)]);
}

/** The sum so far, at every symbol. */
export function cumulate(alphabet: number): Rule {
  return inPlace((symbols) => {
    let total = 0;
    return symbols.map((symbol) => (total = (total + symbol) % alphabet));
  });
}

/** Symbol by symbol, round the end of the alphabet; where the other has ended, the symbol stays. */
export function add(other: number, alphabet: number): Rule {
  return inPlace((symbols, shown) => symbols.map((symbol, i) => (symbol + at(shown[other] ?? [], i)) % alphabet));
}

/** The other sequence behind this one. */
export function join(other: number): Rule {
  return {
    apply: (symbols, shown) => [...symbols, ...(shown[other] ?? [])],
    span: (span, spanOf) => {
      const more = spanOf(other);
      const isFixed = span.isFixed && more.isFixed;
      return { least: span.least + more.least, most: span.most + more.most, isFixed };
    },
  };
}

/** The value of every key; what is no key stays. */
export function lookup(pairs: number): Rule {
  return inPlace((symbols, shown) => {
    const known = shown[pairs] ?? [];
    const values = new Map(upTo(known.length / 2).map((i) => [at(known, 2 * i), at(known, 2 * i + 1)]));
    return symbols.map((symbol) => values.get(symbol) ?? symbol);
  });
}

/** What comes behind each symbol's first place in the other sequence, behind its last symbol the first; else it stays. */
export function after(other: number): Rule {
  return inPlace((symbols, shown) => {
    const known = shown[other] ?? [];
    return symbols.map((symbol) => {
      const place = known.indexOf(symbol);
      return place < 0 ? symbol : at(known, (place + 1) % known.length);
    });
  });
}

/** The remainder that has the sign of `divisor`; 0 where there is nothing to divide by. */
function modulo(value: number, divisor: number): number {
  return divisor === 0 ? 0 : ((value % divisor) + divisor) % divisor;
}
