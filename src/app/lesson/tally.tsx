/** What a class predicted, saw and knew, lesson by lesson: counted from its codes. */
import type { Choice, DrawnCurve, Lesson, LessonStep, Prediction } from "../../lessons/lesson.ts";
import type { Code, CodeStep } from "../../lessons/code.ts";
import { useWords } from "../../ui/words.tsx";
import { CurveCloud } from "./curve.tsx";
import { saidIn } from "./said.ts";
import { TestTally } from "./test-tally.tsx";

interface OfLessonProps {
  readonly lesson: Lesson;
  readonly codes: readonly Code[];
}

/** What the class predicted, step by step, and what it had right before and after. */
export function OfLesson({ lesson, codes }: OfLessonProps) {
  const { language } = useWords();
  const of = (step: LessonStep): readonly CodeStep[] =>
    codes.flatMap(({ steps }) => steps.find(({ id }) => id === step.id) ?? []);
  return (
    <section>
      <h3>{saidIn(lesson.title, language)}</h3>
      {lesson.steps.map((step) => {
        const answers = of(step).flatMap(({ predicted }) => predicted ?? []);
        const curves = of(step).flatMap(({ predicted }) =>
          Array.isArray(predicted) ? [predicted as readonly number[]] : [],
        );
        const seen = of(step).flatMap((one) => one.seen ?? []);
        return (
          <div key={step.id} className="lessonTally">
            {step.predict && (
              <Predicted predict={step.predict} updates={step.updates ?? 1} answers={answers} curves={curves} />
            )}
            {step.see && <Counts choice={step.see} chosen={seen} />}
          </div>
        );
      })}
      {lesson.test && <TestTally test={lesson.test} pupils={codes.map(({ test }) => test)} />}
    </section>
  );
}

interface PredictedProps {
  readonly predict: Prediction;
  readonly updates: number;
  readonly answers: readonly number[];
  readonly curves: readonly (readonly number[])[];
}

function Predicted({ predict, updates, answers, curves }: PredictedProps) {
  const { language } = useWords();
  if (predict.kind === "choice") return <Counts choice={predict} chosen={answers} />;
  return (
    <>
      <p>{saidIn(predict.ask, language)}</p>
      {predict.kind === "curve" ? (
        <Cloud drawn={predict} updates={updates} curves={curves} />
      ) : (
        <Numbers answers={answers} />
      )}
    </>
  );
}

function Cloud({
  drawn,
  updates,
  curves,
}: {
  readonly drawn: DrawnCurve;
  readonly updates: number;
  readonly curves: readonly (readonly number[])[];
}) {
  return <CurveCloud {...drawn} updates={updates} curves={curves} />;
}

/** Sorted, so that the middle and the outliers are seen. */
function Numbers({ answers }: { readonly answers: readonly number[] }) {
  const words = useWords();
  return (
    <p>
      {answers
        .toSorted((a, b) => a - b)
        .map((answer) => words.number(answer))
        .join(" · ")}
    </p>
  );
}

function Counts({ choice, chosen }: { readonly choice: Choice; readonly chosen: readonly number[] }) {
  const words = useWords();
  return (
    <table className="lessonTable">
      <caption>{saidIn(choice.ask, words.language)}</caption>
      <tbody>
        {choice.options.map((option, i) => {
          const count = chosen.filter((one) => one === i).length;
          return (
            <tr key={i}>
              <th scope="row">{saidIn(option.say, words.language)}</th>
              <td>
                <meter min={0} max={Math.max(1, chosen.length)} value={count} /> {words.number(count)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
