/** A short name for exact content: sixty bits of a hash, as 12 characters. */

const symbols = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's base 32: no i, l, o, u

/** Of `length` words of 32 bits. */
export function hashOf(length: number, wordAt: (i: number) => number): string {
  return ended(mixed(begun(length), 0, length, wordAt));
}

/** Words that are hashed between two breaths. */
const piece = 1 << 19;

/** As `hashOf`, of many words: the thread is free between two pieces of them, while `breathe` is waited for. */
export async function hashInPieces(
  length: number,
  wordAt: (i: number) => number,
  breathe: () => Promise<void>,
): Promise<string> {
  let state = begun(length);
  for (let from = 0; from < length; from += piece) {
    if (from > 0) await breathe();
    state = mixed(state, from, Math.min(length, from + piece), wordAt);
  }
  return ended(state);
}

interface State {
  readonly low: number;
  readonly high: number;
}

function begun(length: number): State {
  return { low: 0x811c9dc5 ^ length, high: 0x9747b28c };
}

function mixed({ low, high }: State, from: number, to: number, wordAt: (i: number) => number): State {
  for (let i = from; i < to; i++) {
    const word = wordAt(i);
    low = mix(low ^ word, 0x85ebca6b);
    high = mix((high + word) ^ low, 0xc2b2ae35);
  }
  return { low, high };
}

function ended(state: State): string {
  const low = finish(state.low ^ state.high);
  return base32(low) + base32(finish(state.high + low));
}

/** An odd multiplication and a rotation: every input bit reaches every later word. */
function mix(value: number, factor: number): number {
  const product = Math.imul(value, factor);
  return (product << 13) | (product >>> 19);
}

/** The finaliser of MurmurHash3 (Appleby, public domain). */
function finish(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The lower thirty bits, six characters. */
function base32(value: number): string {
  return Array.from({ length: 6 }, (_, i) => symbols[(value >>> (25 - 5 * i)) & 31]).join("");
}
