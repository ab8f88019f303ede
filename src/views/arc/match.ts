/** Attention back along the score: weights over times that have been. */
import { pastAxis, type Signal, type Trace } from "../../core/signal.ts";
import { finalsOf } from "../addressing/match.ts";
import { shapeOf, sizeOf } from "../facet.ts";

/** The weights over past times that no other weights are made from. */
export function matchArcs(trace: Trace): readonly Signal[] {
  return finalsOf(trace).filter((signal) => shapeOf(signal).row === pastAxis);
}

/** In CSS pixels: its label has two lines for the name and one for each choice of a copy. */
export function arcBandHeight(signals: readonly Signal[], isProjector: boolean): number {
  if (signals.length === 0) return 0;
  const choices = signals.map((signal) => shapeOf(signal).facets.filter((axis) => sizeOf(signal, axis) > 1).length);
  return Math.max(52, 32 + 25 * Math.max(...choices)) * (isProjector ? 1.3 : 1);
}
