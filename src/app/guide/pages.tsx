/** What the guide says, two lines at a time. */
import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import { textWidth } from "../../draw/text-width.ts";
import type { Words } from "../../i18n/translate.ts";
import { IconButton } from "../../ui/button.tsx";
import { useWords } from "../../ui/words.tsx";
import { useExperiment, usePage } from "../context.tsx";
import { Pieces, useTerms } from "../glossary/terms.tsx";
import { useShown } from "../shown.ts";
import { bring, placeOf, pointAt } from "./bring.ts";
import { guideWords, pagesOf, sentencesOf, type GuideWord, type NamedSignal, type Word } from "./guide-pages.ts";
import { useNames } from "./key-signals.ts";
import { lookSentence } from "./look.ts";

export interface GuideProps {
  /** Where only one part of the page is on screen: that one is wanted. */
  readonly onPlace?: (place: "score" | "moment") => void;
}

/** What was changed in the text of the model, and what that does. */
interface EditSaid {
  readonly name: string;
  readonly expect: string;
}

interface PagesProps extends GuideProps {
  readonly edit?: EditSaid;
}

/** Lines at a time, and how much of them is lost where words do not fill them. */
const lines = 2;
const filled = 0.9;

export function Pages({ onPlace, edit }: PagesProps) {
  const words = useWords();
  const text = useRef<HTMLParagraphElement>(null);
  const { sentences, strong } = useSentences(edit);
  const { width, font } = useRoom(text);
  const pages = useMemo(() => pagesOf(sentences, lines * filled * width, measureIn(font)), [sentences, width, font]);
  const names = useNames();
  const [wanted, setWanted] = useState(0);
  const page = Math.max(0, Math.min(wanted, pages.length - 1));
  return (
    <>
      <p className="lookFor" ref={text}>
        <Linked text={pages[page] ?? ""} strong={strong} names={names} {...(onPlace && { onPlace })} />
      </p>
      <div
        className="guidePages"
        role="group"
        aria-label={words.text("guide.pages")}
        data-one={pages.length < 2 || undefined}
      >
        <IconButton
          icon="back"
          name={words.text("guide.back")}
          off={page === 0 && words.text("guide.back.none")}
          onClick={() => setWanted(page - 1)}
        />
        <span>{words.text("guide.page", { page: page + 1, pages: pages.length })}</span>
        <IconButton
          icon="on"
          name={words.text("guide.on")}
          off={page === pages.length - 1 && words.text("guide.on.none")}
          onClick={() => setWanted(page + 1)}
        />
      </div>
    </>
  );
}

interface Said {
  readonly sentences: readonly string[];
  /** The words that stand out, in their order: "Copy.", "Look:". */
  readonly strong: readonly string[];
}

/** The task first, then what was changed, then what to look for; of a changed text that is what it did before. */
function useSentences(edit: EditSaid | undefined): Said {
  const words = useWords();
  const { model, task } = useExperiment((state) => state.experiment);
  const look = lookSentence(words, model.id, task.id);
  const isEdited = model.text !== undefined;
  const { name = "", expect = "" } = edit ?? {};
  return useMemo(() => saidOf(words, task.id, { look, isEdited, name, expect }), [words, task.id, look, isEdited, name, expect]); // prettier-ignore
}

function saidOf(words: Words, task: string, { look, isEdited, name, expect }: EditSaid & Looked): Said {
  const taskName = words.text("guide.name", { name: words.loose(`task.${task}`, task) });
  const why = words.loose(`task.${task}.why`, "");
  const changed = words.text("guide.changed", { name });
  const begun = words.text(isEdited ? "guide.look.before" : "guide.look");
  const all = [
    words.text("guide.task", { name: taskName, why }),
    name && words.text("guide.changed.at", { changed, expect }),
    look && words.text("guide.look.at", { look: begun, sentence: look }),
  ];
  return {
    sentences: all.flatMap((part) => sentencesOf(part, words.language)),
    strong: [taskName, ...(name ? [changed] : []), begun],
  };
}

interface Looked {
  readonly look: string;
  readonly isEdited: boolean;
}

interface Room {
  /** Of one line, in CSS pixels. */
  readonly width: number;
  readonly font: string;
}

function useRoom(text: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: 800, font: "14px sans-serif" });
  useLayoutEffect(() => {
    const element = text.current;
    if (!element) return undefined;
    // Another size of the type is another height, so that it is seen as well.
    const observer = new ResizeObserver(() => {
      const { fontSize, fontFamily } = getComputedStyle(element);
      setRoom({ width: element.clientWidth, font: `${fontSize} ${fontFamily}` });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [text]);
  return room;
}

function measureIn(font: string): (text: string) => number {
  const pen = typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");
  if (!pen) return (text) => textWidth(text, 14);
  pen.font = font;
  return (text) => pen.measureText(text).width;
}

interface LinkedProps extends GuideProps {
  readonly text: string;
  readonly strong: readonly string[];
  readonly names: readonly NamedSignal[];
}

/** What is `strong` stands out, signals are buttons, and terms are marked where they first stand on the page. */
function Linked({ text, strong, names, onPlace }: LinkedProps) {
  const { language } = useWords();
  const parts = useMemo(() => guideWords(text, strong, names, language), [text, strong, names, language]);
  const pieces = useTerms(useMemo(() => parts.map((part) => (isPlain(part) ? part.text : "")), [parts]));
  return parts.map((part, i) =>
    isPlain(part) ? (
      <Pieces key={i} pieces={pieces[i] ?? []} />
    ) : part.signal === undefined ? (
      <b key={i}>{part.text}</b>
    ) : (
      <SignalWord key={i} text={part.text} signal={part.signal} {...(onPlace && { onPlace })} />
    ),
  );
}

function isPlain({ signal, isStrong }: GuideWord): boolean {
  return signal === undefined && isStrong !== true;
}

function SignalWord({ text, signal, onPlace }: Required<Word> & GuideProps) {
  const words = useWords();
  const page = usePage();
  const trace = useShown()?.trace;
  if (!trace) return text;
  return (
    <button
      type="button"
      className="signalWord"
      title={words.text("guide.bring", { name: text })}
      onPointerEnter={() => pointAt(page, trace, signal)}
      onPointerLeave={() => pointAt(page, trace, null)}
      onClick={() => {
        bring(page, trace, signal);
        onPlace?.(placeOf(trace, signal));
      }}
    >
      {text}
    </button>
  );
}
