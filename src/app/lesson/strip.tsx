/** The lesson that is played, in place of the guide line: what is said, what is asked, and what came. */
import { useEffect } from "react";
import { useStore } from "zustand";
import { Problem } from "../../core/problem.ts";
import { lessons } from "../../lessons/all.ts";
import type { LessonStep } from "../../lessons/lesson.ts";
import { phaseOf, progressOf, stepOf, type Progress } from "../../lessons/progress.ts";
import { IconButton } from "../../ui/button.tsx";
import { useWords } from "../../ui/words.tsx";
import { usePage, useRun, useTry, useView } from "../context.tsx";
import { openDialog } from "../dialog.tsx";
import { isSameLesson } from "./kept.ts";
import { lessonById } from "./known.ts";
import { playerOf } from "./of-page.ts";
import { PredictionField } from "./prediction.tsx";
import { GoalView } from "./goal.tsx";
import { Offer, Questions } from "./questions.tsx";
import { ResultView, SeeField } from "./result.tsx";
import { saidIn } from "./said.ts";
import "./lesson.css";

export function LessonStrip({ id }: { readonly id: string }) {
  const words = useWords();
  const page = usePage();
  const player = playerOf(page);
  const attempt = useTry();
  const progress = useStore(player.state, (state) => state.progress);
  const file = useView((view) => view.lessonFile);
  // A link, or a reload, says which lesson is played before anything of it is here; another one may have the same name.
  useEffect(() => {
    const lesson = lessonById(id, file);
    const { progress: played } = player.state.getState();
    if (lesson && played && isSameLesson(played.lesson, lesson)) return;
    attempt(async () => {
      if (lesson) await player.begin(lesson);
      else {
        player.leave();
        throw new Problem("lesson.unknown", { got: id, known: lessons.map((one) => one.id).join(", ") });
      }
    });
  }, [attempt, player, id, file]);
  if (progress?.lesson.id !== id) return <section className="guide lessonStrip" aria-busy="true" />;
  const title = saidIn(progress.lesson.title, words.language);
  return (
    <section className="guide lessonStrip" aria-label={words.text("lesson.player", { title })}>
      <Inside progress={progress} title={title} />
    </section>
  );
}

/** The questions, while they are asked; else the step. */
function Inside({ progress, title }: { readonly progress: Progress; readonly title: string }) {
  const { lesson, test } = progress;
  if (test.asked !== null && lesson.test) return <Questions test={lesson.test} progress={progress} side={test.asked} />;
  return (
    <>
      <Said progress={progress} title={title} />
      <Asked progress={progress} />
      <Places progress={progress} />
    </>
  );
}

function Said({ progress, title }: { readonly progress: Progress; readonly title: string }) {
  const { language } = useWords();
  return (
    <div className="lessonSaid">
      <small>{title}</small>
      <p aria-live="polite">{saidIn(stepOf(progress).say, language)}</p>
      <Offer progress={progress} />
    </div>
  );
}

/** One thing at a time: the prediction, then the run, then what was seen, then why. */
function Asked({ progress }: { readonly progress: Progress }) {
  const words = useWords();
  const player = playerOf(usePage());
  const isOpening = useStore(player.state, (state) => state.isOpening);
  const step = stepOf(progress);
  const phase = phaseOf(progress);
  const { result } = progressOf(progress);
  if (isOpening)
    return (
      <div className="lessonAsked" role="status">
        {words.text("lesson.opening")}
      </div>
    );
  return (
    <div className="lessonAsked" aria-live="polite">
      {phase === "predict" && step.predict && (
        <PredictionField key={step.id} prediction={step.predict} updates={step.updates ?? 0} />
      )}
      {phase === "train" && <RunButton updates={step.updates ?? 0} />}
      {result && <ResultView step={step} progress={progressOf(progress)} />}
      {phase === "see" && step.see && <SeeField see={step.see} />}
      {phase === "done" && <Why step={step} />}
      {step.goal && <GoalView goal={step.goal} isMet={progressOf(progress).isMet} />}
    </div>
  );
}

function RunButton({ updates }: { readonly updates: number }) {
  const words = useWords();
  const player = playerOf(usePage());
  const attempt = useTry();
  const isTraining = useRun((run) => run.phase === "training");
  const update = useRun((run) => run.update);
  if (isTraining)
    return (
      <label className="lessonRunning" aria-live="off">
        <progress max={updates} value={update} />
        {words.text("lesson.running", { update: words.number(update), updates: words.number(updates) })}
      </label>
    );
  return (
    <button type="button" className="lessonMain" onClick={() => attempt(() => player.run())}>
      {words.text("lesson.run")}
    </button>
  );
}

function Why({ step: { why } }: { readonly step: LessonStep }) {
  const words = useWords();
  if (!why) return null;
  return (
    <p className="lessonWhy">
      <b>{words.text("lesson.why")}</b> {saidIn(why, words.language)}
    </p>
  );
}

function Places({ progress: { lesson, at } }: { readonly progress: Progress }) {
  const words = useWords();
  const attempt = useTry();
  const steps = lesson.steps.length;
  const page = usePage();
  const player = playerOf(page);
  const isLast = at === steps - 1;
  const code = async (): Promise<void> => openDialog(page, (await import("./own-code.tsx")).ownCode);
  const go = (to: number) => () => attempt(() => player.goTo(to));
  return (
    <div className="lessonPlaces">
      <span className="guidePages" role="group" aria-label={words.text("guide.pages")}>
        <IconButton
          icon="back"
          name={words.text("lesson.back")}
          off={at === 0 && words.text("lesson.back.none")}
          onClick={go(at - 1)}
        />
        <span>{words.text("lesson.step", { step: at + 1, steps })}</span>
        <IconButton
          icon="on"
          name={words.text("lesson.on")}
          off={isLast && words.text("lesson.on.none")}
          onClick={go(at + 1)}
        />
      </span>
      {isLast && (
        <button type="button" className="plainButton" onClick={() => attempt(code)}>
          {words.text("lesson.code")}
        </button>
      )}
      <IconButton icon="close" name={words.text("lesson.leave")} onClick={() => player.leave()} />
    </div>
  );
}
