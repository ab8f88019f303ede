/** In what order the pixels of a picture come in. */
import { randomStream } from "../../core/random.ts";
import { shuffled, upTo } from "../choose.ts";

export interface Scan {
  /** Pixels that come in at one time. */
  readonly width: number;
  /** Place in time → pixel, both counted over [time, width]. */
  readonly order: readonly number[];
}

export const scans = ["rows", "pixels", "mixed"];

/** Row by row, pixel by pixel, or pixel by pixel in one mixed order that is the same for all pictures of a size. */
export function scanOf(name: string, rows: number, columns: number): Scan {
  const inOrder = upTo(rows * columns);
  if (name === "rows") return { width: columns, order: inOrder };
  return { width: 1, order: name === "mixed" ? shuffled(randomStream(784, "mixed"), inOrder) : inOrder };
}
