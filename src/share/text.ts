/** Texts that are too long for a link: it says by what the right one can be known. */
import { Problem } from "../core/problem.ts";
import { fingerprintOfText } from "../train/fingerprint.ts";
import type { Bookmark, SharedRun, TextReference } from "./bookmark.ts";

/** `bookmark` with the text in every run that misses it. @throws Problem when no run misses this one. */
export function supplyText(bookmark: Bookmark, text: string): Bookmark {
  const missing = firstMissing(bookmark);
  if (!missing) return bookmark;
  const fingerprint = fingerprintOfText(text);
  const isOf = (wanted: TextReference): boolean => wanted.length === text.length && wanted.fingerprint === fingerprint;
  if (!bookmark.runs.some((run) => run.missing && isOf(run.missing)))
    throw new Problem("link.text.other", {
      name: missing.name,
      wanted: missing.length,
      mark: missing.fingerprint,
      got: text.length,
      gotMark: fingerprint,
    });
  return {
    ...bookmark,
    runs: bookmark.runs.map((run) => (run.missing && isOf(run.missing) ? withText(run, text) : run)),
  };
}

/** @throws Problem naming the file, when a text is still missing. */
export function expectComplete(bookmark: Bookmark): void {
  const missing = firstMissing(bookmark);
  if (missing) throw new Problem("link.text.needed", { name: missing.name || "?", length: missing.length });
}

function firstMissing({ runs }: Bookmark): TextReference | null {
  return runs.find((run) => run.missing)?.missing ?? null;
}

function withText(run: SharedRun, text: string): SharedRun {
  const { task } = run.experiment;
  const settings = { ...task.settings, [run.missing?.key ?? ""]: text };
  return { ...run, missing: null, experiment: { ...run.experiment, task: { ...task, settings } } };
}
