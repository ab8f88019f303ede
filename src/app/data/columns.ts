/** What the columns of a table hold, before it is read: the page looks at its beginning. */
import { rolesIn } from "../../core/setting.ts";
import type { Peek } from "../../data/peek.ts";
import type { TaskAbout } from "../../tasks/task.ts";
import type { Page } from "../context.tsx";

/** Null where `value`, a table or the name of its file, begins like no table, or its file is not here. */
export async function peekAt(page: Page, { settings }: TaskAbout, value: string): Promise<Peek | null> {
  const { peekAtData } = await import("../../data/peek.ts");
  await shelved(page, value);
  return peekAtData(value, rolesIn(settings));
}

/** What the setting of the task holds for the columns that look right; "" where the reader finds them itself. */
export async function suggestedColumns(page: Page, task: TaskAbout, value: string): Promise<string> {
  const { columnsLookingRight } = await import("../../tasks/look.ts");
  await shelved(page, value);
  return columnsLookingRight(task, value);
}

/** The file that `value` names lies on the shelf then, if the browser keeps it. */
async function shelved({ playground }: Page, value: string): Promise<void> {
  await playground.files.gather({ value }).catch(() => []);
}
