/**
 * Drawings as text, so that an episode that a person drew can be read, changed by hand and kept:
 *
 *     = 3
 *     ....60ff60....
 *     ......ff......
 *
 * A line `= label` begins a drawing (`= ?` where nobody knows what it is); then comes one line per row, two characters per
 * pixel: `..` is paper, `01` to `ff` is ink. Empty lines and lines that begin with `#` are left out.
 */
import { Problem } from "../core/problem.ts";

export interface Drawing {
  /** "" where it is not known. */
  readonly label: string;
  /** [row, column], 0 paper … 255 ink */
  readonly pixels: Uint8Array;
  /** The line of its label, from 1; 0 where it comes from no text. */
  readonly line: number;
}

const unknown = "?";

/** The text form of drawings of this width. */
export function writeDrawings(drawings: readonly Pick<Drawing, "label" | "pixels">[], columns: number): string {
  return drawings
    .map(({ label, pixels }) => {
      const rows = Array.from({ length: pixels.length / columns }, (_, row) =>
        Array.from(pixels.subarray(row * columns, (row + 1) * columns), pairOf).join(""),
      );
      return [`= ${label || unknown}`, ...rows, ""].join("\n");
    })
    .join("");
}

function pairOf(value: number): string {
  return value === 0 ? ".." : value.toString(16).padStart(2, "0");
}

/** The size of the drawings in a text; null where it cannot be told. */
export function sizeOfDrawings(text: string): { readonly rows: number; readonly columns: number } | null {
  const lines = text.split("\n").map((line) => line.trim());
  const start = lines.findIndex((line) => line.startsWith("="));
  const own = lines.slice(start + 1).filter((line) => line !== "" && !line.startsWith("#"));
  const next = own.findIndex((line) => line.startsWith("="));
  const rows = next < 0 ? own.length : next;
  const columns = (own[0] ?? "").length / 2;
  return start < 0 || rows < 1 || !Number.isInteger(columns) ? null : { rows, columns };
}

interface Row {
  readonly text: string;
  readonly line: number;
}

/** At most `most` drawings of rows × columns. @throws Problem, with its place, where the text has another form. */
export function readDrawings(text: string, rows: number, columns: number, most: number): readonly Drawing[] {
  const lines = text.split("\n").map((line, i): Row => ({ text: line.trim(), line: i + 1 }));
  const drawings: { label: string; line: number; rows: Row[] }[] = [];
  for (const row of lines) {
    if (row.text === "" || row.text.startsWith("#")) continue;
    if (row.text.startsWith("=")) {
      const label = row.text.slice(1).trim();
      drawings.push({ label: label === unknown ? "" : label, line: row.line, rows: [] });
    } else {
      const last = drawings.at(-1);
      if (!last) throw new Problem("drawing.label", { got: row.text.slice(0, 20) }, { line: row.line, column: 1 });
      last.rows.push(row);
    }
  }
  if (drawings.length === 0) throw new Problem("drawing.none");
  if (drawings.length > most) throw new Problem("drawing.many", { got: drawings.length, limit: most });
  return drawings.map(({ label, line, rows: own }) => {
    if (own.length !== rows)
      throw new Problem("drawing.height", { wanted: rows, got: own.length }, { line, column: 1 });
    const pixels = new Uint8Array(rows * columns);
    own.forEach((row, i) => pixels.set(pixelsOf(row, columns), i * columns));
    return { label, line, pixels };
  });
}

/** The pixels of one row. [column] */
function pixelsOf({ text, line }: Row, columns: number): Uint8Array {
  const place = { line, column: 1 };
  const wanted = { wanted: columns, characters: 2 * columns };
  if (text.length !== 2 * columns) throw new Problem("drawing.width", { ...wanted, got: text.length }, place);
  return Uint8Array.from({ length: columns }, (_, column) => {
    const pair = text.slice(2 * column, 2 * column + 2);
    if (!/^(\.\.|[0-9a-f]{2})$/i.test(pair))
      throw new Problem("drawing.pixel", { got: pair }, { line, column: 2 * column + 1 });
    return pair === ".." ? 0 : Number.parseInt(pair, 16);
  });
}

/** Which of `labels` a drawing's is; −1 where it is not known. @throws Problem that says which are. */
export function labelAmong(drawing: Drawing, labels: readonly string[]): number {
  if (drawing.label === "") return -1;
  const index = labels.indexOf(drawing.label);
  if (index >= 0) return index;
  const parameters = { got: drawing.label.slice(0, 20), known: labels.join(", ") };
  throw new Problem("drawing.unknown", parameters, { line: drawing.line, column: 3 });
}
