/** From a text to class numbers: what a character is, which get a class of their own, and what is not a text at all. */
import { Problem } from "../../core/problem.ts";

export interface EncodedText {
  /** Index = class; most frequent first; the last stands for every other character. */
  readonly alphabet: readonly string[];
  /** One class per character of the text. */
  readonly codes: Uint16Array;
  /** Characters before this are for training, the others never. */
  readonly heldOutFrom: number;
}

/** Stands for every character that has no class of its own. */
export const unknownCharacter = "\ufffd";

const heldOutShare = 0.05;
/** More than this share of unprintable characters is no text in UTF-8. */
const unprintableShare = 0.01;

/** @throws Problem when the text is empty, binary, too short for `window`, or over `limit` (UTF-16 units). */
export function encodeText(given: string, window: number, most: number, limit: number): EncodedText {
  if (given.length > limit) throw new Problem("task.text.long", { got: given.length, limit });
  const characters = Array.from(given.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"));
  if (given.trim() === "") throw new Problem("task.text.empty");
  refuseBinary(characters);
  const heldOut = Math.max(Math.floor(characters.length * heldOutShare), window + 1);
  const wanted = 4 * (window + 1);
  if (characters.length < wanted) throw new Problem("task.text.short", { got: characters.length, window, wanted });
  const alphabet = [...mostFrequent(characters, most), unknownCharacter];
  const classes = new Map(alphabet.map((character, code) => [character, code]));
  const codes = Uint16Array.from(characters, (character) => classes.get(character) ?? alphabet.length - 1);
  return { alphabet, codes, heldOutFrom: characters.length - heldOut };
}

/** NUL in any number, or many characters that are neither printable nor line breaks. */
function refuseBinary(characters: readonly string[]): void {
  let bad = 0;
  let hasNul = false;
  for (const character of characters) {
    const code = codePoint(character);
    const isControl = code < 32 && code !== 9 && code !== 10 && code !== 12;
    const isLone = code >= 0xd800 && code <= 0xdfff;
    if (isControl || isLone || code === 0xfffd) bad++;
    if (code === 0) hasNul = true;
  }
  if (hasNul || bad > characters.length * unprintableShare)
    throw new Problem("task.text.binary", { bad, got: characters.length });
}

/** The `most` commonest characters, the commonest first; equally common ones by code point. */
function mostFrequent(characters: readonly string[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1);
  counts.delete(unknownCharacter);
  return [...counts]
    .toSorted(([a, countA], [b, countB]) => countB - countA || codePoint(a) - codePoint(b))
    .slice(0, most)
    .map(([character]) => character);
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** What to draw for a character that leaves no ink. */
export function visibleCharacter(character: string): string {
  return { "\n": "⏎", "\t": "⇥", " ": "␣", "\u3000": "␣" }[character] ?? character;
}
