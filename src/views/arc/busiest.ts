/** Which copy of attention over the past does the work: of many layers and heads, most look everywhere or at themselves. */
import { grid } from "../../core/grid.ts";
import type { Signal, Trace } from "../../core/signal.ts";
import { copiesOf, shapeOf, sizeOf, type Indices } from "../facet.ts";
import { signalNamed } from "../lane.ts";
import { matchArcs } from "./match.ts";

/** The copy that, at the steps that are scored, looks most sharply at a step before; {} where there is nothing to choose. */
export function busiestCopy(trace: Trace): Indices {
  const mask = signalNamed(trace, "mask");
  const times = Array.from({ length: trace.steps }, (_, time) => time);
  const scored = times.filter((time) => time > 0 && (!mask || mask.data[time] > 0));
  const copies = matchArcs(trace).flatMap((signal) =>
    copiesOf(
      signal,
      shapeOf(signal).facets.filter((axis) => sizeOf(signal, axis) > 1),
    ).map((copy) => ({
      copy,
      sharpness: scored.reduce((sum, time) => sum + strongestBefore(signal, copy, time), 0),
    })),
  );
  return copies.toSorted((a, b) => b.sharpness - a.sharpness)[0]?.copy ?? {};
}

function strongestBefore(signal: Signal, copy: Indices, time: number): number {
  const { columns, at } = grid(signal, shapeOf(signal).row, "time", copy);
  let strongest = 0;
  for (let past = 0; past < Math.min(time, columns); past++) strongest = Math.max(strongest, at(past, time) || 0);
  return strongest;
}
