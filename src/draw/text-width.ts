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

/** Characters of East Asian scripts are as wide as the type is high. */
function isSquare(letter: string): boolean {
  return /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/.test(letter) || /[\u{20000}-\u{3fffd}]/u.test(letter);
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
