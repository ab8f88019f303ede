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
  if (/[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/.test(letter)) return wide;
  if (/[ijlIft.,:;'|()·[\] ]/.test(letter)) return narrow;
  return /[mwMW→…%—]/.test(letter) ? wide : usual;
}

/** `text`, or as much of it as fits into `width` with `…` behind it. */
export function shortened(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join("").trimEnd()}…`, size) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
