/** The compression of GIF: variable-length codes, least significant bit first, for pictures of 256 colours. */

const clear = 256;
const end = 257;
const firstFree = 258;
/** Codes have at most 12 bits. */
const codeLimit = 4096;

export function lzw(pixels: Uint8Array): Uint8Array {
  const out = new BitWriter();
  /** By prefix × 256 + colour. */
  const codes = new Map<number, number>();
  let next = firstFree;
  let width = 9;
  let prefix = pixels[0] ?? 0;
  out.write(clear, width);
  for (let i = 1; i < pixels.length; i++) {
    const colour = pixels[i];
    const key = prefix * 256 + colour;
    const known = codes.get(key);
    if (known !== undefined) {
      prefix = known;
      continue;
    }
    out.write(prefix, width);
    prefix = colour;
    if (next < codeLimit) {
      if (next === 2 ** width) width += 1;
      codes.set(key, next);
      next += 1;
    } else {
      out.write(clear, width);
      codes.clear();
      next = firstFree;
      width = 9;
    }
  }
  out.write(prefix, width);
  // A reader adds a code of its own for that one.
  if (next < codeLimit && next === 2 ** width) width += 1;
  out.write(end, width);
  return out.bytes();
}

class BitWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;
  #held = 0;
  #count = 0;

  write(code: number, width: number): void {
    this.#held |= code << this.#count;
    this.#count += width;
    while (this.#count >= 8) this.#push();
  }

  bytes(): Uint8Array {
    if (this.#count > 0) this.#push();
    return this.#bytes.subarray(0, this.#length);
  }

  #push(): void {
    if (this.#length === this.#bytes.length) {
      const longer = new Uint8Array(this.#length * 2);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    this.#bytes[this.#length] = this.#held & 255;
    this.#length += 1;
    this.#held >>>= 8;
    this.#count = Math.max(0, this.#count - 8);
  }
}
