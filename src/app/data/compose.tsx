/** The episode on screen as a person can write or draw it: every change is shown to the network at once. */
import { Suspense, useEffect, useEffectEvent, useRef, useState } from "react";
import { plainProblem, type PlainProblem } from "../../store/notice.ts";
import type { Picture } from "../../store/run.ts";
import { useWords } from "../../ui/words.tsx";
import { useLooking, usePage, useRun, useTry } from "../context.tsx";
import type { DrawPadProps } from "../draw/pad.tsx";
import { later } from "../../ui/later.ts";
import { keepTyped, typedAt } from "../typed.ts";

/** Fetched when it is needed. */
const DrawPad = later(async () => (await import("../draw/pad.tsx")).DrawPad);

/** How long a person has stopped typing before the network is asked, in ms. */
const pause = 200;

export interface ComposeProps {
  readonly kind: "text" | "drawing";
  /** The task's id. */
  readonly task: string;
}

export function Compose({ kind, task }: ComposeProps) {
  const words = useWords();
  const { playground, view } = usePage();
  const attempt = useTry();
  const given = useLooking(({ probe }) => probe.given);
  const told = useRun((run) => run.live?.told ?? "");
  const { text, problem, write } = useWriting(task, told);
  useEffect(() => {
    view.setState({ isStale: problem !== null });
    return () => view.setState({ isStale: false });
  }, [view, problem]);
  const labels = useRun(({ live }) => outputLabels(live));
  const title = words.text(kind === "text" ? "data.compose" : "data.draw");
  return (
    <fieldset className="compose">
      <legend>{title}</legend>
      <small className="muted">
        {words.loose(`task.${task}.compose`, words.text(kind === "text" ? "data.compose.why" : "data.draw.why"))}
      </small>
      {kind === "text" ? (
        <NumberedText label={title} isInvalid={problem !== null} text={text} onChange={write} />
      ) : (
        <Suspense fallback={null}>
          <DrawPad text={text} onChange={write} {...padOf(task, labels)} />
        </Suspense>
      )}
      <p className="composeProblem" role="alert">
        {problem && words.problem(problem)}
      </p>
      {given !== null && problem === null && isOtherCase(given, told) && (
        <p className="muted">{words.text("data.compose.read", { text: told })}</p>
      )}
      {given !== null && (
        <div className="actions">
          <small>{words.text("data.compose.state")}</small>
          <button type="button" onClick={() => attempt(() => playground.episode.compose(null))}>
            {words.text("data.compose.back")}
          </button>
        </div>
      )}
    </fieldset>
  );
}

/** Whether a text was read with letters of another case than it was written with. */
function isOtherCase(given: string, told: string): boolean {
  const [written, read] = [given.trim(), told.trim()];
  return written !== read && written.toLowerCase() === read.toLowerCase();
}

interface NumberedProps {
  readonly label: string;
  readonly isInvalid: boolean;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** A text with the numbers of its lines, by which a fault in it is told. */
function NumberedText({ label, isInvalid, text, onChange }: NumberedProps) {
  const numbers = useRef<HTMLPreElement>(null);
  const lines = text.split("\n");
  return (
    <div className="numberedText">
      <pre ref={numbers} aria-hidden="true">
        {lines.map((_, i) => i + 1).join("\n")}
      </pre>
      <textarea
        aria-label={label}
        aria-invalid={isInvalid}
        rows={Math.min(14, Math.max(3, lines.length + 1))}
        spellCheck={false}
        wrap="off"
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onScroll={({ currentTarget: { scrollTop } }) => {
          if (numbers.current) numbers.current.scrollTop = scrollTop;
        }}
      />
    </div>
  );
}

/** One digit, named as the task names its answers; or glyphs, whose classes are letters. */
function padOf(task: string, labels: readonly string[] | undefined): Omit<DrawPadProps, "text" | "onChange"> {
  return task === "digits" ? { kind: "digit", ...(labels && { labels }) } : { kind: "glyphs" };
}

/** What the answers are called, where the task says it. */
function outputLabels(picture: Picture | null): readonly string[] | undefined {
  return picture?.trace.signals.find(({ name }) => name === "output")?.labels?.["output"];
}

interface Writing {
  readonly text: string;
  /** What is wrong with the text; the episode on screen is the last that was right. */
  readonly problem: PlainProblem | null;
  readonly write: (text: string) => void;
}

/** What is being written: `told`, the episode's own text, until somebody changes it. */
function useWriting(task: string, told: string): Writing {
  const page = usePage();
  const { playground } = page;
  const given = useLooking(({ probe }) => probe.given);
  const place = `compose ${task}`;
  const [own, setOwn] = useState<string | null>(() => typedAt(page.view.getState(), place, "") ?? given);
  const [problem, setProblem] = useState<PlainProblem | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [seen, setSeen] = useState(given);
  if (seen !== given) {
    setSeen(given);
    // The drawn episode is back: by the button, or because there is another one.
    if (given === null) {
      setOwn(null);
      setProblem(null);
    }
  }
  const readAgain = useEffectEvent(() => {
    if (own !== null && own !== given) write(own);
  });
  useEffect(() => {
    readAgain();
    return () => clearTimeout(timer.current);
  }, []);
  // What could not be shown, or not yet, is there when the panel is opened again.
  useEffect(() => keepTyped(page, place, "", own === given ? "" : (own ?? "")), [page, place, own, given]);
  function write(text: string): void {
    setOwn(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      playground.episode.compose(text).then(
        () => setProblem(null),
        (error: unknown) => setProblem(plainProblem(error)),
      );
    }, pause);
  }
  return { text: own ?? told, problem, write };
}
