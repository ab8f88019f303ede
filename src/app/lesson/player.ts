/** Plays a lesson: opens what a step shows, keeps what was predicted, trains when that is made, and says what came. */
import type { StoreApi } from "zustand/vanilla";
import type { Goal, Lesson, LessonStep } from "../../lessons/lesson.ts";
import { holds, isWithin } from "../../lessons/measure.ts";
import { begun, phaseOf, progressOf, stepOf, withStep, type Answer, type Progress } from "../../lessons/progress.ts"; // prettier-ignore
import type { Side, TestAnswer } from "../../lessons/questions.ts";
import type { Bookmark } from "../../share/bookmark.ts";
import { decodeLink } from "../../share/decode.ts";
import type { RunState } from "../../store/run.ts";
import { trainUntil } from "../action.ts";
import type { Page } from "../context.tsx";
import { openBookmark } from "../share/address.ts";
import { linkOf } from "../share/share.tsx";
import { isSameLesson, keepOwnLesson, keepProgress, keptProgress } from "./kept.ts";
import { fileForAddress, fileOf } from "./known.ts";
import { outcomeOf, resultOf } from "./outcome.ts";
import { leaveLesson, lessonStateOf, type PlayerState } from "./state.ts";

export class Player {
  readonly state: StoreApi<PlayerState>;
  readonly #page: Page;
  #isTraining = false;

  constructor(page: Page) {
    this.#page = page;
    this.state = lessonStateOf(page);
    this.state.subscribe(() => this.#told());
    page.playground.runs.subscribe(() => this.#watch());
  }

  /** Goes on where it was left, or begins. `known`: where, as somebody else kept it. @throws Problem where the step's link does not open. */
  async begin(lesson: Lesson, known: Progress | null = null): Promise<void> {
    // Of several of one name, it is the one that a reload finds.
    if (fileOf(lesson) !== null) keepOwnLesson(lesson);
    const kept = known ?? keptProgress(lesson);
    const lessonFile = await fileForAddress(lesson);
    this.state.setState({ progress: kept ?? begun(lesson) });
    this.#page.view.setState({ lesson: lesson.id, lessonFile, panel: null, under: null });
    if (!this.#isOnScreen()) await this.#open();
  }

  /** From its first step, as if it had never been played; what was done in it can be had back. @throws Problem. */
  async again(): Promise<void> {
    const { progress } = this.state.getState();
    if (!progress) return;
    const fresh = begun(progress.lesson);
    this.#put(fresh);
    const { history } = this.#page.playground;
    history.add({ deed: "lesson", undo: () => this.#put(progress), redo: () => this.#put(fresh) });
    await this.#open();
  }

  /** On screen where that lesson is played, and kept in any case. */
  #put(progress: Progress): void {
    if (this.#isPlaying(progress.lesson)) this.state.setState({ progress });
    else keepProgress(progress);
  }

  #isPlaying(lesson: Lesson): boolean {
    const { progress } = this.state.getState();
    return progress !== null && isSameLesson(progress.lesson, lesson);
  }

  /** What was done in it is kept, and so are its runs. */
  leave(): void {
    leaveLesson(this.#page);
  }

  /** @throws Problem where the step's link does not open. */
  async goTo(at: number): Promise<void> {
    const { progress } = this.state.getState();
    if (!progress?.lesson.steps[at]) return;
    this.state.setState({ progress: { ...progress, at } });
    if (!this.#isOnScreen()) await this.#open();
    this.#watch();
  }

  /** A step that trains nothing knows at once what is right. */
  predict(predicted: Answer): void {
    this.#change((progress) => {
      const { updates } = stepOf(progress);
      return withStep(progress, { predicted, ...(updates === undefined && { result: this.#result(progress) }) });
    });
  }

  /** The questions before the lesson, or after it; null: the lesson goes on. What was answered stays. */
  ask(asked: Side | null): void {
    this.#change((progress) => ({ ...progress, test: { ...progress.test, asked } }));
  }

  /** Of the question that is on screen; can be undone. */
  answer(answer: TestAnswer): void {
    const { progress } = this.state.getState();
    const side = progress?.test.asked;
    if (!progress || !side) return;
    const before = progress.test;
    const after = { ...before, [side]: [...before[side], answer] };
    const put = (test: Progress["test"]) => (): void => {
      const { lesson } = progress;
      const known = this.#isPlaying(lesson) ? this.state.getState().progress : keptProgress(lesson);
      this.#put({ ...(known ?? progress), test });
    };
    put(after)();
    this.#page.playground.history.add({ deed: "lesson", undo: put(before), redo: put(after) });
  }

  see(seen: number): void {
    this.#change((progress) => withStep(progress, { seen }));
  }

  /** Trains the runs of the step to where it ends; what came of it is kept when they are there. @throws Problem. */
  async run(): Promise<void> {
    const { progress } = this.state.getState();
    const until = progress ? stepOf(progress).updates : undefined;
    if (until === undefined || this.#isTraining) return;
    if (!this.#isOnScreen()) await this.#open();
    this.#isTraining = true;
    try {
      await trainUntil(this.#page, until);
    } finally {
      this.#isTraining = false;
      this.#watch();
    }
  }

  #change(change: (progress: Progress) => Progress): void {
    const { progress } = this.state.getState();
    if (progress) this.state.setState({ progress: change(progress) });
  }

  /** The runs of the step that is on screen, in the order of its link. */
  #runs(progress: Progress): readonly RunState[] {
    const { byId } = this.#page.playground.runs.getState();
    const own = progressOf(progress).runs;
    const of = own.length > 0 ? own : this.#runsBefore(progress);
    return of.flatMap((id) => byId[id] ?? []);
  }

  /** Of a step without a link: those of the last step before it that has one. */
  #runsBefore({ lesson, at, steps }: Progress): readonly string[] {
    const before = lesson.steps.slice(0, at).findLast(({ open }) => open !== undefined);
    return (before && steps[before.id]?.runs) ?? [];
  }

  #result(progress: Progress): ReturnType<typeof resultOf> {
    return resultOf(stepOf(progress), this.#runs(progress));
  }

  #isOnScreen(): boolean {
    const { progress } = this.state.getState();
    if (!progress || stepOf(progress).open === undefined) return true;
    const { runs } = progressOf(progress);
    const { shown, beside } = this.#page.playground.runs.getState();
    return runs.length > 1 ? runs.every((id) => beside.includes(id)) : runs[0] === shown;
  }

  /** The runs of the step, where the page still has them, else those of its link. @throws Problem. */
  async #open(): Promise<void> {
    const { progress } = this.state.getState();
    if (!progress) return;
    const { open: link } = stepOf(progress);
    if (link === undefined) return;
    this.state.setState({ isOpening: true });
    try {
      const { runs } = progressOf(progress);
      const bookmark = await decodeLink(link);
      await openBookmark(this.#page, withUpdates(bookmark, this.#page, runs), runs);
      this.#change((now) => (now.at === progress.at ? withStep(now, { runs: this.#opened(bookmark) }) : now));
    } finally {
      this.state.setState({ isOpening: false });
    }
  }

  #opened({ beside }: Bookmark): readonly string[] {
    const runs = this.#page.playground.runs.getState();
    return beside.length > 1 ? runs.beside : [runs.shown];
  }

  /** When its runs are where the step ends, and nothing trains, it is known what came; a goal is met as soon as it is. */
  #watch(): void {
    const { progress, isOpening } = this.state.getState();
    if (!progress || isOpening) return;
    const { updates = Infinity, goal } = stepOf(progress);
    const runs = this.#runs(progress);
    const isThere = runs.length > 0 && runs.every(({ phase, update }) => phase !== "training" && update >= updates);
    if (phaseOf(progress) === "train" && isThere && !this.#isTraining)
      this.#change((now) => withStep(now, { result: this.#result(now) }));
    if (goal && !progressOf(progress).isMet && this.#isMet(goal)) {
      this.#change((now) => withStep(now, { isMet: true }));
      void this.#prove(progress);
    }
  }

  /** The run on screen in place of the one that met the goal before; can be undone. */
  async enter(): Promise<void> {
    const { progress } = this.state.getState();
    if (!progress) return;
    await this.#prove(progress);
    const after = this.state.getState().progress;
    if (!after) return;
    const { history } = this.#page.playground;
    history.add({ deed: "lesson", undo: () => this.#put(progress), redo: () => this.#put(after) });
  }

  /** What met the goal, as it is when its weights are known. */
  async #prove({ at, lesson }: Progress): Promise<void> {
    const address = await linkOf(this.#page).catch(() => null);
    // Whoever reads the code has the lesson.
    const link = address === null ? null : new URL(address).hash.replace(/&lessonFile=[^&]*/, "");
    this.#change((now) => (now.at === at && now.lesson === lesson ? withStep(now, { link }) : now));
  }

  /** By what is on screen: in an open step, a person opens runs of their own. */
  #isMet(goal: Goal): boolean {
    const { byId, shown, beside } = this.#page.playground.runs.getState();
    const ids = beside.length > 1 ? beside : [shown];
    return ids.some((id) => byId[id] !== undefined && meets(goal, byId[id]));
  }

  #told(): void {
    const { progress } = this.state.getState();
    const isHeld = progress !== null && phaseOf(progress) === "predict" && stepOf(progress).updates !== undefined;
    const touch = progress === null ? null : touchedIn(stepOf(progress));
    const { view } = this.#page;
    if (view.getState().isHeld !== isHeld || view.getState().touch !== touch) view.setState({ isHeld, touch });
    if (progress) keepProgress(progress);
  }
}

/** Whether a run has come to a goal, within its limits. */
export function meets(goal: Goal, run: RunState): boolean {
  const used = { parameters: run.parameterCount ?? Infinity, updates: run.update };
  return run.update > 0 && isWithin(goal, used) && holds(goal.check, [outcomeOf(run)]);
}

/** Settings that may be changed: none where something is predicted, all where nothing is. */
function touchedIn({ touch, predict }: LessonStep): readonly string[] | null {
  return touch ?? (predict ? untouchable : null);
}

const untouchable: readonly string[] = [];

/** The bookmark as its runs are by now, so that they are found on the shelf; before a class it stays, and what is hidden stays so. */
function withUpdates(bookmark: Bookmark, { playground, view }: Page, ids: readonly string[]): Bookmark {
  const { byId } = playground.runs.getState();
  const runs = bookmark.runs.map((run, i) => {
    const known = byId[ids[i] ?? ""];
    return known ? { ...run, name: known.name, update: known.update } : run;
  });
  const { isProjector, hides } = view.getState();
  const looks = {
    ...bookmark.view,
    // A lesson within a lesson is none.
    lesson: null,
    lessonFile: null,
    isProjector: isProjector || bookmark.view.isProjector,
    hides: [...new Set([...hides, ...bookmark.view.hides])],
  };
  return { ...bookmark, runs, view: looks };
}
