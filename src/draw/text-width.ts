/** How wide a text is without asking the browser, which would have to lay the page out: on the wide side. */

/** Shares of the size of type, as wide fonts have them: what fits by them fits in any. */
const narrow = 0.38;
const usual = 0.62;
const wide = 1;

/** Width of `text` in a sans serif of `size`, in the same unit as `size`. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += shareOf(letter);
  return width * size;
}

function shareOf(letter: string): number {
  if (isSquare(letter)) return wide;
  if (/[ijlIft.,:;'|()·[\] ]/.test(letter)) return narrow;
  return /[mwMW→…%—]/.test(letter) ? wide : usual;
}

const square =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** Characters of East Asian scripts, and faces and such, are as wide as the type is high. */
function isSquare(letter: string): boolean {
  return square.test(letter);
}

/** Width of `text` in a face whose letters, or at least whose digits, are all alike. */
export function evenWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += isSquare(letter) ? wide : usual;
  return width * size;
}

/** Columns of a page of even letters that `text` needs: a square character takes two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const letter of text) columns += isSquare(letter) ? 2 : 1;
  return columns;
}

/** `text`, or as much of its beginning and its end as fits into `width`, with `…` between: names often differ at their ends. */
export function shortened(text: string, size: number, width: number): string {
  const letters = [...text];
  let result = text;
  for (let kept = letters.length - 1; kept > 0 && textWidth(result, size) > width; kept--) {
    const first = letters.slice(0, Math.ceil(kept / 2)).join("").trimEnd(); // prettier-ignore
    const last = letters.slice(letters.length - Math.floor(kept / 2)).join("").trimStart(); // prettier-ignore
    result = `${first}…${last}`;
  }
  return result;
}

/** What stays in one line if it can, and what does in any case: a word with what closes it, or one Chinese character. */
const clauses = /[^,，、]+[,，、]*\s*/g;
const pieces =
  /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff][\uff00-\uff60、。]*\s*|[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]+\s*/g;

/** A name in its parts, with the commas between them. */
export function clausesOf(text: string): readonly string[] {
  return text.match(clauses) ?? [];
}

/** `text` whole, in at most `most` lines that fit into `width`; null where it does not fit so. */
export function wrapped(text: string, size: number, width: number, most: number): readonly string[] | null {
  for (const parts of [clausesOf(text), text.match(pieces) ?? []]) {
    const lines = filled(parts, size, width);
    if (lines.length <= most && lines.every((line) => textWidth(line, size) <= width)) return lines;
  }
  return null;
}

/** As many parts in each line as fit, at least one. */
function filled(parts: readonly string[], size: number, width: number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth((last + part).trimEnd(), size) <= width) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines.map((line) => line.trimEnd());
}
