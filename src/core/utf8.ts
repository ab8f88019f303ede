/** Text from bytes, strictly: what is no UTF-8 is refused with its place. */
import { Problem } from "./problem.ts";

/** Browsers, workers and Node all have it. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { readonly decode: (bytes: Uint8Array, options?: { readonly stream: boolean }) => string };

/** Without a byte order mark, with "\n" for every line end. UTF-16 with its mark is read too. @throws Problem. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return plain(new TextDecoder(labelOf(bytes), { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch {
    const { line, byte } = firstFault(bytes);
    throw new Problem("data.encoding", { byte }, { line, column: 1 });
  }
}

/** The text of the first `most` bytes, without a letter that they cut; a byte that is no text gives a sign for itself. */
export function decodeBeginning(bytes: Uint8Array, most: number): string {
  const decoder = new TextDecoder(labelOf(bytes), { fatal: false, ignoreBOM: false });
  return plain(decoder.decode(bytes.subarray(0, most), { stream: true }));
}

function labelOf([a, b]: Uint8Array): string {
  return a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** The line, counted from 1, of the first byte that is not UTF-8, and that byte. */
function firstFault(bytes: Uint8Array): { readonly line: number; readonly byte: string } {
  let line = 1;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
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
