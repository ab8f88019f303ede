/** What is on screen, as the link of a lesson's step: its runs untrained, and the same bits everywhere. */
import { silentView, type Bookmark } from "../../../share/bookmark.ts";
import { encodeLink } from "../../../share/encode.ts";
import type { Page } from "../../context.tsx";
import { readBookmark } from "../../share/bookmark.ts";

/** @throws Problem where it is too long for a link. */
export async function linkOnScreen(page: Page): Promise<string> {
  return (await encodeLink(untrained(readBookmark(page)))).slice(1);
}

/** Runs that are not on screen stay out, and so does what is the teacher's own: language, panel, projector. */
function untrained({ runs, shown, beside, pace, probe, view }: Bookmark): Bookmark {
  const places = beside.length > 1 ? beside : [shown];
  const own = places.flatMap((place) => runs[place] ?? []);
  const { hasGates, hasMore, large, isStored, isDifference, pin, copies, step } = view;
  return {
    runs: own.map((run) => ({
      ...run,
      experiment: { ...run.experiment, engine: "wasm" },
      name: "",
      update: 0,
      fingerprint: null,
      fork: null,
    })),
    shown: Math.max(0, places.indexOf(shown)),
    beside: own.length > 1 ? own.map((_, i) => i) : [],
    pace,
    overlaid: [],
    look: null,
    probe,
    view: { ...silentView, hasGates, hasMore, large, isStored, isDifference, pin, copies, step },
  };
}
