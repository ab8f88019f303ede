/** The glossary beside the score, with a search. */
import { useState } from "react";
import { glossaryOf } from "../../i18n/glossary.ts";
import { SearchField } from "../../ui/search-field.tsx";
import { useWords } from "../../ui/words.tsx";
import { Drawer } from "../drawer.tsx";
import { matching } from "./matching.ts";
import "./panel.css";

export function GlossaryPanel() {
  const words = useWords();
  const [wanted, setWanted] = useState("");
  const found = matching(glossaryOf(words.language), wanted);
  return (
    <Drawer title={words.text("glossary.title")} isGlossary>
      <SearchField label={words.text("glossary.search")} value={wanted} onChange={setWanted} />
      <p className="muted" role="status">
        {words.text("glossary.found", { count: found.length })}
      </p>
      <dl className="glossary">
        {found.map(({ id, term, what, where }) => (
          <div key={id}>
            <dt>{term}</dt>
            <dd>
              {what} <small className="muted">{words.text("glossary.where", { where })}</small>
            </dd>
          </div>
        ))}
      </dl>
    </Drawer>
  );
}
