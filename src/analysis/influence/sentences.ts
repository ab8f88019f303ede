/** What the matrix says, in sentences: the clearest dependences, how far they reach, and whether attention goes along. */
import type { FindingSentence } from "../analysis.ts";
import type { Look } from "./look.ts";
import { sharesOf } from "./matrix.ts";

/** Outputs that are told one by one. */
const mostTold = 3;
/** An output that spreads its influence evenly depends on nothing in particular: so many times as much as that is told. */
const leastPeak = 2;
const nearlyAll = 0.9;

export function sentencesOf(
  matrix: Float32Array,
  looks: readonly Look[],
  asked: readonly number[],
  steps: number,
): readonly FindingSentence[] {
  const shares = sharesOf(matrix, steps);
  const known = asked.filter((time) => !Number.isNaN(matrix[time * steps]));
  const felt = known.filter((time) => shares.subarray(time * steps, (time + 1) * steps).some((share) => share > 0));
  if (known.length > 0 && felt.length === 0) return [{ key: "none", parameters: { count: known.length } }];
  const peaks = felt
    .map((time) => ({ time, ...peakOf(shares.subarray(time * steps, (time + 1) * steps)) }))
    .filter(({ share }) => share * steps >= leastPeak)
    .toSorted((a, b) => b.share - a.share);
  return [
    ...peaks.slice(0, mostTold).map((peak) => ofPeak(peak, looks, steps)),
    ...(felt.length > 0 ? [ofReach(shares, felt, steps)] : []),
    ...looks.flatMap((look) => ofAgreement(look, shares, felt, steps)),
  ];
}

const percent = (share: number): number => Math.round(100 * share);

function peakOf(row: Float32Array): { readonly past: number; readonly share: number } {
  const share = row.reduce((most, value) => Math.max(most, value), 0);
  return { past: row.indexOf(share), share };
}

interface Peak {
  readonly time: number;
  readonly past: number;
  readonly share: number;
}

function ofPeak({ time, past, share }: Peak, looks: readonly Look[], steps: number): FindingSentence {
  const [look] = looks;
  const said = { step: time, past, share: percent(share) };
  if (!look) return { key: "peak", parameters: said, lights: { signal: "input", at: { time: past } } };
  const weight = percent(look.weights[time * steps + past]);
  return {
    key: "peak.looks",
    parameters: { ...said, signal: look.signal, weight },
    lights: { signal: look.signal, at: { time, past } },
  };
}

/** The least distance within which nearly all of the influence lies, on the mean over outputs. */
function ofReach(shares: Float32Array, felt: readonly number[], steps: number): FindingSentence {
  const byDistance = new Float64Array(steps);
  for (const time of felt)
    for (let past = 0; past < steps; past++)
      byDistance[Math.abs(time - past)] += shares[time * steps + past] / felt.length;
  let [reach, sum] = [0, byDistance[0]];
  while (sum < nearlyAll && reach < steps - 1) sum += byDistance[(reach += 1)];
  return { key: "reach", parameters: { count: reach, share: percent(nearlyAll) } };
}

/** Pearson's correlation of the two over all pairs of steps of which the output depends on anything. */
function ofAgreement(look: Look, shares: Float32Array, felt: readonly number[], steps: number): FindingSentence[] {
  const pairs = felt.flatMap((time) =>
    Array.from(
      { length: steps },
      (_, past) => [shares[time * steps + past], look.weights[time * steps + past]] as const,
    ),
  );
  const mean = (of: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[of], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  const moment = (of: (a: number, b: number) => number): number =>
    pairs.reduce((sum, [a, b]) => sum + of(a - x, b - y), 0);
  const spread = Math.sqrt(moment((a) => a * a) * moment((_, b) => b * b));
  if (!(spread > 0)) return [];
  const correlation = Math.round((100 * moment((a, b) => a * b)) / spread) / 100;
  const key = correlation >= 0.7 ? "agrees" : "differs";
  return [{ key, parameters: { signal: look.signal, correlation }, lights: { signal: look.signal, at: {} } }];
}
