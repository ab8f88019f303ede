/** Words in a PNG: international text chunks (iTXt), which any program that reads them shows. */
import { crc32 } from "../data/crc.ts";
import { joined } from "../core/bytes.ts";
import { beginsWith, fromUtf8, latin, utf8 } from "./bytes.ts";

const signature = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);

export function isPng(bytes: Uint8Array): boolean {
  return beginsWith(bytes, signature);
}

/** The picture with `texts` by their keywords (1 to 79 Latin letters), before its pixels. */
export function withTexts(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  // Signature, and the header chunk, which has to be the first: 4 + 4 + 13 + 4 bytes.
  const start = signature.length + 25;
  const chunks = Object.entries(texts).map(([keyword, text]) =>
    // No compression, no language, no translated keyword.
    chunk("iTXt", joined([latin(keyword), Uint8Array.of(0, 0, 0, 0, 0), utf8(text)])),
  );
  return joined([png.subarray(0, start), ...chunks, png.subarray(start)]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([latin(type), data]);
  return joined([fourBytes(data.length), body, fourBytes(crc32(body))]);
}

function fourBytes(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

/** The uncompressed international texts of a PNG; of a broken one, those before the fault. */
export function textsOf(png: Uint8Array): Readonly<Record<string, string>> {
  const texts: Record<string, string> = Object.create(null) as Record<string, string>;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = signature.length; at + 12 <= png.length;) {
    const length = view.getUint32(at);
    if (at + 12 + length > png.length) break;
    const body = png.subarray(at + 4, at + 8 + length);
    if (view.getUint32(at + 8 + length) !== crc32(body)) break;
    const found = beginsWith(body, latin("iTXt")) ? textOf(body.subarray(4)) : null;
    if (found) texts[found[0]] = found[1];
    at += 12 + length;
  }
  return texts;
}

/** Keyword 0 compressed? method language 0 translated 0 text; null where it is compressed, or not so. */
function textOf(data: Uint8Array): readonly [string, string] | null {
  const end = data.indexOf(0);
  if (end < 1 || data[end + 1] !== 0) return null;
  const language = data.indexOf(0, end + 3);
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
  if (translated < 0) return null;
  return [String.fromCharCode(...data.subarray(0, Math.min(end, 79))), fromUtf8(data.subarray(translated + 1))];
}
