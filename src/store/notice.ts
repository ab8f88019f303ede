/** The notice store: one-sentence messages to the person, as data, so that they change language with the page. */
import { createStore } from "zustand/vanilla";
import type { Place, ProblemParameters } from "../core/problem.ts";
import { Problem } from "../core/problem.ts";
import type { ProblemKey } from "../core/problems.ts";
import type { Recovery } from "../train/recovery.ts";
import type { EngineNote } from "../worker/protocol.ts";

export type NoticeKey =
  | "engine.note.absent"
  | "engine.note.forbidden"
  | "engine.note.software"
  | "engine.note.lost"
  | "engine.note.failed"
  | "engine.note.slow"
  | "engine.crashed"
  | "engine.crashedTwice"
  | "train.held"
  | "class.hidden"
  | "presenter.answer"
  | "share.copied"
  | "share.verified"
  | "share.verified.of"
  | "share.differs"
  | "share.otherEngine"
  | "share.badLink"
  | "share.repaired"
  | "notice.restored"
  | "notice.converted"
  | "offline.next"
  | "notice.runFile"
  | "notice.textLoaded"
  | "notice.encoding"
  | "notice.broken"
  | "notice.diverged"
  | "notice.misfit"
  | "notice.misfit.inputs";

/** Tells why an engine was left, or did not take part; `update`: where the run goes on. */
export function notifyOfEngine(notices: NoticeStore, { engine, reason, cause }: EngineNote, update: number): void {
  notify(notices, `engine.note.${reason}`, { engine, update, cause: cause ?? "" });
}

export interface PlainProblem {
  readonly key: ProblemKey;
  readonly parameters: ProblemParameters;
  readonly place?: Place | undefined;
}

/** A pair of model and task that could not be opened, and pairs that can, by their ids. */
export interface Misfit {
  readonly pair: { readonly model: string; readonly task: string };
  readonly offers: readonly { readonly model: string; readonly task: string }[];
}

/** A run that has diverged, and what may help. */
export interface Diverged {
  readonly run: string;
  readonly recoveries: readonly Recovery[];
}

export interface Notice {
  readonly id: number;
  readonly key: NoticeKey | null;
  readonly parameters: ProblemParameters;
  /** On its own, or as `{problem}` of the sentence. */
  readonly problem: PlainProblem | null;
  readonly misfit: Misfit | null;
  readonly diverged: Diverged | null;
}

export type NoticeStore = ReturnType<typeof createNoticeStore>;

export function createNoticeStore() {
  return createStore<{ readonly notices: readonly Notice[] }>(() => ({ notices: [] }));
}

let nextId = 1;
const most = 3;

export function notify(store: NoticeStore, key: NoticeKey, parameters: ProblemParameters = {}): void {
  add(store, { key, parameters, problem: null, misfit: null, diverged: null });
}

/** Shows anything thrown, alone or within the sentence `key`. */
export function complain(
  store: NoticeStore,
  error: unknown,
  key: NoticeKey | null = null,
  misfit: Misfit | null = null,
): void {
  // Given up for something else that was wished: no news.
  if (error instanceof Problem && error.key === "page.cancelled") return;
  add(store, { key, parameters: {}, problem: plainProblem(error), misfit, diverged: null });
}

/** `name`: of the run, where it is one of several on screen. */
export function tellDiverged(store: NoticeStore, problem: Problem, diverged: Diverged, name: string | null): void {
  const told = { problem: plainProblem(problem), misfit: null, diverged };
  if (name === null) add(store, { ...told, key: null, parameters: {} });
  else add(store, { ...told, key: "notice.diverged", parameters: { name } });
}

export function plainProblem(error: unknown): PlainProblem {
  if (error instanceof Problem) return { key: error.key, parameters: error.parameters, place: error.place };
  const why = error instanceof Error ? error.message : String(error);
  return { key: "page.failed", parameters: { what: "Mnemoscope", why } };
}

export function dismiss(store: NoticeStore, id: number): void {
  store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** News that nothing is to be done about. */
const passing: ReadonlySet<NoticeKey | null> = new Set<NoticeKey>([
  "train.held",
  "class.hidden",
  "presenter.answer",
  "share.copied",
  "share.verified",
  "share.verified.of",
  "notice.restored",
  "notice.converted",
  "notice.runFile",
  "notice.textLoaded",
]);

export function isPassing({ key, problem }: Notice): boolean {
  return problem === null && passing.has(key);
}

/** The newest one goes; false where there is none. */
export function dismissLast(store: NoticeStore): boolean {
  const last = store.getState().notices.at(-1);
  if (last) dismiss(store, last.id);
  return last !== undefined;
}

/** The newest few; the same sentence of the same run does not pile up. */
function add(store: NoticeStore, notice: Omit<Notice, "id">): void {
  const isSame = (other: Notice): boolean =>
    other.key === notice.key &&
    other.problem?.key === notice.problem?.key &&
    other.parameters["name"] === notice.parameters["name"];
  store.setState(({ notices }) => ({
    notices: [...notices.filter((other) => !isSame(other)), { ...notice, id: nextId++ }].slice(-most),
  }));
}
