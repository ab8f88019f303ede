/** Attention back along the score: weights over times that have been. */
import { pastAxis, type Signal, type Trace } from "../../core/signal.ts";
import { finalsOf } from "../addressing/match.ts";
import { shapeOf } from "../facet.ts";

/** The weights over past times that no other weights are made from. */
export function matchArcs(trace: Trace): readonly Signal[] {
  return finalsOf(trace).filter((signal) => shapeOf(signal).row === pastAxis);
}
