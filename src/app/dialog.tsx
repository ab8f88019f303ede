/** Opens a dialog over the page, which is fetched for it; it goes when it is closed. */
import { useState, type ComponentType } from "react";
import { createRoot } from "react-dom/client";
import type { TextKey } from "../i18n/en.ts";
import { fetchLaterWords, wordsOf } from "../i18n/translate.ts";
import { IconButton } from "../ui/button.tsx";
import { useModal } from "../ui/modal.ts";
import { useWords, WordsContext } from "../ui/words.tsx";
import { Boundary } from "../ui/boundary.tsx";
import { PageContext, usePage, type Page } from "./context.tsx";
import { Notices } from "./notices.tsx";
import "./dialog.css";

export interface Opened {
  /** Of what is in it. */
  readonly className: string;
  readonly title: TextKey;
  readonly Content: ComponentType;
}

/** @throws Error where its words can not be fetched. */
export async function openDialog(page: Page, opened: Opened): Promise<void> {
  await fetchLaterWords();
  const place = document.createElement("div");
  document.body.append(place);
  const root = createRoot(place);
  const close = (): void => {
    root.unmount();
    place.remove();
  };
  root.render(
    <PageContext value={page}>
      <WordsContext value={wordsOf(page.view.getState().language)}>
        <Dialog {...opened} onClose={close} />
      </WordsContext>
    </PageContext>,
  );
}

interface DialogProps extends Opened {
  readonly onClose: () => void;
}

/** The page below cannot be read meanwhile: what comes up is said here. It can be closed whatever fails in it. */
function Dialog({ className, title, Content, onClose }: DialogProps) {
  const words = useWords();
  const page = usePage();
  const dialog = useModal();
  const [seen] = useState(() => page.playground.notices.getState().notices.at(-1)?.id ?? 0);
  return (
    <dialog className={`dialog ${className}`} ref={dialog} aria-labelledby="dialog-title" onClose={onClose}>
      <div className="panelHead">
        <h2 id="dialog-title">{words.text(title)}</h2>
        <IconButton icon="close" name={words.text("view.close")} onClick={() => dialog.current?.close()} />
      </div>
      <Boundary>
        <Content />
      </Boundary>
      <Notices after={seen} />
    </dialog>
  );
}
