/** The made-up traces that the gallery shows views on, by name. */
import type { Trace } from "../../src/core/signal.ts";
import { lstmTrace, ntmTrace } from "../../src/views/fixture.ts";
import {
  dncTrace,
  fastWeightTrace,
  hopTrace,
  transformerTrace,
  twoMemoriesTrace,
} from "../../src/views/memory-fixture.ts";

/** The NTM-like trace with values that no colour can tell. */
function brokenTrace(): Trace {
  const trace = ntmTrace();
  for (const signal of trace.signals) {
    if (signal.name === "ctrl.f") signal.data.set([NaN, Infinity, 1.5, -0.5], 3 * 20 + 4);
    if (signal.name === "memory") signal.data.set([NaN, -Infinity], 13 * 240 + 12 * 15 + 5);
  }
  return trace;
}

/** Links between slots whose memory is not told: they stand on their own. */
function linksTrace(): Trace {
  const trace = dncTrace();
  return { ...trace, signals: trace.signals.filter(({ name }) => name !== "memory") };
}

export const traces: Readonly<Record<string, () => Trace>> = {
  ntm: () => ntmTrace(),
  lstm: () => lstmTrace(),
  heads: () => ntmTrace(2, 24),
  broken: brokenTrace,
  text: () => lstmTrace(32),
  dnc: () => dncTrace(),
  transformer: () => transformerTrace(),
  crowd: () => transformerTrace(8, 3),
  fast: () => fastWeightTrace(),
  hops: () => hopTrace(),
  two: () => twoMemoriesTrace(),
  links: linksTrace,
};
