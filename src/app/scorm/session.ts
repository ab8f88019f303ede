/** The page as a lesson of a learning management system (SCORM 1.2): goes on where it was left, and tells how far it has come. */
import { Problem } from "../../core/problem.ts";
import type { Progress } from "../../lessons/progress.ts";
import type { Page } from "../context.tsx";
import { lessonById } from "../lesson/known.ts";
import { playerOf } from "../lesson/of-page.ts";
import { atLatest } from "../share/at-latest.ts";
import { findApi, timespan, type Api, type Around } from "./api.ts";
import { isCompleted, resumed, scoreOf, suspended } from "./told.ts";

/** Milliseconds until what was done is told. */
const patience = 1000;

/** Plays the lesson `id`, and tells the LMS around. @throws Problem where there is none: the lesson is played all the same. */
export async function joinLms(page: Page, id: string): Promise<void> {
  const lesson = lessonById(id);
  if (!lesson) throw new Problem("lesson.unknown", { got: id, known: "" });
  const player = playerOf(page);
  const api = findApi(window as unknown as Around);
  if (api?.LMSInitialize("") !== "true") {
    await player.begin(lesson);
    throw new Problem("lesson.lms", { why: api ? `LMSInitialize: error ${api.LMSGetLastError()}` : "no API" });
  }
  const kept = resumed(lesson, api.LMSGetValue("cmi.suspend_data"));
  await player.begin(lesson, kept);
  follow(page, api);
}

function follow(page: Page, api: Api): void {
  const began = performance.now();
  const { state } = playerOf(page);
  let isFailing = false;
  const tell = (): void => {
    const { progress } = state.getState();
    const isTold = progress === null || tellOf(api, progress);
    if (!isTold && !isFailing)
      page.playground.complain(new Problem("lesson.lms", { why: `error ${api.LMSGetLastError()}` }));
    isFailing = !isTold;
  };
  const telling = atLatest(tell);
  tell();
  state.subscribe(() => telling.within(patience));
  window.addEventListener("pagehide", () => {
    telling.done();
    tell();
    api.LMSSetValue("cmi.core.session_time", timespan((performance.now() - began) / 1000));
    api.LMSSetValue("cmi.core.exit", "suspend");
    api.LMSCommit("");
    api.LMSFinish("");
  });
}

/** Whether all of it was taken. */
function tellOf(api: Api, progress: Progress): boolean {
  const values = {
    "cmi.core.score.min": "0",
    "cmi.core.score.max": "100",
    "cmi.core.score.raw": String(scoreOf(progress)),
    "cmi.core.lesson_status": isCompleted(progress) ? "completed" : "incomplete",
    "cmi.core.lesson_location": String(progress.at),
    "cmi.suspend_data": suspended(progress),
  };
  const taken = Object.entries(values).map(([key, value]) => api.LMSSetValue(key, value));
  return [...taken, api.LMSCommit("")].every((answer) => answer === "true");
}
