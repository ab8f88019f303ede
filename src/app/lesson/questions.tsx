/** The questions before a lesson and after it, one at a time in place of the step; for a class that wants to measure. */
import { useEffect, useId, useRef } from "react";
import type { TestItem } from "../../lessons/lesson.ts";
import { isUnbegun, type Progress } from "../../lessons/progress.ts";
import { rightCount, testedOf, type Side } from "../../lessons/questions.ts";
import { useWords } from "../../ui/words.tsx";
import { usePage } from "../context.tsx";
import { playerOf } from "./of-page.ts";
import { saidIn } from "./said.ts";

interface SideProps {
  readonly test: readonly TestItem[];
  readonly progress: Progress;
  readonly side: Side;
}

/** Before the first step, as long as nothing of the lesson was done; after the last, until they are answered. */
function offeredSide(progress: Progress): Side | null {
  const { lesson, at, test } = progress;
  const isOpen = (side: Side): boolean => test[side].length < (lesson.test?.length ?? 0);
  if (at === 0 && isUnbegun(progress) && isOpen("before")) return "before";
  return at === lesson.steps.length - 1 && isOpen("after") ? "after" : null;
}

export function Offer({ progress }: { readonly progress: Progress }) {
  const words = useWords();
  const player = playerOf(usePage());
  const side = offeredSide(progress);
  if (!side) return null;
  const count = progress.lesson.test?.length ?? 0;
  return (
    <p className="lessonOffer">
      <span className="muted">{words.text(`lesson.test.${side}.why`)}</span>{" "}
      <button type="button" className="plainButton" onClick={() => player.ask(side)}>
        {words.text(`lesson.test.${side}`, { count })}
      </button>
    </p>
  );
}

export function Questions({ test, progress, side }: SideProps) {
  const words = useWords();
  const at = progress.test[side].length;
  const item = test[at];
  return (
    <>
      <div className="lessonSaid">
        <small>{saidIn(progress.lesson.title, words.language)}</small>
        <p>{words.text(`lesson.test.${side}`, { count: test.length })}</p>
        {item && <p className="muted">{words.text("lesson.test.what")}</p>}
      </div>
      <div className="lessonAsked">
        {item ? <Question key={at} item={item} /> : <Answered test={test} progress={progress} side={side} />}
      </div>
      <Leave progress={progress} at={Math.min(at + 1, test.length)} count={test.length} />
    </>
  );
}

/** Nothing is said of right and wrong: the same is asked again after the lesson. */
function Question({ item }: { readonly item: TestItem }) {
  const words = useWords();
  const player = playerOf(usePage());
  const id = useId();
  const asked = useRef<HTMLParagraphElement>(null);
  // Who answers by keyboard goes on there.
  useEffect(() => asked.current?.focus(), []);
  return (
    <div className="lessonPrediction" role="group" aria-labelledby={id}>
      <p id={id} ref={asked} tabIndex={-1}>
        <b>{saidIn(item.ask, words.language)}</b>
      </p>
      <div className="lessonOptions">
        {item.options.map((option, i) => (
          <button key={i} type="button" onClick={() => player.answer(i)}>
            {saidIn(option, words.language)}
          </button>
        ))}
        <button type="button" className="lessonUnknown" onClick={() => player.answer(null)}>
          {words.text("lesson.test.unknown")}
        </button>
      </div>
    </div>
  );
}

/** After the lesson: both counts, and what is right. */
function Answered({ test, progress, side }: SideProps) {
  const words = useWords();
  const { before } = testedOf(test, progress.test);
  if (side === "before") return <p role="status">{words.text("lesson.test.thanks")}</p>;
  const say = (count: number): string => words.text("lesson.test.count", { count, all: test.length });
  return (
    <>
      <p role="status">
        {before && words.text("lesson.test.was", { count: say(rightCount(test, before)) })}{" "}
        <b>{words.text("lesson.test.is", { count: say(rightCount(test, progress.test.after)) })}</b>
      </p>
      <ol className="lessonRight">
        {test.map(({ ask, options, right }, i) => (
          <li key={i}>
            {saidIn(ask, words.language)} <b>{saidIn(options[right] ?? {}, words.language)}</b>
          </li>
        ))}
      </ol>
    </>
  );
}

function Leave({ progress, at, count }: { readonly progress: Progress; readonly at: number; readonly count: number }) {
  const words = useWords();
  const player = playerOf(usePage());
  const isDone = progress.test.asked !== null && progress.test[progress.test.asked].length === count;
  return (
    <div className="lessonPlaces">
      <span>{words.text("lesson.step", { step: at, steps: count })}</span>
      <button type="button" onClick={() => player.ask(null)}>
        {words.text(isDone ? "lesson.test.done" : "lesson.test.leave")}
      </button>
    </div>
  );
}
