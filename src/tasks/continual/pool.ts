/** What comes in parts: digits two by two (split), or one set of noisy bit patterns in five orders of their bits (permuted). */
import type { InputPart } from "../../core/input.ts";
import { randomStream } from "../../core/random.ts";
import { drawBits } from "../bits.ts";
import { shuffled, upTo } from "../choose.ts";
import { drawingOf, heldOutDrawings, shapes, trainingDrawings } from "../digits/pool.ts";
import { pixels } from "../strokes.ts";

/** Parts, trained one after another. */
export const parts = 5;
/** Samples of one class of one part; those to train on come first, those held out follow. */
export const trainingSamples = trainingDrawings / shapes.length;
export const heldOutSamples = heldOutDrawings / shapes.length;

export interface Pool {
  readonly input: InputPart;
  readonly width: number;
  /** Classes of one part. */
  readonly each: number;
  /** [width] in 0 … 1: sample number `index` of class `which` of a part. */
  readonly sampleOf: (part: number, which: number, index: number) => ArrayLike<number>;
  /** One character for a class of a part, as people call it. */
  readonly nameOf: (part: number, which: number) => string;
}

const digitsOfPart = shapes.length / parts;

const splitDigits: Pool = {
  input: { name: "image", axes: [{ axis: "pixel", size: pixels }] },
  width: pixels,
  each: digitsOfPart,
  sampleOf: (part, which, index) =>
    Float32Array.from(drawingOf(index * shapes.length + part * digitsOfPart + which), (ink) => ink / 255),
  nameOf: (part, which) => String(part * digitsOfPart + which),
};

/** Of all patterns and orders, in every run. */
const seed = 2017;
const bits = 64;
/** Probability that a bit of a sample is not as in its pattern. */
const noise = 0.2;

const patterns = upTo(4).map((which) => drawBits(randomStream(seed, "pattern", which), bits));
/** The first part has its bits as they are. */
const orders = upTo(parts).map((part) =>
  part === 0 ? upTo(bits) : shuffled(randomStream(seed, "order", part), upTo(bits)),
);

/** The same sample comes in every part, each time with its bits in another order. */
function permutedSample(part: number, which: number, index: number): number[] {
  const random = randomStream(seed, `sample ${which}`, index);
  const sample = (patterns[which] ?? []).map((bit) => (random.uniform() < noise ? 1 - bit : bit));
  return (orders[part] ?? []).map((place) => sample[place]);
}

const permutedBits: Pool = {
  input: { name: "image", axes: [{ axis: "bit", size: bits }] },
  width: bits,
  each: patterns.length,
  sampleOf: permutedSample,
  nameOf: (_, which) => String.fromCharCode(65 + which),
};

export const pools: Readonly<Record<string, Pool>> = { "split-digits": splitDigits, "permuted-bits": permutedBits };
