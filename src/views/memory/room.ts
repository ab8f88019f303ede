/** How high matrices may be, so that the moment fits beside the score without scrolling, as far as that can be. Pure. */
import type { Trace } from "../../core/signal.ts";
import { matchAddressing } from "../addressing/match.ts";
import { relationOf } from "../facet.ts";
import { matchGauges, matchStates } from "../state/match.ts";
import { fitHeights } from "../score/layout.ts";
import { hasChange, type MatrixMatch } from "./match.ts";

/** In CSS pixels: what is above and below the column, and what each part of it takes besides the matrices. */
const outside = 264;
const [chainHead, stageRow] = [46, 40];
const [stateHead, stateRow, gaugeRow, factsRow, gap] = [26, 30, 22, 26, 13];
/** Title and foot of a matrix; what a step changed, besides a share of the height. */
const [matrixHead, changeHead, windowHeight, linkHeight] = [44, 20, 100, 128];
export const changeShare = 0.34;
/** Between these shares of the window; at least the smaller one where links stand below. */
const [least, leastOverLinks, most] = [0.15, 0.12, 0.26];

/** What the views of the moment besides the matrices need. */
function othersHeight(trace: Trace): number {
  const chains = matchAddressing(trace).map(({ stages }) => chainHead + (stages.length + 1) * stageRow + gap);
  const states = matchStates(trace).map(({ rows }) => stateHead + rows.length * stateRow + gap);
  const gauges = matchGauges(trace).length * gaugeRow;
  const hasLinks = trace.signals.some(relationOf);
  const all = [...states, gauges, factsRow, hasLinks ? linkHeight : 0, Math.max(0, ...chains)];
  return all.reduce((sum, height) => sum + height, 0);
}

/** Height of one matrix, in CSS pixels. */
export function matrixHeight(trace: Trace, matches: readonly MatrixMatch[], window: number): number {
  const memories = matches.filter(({ isWindow }) => !isWindow);
  const lines = Math.max(1, Math.ceil(memories.length / 2));
  const erases = memories.some(hasChange);
  const windows = (matches.length - memories.length) * windowHeight;
  const fixed = othersHeight(trace) + windows + lines * (matrixHead + gap + (erases ? changeHead : 0));
  const room = (window - outside - fixed) / (lines * (erases ? 1 + changeShare : 1));
  const share = trace.signals.some(relationOf) ? leastOverLinks : least;
  return Math.round(Math.min(most * window, Math.max(share * window, room)));
}

export interface Given {
  /** Of every line of matrices. */
  readonly heights: readonly number[];
  /** By how much less they are, together. */
  readonly given: number;
}

/** A matrix that is lower tells nothing. */
const lowest = 40;

/** Lines of matrices that are `wanted` high give way by `excess` CSS pixels, as far as each can. */
export function givingWay(wanted: readonly number[], excess: number): Given {
  const total = (heights: readonly number[]): number => heights.reduce((sum, height) => sum + height, 0);
  const wishes = wanted.map((most) => ({ least: Math.min(lowest, most), wanted: most, most }));
  const heights = excess > 0 ? fitHeights(wishes, total(wanted) - excess) : wanted;
  return { heights, given: total(wanted) - total(heights) };
}

/** Which matrices share a line: two memories do, a window has its own. */
export function linesOf(matches: readonly MatrixMatch[]): readonly (readonly MatrixMatch[])[] {
  const memories = matches.filter(({ isWindow }) => !isWindow);
  const pairs = memories.flatMap((_, i) => (i % 2 === 0 ? [memories.slice(i, i + 2)] : []));
  return [...pairs, ...matches.filter(({ isWindow }) => isWindow).map((match) => [match])];
}
