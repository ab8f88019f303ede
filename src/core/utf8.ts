/** Text from bytes: strictly UTF-8, or of a file that a person brings, in whatever its program wrote. */
import { guessedEncoding, utf16Of, type Encoding } from "./encodings.ts";
import { sortOfFile } from "./file-sort.ts";
import { Problem } from "./problem.ts";

/** Browsers, workers and Node all have it. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { readonly decode: (bytes: Uint8Array, options?: { readonly stream: boolean }) => string };

/** Without a byte order mark, with "\n" for every line end. UTF-16 with its mark is read too. @throws Problem. */
export function decodeUtf8(bytes: Uint8Array): string {
  const text = decoded(bytes, markedOf(bytes));
  if (text !== null) return text;
  const { line, byte } = firstFault(bytes);
  throw new Problem("data.encoding", { byte }, { line, column: 1 });
}

/**
 * As `decodeUtf8`, and where it is none, in the encoding that it seems to be in, or in `said`. @throws Problem for what is no
 * text, or none in that encoding.
 */
export function decodeText(bytes: Uint8Array, said?: Encoding): string {
  const sort = sortOfFile(bytes);
  if (sort !== null) throw new Problem("data.sort", { sort });
  const text = decoded(bytes, said ?? encodingOf(bytes));
  if (text === null && said && said !== "utf-8") throw new Problem("data.encoding.said", { encoding: said });
  return text ?? decodeUtf8(bytes);
}

/** Which encoding a file that a person brings is read in. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const wide = utf16Of(bytes);
  if (wide) return wide;
  return decoded(bytes, "utf-8") === null ? (guessedEncoding(bytes) ?? "utf-8") : "utf-8";
}

/**
 * The text of the first `most` bytes, in `said` or in what they seem to be in, without a letter that they cut; a byte that is no
 * text gives a sign for itself.
 */
export function decodeBeginning(bytes: Uint8Array, most: number, said?: Encoding): string {
  const start = bytes.subarray(0, most);
  const seems = (): Encoding => utf16Of(start) ?? (isCutUtf8(start) ? "utf-8" : (guessedEncoding(start) ?? "utf-8"));
  const decoder = new TextDecoder(said ?? seems(), { fatal: false, ignoreBOM: false });
  return plain(decoder.decode(start, { stream: true }));
}

/** Bytes that are looked at between two breaths. */
const piece = 1 << 20;

/** As `encodingOf`, of a large file: the thread is free between two pieces of it, while `breathe` is waited for. */
export async function encodingInPieces(bytes: Uint8Array, breathe: () => Promise<void>): Promise<Encoding> {
  const wide = utf16Of(bytes);
  if (wide) return wide;
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
  try {
    for (let at = 0; at < bytes.length; at += piece) {
      decoder.decode(bytes.subarray(at, at + piece), { stream: at + piece < bytes.length });
      await breathe();
    }
    return "utf-8";
  } catch {
    return guessedEncoding(bytes) ?? "utf-8";
  }
}

/** Whether it is UTF-8 but for a last letter that may be cut. */
function isCutUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function markedOf([a, b]: Uint8Array): Encoding {
  return a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
}

/** Null where some byte is not of the encoding. */
function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return plain(new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch {
    return null;
  }
}

function plain(text: string): string {
  return text.includes("\r") ? text.replace(/\r+\n|\r/g, "\n") : text;
}
/** The line, counted from 1, of the first byte that is not UTF-8, and that byte. */
function firstFault(bytes: Uint8Array): { readonly line: number; readonly byte: string } {
  let line = 1;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === 10) line++;
    const follow = byte < 0x80 ? 0 : byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : 3;
    const isLead = byte < 0x80 || (byte >= 0xc2 && byte < 0xf5);
    const tail = bytes.subarray(i + 1, i + 1 + follow);
    if (!isLead || tail.length < follow || tail.some((next) => (next & 0xc0) !== 0x80))
      return { line, byte: `0x${byte.toString(16)}` };
    i += follow;
  }
  return { line, byte: "" };
}
