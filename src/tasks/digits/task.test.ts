import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { upTo } from "../choose.ts";
import { pixels, side } from "../strokes.ts";
import { digitOf, drawingOf, heldOutDrawings, shapes, trainingDrawings } from "./pool.ts";
import { digits } from "./task.ts";

/** Mean drawing of every digit, over drawings that are trained on. */
function means(count: number): Float64Array[] {
  const sums = shapes.map(() => new Float64Array(pixels));
  for (let index = 0; index < count * shapes.length; index++)
    drawingOf(index).forEach((value, pixel) => (sums[digitOf(index)]![pixel]! += value / count));
  return sums;
}

describe("digits", () => {
  it("are as many of each, and the held-out drawings are other ones", () => {
    expect(shapes.length).toBe(10);
    expect([trainingDrawings % 10, heldOutDrawings % 10]).toEqual([0, 0]);
    const known = new Set(upTo(trainingDrawings).map((index) => drawingOf(index).join()));
    expect(known.size).toBe(trainingDrawings);
    for (let index = trainingDrawings; index < trainingDrawings + heldOutDrawings; index++)
      expect(known.has(drawingOf(index).join())).toBe(false);
  });

  it("can be told apart by their looks: the nearest mean drawing is right far oftener than chance, yet not always", () => {
    const templates = means(100);
    let right = 0;
    for (let i = 0; i < heldOutDrawings; i++) {
      const drawing = drawingOf(trainingDrawings + i);
      const distances = templates.map((mean) =>
        mean.reduce((sum, value, p) => sum + (value - (drawing[p] ?? 0)) ** 2, 0),
      );
      if (distances.indexOf(Math.min(...distances)) === digitOf(trainingDrawings + i)) right++;
    }
    expect(right / heldOutDrawings).toBeGreaterThan(0.6);
    expect(right / heldOutDrawings).toBeLessThan(0.99);
  });

  it.each([
    ["rows", side],
    ["pixels", 1],
    ["mixed", 1],
  ] as const)("by %s come in whole, and are asked for at the end", (scan, width) => {
    const open = digits.open({ scan });
    expect([open.input, open.longest]).toEqual([width, pixels / width]);
    const byRows = digits.open({ scan: "rows" }).draw(randomStream(3, "data"), 20);
    const episodes = open.draw(randomStream(3, "data"), 20);
    for (let episode = 0; episode < 20; episode++) {
      const [own, rows] = [episodes, byRows].map(({ input }) => [
        ...input.subarray(episode * pixels, (episode + 1) * pixels),
      ]);
      expect(own?.toSorted()).toEqual(rows?.toSorted());
      if (scan !== "mixed") expect(own).toEqual(rows);
      else expect(own).not.toEqual(rows);
      const last = (episode + 1) * open.longest - 1;
      expect(episodes.target[last]).toBe(byRows.target[(episode + 1) * side - 1]);
      expect(episodes.mask[last]).toBe(1);
    }
    expect(episodes.mask.reduce((sum, value) => sum + value, 0)).toBe(20);
  });

  it("mixed are mixed the same way in every episode", () => {
    const [rows, mixed] = ["rows", "mixed"].map(
      (scan) => digits.open({ scan }).draw(randomStream(9, "data"), 40).input,
    );
    const column = (input: Float32Array | undefined, place: number): string =>
      upTo(40)
        .map((episode) => input?.[episode * pixels + place])
        .join();
    const byColumn = new Map(upTo(pixels).map((place) => [column(rows, place), place]));
    const order = upTo(pixels).map((place) => byColumn.get(column(mixed, place)));
    expect(order.every((place) => place !== undefined)).toBe(true);
  });

  it("say at every row what they would be taken for", () => {
    const open = digits.open({});
    const episodes = open.probe(randomStream(1, "probe"));
    const output = new Float32Array(side * 10);
    output[3 * 10 + 7] = 1;
    const readings = open.read(episodes, output);
    expect(readings[3]).toMatchObject({ key: "reading.digits.row.now", parameters: { row: 4, got: "7" } });
    expect(Array.from(String(readings[3]?.parameters.shades)).length).toBe(side);
    expect(readings[13]?.parameters.wanted).toBe(String(episodes.target[13]));
  });
});
