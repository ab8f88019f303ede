import { expect, test } from "vitest";
import type { Signal, Trace } from "../../core/signal.ts";
import { transformerTrace } from "../memory-fixture.ts";
import { ntmTrace } from "../fixture.ts";
import { shapeOf, sizeOf } from "../facet.ts";
import { matchArcs } from "./match.ts";
import { busiestCopy } from "./busiest.ts";

/** All weight on the step before, in the copy `chosen`; elsewhere on the step itself. */
function looking(signal: Signal, chosen: number): Signal {
  const past = sizeOf(signal, shapeOf(signal).row);
  const steps = signal.sizes[0] ?? 1;
  const copies = signal.data.length / past / steps;
  const data = new Float32Array(signal.data.length);
  for (let time = 0; time < steps; time++)
    for (let copy = 0; copy < copies; copy++)
      data[(time * copies + copy) * past + Math.max(0, time - (copy === chosen ? 1 : 0))] = 1;
  return { ...signal, data };
}

test("it is the copy that looks back, not one that looks at its own step", () => {
  const trace = transformerTrace();
  const [look] = matchArcs(trace);
  if (!look) throw new Error("no attention over the past");
  const facets = shapeOf(look).facets.filter((axis) => sizeOf(look, axis) > 1);
  const count = facets.reduce((product, axis) => product * sizeOf(look, axis), 1);
  expect(count).toBeGreaterThan(1);
  const seen = Array.from({ length: count }, (_, chosen) => {
    const other = looking(look, chosen);
    const changed: Trace = { ...trace, signals: trace.signals.map((one) => (one === look ? other : one)) };
    const copy = busiestCopy(changed);
    return facets.reduce((index, axis) => index * sizeOf(look, axis) + (copy[axis] ?? 0), 0);
  });
  expect(seen).toEqual(Array.from({ length: count }, (_, i) => i));
});

test("there is nothing to choose where nothing looks over the past", () => {
  expect(busiestCopy(ntmTrace())).toEqual({});
});
