/**
 * The terms that stand in a panel and what they mean, behind one button: a button for every word would be dozens of stops for
 * whoever goes by Tab.
 */
import { useState } from "react";
import type { Term } from "../../i18n/glossary.ts";
import { useWords } from "../../ui/words.tsx";
import { usePage, useTry } from "../context.tsx";
import { placeNote, useNote } from "./note.ts";
import "./terms.css";

export function PanelTerms() {
  const words = useWords();
  const attempt = useTry();
  const { view } = usePage();
  const { id, isOpen, button, note, onToggle } = useNote<HTMLDivElement>();
  const [terms, setTerms] = useState<readonly Term[]>([]);
  const find = async (): Promise<void> => {
    const { termsIn } = await import("../../i18n/glossary.ts");
    const body = button.current?.closest(".drawer")?.querySelector(".drawerBody");
    setTerms(body ? termsIn(words.language, textsOf(body)) : []);
    requestAnimationFrame(() => placeNote(note.current, button.current));
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="term panelTerms"
        title={words.text("glossary.here.why")}
        popoverTarget={id}
        aria-expanded={isOpen}
      >
        {words.text("glossary.here")}
      </button>
      <div
        ref={note}
        id={id}
        className="termNote panelTermsNote"
        role="note"
        popover="auto"
        onToggle={(event) => {
          onToggle(event);
          if (event.newState === "open") attempt(find);
        }}
      >
        <dl className="glossary">
          {terms.map(({ id: one, term, what }) => (
            <div key={one}>
              <dt>{term}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <button type="button" className="linkButton" onClick={() => view.setState({ panel: "glossary" })}>
          {words.text("glossary.all")}
        </button>
      </div>
    </>
  );
}

/** Every text by itself, so that no word runs into the next. */
function textsOf(body: Element): readonly string[] {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? "");
  return texts;
}
