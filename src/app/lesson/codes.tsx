/** The teacher's side: codes of a class are pasted, counted step by step, and checked to the bit. */
import { Fragment, useEffect, useRef, useState } from "react";
import { Problem } from "../../core/problem.ts";
import { offProps } from "../../ui/off.ts";
import { useWords } from "../../ui/words.tsx";
import { usePage, useTry } from "../context.tsx";
import type { Opened } from "../dialog.tsx";
import { Entries } from "./entries.tsx";
import { saidIn } from "./said.ts";
import { OfLesson } from "./tally.tsx";
import { readCodes, Verifier, type Line, type Verdict } from "./verify.ts";
import "./lesson.css";

export const checkingCodes: Opened = { className: "lessonCodes", title: "lesson.codes", Content: Codes };

function Codes() {
  const words = useWords();
  const attempt = useTry();
  const [text, setText] = useState("");
  const [lines, setLines] = useState<readonly Line[]>([]);
  const { verdicts, verify, forget } = useVerdicts();
  const read = (): void =>
    attempt(async () => {
      setLines(await readCodes(text));
      forget();
    });
  const known = lines.flatMap(({ read: one }) => one ?? []);
  const lessons = [...new Map(known.map(({ lesson }) => [lesson.id, lesson])).values()];
  const codesOf = (id: string) => known.filter(({ lesson }) => lesson.id === id).map(({ code }) => code);
  return (
    <div className="lessonCodeForm">
      <p>{words.text("lesson.codes.what")}</p>
      <textarea
        aria-label={words.text("lesson.codes.field")}
        rows={5}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <span className="lessonActs">
        <button
          type="button"
          className="lessonMain"
          onClick={read}
          {...offProps(text.trim() === "" && words.text("lesson.codes.empty"))}
        >
          {words.text("lesson.codes.read")}
        </button>
        {known.length > 0 && (
          <button type="button" className="plainButton" onClick={() => attempt(() => verify(lines))}>
            {words.text("lesson.codes.verify")}
          </button>
        )}
        <span role="status">
          {lines.length > 0 &&
            words.text("lesson.codes.count", { known: known.length, bad: lines.length - known.length })}
        </span>
      </span>
      {lines.length > 0 && <Lines lines={lines} verdicts={verdicts} />}
      {lessons.map((lesson) => (
        <Fragment key={lesson.id}>
          <OfLesson lesson={lesson} codes={codesOf(lesson.id)} />
          <Entries lesson={lesson} lines={lines} verdicts={verdicts} />
        </Fragment>
      ))}
    </div>
  );
}

interface Verdicts {
  /** By the number of the line. */
  readonly verdicts: LinesProps["verdicts"];
  readonly verify: (lines: readonly Line[]) => Promise<void>;
  readonly forget: () => void;
}

/** Lines are checked one after the other; nothing is run for a dialog that was closed. */
function useVerdicts(): Verdicts {
  const { replayer } = usePage().playground;
  const [verdicts, setVerdicts] = useState<LinesProps["verdicts"]>({});
  const ending = useRef(new AbortController());
  const end = (): AbortSignal => {
    ending.current.abort();
    ending.current = new AbortController();
    return ending.current.signal;
  };
  useEffect(() => () => ending.current.abort(), []);
  const verify = async (lines: readonly Line[]): Promise<void> => {
    const signal = end();
    const verifier = new Verifier((experiment, updates) => replayer.run(experiment, updates, signal));
    for (const { number, read } of lines) {
      if (!read) continue;
      setVerdicts((before) => ({ ...before, [number]: "running" }));
      const verdict = await verifier.verdict(read);
      setVerdicts((before) => ({ ...before, [number]: verdict }));
    }
  };
  const forget = (): void => {
    end();
    setVerdicts({});
  };
  return { verdicts, verify, forget };
}

interface LinesProps {
  readonly lines: readonly Line[];
  readonly verdicts: Readonly<Record<number, Verdict | "running">>;
}

function Lines({ lines, verdicts }: LinesProps) {
  const words = useWords();
  return (
    <table className="lessonTable">
      <thead>
        <tr>
          <th>{words.text("lesson.codes.who")}</th>
          <th>{words.text("lesson.codes.lesson")}</th>
          <th>{words.text("lesson.codes.done")}</th>
          <th>{words.text("lesson.codes.bits")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ number, read, problem }) => (
          <tr key={number}>
            <th scope="row">{read?.code.name || words.number(number)}</th>
            {read ? (
              <>
                <td>{saidIn(read.lesson.title, words.language)}</td>
                <td>{words.text("lesson.steps", { done: read.code.steps.length, all: read.lesson.steps.length })}</td>
                <td>{verdicts[number] && words.text(`lesson.codes.${verdicts[number]}`)}</td>
              </>
            ) : (
              <td colSpan={3}>{problem instanceof Problem ? words.problem(problem) : String(problem)}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
