/** A short name for exact weights: two runs with the same fingerprint have the same bits. */
import { hashOf } from "../core/hash.ts";

/** Sixty bits of a hash over the float32 bits, as 12 base-32 characters. */
export function fingerprint(weights: Float32Array): string {
  const view = new DataView(weights.buffer, weights.byteOffset, weights.byteLength);
  return hashOf(weights.length, (i) => view.getUint32(4 * i, true));
}

/** The same for a text, over its UTF-16 units. */
export function fingerprintOfText(text: string): string {
  return hashOf(text.length, (i) => text.charCodeAt(i));
}
