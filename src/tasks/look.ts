/** Which columns of a table look right, before anybody reads it: the page and the command line ask here. */
import { writeColumns } from "../core/columns.ts";
import { rolesIn } from "../core/setting.ts";
import { peekAtData } from "../data/peek.ts";
import type { TaskAbout } from "./task.ts";

/**
 * What the setting `columns` of the task holds for `value`, a table or the name of its file; "" where the reader finds them
 * itself, and where there is no such file or table.
 */
export function columnsLookingRight({ settings }: TaskAbout, value: string): string {
  const peek = peekAtData(value, rolesIn(settings));
  return peek ? writeColumns(peek.suggested) : "";
}
