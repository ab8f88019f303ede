/** What the maps of capacity say, in sentences. */
import type { FindingSentence } from "../analysis.ts";
import { recallOf, type Held } from "./held.ts";
import type { Line } from "./line.ts";

/** The share of right answers up to which all is held, and up to which half is. */
const [whole, half] = [0.9, 0.5];
/** Between the first and the last thing shown, from which on it is told. */
const unequal = 0.2;

export function sentencesOf(held: Held, line: Line | null): readonly FindingSentence[] {
  return [heldSentence(held), ...unequalSentence(held), lineSentence(line), ...endSentence(held)];
}

function heldSentence({ counts, tallies, trained }: Held): FindingSentence {
  const shares = tallies.map(recallOf);
  const upTo = (share: number): number => {
    const short = shares.findIndex((one) => !(one >= share));
    return short < 0 ? counts[shares.length - 1] : short === 0 ? 0 : counts[short - 1];
  };
  const [most, halfOf] = [upTo(whole), upTo(half)];
  const [from, to] = trained;
  const parameters = { most, half: halfOf, from, to, tried: counts[shares.length - 1] };
  return { key: most > 0 ? "held" : halfOf > 0 ? "halfHeld" : "notHeld", parameters };
}

/** At the first number at which not all is held: whether what came first or what came last is lost. */
function unequalSentence({ counts, tallies }: Held): readonly FindingSentence[] {
  const at = tallies.findIndex((tally) => recallOf(tally) < whole);
  const tally = tallies[at];
  if (!tally || counts[at] < 2) return [];
  const share = (place: number): number => tally.right[place] / tally.asked[place];
  const [first, last] = [share(0), share(counts[at] - 1)];
  if (!(Math.abs(first - last) >= unequal)) return [];
  const parameters = { held: counts[at], first: percent(first), last: percent(last) };
  return [{ key: first < last ? "newest" : "oldest", parameters }];
}

function lineSentence(line: Line | null): FindingSentence {
  if (!line) return { key: "noLine", parameters: {} };
  const { signal, axis, size, copies, isOverTime } = line;
  const lights = { signal, at: {} };
  if (isOverTime) return { key: "everyStep", parameters: { signal, size }, lights };
  return { key: copies > 1 ? "lines" : "line", parameters: { signal, axis, size, copies, all: size * copies }, lights };
}

/** Where the memory has no place for the steps of more. */
function endSentence({ counts, tallies }: Held): readonly FindingSentence[] {
  return tallies.length < counts.length ? [{ key: "full", parameters: { most: counts[tallies.length - 1] ?? 0 } }] : [];
}

function percent(share: number): number {
  return Math.round(share * 100);
}
