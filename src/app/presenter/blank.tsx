/** A black screen: nothing below it stops, and any key or press brings the picture back. */
import type { KeyboardEvent } from "react";
import { useModal } from "../../ui/modal.ts";
import { useWords } from "../../ui/words.tsx";
import { usePage } from "../context.tsx";

export function Blank() {
  const words = useWords();
  const { view } = usePage();
  const dialog = useModal();
  const end = (): void => view.setState({ isBlank: false });
  const onKeyDown = (event: KeyboardEvent): void => {
    // A command is the browser's; everything else does nothing but this.
    if (!event.ctrlKey && !event.metaKey && !event.altKey) event.preventDefault();
    event.stopPropagation();
    end();
  };
  return (
    <dialog
      className="blankScreen"
      ref={dialog}
      aria-label={words.text("presenter.blanked")}
      onClose={end}
      onKeyDown={onKeyDown}
      onPointerDown={end}
    />
  );
}
