import { expect, test } from "vitest";
import type { Trace } from "../../core/signal.ts";
import { isMatrix, planValues, valueAt } from "../lane.ts";
import { lstmTrace, ntmTrace } from "../fixture.ts";
import { dncTrace, fastWeightTrace, transformerTrace, twoMemoriesTrace } from "../memory-fixture.ts";
import { momentTables } from "./moment.ts";

const traces: Readonly<Record<string, Trace>> = {
  ntm: ntmTrace(),
  lstm: lstmTrace(),
  dnc: dncTrace(),
  "fast weights": fastWeightTrace(),
  transformer: transformerTrace(),
  "two memories": twoMemoriesTrace(),
};

test.each(Object.entries(traces))("every cell of every table of %s is a number of the trace", (_, trace) => {
  const tables = momentTables(trace);
  expect(tables.length).toBeGreaterThan(0);
  for (const { rows, axis, columns } of tables)
    for (const { signal, at } of rows)
      for (let column = 0; column < columns; column++)
        expect([signal.name, valueAt(signal, { ...at, time: 1, [axis]: column })]).toEqual([signal.name, expect.any(Number)]); // prettier-ignore
});

test("a memory is a table of its slots, and its heads are rows over the same slots", () => {
  const [memory, ...others] = momentTables(traces["ntm"] ?? ntmTrace());
  expect([memory?.matrix?.signal.name, memory?.rows.length]).toEqual(["memory", 20]);
  const heads = others.find(({ rows }) => rows.some(({ signal }) => signal.name === "ww"));
  expect(heads?.rows.map(({ signal }) => signal.name)).toContain("wr");
  expect(heads?.columns).toBe(20);
});

test("links between slots are a table of slot by slot", () => {
  const trace = dncTrace();
  const names = momentTables(trace).flatMap(({ matrix }) => matrix?.signal.name ?? []);
  const square = planValues(trace).flatMap(({ signal }) => (isMatrix(signal) && signal.relates ? [signal.name] : []));
  for (const name of square) expect(names).toContain(name);
  expect(names).toContain("link");
});

test("a state without a memory is a row for each of its signals", () => {
  const [state] = momentTables(lstmTrace());
  expect(state?.matrix).toBeNull();
  expect(new Set(state?.rows.map(({ signal }) => signal.name)).size).toBeGreaterThan(2);
});
