/**
 * The IDX format of MNIST (LeCun & Cortes): a magic number that says type and number of axes, their sizes, then the bytes.
 * Files may come gzipped, as they are handed out.
 */
import { Problem } from "../core/problem.ts";
import { gunzip, isGzip } from "./gzip.ts";

/** Pictures with what each of them is. */
export interface LabelledPictures {
  readonly count: number;
  readonly rows: number;
  readonly columns: number;
  /** [picture, row, column] */
  readonly pixels: Uint8Array;
  /** [picture] */
  readonly labels: Uint8Array;
}

/** Most bytes that an unpacked file may have. */
const mostBytes = 64 * 1024 * 1024;
/** Most pixels of a side. */
export const mostSide = 64;

/** The type byte of a magic number, in words. */
const types: Readonly<Record<number, string>> = {
  0x08: "unsigned bytes",
  0x09: "signed bytes",
  0x0b: "16-bit whole numbers",
  0x0c: "32-bit whole numbers",
  0x0d: "32-bit floats",
  0x0e: "64-bit floats",
};

interface Idx {
  readonly sizes: readonly number[];
  readonly values: Uint8Array;
}

/** One file, with as many axes as wanted. @throws Problem that says what came instead. */
function readIdx(packed: Uint8Array, axes: number, what: string): Idx {
  if (packed.length === 0) throw new Problem("idx.empty", { what });
  const bytes = isGzip(packed) ? gunzip(packed, mostBytes, what) : packed;
  const header = 4 + 4 * axes;
  const [first, second, type = 0, came = 0] = bytes;
  if (bytes.length < 4 || first !== 0 || second !== 0 || !types[type])
    throw new Problem("idx.magic", { what, wanted: magic(0x08, axes), got: hexOf(bytes.subarray(0, 4)) });
  if (type !== 0x08) throw new Problem("idx.type", { what, got: types[type] });
  if (came !== axes) throw new Problem("idx.axes", { what, wanted: axes, got: came });
  if (bytes.length < header) throw new Problem("idx.short", { what, wanted: header, got: bytes.length });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sizes = Array.from({ length: axes }, (_, axis) => view.getUint32(4 + 4 * axis));
  const wanted = header + sizes.reduce((product, size) => product * size, 1);
  if (wanted !== bytes.length)
    throw new Problem("idx.length", { what, sizes: sizes.join(" × "), wanted, got: bytes.length });
  return { sizes, values: bytes.subarray(header) };
}

function magic(type: number, axes: number): string {
  return hexOf(Uint8Array.of(0, 0, type, axes));
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ");
}

/** Two files, gzipped or not. @throws Problem when either is broken, or they do not belong together. */
export function readPictures(images: Uint8Array, labels: Uint8Array): LabelledPictures {
  const { sizes, values: pixels } = readIdx(images, 3, "images");
  const [count = 0, rows = 0, columns = 0] = sizes;
  if (count === 0) throw new Problem("idx.none", { what: "images" });
  if (Math.min(rows, columns) < 1 || Math.max(rows, columns) > mostSide)
    throw new Problem("idx.side", { rows, columns, most: mostSide });
  const given = readIdx(labels, 1, "labels");
  const [labelled = 0] = given.sizes;
  if (labelled !== count) throw new Problem("idx.count", { images: count, labels: labelled });
  return { count, rows, columns, pixels, labels: given.values };
}
