/** Backwards and forwards through all that was done. */
import { useStore } from "zustand";
import { useWords } from "../../ui/words.tsx";
import { redo, undo } from "../action.ts";
import { IconButton } from "../../ui/button.tsx";
import { usePage, useTry } from "../context.tsx";

export function Undo() {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const { state } = page.playground.history;
  const canUndo = useStore(state, ({ past }) => past.length > 0);
  const canRedo = useStore(state, ({ future }) => future.length > 0);
  return (
    <div className="undo" role="group" aria-label={words.text("undo.label")}>
      <IconButton
        icon="undo"
        name={words.text("undo.undo")}
        title={words.text("undo.undo.why")}
        off={!canUndo && words.text("undo.undo.none")}
        onClick={() => attempt(() => undo(page))}
      />
      <IconButton
        icon="redo"
        name={words.text("undo.redo")}
        title={words.text("undo.redo.why")}
        off={!canRedo && words.text("undo.redo.none")}
        onClick={() => attempt(() => redo(page))}
      />
    </div>
  );
}
