/** What a person can do to the network in the moment itself: drag its numbers, wipe and hold the rows of a memory. */
import { Suspense, useMemo, type ReactNode } from "react";
import type { Focus } from "../../core/focus.ts";
import { later } from "../../ui/later.ts";
import { ActsContext, type Acts } from "../../views/moment/acts.ts";
import { useFocus, useLooking, usePage, useTry } from "../context.tsx";
import { shownPicture } from "../shown.ts";
import { dragged } from "./acts.ts";

const RowActs = later(async () => (await import("./row-acts.tsx")).RowActs);

export function MomentActs({ children }: { readonly children: ReactNode }) {
  const page = usePage();
  const attempt = useTry();
  const changes = useLooking(({ probe }) => probe.changes);
  const pinned = useFocus(({ focus, isPinned }) => (isPinned ? focus : null));
  const acts = useMemo((): Acts => {
    const onSet = (place: Focus, value: number): void => {
      const picture = shownPicture(page);
      const deed = picture && dragged(picture.trace, page.playground.looking.getState().probe.changes, place, value);
      if (!deed) return;
      page.focus.setState({ focus: place, isPinned: true });
      attempt(() => page.playground.episode.intervene(deed.changes, deed.key));
    };
    const forRow = (row: Focus): ReactNode => (
      <Suspense fallback={null}>
        <RowActs row={row} />
      </Suspense>
    );
    return { changes, pinned, onSet, forRow };
  }, [page, attempt, changes, pinned]);
  return <ActsContext value={acts}>{children}</ActsContext>;
}
