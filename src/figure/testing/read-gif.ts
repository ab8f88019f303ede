/** A reader of GIFs for tests, after the specification and not after our writer. */

export interface GifPicture {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** In hundredths of a second. */
  readonly delay: number;
  readonly indices: readonly number[];
}

export interface ReadGif {
  readonly width: number;
  readonly height: number;
  readonly palette: Uint8Array;
  readonly pictures: readonly GifPicture[];
}

export function readGif(bytes: Uint8Array): ReadGif {
  const two = (at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
  const pictures: GifPicture[] = [];
  const size = 3 * 2 ** (((bytes[10] ?? 0) & 7) + 1);
  let at = 13 + size;
  let delay = 0;
  const block = (): number[] => {
    const data: number[] = [];
    while ((bytes[at] ?? 0) > 0) {
      const length = bytes[at] ?? 0;
      data.push(...bytes.subarray(at + 1, at + 1 + length));
      at += 1 + length;
    }
    at += 1;
    return data;
  };
  while (bytes[at] !== 0x3b) {
    if (bytes[at] === 0x21) {
      const isControl = bytes[at + 1] === 0xf9;
      at += 2;
      const data = block();
      if (isControl) delay = (data[1] ?? 0) | ((data[2] ?? 0) << 8);
    } else if (bytes[at] === 0x2c) {
      const [left, top, width, height] = [two(at + 1), two(at + 3), two(at + 5), two(at + 7)];
      const least = bytes[at + 10] ?? 0;
      at += 11;
      pictures.push({ left, top, width, height, delay, indices: unpack(block(), least) });
    } else throw new Error(`no block at ${at}`);
  }
  if (at !== bytes.length - 1) throw new Error("something after the trailer");
  return { width: two(6), height: two(8), palette: bytes.subarray(13, 13 + size), pictures };
}

function unpack(data: readonly number[], least: number): readonly number[] {
  const [clear, end] = [2 ** least, 2 ** least + 1];
  let table: number[][] = [];
  let width = least + 1;
  let bit = 0;
  let before: number[] | null = null;
  const out: number[] = [];
  const reset = (): void => {
    table = Array.from({ length: end + 1 }, (_, i) => (i < clear ? [i] : []));
    width = least + 1;
    before = null;
  };
  for (;;) {
    let code = 0;
    for (let i = 0; i < width; i++, bit++) code |= (((data[bit >> 3] ?? 0) >> (bit & 7)) & 1) << i;
    if (bit > data.length * 8) throw new Error("no end");
    if (code === end) return out;
    if (code === clear) {
      reset();
      continue;
    }
    const last: number[] | null = before;
    const word: number[] | undefined = table[code] ?? (last ? [...last, last[0] ?? 0] : undefined);
    if (!word || (table[code] === undefined && code !== table.length)) throw new Error(`no code ${code}`);
    for (const colour of word) out.push(colour);
    if (last && table.length < 4096) table.push([...last, word[0] ?? 0]);
    if (table.length === 2 ** width && width < 12) width += 1;
    before = word;
  }
}
