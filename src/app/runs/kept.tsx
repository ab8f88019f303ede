/** Says what was kept when something new was opened, for a few seconds, with the way back. */
import { useEffect, useRef, useState } from "react";
import type { Deed } from "../../store/history.ts";
import type { RunState } from "../../store/run.ts";
import { onScreen, type RunsState } from "../../store/runs.ts";
import { usePassing } from "../../ui/passing.ts";
import { useWords } from "../../ui/words.tsx";
import { usePage, useTry, type Page } from "../context.tsx";
import { useNameOf } from "./naming.ts";
import "./runs.css";

/** How long it is there, in ms; longer while it is pointed at or has the keyboard. */
const stay = 6000;
const opening: ReadonlySet<Deed> = new Set(["open", "reset", "fork"]);

interface Told {
  /** One per deed. */
  readonly key: number;
  readonly run: RunState;
}

/** The run that was left by a deed that opened another, and that has learnt something; null where nothing was left. */
export function keptBy(deed: Deed, left: RunState | undefined, runs: RunsState): RunState | null {
  if (!left || !opening.has(deed) || left.update === 0) return null;
  return onScreen(runs).includes(left.id) || !runs.order.includes(left.id) ? null : left;
}

export function Kept() {
  const page = usePage();
  const [told, setTold] = useState<Told | null>(null);
  useListening(page, setTold);
  return (
    <div className="keptPlace" role="status">
      {told && <Card key={told.key} run={told.run} onEnd={() => setTold(null)} />}
    </div>
  );
}

function Card({ run, onEnd }: { readonly run: RunState; readonly onEnd: () => void }) {
  const { playground } = usePage();
  const words = useWords();
  const nameOf = useNameOf();
  const attempt = useTry();
  const held = usePassing(stay, onEnd);
  return (
    <div className="kept" {...held}>
      <p>{sentenceOf(words, run, nameOf(run))}</p>
      <button type="button" onClick={() => attempt(() => playground.history.undo())}>
        {words.text("runs.kept.undo")}
      </button>
    </div>
  );
}

function sentenceOf(words: ReturnType<typeof useWords>, run: RunState, model: string): string {
  const { update, experiment } = run;
  const { task } = experiment;
  return words.text("runs.kept", {
    model,
    task: words.loose(`task.${task.id}`, task.id),
    count: words.number(update),
  });
}

/** The run that was shown is known when it changes, the deed after that. What is told goes when something else is done. */
function useListening({ playground }: Page, tell: (told: Told | null) => void): void {
  const left = useRef<string | null>(null);
  useEffect(() => {
    const { runs, history } = playground;
    let count = 0;
    const ends = [
      runs.subscribe((state, before) => {
        if (state.shown !== before.shown) left.current = before.shown;
      }),
      history.state.subscribe(({ past }, before) => {
        const entry = past.at(-1);
        if (past === before.past) return;
        const isNew = entry !== undefined && !before.past.includes(entry) && past.length >= before.past.length;
        const run = isNew ? keptBy(entry.deed, runs.getState().byId[left.current ?? ""], runs.getState()) : null;
        left.current = null;
        tell(run && { key: ++count, run });
      }),
    ];
    return () => ends.forEach((end) => end());
  }, [playground, tell]);
}
