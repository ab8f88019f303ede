import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Signal } from "../../core/signal.ts";
import { orderOf, type Order } from "../../draw/order.ts";
import { signalOf } from "../../views/fixture.ts";
import { drawnFilm } from "./thumbnails.ts";

class Pixels {
  readonly data: Uint8ClampedArray;

  constructor(data: Uint8ClampedArray) {
    this.data = data;
  }
}

beforeEach(() => vi.stubGlobal("ImageData", Pixels));
afterEach(() => vi.unstubAllGlobals());

const theme = { name: "light", isProjector: false } as const;

/** Unit 0 is at `height` all the time, unit 1 at nothing. */
function stateOf(height: number): Signal {
  return signalOf("c", "signed", { time: 4, unit: 2 }, (_ = 0, unit = 0) => (unit === 0 ? height : 0));
}

/** The red, green and blue of the first step in each picture, by row. */
function drawn(heights: Readonly<Record<number, number>>, order?: Order): readonly (readonly number[][])[] {
  const film = new Map(Object.entries(heights).map(([update, height]) => [Number(update), stateOf(height)]));
  return drawnFilm(film, order, theme).map((thumbnail) => {
    let data = new Uint8ClampedArray();
    const context = { putImageData: (image: ImageData) => (data = new Uint8ClampedArray(image.data)) };
    thumbnail.draw({ width: 40, height: 20, getContext: () => context } as unknown as HTMLCanvasElement);
    return [0, 1].map((row) => Array.from(data.subarray(row * 16, row * 16 + 3)));
  });
}

test("the pictures of a film share one scale, whichever came first: a faint state looks faint", () => {
  const [untrained, trained] = drawn({ 0: 0.01, 100: 3 });
  expect(drawn({ 100: 3, 0: 0.01 })).toEqual([untrained, trained]);
  const [paper] = trained?.slice(1) ?? [];
  const apart = (colour: readonly number[] = []): number =>
    colour.reduce((sum, part, i) => sum + Math.abs(part - (paper?.[i] ?? 0)), 0);
  expect(apart(trained?.[0])).toBeGreaterThan(100);
  expect(apart(untrained?.[0])).toBeLessThan(10);
});

test("units stand in the order that is given", () => {
  const [stored] = drawn({ 0: 1 });
  const [ordered] = drawn({ 0: 1 }, orderOf([1, 0]));
  expect(ordered).toEqual(stored?.toReversed());
  expect(ordered).not.toEqual(stored);
});

test("a picture that comes lets the others hang as they are, unless they change colour", () => {
  const [first, second, strong] = [stateOf(1), stateOf(0.8), stateOf(9)];
  const before = drawnFilm(new Map([[0, first]]), undefined, theme);
  const after = drawnFilm(new Map([[0, first], [10, second]]), undefined, theme); // prettier-ignore
  expect(after[0]).toBe(before[0]);
  const stronger = drawnFilm(new Map([[0, first], [20, strong]]), undefined, theme); // prettier-ignore
  expect(stronger[0]).not.toBe(before[0]);
  expect(drawnFilm(new Map([[0, first]]), orderOf([1, 0]), theme)[0]).not.toBe(stronger[0]);
});
