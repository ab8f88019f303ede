/** What came, beside what was predicted; and what was seen, before it is said why. */
import { useId } from "react";
import type { Choice, LessonStep, Prediction } from "../../lessons/lesson.ts";
import type { Answer, Result, StepProgress } from "../../lessons/progress.ts";
import { useWords } from "../../ui/words.tsx";
import { axisName } from "../../views/describe.ts";
import { usePage } from "../context.tsx";
import { CurvePair } from "./curve.tsx";
import { playerOf } from "./of-page.ts";
import { Options } from "./prediction.tsx";
import { saidIn } from "./said.ts";

interface ResultProps {
  readonly step: LessonStep;
  readonly progress: StepProgress;
}

export function ResultView({ step: { predict, updates = 0, see }, progress }: ResultProps) {
  const { predicted, result, seen } = progress;
  if (!result) return null;
  return (
    <>
      {predict && predicted !== null && <Beside {...{ predict, predicted, result, updates }} />}
      {see && seen !== null && <Chosen choice={see} chosen={seen} right={result.seen} own="lesson.answer" />}
    </>
  );
}

interface BesideProps {
  readonly predict: Prediction;
  readonly predicted: Answer;
  readonly result: Result;
  readonly updates: number;
}

function Beside({ predict, predicted, result, updates }: BesideProps) {
  const words = useWords();
  if (predict.kind === "choice")
    return <Chosen choice={predict} chosen={Number(predicted)} right={result.right} own="lesson.yours" />;
  if (predict.kind === "curve" && typeof predicted !== "number")
    return <CurvePair {...predict} updates={updates} heights={predicted} curve={result.curve} />;
  const say = (value: number): string =>
    predict.kind === "place"
      ? words.text("lesson.pointed", { axis: axisName(words, predict.of.axis), place: value })
      : words.number(value);
  return (
    <p className="lessonCompared">
      <span>{words.text("lesson.you", { value: say(Number(predicted)) })}</span>{" "}
      <b>
        {result.value === null
          ? words.text("lesson.notMeasured")
          : words.text("lesson.runs", { value: say(result.value) })}
      </b>
    </p>
  );
}

interface ChosenProps {
  readonly choice: Choice;
  readonly chosen: number;
  readonly right: readonly number[];
  /** What the person's own is called. */
  readonly own: "lesson.yours" | "lesson.answer";
}

/** All options stay; the right ones and the person's own are marked. */
function Chosen({ choice, chosen, right, own }: ChosenProps) {
  const words = useWords();
  const reply = choice.options[chosen]?.reply;
  return (
    <div className="lessonChosen">
      <ul>
        {choice.options.map((option, i) => (
          <li key={i} data-right={right.includes(i) || undefined} data-own={i === chosen || undefined}>
            {right.includes(i) && <span aria-label={words.text("lesson.right")}>✓</span>}
            {saidIn(option.say, words.language)}
            {i === chosen && <small>{words.text(own)}</small>}
          </li>
        ))}
      </ul>
      {reply && <p>{saidIn(reply, words.language)}</p>}
    </div>
  );
}

/** Before it is said why. */
export function SeeField({ see }: { readonly see: Choice }) {
  const words = useWords();
  const player = playerOf(usePage());
  const id = useId();
  return (
    <div className="lessonPrediction" role="group" aria-labelledby={id}>
      <p id={id}>
        <b>{saidIn(see.ask, words.language)}</b>
      </p>
      <Options choice={see} onChoose={(option) => player.see(option)} />
    </div>
  );
}
