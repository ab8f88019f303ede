/**
 * In which encoding the bytes of a text are that says nothing of it. Spreadsheets save "CSV" in the one of their country; what
 * is no UTF-8 is guessed by which characters would be common in which encoding, and the page says what was taken.
 */

export const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-kr",
  "windows-1251",
  "windows-1252",
] as const;

export type Encoding = (typeof encodings)[number];

/** Bytes that are looked at. */
const looked = 65_536;

/** UTF-16 by its mark, or by every other byte being nought, as that of most letters of the West is. */
export function utf16Of(bytes: Uint8Array): Encoding | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  const start = bytes.subarray(0, looked);
  const noughts = [0, 0];
  start.forEach((byte, i) => byte === 0 && (noughts[i % 2] = (noughts[i % 2] ?? 0) + 1));
  const [even = 0, odd = 0] = noughts;
  if (start.length === 0 || Math.max(even, odd) < 0.15 * start.length || bytes.length % 2 === 1) return null;
  return even === 0 ? "utf-16le" : odd === 0 ? "utf-16be" : null;
}

/** What the bytes of a two-byte encoding look like where they are a text of its language. */
interface Paired {
  readonly encoding: Encoding;
  readonly isLead: (byte: number) => boolean;
  readonly isTrail: (byte: number) => boolean;
  /** Whether the pair is one that texts are mostly made of. */
  readonly isCommon: (lead: number, trail: number) => boolean;
  readonly least: number;
}

const within = (least: number, most: number) => (byte: number): boolean => byte >= least && byte <= most; // prettier-ignore

/** Marks between sentences and letters of full width stand in the first rows of each. */
const paired: readonly Paired[] = [
  {
    encoding: "euc-kr",
    isLead: within(0xa1, 0xfd),
    isTrail: within(0xa1, 0xfe),
    // Syllables, which no Chinese text keeps to for long.
    isCommon: within(0xb0, 0xc8),
    least: 24,
  },
  {
    encoding: "gb18030",
    isLead: within(0x81, 0xfe),
    isTrail: (byte) => byte >= 0x40 && byte !== 0x7f && byte !== 0xff,
    isCommon: (lead, trail) => trail >= 0xa1 && (within(0xb0, 0xd7)(lead) || within(0xa1, 0xa3)(lead)),
    least: 1,
  },
  {
    encoding: "big5",
    isLead: within(0xa1, 0xf9),
    isTrail: (byte) => within(0x40, 0x7e)(byte) || within(0xa1, 0xfe)(byte),
    isCommon: (lead) => within(0xa4, 0xc6)(lead) || within(0xa1, 0xa2)(lead),
    least: 2,
  },
  {
    encoding: "shift_jis",
    isLead: (byte) => within(0x81, 0x9f)(byte) || within(0xe0, 0xef)(byte),
    isTrail: (byte) => within(0x40, 0xfc)(byte) && byte !== 0x7f,
    isCommon: (lead) => within(0x81, 0x83)(lead) || within(0x88, 0x97)(lead),
    least: 2,
  },
];
/** The share of pairs that must be common. */
const sure = { pairs: 0.75, syllables: 0.97 };

/** Of bytes that are no UTF-8; null where they are no text either. */
export function guessedEncoding(bytes: Uint8Array): Encoding | null {
  const start = aroundHigh(bytes);
  if (start.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return null;
  const shares = paired.map((form) => ({ form, share: shareOf(start, form) }));
  const korean = shares.find(({ form }) => form.encoding === "euc-kr");
  if (korean && korean.share >= sure.syllables) return "euc-kr";
  if (isDamagedUtf8(start)) return null;
  const best = shares.filter((one) => one !== korean).reduce((a, b) => (b.share > a.share ? b : a));
  return best.share >= sure.pairs ? best.form.encoding : singleByte(start);
}

/** Whether most letters are whole ones of UTF-8, so that some byte was lost. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let [whole, broken] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    const follow =
      byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
    const tail = bytes.subarray(i + 1, i + 1 + follow);
    const isWhole = follow > 0 && tail.length === follow && tail.every((next) => (next & 0xc0) === 0x80);
    if (isWhole) whole++;
    else broken++;
    i += isWhole ? follow : 0;
  }
  return whole > broken;
}

/** From the first byte that is no ASCII on. */
function aroundHigh(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return bytes.subarray(Math.max(0, first - 64), first + looked);
}

/** How many of the pairs are common, of bytes that can all be read so; 0 where they cannot. */
function shareOf(bytes: Uint8Array, { isLead, isTrail, isCommon, least }: Paired): number {
  let [pairs, common] = [0, 0];
  for (let i = 0; i < bytes.length - 1; i++) {
    const [lead = 0, trail = 0] = [bytes[i], bytes[i + 1]];
    if (lead < 0x80) continue;
    if (!isLead(lead) || !isTrail(trail)) return 0;
    pairs++;
    if (isCommon(lead, trail)) common++;
    i++;
  }
  return pairs < least ? 0 : common / pairs;
}

/** Cyrillic words are of high bytes throughout; in the West these stand alone between plain letters. */
function singleByte(bytes: Uint8Array): Encoding | null {
  let [high, runs, letters] = [0, 0, 0];
  bytes.forEach((byte, i) => {
    if (byte < 0x80) return;
    high++;
    if (byte >= 0xc0) letters++;
    if ((bytes[i - 1] ?? 0) < 0x80) runs++;
  });
  if (high > 2.5 * runs) return letters > 0.8 * high ? "windows-1251" : null;
  const isDefined = !bytes.some((byte) => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte));
  return isDefined && high < 0.4 * bytes.length ? "windows-1252" : null;
}
