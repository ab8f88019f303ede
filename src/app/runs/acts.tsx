/** What can be done with a run on the shelf. */
import type { RunState } from "../../store/run.ts";
import { isSameTask, onScreen } from "../../store/runs.ts";
import { mostBeside } from "../../share/bookmark.ts";
import { useWords } from "../../ui/words.tsx";
import { trainOn } from "../action.ts";
import { usePage, useRuns, useTry, type Page } from "../context.tsx";
import { offProps } from "../../ui/off.ts";

export interface BesideAct {
  readonly text: string;
  readonly why: string;
  /** Null where it can not be. */
  readonly act: (() => void) | null;
}

/** Into a lane beside what is on screen, or out of it; null for the run that is on screen alone. */
export function useBeside(run: RunState, isShown: boolean): BesideAct | null {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const isLane = useRuns(({ beside }) => beside.includes(run.id));
  const isFull = useRuns(({ beside }) => beside.length >= mostBeside);
  const isFitting = useRuns(({ byId, shown }) => {
    const own = byId[shown];
    return own !== undefined && isSameTask(own.experiment, run.experiment);
  });
  if (isLane)
    return {
      text: words.text("runs.alone"),
      why: words.text("runs.alone.why"),
      act: () => attempt(() => standWithout(page, run.id)),
    };
  const text = words.text("runs.beside");
  if (isShown) return null;
  if (!isFitting) return { text, why: words.text("runs.beside.otherTask"), act: null };
  if (isFull) return { text, why: words.text("runs.beside.full"), act: null };
  return { text, why: words.text("runs.beside.why"), act: () => attempt(() => standWith(page, run.id)) };
}

function standWith({ playground }: Page, id: string): Promise<void> {
  return playground.shelf.stand([...onScreen(playground.runs.getState()), id]);
}

/** The others stay beside each other; one alone is shown as ever. */
export async function standWithout({ playground }: Page, id: string): Promise<void> {
  const { beside, shown } = playground.runs.getState();
  const rest = beside.filter((other) => other !== id);
  await playground.shelf.stand(rest);
  const [first] = rest;
  if (shown === id && first !== undefined) await playground.shelf.show(first);
}

interface ActsProps {
  readonly run: RunState;
  readonly isShown: boolean;
  readonly tabIndex: number;
  readonly onRename: () => void;
  readonly onRemoved: () => void;
}

/** All further acts, as words. */
export function Acts({ run, isShown, tabIndex, onRename, onRemoved }: ActsProps) {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const { playground } = page;
  const { id, isPinned } = run;
  const pin = (): void => playground.patch(id, (now) => ({ ...now, isPinned: !isPinned }));
  const goOn = async (): Promise<void> => {
    await playground.shelf.show(id);
    await trainOn(page);
  };
  const save = async (): Promise<void> => (await import("../share/run-file.ts")).saveRunFile(page, id);
  const acts = [
    ...(isShown ? [] : [{ key: "open", run: () => playground.shelf.show(id) } as const]),
    { key: "continue", run: goOn, off: run.phase === "training" && words.text("off.run.trains") },
    { key: "rename", run: onRename },
    { key: "save", run: save },
    { key: isPinned ? "unpin" : "pin", run: pin },
    { key: "delete", run: () => playground.shelf.remove(id).then(onRemoved) },
  ] as const;
  return (
    <div className="runActs">
      {acts.map((act) => (
        <button
          key={act.key}
          type="button"
          tabIndex={tabIndex}
          {...offProps("off" in act && act.off, whyOf(words.text, act.key))}
          onClick={() => attempt(act.run)}
        >
          {words.text(`runs.${act.key}`)}
        </button>
      ))}
    </div>
  );
}

function whyOf(text: ReturnType<typeof useWords>["text"], key: string): string | undefined {
  if (key === "continue" || key === "delete") return text(`runs.${key}.why`);
  return key === "pin" || key === "unpin" ? text("runs.pin.why") : undefined;
}
