/** The guide line: what the task is, then what to look for; two lines at a time, and the signals that it names are buttons. */
import { Suspense, useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { Words } from "../../i18n/translate.ts";
import { useWords } from "../../ui/words.tsx";
import { signalName } from "../../views/describe.ts";
import { togglePanel } from "../action.ts";
import { bring, placeOf, pointAt } from "./bring.ts";
import { IconButton } from "../../ui/button.tsx";
import { useExperiment, usePage, useView } from "../context.tsx";
import { pagesOf, sentencesOf, wordsIn, type Word } from "./guide-pages.ts";
import { lookSentence } from "./look.ts";
import { useShown } from "../shown.ts";
import { later } from "../../ui/later.ts";

/** Of an edited text; fetched when there is one. */
const Expect = later(async () => (await import("../workshop/expect.tsx")).Expect);

export interface GuideProps {
  /** Where only one part of the page is on screen: that one is wanted. */
  readonly onPlace?: (place: "score" | "moment") => void;
}

export function Guide({ onPlace }: GuideProps) {
  const words = useWords();
  const page = usePage();
  const panel = useView((view) => view.panel);
  const { model, task } = useExperiment((state) => state.experiment);
  const isEdited = model.text !== undefined;
  return (
    <section className="guide" aria-label={words.text("guide.label")}>
      <Pages key={`${model.id} ${task.id} ${isEdited} ${words.language}`} {...(onPlace && { onPlace })} />
      {isEdited && (
        <Suspense fallback={null}>
          <Expect />
        </Suspense>
      )}
      <button
        type="button"
        className="textButton guideExamples"
        aria-pressed={panel === "examples"}
        onClick={() => togglePanel(page, "examples")}
      >
        {words.text("guide.examples")}
      </button>
    </section>
  );
}

/** Lines at a time, and how much of them is lost where words do not fill them. */
const lines = 2;
const filled = 0.9;

function Pages({ onPlace }: GuideProps) {
  const words = useWords();
  const text = useRef<HTMLParagraphElement>(null);
  const sentences = useSentences();
  const { width, font } = useRoom(text);
  const pages = useMemo(() => pagesOf(sentences, lines * filled * width, measureIn(font)), [sentences, width, font]);
  const [wanted, setWanted] = useState(0);
  const page = Math.max(0, Math.min(wanted, pages.length - 1));
  return (
    <>
      <p className="lookFor" ref={text}>
        <Linked text={pages[page] ?? ""} {...(onPlace && { onPlace })} />
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
          isDisabled={page === 0}
          onClick={() => setWanted(page - 1)}
        />
        <span>{words.text("guide.page", { page: page + 1, pages: pages.length })}</span>
        <IconButton
          icon="on"
          name={words.text("guide.on")}
          isDisabled={page === pages.length - 1}
          onClick={() => setWanted(page + 1)}
        />
      </div>
    </>
  );
}

/** The task first. Of a model whose text was changed, what to look for is said by whoever changed it. */
function useSentences(): readonly string[] {
  const words = useWords();
  const { model, task } = useExperiment((state) => state.experiment);
  const look = model.text === undefined ? lookSentence(words, model.id, task.id) : "";
  return useMemo(() => {
    const [name, begun] = strongIn(words, task.id);
    const why = words.loose(`task.${task.id}.why`, "");
    const all = [words.text("guide.task", { name, why }), look && words.text("guide.look.at", { look: begun, sentence: look })]; // prettier-ignore
    return all.flatMap((part) => sentencesOf(part, words.language));
  }, [words, task.id, look]);
}

/** The words that stand out: "Copy.", "Look:". */
function strongIn(words: Words, task: string): readonly [name: string, look: string] {
  return [words.text("guide.name", { name: words.loose(`task.${task}`, task) }), words.text("guide.look")];
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
  if (!pen) return (text) => 8 * text.length;
  pen.font = font;
  return (text) => pen.measureText(text).width;
}

/** The task's name and "Look:" stand out, and signals after them are buttons. */
function Linked({ text, onPlace }: { readonly text: string } & GuideProps) {
  const words = useWords();
  const signals = useSignals();
  const task = useExperiment((state) => state.experiment.task.id);
  const strong = strongIn(words, task).find((one) => text.includes(one));
  const [before = "", ...after] = strong === undefined ? [text] : text.split(strong);
  const parts = useMemo(() => wordsIn(before, signals, words.language), [before, signals, words]);
  return (
    <>
      {parts.map((part, i) => (
        <Part key={i} part={part} {...(onPlace && { onPlace })} />
      ))}
      {strong !== undefined && (
        <>
          <b>{strong}</b>
          <Linked text={after.join(strong)} {...(onPlace && { onPlace })} />
        </>
      )}
    </>
  );
}

function Part({ part: { text, signal }, onPlace }: { readonly part: Word } & GuideProps) {
  const words = useWords();
  const page = usePage();
  const trace = useShown()?.trace;
  if (signal === undefined || !trace) return text;
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

/** The signals that are on screen, each as people call it. */
function useSignals(): readonly { readonly signal: string; readonly name: string }[] {
  const words = useWords();
  const trace = useShown()?.trace;
  const key = trace?.signals.map(({ name }) => name).join("\n") ?? "";
  return useMemo(
    () => (key === "" ? [] : key.split("\n").map((signal) => ({ signal, name: signalName(words, signal) }))),
    [words, key],
  );
}
