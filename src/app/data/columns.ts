/** What the columns of a table hold, before it is read: the page looks at its beginning. */
import { writeColumns } from "../../core/columns.ts";
import { readReference } from "../../core/shelf.ts";
import type { Peek } from "../../data/peek.ts";
import type { Page } from "../context.tsx";

/** Bytes that hold the beginning of a text, whatever its letters. */
const looked = 4 * 65_536;

/** Null where `value`, a table or the name of its file, begins like no table, or its file is not here. */
export async function peekAt({ playground }: Page, task: string, value: string): Promise<Peek | null> {
  if (value === "") return null;
  const [{ peekTable }, { rolesOf }] = await Promise.all([import("../../data/peek.ts"), import("../../data/roles.ts")]);
  const [file] = await playground.files.gather({ value }).catch(() => []);
  if (!file && readReference(value)) return null;
  return peekTable(file ? beginningOf(file.bytes) : value, rolesOf[task] ?? []);
}

/** What the setting of the task holds for the columns that look right; "" where the reader finds them itself. */
export async function suggestedColumns(page: Page, task: string, value: string): Promise<string> {
  const peek = await peekAt(page, task, value);
  return peek ? writeColumns(peek.suggested) : "";
}

function beginningOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const label = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(label).decode(bytes.subarray(0, looked), { stream: true });
}
