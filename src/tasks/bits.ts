/** Bit vectors in episodes: drawn, turned over, written out. */
import type { Random } from "../core/random.ts";

/** `count` random bits. */
export function drawBits(random: Random, count: number): number[] {
  return Array.from({ length: count }, () => random.between(0, 1));
}

/** `count` values from `start` as digits: 1 above the threshold, which is 0.5 for bits and 0 for logits. */
export function bitString(values: Float32Array, start: number, count: number, threshold: number): string {
  return Array.from({ length: count }, (_, bit) => (values[start + bit] > threshold ? "1" : "0")).join("");
}

/** In how many places two strings of digits differ. */
export function differences(wanted: string, got: string): number {
  return [...wanted].filter((bit, i) => bit !== got[i]).length;
}
