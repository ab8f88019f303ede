/** How to cite the page, and the papers that the model follows. */
import { useRef, useState } from "react";
import { useWords } from "../../ui/words.tsx";
import { modelName } from "../choosing/model-name.ts";
import { usePage } from "../context.tsx";
import type { Opened } from "../dialog.tsx";
import "./cite.css";
import { bibtex, referenceLine } from "./bibtex.ts";
import { citationBibtex, citationLine, pageAddress } from "./citation.ts";
import { papersOf } from "./papers.ts";

export const citing: Opened = { className: "cite", title: "cite.title", Content: Citing };

function Citing() {
  const words = useWords();
  const { model } = usePage().playground.run.getState().experiment;
  const papers = papersOf(model.id);
  const address = pageAddress();
  return (
    <>
      <h3>{words.text("cite.page")}</h3>
      <Reference sentence={citationLine(address)} entry={citationBibtex(address)} />
      {papers.length > 0 && (
        <h3>{words.text("cite.model", { model: modelName(words, { id: model.id, settings: {} }) })}</h3>
      )}
      {papers.map((paper) => (
        <Reference key={paper.key} sentence={referenceLine(paper)} entry={bibtex(paper)} />
      ))}
    </>
  );
}

interface ReferenceProps {
  readonly sentence: string;
  /** BibTeX. */
  readonly entry: string;
}

function Reference({ sentence, entry }: ReferenceProps) {
  const words = useWords();
  const [said, say] = useState("");
  const line = useRef<HTMLParagraphElement>(null);
  const block = useRef<HTMLPreElement>(null);
  const copy = async (text: string, shown: HTMLElement | null): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      say(words.text("cite.copied"));
    } catch {
      if (shown) window.getSelection()?.selectAllChildren(shown);
      say(words.text("cite.notCopied"));
    }
  };
  return (
    <section aria-label={sentence}>
      <p ref={line} lang="en">
        {sentence}
      </p>
      <pre ref={block} tabIndex={0} lang="en">
        {entry}
      </pre>
      <div className="citeActions">
        <button type="button" onClick={() => void copy(sentence, line.current)}>
          {words.text("cite.copySentence")}
        </button>
        <button type="button" onClick={() => void copy(entry, block.current)}>
          {words.text("cite.copyBibtex")}
        </button>
        <span role="status">{said}</span>
      </div>
    </section>
  );
}
