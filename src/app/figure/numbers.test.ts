import { expect, test } from "vitest";
import { letterReadings, ntmTrace } from "../../views/fixture.ts";
import { momentCsv, signalsCsv } from "./numbers.ts";

const trace = ntmTrace();
const rowsOf = (csv: string): readonly (readonly string[])[] =>
  csv
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));

test("the numbers of a score are those of its run: a line per step, a column per unit", () => {
  const signals = trace.signals.filter(({ name }) => ["input", "write", "read"].includes(name));
  const [head = [], ...lines] = rowsOf(signalsCsv(signals, trace.steps));
  expect(lines.length).toBe(trace.steps);
  expect(head.slice(0, 2)).toEqual(["step", "input input 0"]);
  expect(head.filter((name) => name.startsWith("write")).every((name) => /^write (head \d+ )?slot \d+$/.test(name))).toBe(true); // prettier-ignore
  let column = 1;
  for (const { data } of signals) {
    const width = data.length / trace.steps;
    const written = lines.flatMap((line) => line.slice(column, column + width).map(Number));
    expect(written).toEqual([...data]);
    column += width;
  }
  expect(column).toBe(head.length);
});

test("a score of symbols has them in a column", () => {
  const [head, first] = rowsOf(signalsCsv(trace.signals.slice(0, 1), trace.steps, letterReadings()));
  expect(head?.[1]).toBe("symbol");
  expect(first?.[1]).toBe(letterReadings()[0]?.symbol);
});

test("the numbers of a moment are all that is recorded at that step, each with its place", () => {
  const [head = [], ...lines] = rowsOf(momentCsv(trace, 13));
  expect([head[0], head[1], head.at(-1)]).toEqual(["signal", "step", "value"]);
  for (const { name, data } of trace.signals) {
    const width = data.length / trace.steps;
    const own = lines.filter(([signal]) => signal === name);
    expect(own.map((line) => Number(line.at(-1)))).toEqual(Array.from(data.slice(13 * width, 14 * width)));
    expect(own.every(([, step]) => step === "13")).toBe(true);
  }
});
