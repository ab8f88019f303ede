/** Says what was kept when something new was opened, for a few seconds, with the way back. */
import type { RunState } from "../../store/run.ts";
import { usePassing } from "../../ui/passing.ts";
import { useWords } from "../../ui/words.tsx";
import { usePage, useTry } from "../context.tsx";
import { useNameOf } from "./naming.ts";
import type { Told } from "./told.ts";
import "./runs.css";

/** How long it is there, in ms; longer while it is pointed at or has the keyboard. */
const stay = 6000;

export interface KeptProps {
  readonly told: Told | null;
  readonly onEnd: () => void;
}

export function Kept({ told, onEnd }: KeptProps) {
  return (
    <div className="keptPlace" role="status">
      {told && <Card key={told.key} run={told.run} onEnd={onEnd} />}
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
