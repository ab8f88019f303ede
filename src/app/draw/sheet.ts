/** Drawings in the order in which the network sees them: adding, removing, shuffling. */
import { randomStream } from "../../core/random.ts";
import { readDrawings, sizeOfDrawings, writeDrawings, type Drawing } from "../../data/drawing.ts";
import { shuffled } from "../../tasks/choose.ts";

/** What a person drew, or the episode on screen before. */
export interface Sheet {
  readonly rows: number;
  readonly columns: number;
  /** In order of sight; label "" asks the network what it is. */
  readonly drawings: readonly Kept[];
}

export type Kept = Pick<Drawing, "label" | "pixels">;

/** Far more than any sequence has. */
const most = 400;

/** The drawings in a text; null where it has none that can be read. */
export function sheetIn(text: string): Sheet | null {
  const size = sizeOfDrawings(text);
  if (!size) return null;
  try {
    const drawings = readDrawings(text, size.rows, size.columns, most);
    return { ...size, drawings: drawings.map(({ label, pixels }) => ({ label, pixels })) };
  } catch {
    // Somebody is at it by hand: the box beside says what is wrong.
    return null;
  }
}

export function textOfSheet({ drawings, columns }: Sheet): string {
  return writeDrawings(drawings, columns);
}

/** Labels in use, in order, without the question. */
export function classesOf({ drawings }: Sheet): readonly string[] {
  return [...new Set(drawings.map(({ label }) => label))].filter((label) => label !== "").toSorted();
}

/**
 * With one more drawing: somewhere among the others, as in the paper's sequences, where the classes come in any order. A
 * question comes last, and takes the place of the one before.
 */
export function withDrawing(sheet: Sheet, label: string, pixels: Uint8Array): Sheet {
  const question = sheet.drawings.filter((drawing) => drawing.label === "");
  const others = sheet.drawings.filter((drawing) => drawing.label !== "");
  if (label === "") return { ...sheet, drawings: [...others, { label, pixels }] };
  const place = randomStream(others.length, "place of a drawing").between(0, others.length);
  return { ...sheet, drawings: [...others.toSpliced(place, 0, { label, pixels }), ...question] };
}

export function withoutDrawing(sheet: Sheet, index: number): Sheet {
  return { ...sheet, drawings: sheet.drawings.toSpliced(index, 1) };
}

/** Another order for every `turn`; a question stays last. */
export function reshuffled(sheet: Sheet, turn: number): Sheet {
  const known = sheet.drawings.filter(({ label }) => label !== "");
  const question = sheet.drawings.filter(({ label }) => label === "");
  return { ...sheet, drawings: [...shuffled(randomStream(turn, "order of drawings"), known), ...question] };
}
