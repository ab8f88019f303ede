import { describe, expect, it } from "vitest";
import { layoutOf, radius, type Layout } from "./layout.ts";

const numbersIn = (path: string): number[] => [...path.matchAll(/-?[\d.]+/g)].map(([text]) => Number(text));
const lastPoint = (path: string): readonly number[] => numbersIn(path).slice(-2);
const distance = ([x = NaN, y = NaN]: readonly number[], spot?: { x: number; y: number }): number =>
  Math.hypot(x - (spot?.x ?? NaN), y - (spot?.y ?? NaN));

const chain = [0, 1, 2].flatMap((i) => [
  { from: i, to: i + 1 },
  { from: i + 1, to: i },
]);

function expectInside({ width, height, nodes, edges }: Layout): void {
  for (const { x, y } of [...nodes, ...edges.map(({ label }) => label)]) {
    expect(x).toBeGreaterThanOrEqual(radius);
    expect(x).toBeLessThanOrEqual(width - radius);
    expect(y).toBeGreaterThanOrEqual(radius);
    expect(y).toBeLessThanOrEqual(height - radius);
  }
}

describe("the layout of a machine", () => {
  it("puts states by their distance from the start, none on another", () => {
    const layout = layoutOf(5, [{ from: 0, to: 1 }, { from: 0, to: 2 }, { from: 2, to: 3 }], 0); // prettier-ignore
    const [start, one, two, three, lost] = layout.nodes;
    expect([one?.x, two?.x]).toEqual([start!.x + 96, start!.x + 96]);
    expect(one?.y).not.toBe(two?.y);
    expect([three?.x, lost?.x]).toEqual([start!.x + 192, start!.x + 288]);
    expectInside(layout);
  });

  it("ends every arrow at the rim of the state that it leads to", () => {
    const edges = [...chain, { from: 3, to: 0 }, { from: 0, to: 3 }];
    const layout = layoutOf(4, edges, 0);
    for (const [i, { from, to }] of edges.entries()) {
      const { path = "", head = "" } = layout.edges[i] ?? {};
      expect(distance(numbersIn(path).slice(0, 2), layout.nodes[from])).toBeCloseTo(radius, 1);
      expect(distance(lastPoint(path), layout.nodes[to])).toBeCloseTo(radius, 1);
      expect(numbersIn(head).slice(0, 2)).toEqual(lastPoint(path));
    }
    expectInside(layout);
  });

  it("lets arrows that run against each other part", () => {
    const { edges } = layoutOf(4, chain, 0);
    for (let i = 0; i < edges.length; i += 2)
      expect(Math.abs(edges[i]!.label.y - edges[i + 1]!.label.y)).toBeGreaterThan(40);
  });

  it("draws what leads back to itself as a loop above, inside of the picture", () => {
    const layout = layoutOf(1, [{ from: 0, to: 0 }], 0);
    expect(layout.edges[0]!.label.y).toBeLessThan(layout.nodes[0]!.y - radius);
    expect(distance(lastPoint(layout.edges[0]!.path), layout.nodes[0])).toBeCloseTo(radius, 0);
    expectInside(layout);
  });
});
