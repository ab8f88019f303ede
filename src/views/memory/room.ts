/** How high matrices may be, so that the moment fits beside the score without scrolling, as far as that can be. Pure. */
import type { Trace } from "../../core/signal.ts";
import { matchAddressing } from "../addressing/match.ts";
import { relationOf } from "../facet.ts";
import { matchGauges, matchStates } from "../state/match.ts";
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
