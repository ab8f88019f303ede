/** A text whose words of the field can be pressed: a dotted line under each, where it first stands, and what it means. */
import { useEffect, useMemo, useState } from "react";
import type { Piece, Term, termFinder } from "../../i18n/glossary.ts";
import { useWords } from "../../ui/words.tsx";
import { useNote } from "./note.ts";
import "./terms.css";

interface Glossary {
  readonly termFinder: typeof termFinder;
}

let fetched: Glossary | null = null;

/** Fetched when the page has nothing more urgent to do; null until then. */
function useGlossary(): Glossary | null {
  const [glossary, setGlossary] = useState(fetched);
  useEffect(() => {
    if (glossary) return undefined;
    let isGone = false;
    const fetchNow = (): void =>
      void import("../../i18n/glossary.ts").then(
        (module) => {
          fetched = module;
          if (!isGone) setGlossary(module);
        },
        // Without it the text is there all the same.
        () => undefined,
      );
    const timer = setTimeout(fetchNow, 1500);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [glossary]);
  return glossary;
}

/** `texts`, which are read one after the other, in pieces: a term is marked in the first that has it. */
export function useTerms(texts: readonly string[]): readonly (readonly Piece[])[] {
  const { language } = useWords();
  const glossary = useGlossary();
  return useMemo(
    () => glossary?.termFinder(language)(texts) ?? texts.map((text) => [{ text, term: null }]),
    [glossary, texts, language],
  );
}

export function Terms({ text }: { readonly text: string }) {
  const texts = useMemo(() => [text], [text]);
  return useTerms(texts).map((pieces, i) => <Pieces key={i} pieces={pieces} />);
}

export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece, i) =>
    piece.term ? <TermButton key={i} text={piece.text} term={piece.term} /> : piece.text,
  );
}

function TermButton({ text, term }: { readonly text: string; readonly term: Term }) {
  const { id, isOpen, button, note, onToggle } = useNote<HTMLSpanElement>();
  return (
    <>
      <button ref={button} type="button" className="term" popoverTarget={id} aria-expanded={isOpen}>
        {text}
      </button>
      <span ref={note} id={id} className="termNote" role="note" popover="auto" onToggle={onToggle}>
        <b>{term.term}</b> {term.what} <small className="muted">{term.where}</small>
      </span>
    </>
  );
}
