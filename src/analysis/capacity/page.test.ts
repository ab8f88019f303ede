import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { capacityPage } from "./page.ts";
import { experimentOf, measured, mostPairs, pointsOf, widths, type Result } from "./points.ts";

const result: Result = {
  model: "deltanet",
  width: 8,
  seed: 1,
  recall: Array.from({ length: mostPairs }, (_, i) => (i < 6 ? 1 : 0.5)),
  parameters: 5000,
  seconds: 3,
};

const rowsOf = (page: string): string[][] =>
  page
    .split("\n")
    .filter((line) => /^\| [a-z]+(-[a-z]+)* +\| +\d/.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()).slice(1, -1)); // prettier-ignore

test("what is measured is every model at every width, a seed whole before the next", () => {
  const points = pointsOf(2);
  expect(points).toHaveLength(2 * measured.length * widths.length);
  expect(points.slice(0, points.length / 2).every(({ seed }) => seed === 1)).toBe(true);
  const settings = points.map((point) => JSON.stringify(experimentOf(point).model));
  expect(new Set(settings).size).toBe(measured.length * widths.length);
});

test("a row has the mean of its seeds, how many pairs are held, and the theory's line", () => {
  const other = { ...result, seed: 2, recall: result.recall.map((share) => (share === 1 ? 0.8 : 0.5)), seconds: 5 };
  const [row, none] = rowsOf(capacityPage([result, other], "a machine"));
  expect(none).toBeUndefined();
  expect(row).toEqual(["deltanet", "8", "8", "6", "0.90", "0.90", "0.90", "0.90", "0.50", "0.50", "0.50", "5000", "2", "4"]); // prettier-ignore
  const theory = (model: string): string | undefined => rowsOf(capacityPage([{ ...result, model }], ""))[0]?.[2];
  expect(["ntm", "lstm", "transformer"].map(theory)).toEqual(["8", "–", "no limit"]);
});

const kept = (name: string): string => readFileSync(new URL(`../../../docs/${name}`, import.meta.url), "utf8");
const { machine, results } = JSON.parse(kept("capacity.json")) as { machine: string; results: readonly Result[] };

test("the page has what was measured, all of it, by three seeds", () => {
  expect(rowsOf(kept("capacity.md"))).toEqual(rowsOf(capacityPage(results, machine)));
  expect(results).toHaveLength(3 * measured.length * widths.length);
  const sayings = (page: string): string => page.slice(page.indexOf("Width is")).replaceAll(/\s+/g, " ");
  expect(sayings(kept("capacity.md"))).toBe(sayings(capacityPage(results, machine)));
});

test("what the page says is seen there is so", () => {
  const holds = (model: string, width: number): number =>
    Number(rowsOf(capacityPage(results, machine)).find((row) => row[0] === model && row[1] === String(width))?.[3]);
  const matrices = ["linear-attention", "deltanet", "gated-deltanet", "mlstm"];
  for (const model of matrices) {
    expect(holds(model, 4)).toBeLessThan(4);
    expect(holds(model, 8)).toBeGreaterThan(holds(model, 4));
    expect(holds(model, 16)).toBeGreaterThan(holds(model, 8));
  }
  for (const model of ["linear-attention", "deltanet", "gated-deltanet"]) expect(holds(model, 16)).toBe(mostPairs);
  for (const model of ["deltanet", "gated-deltanet"])
    expect(holds(model, 8)).toBeGreaterThan(holds("linear-attention", 8));
  for (const width of [8, 16]) expect(holds("transformer", width)).toBe(mostPairs);
  expect(holds("ntm", 4)).toBeGreaterThan(holds("ntm", 16));
  expect(holds("lstm", 16)).toBeGreaterThanOrEqual(holds("ntm", 4));
});
