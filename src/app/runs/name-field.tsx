/** What the person calls a run, where it stands. */
import { useRef, useState, type KeyboardEvent } from "react";
import type { RunState } from "../../store/run.ts";
import { isComposing } from "../../ui/composing.ts";
import { useWords } from "../../ui/words.tsx";
import { usePage } from "../context.tsx";
import { nameOfRun } from "./name.ts";
import { useNameOf } from "./naming.ts";

const longest = 60;

/** Enter, or leaving it, keeps the name; Escape does not. Empty: the made name again. */
export function NameField({ run, onDone }: { readonly run: RunState; readonly onDone: () => void }) {
  const words = useWords();
  const { playground } = usePage();
  const name = useNameOf()(run);
  const [typed, type] = useState(run.name);
  const isOver = useRef(false);
  const end = (isKept: boolean): void => {
    if (isOver.current) return;
    isOver.current = true;
    if (isKept) playground.shelf.rename(run.id, typed.trim());
    onDone();
  };
  const listen = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if ((event.key !== "Enter" && event.key !== "Escape") || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    end(event.key === "Enter");
  };
  return (
    <input
      type="text"
      className="runNameField"
      aria-label={words.text("runs.rename.field", { name })}
      placeholder={nameOfRun(words, { ...run, name: "" })}
      maxLength={longest}
      value={typed}
      autoFocus
      onChange={(event) => type(event.target.value)}
      onKeyDown={listen}
      onBlur={() => end(true)}
    />
  );
}
