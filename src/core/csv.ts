/** Tables as comma-separated values (RFC 4180): what a spreadsheet or a data frame reads. */

export type CsvCell = string | number | undefined;

export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(",")}\r\n`).join("");
}

/** Spaces before it, and its wide form, are passed over by some. */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;

/** A text that a spreadsheet would take for a formula has a `'` before it; a number that there is none of is nothing. */
function cellText(cell: CsvCell): string {
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  if (cell === undefined) return "";
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
