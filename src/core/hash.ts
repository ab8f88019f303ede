/** A short name for exact content: sixty bits of a hash, as 12 characters. */

const symbols = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's base 32: no i, l, o, u

/** Of `length` words of 32 bits. */
export function hashOf(length: number, wordAt: (i: number) => number): string {
  let low = 0x811c9dc5 ^ length;
  let high = 0x9747b28c;
  for (let i = 0; i < length; i++) {
    const word = wordAt(i);
    low = mix(low ^ word, 0x85ebca6b);
    high = mix((high + word) ^ low, 0xc2b2ae35);
  }
  low = finish(low ^ high);
  high = finish(high + low);
  return base32(low) + base32(high);
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
