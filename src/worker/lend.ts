/** Files that were sent with a request. */
import { isShelved, shelve, unshelve } from "../core/shelf.ts";
import type { SentFile } from "./protocol.ts";

/** What `work` comes to with `files` on the shelf. They do not stay there: what a task made of them is kept by itself. */
export async function lend<Result>(
  files: readonly SentFile[] = [],
  work: () => Result | Promise<Result>,
): Promise<Result> {
  const lent = files.filter(({ mark }) => !isShelved(mark));
  for (const { mark, bytes } of lent) shelve(mark, bytes);
  try {
    return await work();
  } finally {
    for (const { mark } of lent) unshelve(mark);
  }
}
