/** What a row of shares over lengths says in words. */
import type { FindingSentence } from "../analysis.ts";
import { episodesEach } from "./measure.ts";
import type { Ground } from "./ground.ts";

/** Of an answer that can be relied on. */
const good = 0.95;

/** `shares` of the network that is looked at, by length; NaN where it is not known yet. */
export function sentencesOf(
  lengths: readonly number[],
  shares: Float32Array,
  { least, trained }: Pick<Ground, "least" | "trained">,
): readonly FindingSentence[] {
  if (shares.some((share) => Number.isNaN(share))) return [];
  const isSeen = (length: number): boolean => length >= least && length <= trained;
  const meanOf = (of: (length: number) => boolean): number => {
    const chosen = lengths.flatMap((length, i) => (of(length) ? [shares[i]] : []));
    return chosen.reduce((sum, share) => sum + share, 0) / chosen.length;
  };
  const percent = (share: number): number => Math.round(share * 1000) / 10;
  const seen: FindingSentence = {
    key: "seen",
    parameters: { least, trained, share: percent(meanOf(isSeen)), episodes: episodesEach },
  };
  const others = lengths.filter((length) => !isSeen(length));
  if (others.length === 0) return [seen];
  const unseen: FindingSentence = {
    key: "unseen",
    parameters: { count: others.length, from: others[0], to: others.at(-1) ?? 0, share: percent(meanOf((length) => !isSeen(length))) }, // prettier-ignore
  };
  return [seen, unseen, ...reachOf(lengths, shares, trained)];
}

/** Up to which length beyond what is trained on answers can be relied on. */
function reachOf(lengths: readonly number[], shares: Float32Array, trained: number): readonly FindingSentence[] {
  const at = lengths.indexOf(trained);
  if (at < 0 || !(shares[at] >= good)) return [];
  const fails = lengths.findIndex((length, i) => length > trained && shares[i] < good);
  const last = lengths.at(-1) ?? trained;
  if (fails < 0) return last > trained ? [{ key: "holds", parameters: { good: good * 100, last } }] : [];
  return [{ key: "fails", parameters: { good: good * 100, length: lengths[fails], share: Math.round(shares[fails] * 1000) / 10 } }]; // prettier-ignore
}
