/**
 * A font of one box: text takes the same room and looks the same on every machine, so that pictures can be compared.
 * What is said is other tests' concern; where it stands, how long it is and its colour are seen.
 */
import { joined } from "../../src/core/bytes.ts";

const unitsPerEm = 1000;
const advance = 520;
const ascent = 920;
const descent = -240;

/** Glyph 1 is the box, 0 too, for what no range names; 2 is a space. */
const ranges = [
  { from: 0x20, to: 0x20, glyph: 2 },
  { from: 0x21, to: 0x9f, glyph: 1 },
  { from: 0xa0, to: 0xa0, glyph: 2 },
  { from: 0xa1, to: 0x1fff, glyph: 1 },
  { from: 0x2000, to: 0x200f, glyph: 2 },
  { from: 0x2010, to: 0x10ffff, glyph: 1 },
];

type Word = readonly [bytes: 2 | 4 | 8, value: number];

const half = (...values: readonly number[]): readonly Word[] => values.map((value) => [2, value]);
const long = (...values: readonly number[]): readonly Word[] => values.map((value) => [4, value]);

function bytesOf(words: readonly Word[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(words.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of words) {
    if (bytes === 2) view.setUint16(at, value & 0xffff);
    else view.setUint32(bytes === 8 ? at + 4 : at, value >>> 0);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

/** A rectangle as a contour of four points that are on the curve. */
function boxGlyph(left: number, bottom: number, right: number, top: number): Uint8Array<ArrayBuffer> {
  const [wide, high] = [right - left, top - bottom];
  const head = bytesOf(half(1, left, bottom, right, top, 3, 0));
  const points = bytesOf(half(left, 0, wide, 0, bottom, high, 0, -high));
  // Flags: on the curve, and each coordinate as two bytes.
  return joined([head, Uint8Array.of(1, 1, 1, 1), points]);
}

function cmap(): Uint8Array<ArrayBuffer> {
  const groups = ranges.flatMap(({ from, to, glyph }) => [from, to, glyph]);
  const length = 16 + groups.length * 4;
  // One table, of Unicode in full, in format 13: many characters to one glyph.
  return bytesOf([...half(0, 1, 3, 10), ...long(12), ...half(13, 0), ...long(length, 0, ranges.length, ...groups)]);
}

function os2(): Uint8Array<ArrayBuffer> {
  const sub = [650, 600, 0, 75, 650, 600, 0, 350, 50, 300];
  const words = [...half(4, advance, 400, 5, 0, ...sub, 0), ...half(0, 0, 0, 0, 0), ...long(0, 0, 0, 0, 0)];
  const metrics = half(0x40, 0x20, 0xffff, ascent, descent, 0, ascent, -descent);
  return bytesOf([...words, ...metrics, ...long(0, 0), ...half(500, 700, 0, 0x20, 1)]);
}

function tables(): Readonly<Record<string, Uint8Array<ArrayBuffer>>> {
  const box = boxGlyph(60, 0, 460, 600);
  const times: readonly Word[] = [[8, 0], [8, 0]]; // prettier-ignore
  return {
    "OS/2": os2(),
    cmap: cmap(),
    glyf: joined([box, box]),
    head: bytesOf([
      ...long(0x10000, 0x10000, 0, 0x5f0f3cf5),
      ...half(3, unitsPerEm),
      ...times,
      ...half(0, descent, advance, ascent, 0, 8, 2, 1, 0),
    ]),
    hhea: bytesOf([...long(0x10000), ...half(ascent, descent, 0, advance, 60, 60, 460, 1, 0, 0, 0, 0, 0, 0, 0, 3)]),
    hmtx: bytesOf(half(advance, 60, advance, 60, advance, 0)),
    loca: bytesOf(long(0, box.length, 2 * box.length, 2 * box.length)),
    maxp: bytesOf([...long(0x10000), ...half(3, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: bytesOf(half(0, 0, 6)),
    post: bytesOf(long(0x30000, 0, 0xff9c0032, 0, 0, 0, 0, 0)),
  };
}

function checksum(table: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < table.length; i++) sum = (sum + (table[i] ?? 0) * 2 ** (8 * (3 - (i % 4)))) >>> 0;
  return sum;
}

/** The font as a file of TrueType outlines. */
export function boxFont(): Uint8Array<ArrayBuffer> {
  const all = Object.entries(tables());
  const power = 2 ** Math.floor(Math.log2(all.length));
  const head = [...long(0x10000), ...half(all.length, power * 16, Math.log2(power), (all.length - power) * 16)];
  let at = 12 + 16 * all.length;
  const parts: Uint8Array[] = [];
  for (const [tag, table] of all) {
    const name = [...tag].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0);
    head.push(...long(name, checksum(table), at, table.length));
    const padded = joined([table, new Uint8Array(-table.length & 3)]);
    parts.push(padded);
    at += padded.length;
  }
  return joined([bytesOf(head), ...parts]);
}
