/** Pictures in a row as a GIF (89a): a fixed palette, of each picture only what is another than before, and a comment. */
import { joined } from "../core/bytes.ts";
import { beginsWith, fromUtf8, latin, utf8 } from "./bytes.ts";
import { lzw } from "./lzw.ts";
import type { Quantiser } from "./quantise.ts";

export interface GifInput {
  readonly width: number;
  readonly height: number;
  readonly quantiser: Quantiser;
  /** Any text; the link to the run. */
  readonly comment: string;
}

export function isGif(bytes: Uint8Array): boolean {
  return beginsWith(bytes, latin("GIF89a")) || beginsWith(bytes, latin("GIF87a"));
}

/** Takes one picture after the other. */
export class GifWriter {
  readonly #input: GifInput;
  readonly #parts: Uint8Array[];
  #last: Uint8Array | null = null;

  constructor(input: GifInput) {
    this.#input = input;
    const { width, height, quantiser, comment } = input;
    const screen = Uint8Array.of(...twoBytes(width), ...twoBytes(height), 0b1111_0111, 0, 0);
    this.#parts = [latin("GIF89a"), screen, quantiser.colours, loopForever(), ...commentBlock(comment)];
  }

  /** `rgba`: its pixels; `duration`: how long it stays, in ms. */
  add(rgba: Uint8ClampedArray, duration: number): void {
    const { width, height, quantiser } = this.#input;
    const picture = quantiser.indices(rgba);
    const box = this.#last ? changed(this.#last, picture, width, height) : { left: 0, top: 0, width, height };
    this.#last = picture;
    const control = Uint8Array.of(0x21, 0xf9, 4, 0b0000_0100, ...twoBytes(Math.round(duration / 10)), 0, 0);
    const place = Uint8Array.of(0x2c, ...twoBytes(box.left), ...twoBytes(box.top), ...twoBytes(box.width), ...twoBytes(box.height), 0); // prettier-ignore
    this.#parts.push(control, place, Uint8Array.of(8), ...blocks(lzw(cut(picture, width, box))), Uint8Array.of(0));
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return joined([...this.#parts, Uint8Array.of(0x3b)]);
  }
}

function twoBytes(value: number): readonly [number, number] {
  return [value & 255, (value >> 8) & 255];
}

function loopForever(): Uint8Array {
  return joined([Uint8Array.of(0x21, 0xff, 11), latin("NETSCAPE2.0"), Uint8Array.of(3, 1, 0, 0, 0)]);
}

function commentBlock(comment: string): readonly Uint8Array[] {
  if (comment === "") return [];
  return [Uint8Array.of(0x21, 0xfe), ...blocks(utf8(comment)), Uint8Array.of(0)];
}

function blocks(data: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(data.length / 255) }, (_, i) => {
    const part = data.subarray(i * 255, (i + 1) * 255);
    return joined([Uint8Array.of(part.length), part]);
  });
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest box around what differs; one pixel where nothing does, since a picture needs one. */
function changed(before: Uint8Array, now: Uint8Array, width: number, height: number): Box {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let i = 0; i < now.length; i++) {
    if (before[i] === now[i]) continue;
    const [x, y] = [i % width, Math.floor(i / width)];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = y;
  }
  if (right < 0) return { left: 0, top: 0, width: 1, height: 1 };
  return { left, top, width: right - left + 1, height: bottom - top + 1 };
}

function cut(picture: Uint8Array, stride: number, { left, top, width, height }: Box): Uint8Array {
  const part = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const from = (top + y) * stride + left;
    part.set(picture.subarray(from, from + width), y * width);
  }
  return part;
}

/** The first comment of a GIF that stands before its pictures; null where it has none. */
export function commentOf(gif: Uint8Array): string | null {
  const flags = gif[10] ?? 0;
  let at = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  while (gif[at] === 0x21) {
    const isComment = gif[at + 1] === 0xfe;
    const parts: Uint8Array[] = [];
    at += 2;
    for (let length = gif[at] ?? 0; length > 0; length = gif[at] ?? 0) {
      parts.push(gif.subarray(at + 1, at + 1 + length));
      at += 1 + length;
    }
    at += 1;
    if (isComment) return fromUtf8(joined(parts));
  }
  return null;
}
