import { expect, test } from "vitest";
import { ntmTrace } from "../../views/fixture.ts";
import { signalNamed, valueAt } from "../../views/lane.ts";
import { placeOf, strongestAt } from "./bring.ts";

test("a signal is pointed at where it is strongest at the playhead", () => {
  const trace = ntmTrace(2);
  for (const name of ["ww", "output", "c"]) {
    const signal = signalNamed(trace, name);
    if (!signal) continue;
    const { at } = strongestAt(trace, name, 7);
    const count = signal.data.length / trace.steps;
    const largest = Math.max(...[...signal.data.subarray(7 * count, 8 * count)].map(Math.abs));
    expect([name, Math.abs(valueAt(signal, { ...at, time: 7 }) ?? NaN)]).toEqual([name, largest]);
  }
});

test("a matrix is shown by the moment, everything else by the score", () => {
  expect([placeOf(ntmTrace(), "memory"), placeOf(ntmTrace(), "ww")]).toEqual(["moment", "score"]);
});

test("what is not there is pointed at by its name alone", () => {
  expect(strongestAt(ntmTrace(), "nothing", 0)).toEqual({ signal: "nothing", at: {} });
});
