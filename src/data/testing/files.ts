/** Small files in the formats that are read, good ones and broken ones, for tests. */
import { deflateSync, gzipSync, zipSync } from "fflate";
import { encode } from "fast-png";
import { Problem } from "../../core/problem.ts";
import { crc32 } from "../crc.ts";

/** An IDX file of unsigned bytes, unless `type` says otherwise. */
export function idxOf(sizes: readonly number[], values: Uint8Array, type = 8): Uint8Array {
  const bytes = new Uint8Array(4 + 4 * sizes.length + values.length);
  bytes.set([0, 0, type, sizes.length]);
  const view = new DataView(bytes.buffer);
  sizes.forEach((size, axis) => view.setUint32(4 + 4 * axis, size));
  bytes.set(values, 4 + 4 * sizes.length);
  return bytes;
}

/** `count` pictures of `side`: a bar that stands further right for every label, of which there are `classes`. */
export function barsOf(count: number, classes: number, side = 6): { images: Uint8Array; labels: Uint8Array } {
  const pixels = new Uint8Array(count * side * side);
  const labels = Uint8Array.from({ length: count }, (_, i) => i % classes);
  labels.forEach((label, picture) => {
    for (let row = 1; row < side - 1; row++) pixels[(picture * side + row) * side + label] = 200 + ((picture * 7) % 50);
  });
  return { images: idxOf([count, side, side], pixels), labels: idxOf([count], labels) };
}

/** An 8-bit PNG, dark on light: a stroke whose place tells the class, and its length the drawing. */
export function strokePng(kind: number, drawing: number, side = 20): Uint8Array {
  const data = new Uint8Array(side * side).fill(255);
  for (let i = 2; i < 10 + drawing; i++) {
    data[i * side + 2 + kind] = 0;
    data[(2 + kind) * side + i] = 0;
  }
  return encode({ width: side, height: side, data, depth: 8, channels: 1 });
}

/** A zip in Omniglot's layout. */
export function omniglotOf(classes: number, drawings: number, others: Record<string, Uint8Array> = {}): Uint8Array {
  const files: Record<string, Uint8Array> = { ...others };
  for (let kind = 0; kind < classes; kind++)
    for (let drawing = 0; drawing < drawings; drawing++)
      files[`small/Bars/character${String(kind + 1).padStart(2, "0")}/${kind}_${drawing}.png`] = strokePng(
        kind,
        drawing,
      );
  return zipSync(files, { mtime: 1e12 });
}

/** A gzip file of `size` zeros. */
export function gzipBomb(size: number): Uint8Array {
  return gzipSync(new Uint8Array(size), { level: 9, mtime: 0 });
}

/** A PNG of any header and raw lines (filter byte first), with right checksums. */
export function pngOf(
  header: readonly number[],
  lines: Uint8Array,
  chunks: readonly [string, Uint8Array][] = [],
): Uint8Array {
  const [width = 0, height = 0, depth = 8, colour = 0, interlace = 0] = header;
  const head = new Uint8Array(13);
  new DataView(head.buffer).setUint32(0, width);
  new DataView(head.buffer).setUint32(4, height);
  head.set([depth, colour, 0, 0, interlace], 8);
  const zlib = Uint8Array.of(0x78, 0x9c, ...deflateSync(lines), ...adler(lines));
  const all: [string, Uint8Array][] = [["IHDR", head], ...chunks, ["IDAT", zlib], ["IEND", new Uint8Array()]];
  const parts = all.map(([type, data]) => {
    const bytes = new Uint8Array(12 + data.length);
    bytes.set(
      [...type].map((letter) => letter.charCodeAt(0)),
      4,
    );
    bytes.set(data, 8);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, data.length);
    view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
    return bytes;
  });
  return Uint8Array.from([[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], ...parts.map((part) => [...part])].flat());
}

function adler(bytes: Uint8Array): readonly number[] {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return [b >> 8, b & 255, a >> 8, a & 255];
}

/** The key of the Problem that `act` throws; another error goes through; "" for none. */
export function problemOf(act: () => unknown): string {
  try {
    act();
    return "";
  } catch (error) {
    if (error instanceof Problem) return error.key;
    throw error;
  }
}
