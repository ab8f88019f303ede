/** Opens a dialog over the page, which is fetched for it; it goes when it is closed. */
import type { ComponentType } from "react";
import { createRoot } from "react-dom/client";
import { fetchLaterWords, wordsOf } from "../i18n/translate.ts";
import { WordsContext } from "../ui/words.tsx";
import { Boundary } from "./boundary.tsx";
import { PageContext, type Page } from "./context.tsx";

export interface OpenedProps {
  readonly onClose: () => void;
}

/** @throws Error where its words can not be fetched. */
export async function openDialog(page: Page, Content: ComponentType<OpenedProps>): Promise<void> {
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
        <Boundary>
          <Content onClose={close} />
        </Boundary>
      </WordsContext>
    </PageContext>,
  );
}
