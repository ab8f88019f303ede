/**
 * PNG pictures of strangers as ink on paper: size and checksums are looked at before anything is unpacked, and the decoder
 * (fast-png) is handed the chunks that make the picture and no others.
 */
import { decode, type DecodedPng } from "fast-png";
import { joined } from "../core/bytes.ts";
import { Problem } from "../core/problem.ts";
import type { GreyPicture } from "../core/scene.ts";
import { crc32 } from "./crc.ts";
import { inflateAtMost } from "./gzip.ts";

/** Most pixels of a side. */
const mostSide = 512;
/** Most bytes of a file: no picture of that size needs more. */
export const mostPngBytes = 4 * 1024 * 1024;

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Chunks that make the picture; what else there may be (profiles, texts, more frames) is left out unread. */
const needed: ReadonlySet<string> = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]);

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** With length, type and checksum. */
  readonly whole: Uint8Array;
}

/** What the header says. */
interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
  readonly isInterlaced: boolean;
}

/** 0 paper … 255 ink, whether it is dark on light or light on dark. @throws Problem; `what` names the file in it. */
export function readPng(bytes: Uint8Array, what: string): GreyPicture {
  if (bytes.length > mostPngBytes) throw new Problem("png.large", { what, got: bytes.length, limit: mostPngBytes });
  const chunks = chunksOf(bytes, what);
  checkData(headerOf(chunks, what), chunks, what);
  try {
    return inkOf(decode(joined([Uint8Array.from(signature), ...chunks.map(({ whole }) => whole)])));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Problem("png.damaged", { what, why });
  }
}

/** The needed chunks. @throws Problem when it is no PNG, ends too soon, or a checksum is wrong. */
function chunksOf(bytes: Uint8Array, what: string): readonly Chunk[] {
  if (signature.some((byte, i) => bytes[i] !== byte)) throw new Problem("png.none", { what });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = signature.length; chunks.at(-1)?.type !== "IEND";) {
    const length = at + 12 <= bytes.length ? view.getUint32(at) : Infinity;
    const next = at + 12 + length;
    if (next > bytes.length) throw new Problem("png.damaged", { what, why: "it ends too soon" });
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (needed.has(type)) {
      if (crc32(bytes.subarray(at + 4, next - 4)) !== view.getUint32(next - 4))
        throw new Problem("archive.checksum", { what });
      chunks.push({ type, data: bytes.subarray(at + 8, next - 4), whole: bytes.subarray(at, next) });
    }
    at = next;
  }
  return chunks;
}

/** @throws Problem when there is no header where it has to be, or it names a picture that is not read here. */
function headerOf(chunks: readonly Chunk[], what: string): Header {
  const [first, ...others] = chunks;
  if (first?.type !== "IHDR" || first.data.length !== 13 || others.some(({ type }) => type === "IHDR"))
    throw new Problem("png.damaged", { what, why: "no header" });
  const view = new DataView(first.data.buffer, first.data.byteOffset, 13);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  if (Math.min(width, height) < 1 || Math.max(width, height) > mostSide)
    throw new Problem("png.side", { what, width, height, most: mostSide });
  const [depth, colour] = [view.getUint8(8), view.getUint8(9)];
  const isInterlaced = view.getUint8(12) === 1;
  // The decoder takes a pixel of an interlaced picture to be a byte at least.
  if (isInterlaced && depth < 8) throw new Problem("png.interlaced", { what, depth });
  return { width, height, depth, colour, isInterlaced };
}

/** Channels by colour type. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Unpacks the data under a limit, and looks whether it is as long as the picture is large. */
function checkData(
  { width, height, depth, colour, isInterlaced }: Header,
  chunks: readonly Chunk[],
  what: string,
): void {
  const parts = chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data);
  const packed = joined(parts);
  if (colour === 3 && !chunks.some(({ type }) => type === "PLTE"))
    throw new Problem("png.damaged", { what, why: "no palette" });
  if (packed.length < 3) throw new Problem("png.damaged", { what, why: "no data" });
  const line = Math.ceil((width * (channels[colour] ?? 1) * depth) / 8);
  // Every line has a byte for its filter; an interlaced picture has up to two lines for each of its own.
  const wanted = height * (line + 1);
  const got = inflateAtMost(packed.subarray(2), isInterlaced ? wanted + height + 8 : wanted, what).length;
  if (got < wanted) throw new Problem("archive.size", { what, wanted, got });
}

/** A picture's light and what covers its paper, both 0 … 255. [pixel] */
interface Light {
  readonly light: Uint8Array;
  readonly alpha: Uint8Array;
}

/**
 * Ink from light: paper is what is at the border. Where every colour is the same, what covers the paper is the ink (a drawing
 * on a transparent ground).
 */
function inkOf(png: DecodedPng): GreyPicture {
  const { width, height } = png;
  const { light, alpha } = lightOf(png);
  const first = alpha.findIndex((value) => value > 0);
  const isShape = alpha.includes(0) && alpha.every((value, pixel) => value === 0 || light[pixel] === light[first]);
  if (isShape) return { width, height, grey: alpha };
  const seen = light.map((value, pixel) => {
    const cover = alpha[pixel] ?? 255;
    return Math.round((value * cover + 255 * (255 - cover)) / 255);
  });
  const isDark = meanAtBorder(seen, width, height) < 127.5;
  return { width, height, grey: isDark ? seen : seen.map((value) => 255 - value) };
}

function meanAtBorder(light: Uint8Array, width: number, height: number): number {
  let [sum, count] = [0, 0];
  for (let row = 0; row < height; row++) {
    // All of the first and the last row, the two ends of every other.
    const step = row === 0 || row === height - 1 ? 1 : Math.max(width - 1, 1);
    for (let column = 0; column < width; column += step) {
      sum += light[row * width + column] ?? 0;
      count++;
    }
  }
  return sum / count;
}

function lightOf(png: DecodedPng): Light {
  const { width, height, channels: count, palette, transparency } = png;
  const samples = samplesOf(png);
  const light = new Uint8Array(width * height);
  const alpha = new Uint8Array(width * height).fill(255);
  const scale = 255 / (2 ** png.depth - 1);
  for (let pixel = 0; pixel < light.length; pixel++) {
    const at = pixel * count;
    const [first, second, third] = [samples[at] ?? 0, samples[at + 1] ?? 0, samples[at + 2] ?? 0];
    if (palette) {
      const [red = 0, green = 0, blue = 0, cover = 255] = palette[first] ?? [];
      light[pixel] = Math.round(luma(red, green, blue));
      alpha[pixel] = cover;
      continue;
    }
    const colours = count < 3 ? 1 : 3;
    light[pixel] = Math.round(scale * (colours === 1 ? first : luma(first, second, third)));
    if (count > colours) alpha[pixel] = Math.round(scale * (samples[pixel * count + colours] ?? 0));
    // The one colour that stands for "nothing here".
    const [key, greenKey, blueKey] = transparency ?? [];
    const isKey = first === key && (colours === 1 || (second === greenKey && third === blueKey));
    if (isKey) alpha[pixel] = 0;
  }
  return { light, alpha };
}

/** As the eye weighs the colours (ITU-R BT.601). */
function luma(red: number, green: number, blue: number): number {
  return (299 * red + 587 * green + 114 * blue) / 1000;
}

/** Each sample by itself, 0 … 2^depth − 1, where the decoder leaves several in a byte. [pixel, channel] */
function samplesOf({ width, height, depth, data }: DecodedPng): ArrayLike<number> {
  if (depth >= 8) return data;
  const samples = new Uint8Array(width * height);
  const line = Math.ceil((width * depth) / 8);
  const most = 2 ** depth - 1;
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const bits = column * depth;
      const byte = data[row * line + (bits >> 3)] ?? 0;
      samples[row * width + column] = (byte >> (8 - depth - (bits & 7))) & most;
    }
  return samples;
}
