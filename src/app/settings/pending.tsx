/** Along the bottom of the settings: which changes wait for a new run, and the two ways to be rid of them. */
import type { Words } from "../../i18n/translate.ts";
import { settled } from "../../train/changes.ts";
import type { Experiment } from "../../train/experiment.ts";
import { useWords } from "../../ui/words.tsx";
import { usePage, useTry } from "../context.tsx";
import { changesBetween } from "../runs/differs.ts";

export interface PendingBarProps {
  readonly now: Experiment;
  readonly then: Experiment;
}

export function PendingBar({ now, then }: PendingBarProps) {
  const words = useWords();
  const { playground } = usePage();
  const attempt = useTry();
  return (
    <div className="pending settingsPending">
      <p role="status">{pendingText(words, now, then)}</p>
      <button type="button" className="strong" onClick={() => attempt(() => playground.reset())}>
        {words.text("settings.apply")}
      </button>
      <button type="button" onClick={() => playground.discardDraft()}>
        {words.text("settings.discard")}
      </button>
    </div>
  );
}

/** "1 change needs a new run: seed 1 → 14" */
export function pendingText(words: Words, now: Experiment, then: Experiment): string {
  const changes = changesBetween(words, settled(now), then);
  const list = changes.join(words.text("runs.differs.comma"));
  return words.text(changes.length === 1 ? "settings.pending.one" : "settings.pending", {
    count: changes.length,
    list,
  });
}
