/** `mnemoscope link`: the link of an experiment, or one link of several, beside each other. */
import { mostBeside, type Bookmark, type SharedRun } from "../share/bookmark.ts";
import { encodeLink } from "../share/encode.ts";
import { readOptions } from "./options.ts";
import { readSources, sourceOptions } from "./source.ts";
import type { Terminal } from "./terminal.ts";

/** @throws Problem. */
export async function linkCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args, sourceOptions, []);
  const [first, ...more] = (await readSources(options, "link")).map(({ bookmark }) => bookmark);
  if (first) terminal.out(await encodeLink(more.length === 0 ? first : joined([first, ...more])));
  return 0;
}

/** All runs in one bookmark, with the episode and the view of the first; two to four of one task stand beside each other. */
function joined(bookmarks: readonly [Bookmark, ...Bookmark[]]): Bookmark {
  const runs: SharedRun[] = [];
  for (const { runs: own } of bookmarks) {
    const before = runs.length;
    runs.push(...own.map((run) => (run.fork ? { ...run, fork: { ...run.fork, of: run.fork.of + before } } : run)));
  }
  const isOneTask = new Set(runs.map(({ experiment }) => experiment.task.id)).size === 1;
  const beside = isOneTask && runs.length <= mostBeside ? runs.map((_, i) => i) : [];
  return { ...bookmarks[0], runs, shown: 0, beside, overlaid: [], look: null };
}
