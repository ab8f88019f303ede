/** Whether a text begins as the data of a task do. */
import { peekTable } from "../../data/peek.ts";
import type { TaskAbout } from "../../tasks/task.ts";

const forms: Readonly<Record<string, (start: string) => boolean>> = {
  story: (start) => /^\s*1 \S/.test(start) && start.includes("\t"),
  entities: (start) => mostLines(start, /^\S+[ \t,](?:\S+[ \t,])*(?:O|[BIESLUMW][-_]\S+)$/),
};

export function looksLike({ id, settings }: TaskAbout, start: string): boolean {
  const own = forms[id];
  if (own) return own(start);
  const isTable = settings.some(({ kind }) => kind === "columns");
  if (isTable) return !isProse(start) && (peekTable(start, [])?.columns.length ?? 0) > 1;
  return false;
}

/** One line is no table; nor are lines that end as Chinese sentences do, whose commas a table could have, too. */
function isProse(start: string): boolean {
  return !start.trim().includes("\n") || (!start.includes("\t") && mostLines(start, /[。！？；…]$/));
}

function mostLines(text: string, form: RegExp): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return 2 * lines.filter((line) => form.test(line.trim())).length > lines.length;
}
