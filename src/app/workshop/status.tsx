/** One line below the text: whether it can run, or what is wrong with it and where. */
import type { Place } from "../../core/problem.ts";
import { useWords } from "../../ui/words.tsx";
import type { Checked } from "./tried.ts";
import { useWorkshopWords } from "./words.ts";

export interface StatusProps {
  readonly checked: Checked;
  /** The text is the one of the present run. */
  readonly isRunning: boolean;
  readonly onGo: (place: Place) => void;
}

export function Status({ checked, isRunning, onGo }: StatusProps) {
  const words = useWords();
  const own = useWorkshopWords();
  const isRefused = checked.kind === "refused";
  const sentence = isRefused
    ? words.problem({ ...checked.problem, place: checked.place })
    : own.text(isRunning ? "desk.running" : checked.kind === "waiting" ? "desk.checking" : "desk.fits");
  return (
    <div className="deskStatus">
      <p className={isRefused ? "problem" : "muted"} role="status">
        {sentence}
      </p>
      {isRefused && (
        <button type="button" onClick={() => onGo(checked.place)}>
          {own.text("desk.goTo", { line: checked.place.line })}
        </button>
      )}
    </div>
  );
}
