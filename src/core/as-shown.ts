/**
 * Names and words of strangers as they are shown: what cannot be seen, or would turn the words around it, is written as the
 * number that it has, and a text from right to left stays within itself.
 */

/** Controls but tab and line's end, signs without width, fillers, and those that turn the direction of what follows. */
const unseen =
  "[\\0-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e" +
  "\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]";
/** Joiners belong to emoji and to scripts whose letters join; elsewhere they only hide. */
const joins = "[\\u200c\\u200d]";
const unjoining = ["Latin", "Greek", "Cyrillic", "Han", "Hiragana", "Katakana", "Hangul"];
const notJoining = `[${unjoining.map((script) => `\\p{Script=${script}}`).join("")}]`;
const joined = `[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f]|(?!${notJoining})[\\p{L}\\p{M}]`;
const fromTheRight = "[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]";
/** A part that was shown before and became part of a sentence. */
const alone = "\\u2068[^\\u2066-\\u2069\\u202a-\\u202e]*\\u2069";

const isOdd = new RegExp(`${unseen}|${joins}|${fromTheRight}`, "u");
const toMark = new RegExp(`(${alone})|${unseen}|(?<!${joined})${joins}`, "gu");
const toIsolate = new RegExp(`${alone}|(${fromTheRight})`, "gu");

/** Shown twice, it is as it was shown once. */
export function asShown(text: string): string {
  if (!isOdd.test(text)) return text;
  const marked = text.replace(toMark, (sign, isolated?: string) => isolated ?? numberOf(sign));
  const isTurning = [...marked.matchAll(toIsolate)].some(([, letter]) => letter !== undefined);
  return isTurning ? `\u2068${marked.replace(/[\u2068\u2069]/g, "")}\u2069` : marked;
}

function numberOf(sign: string): string {
  return `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
}
