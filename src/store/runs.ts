/** The shelf: all runs by id, which are on it, and which are on screen. Nothing that is done to a run takes another away. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { emptyArchive } from "../train/archive/archive.ts";
import type { Experiment } from "../train/experiment.ts";
import type { RacePace } from "../share/bookmark.ts";
import { settled } from "../train/changes.ts";
import type { Expected, Origin, RunRecord } from "./record.ts";
import { runOf, type RunState } from "./run.ts";

export interface RunsState {
  /** Those that were removed are here too, as long as that can be undone. */
  readonly byId: Readonly<Record<string, RunState>>;
  /** Ids of those on the shelf, the newest first. */
  readonly order: readonly string[];
  /** The run that the header speaks of; it need not be on the shelf before anything is learnt. */
  readonly shown: string;
  /** Those that stand beside each other in lanes: none, or two to four. */
  readonly beside: readonly string[];
  readonly pace: RacePace;
  /** Those whose curve lies over the track. */
  readonly overlaid: readonly string[];
}

export type RunsStore = StoreApi<RunsState>;

/** What can be read of a store. */
export type Readable<State> = Pick<StoreApi<State>, "getState" | "getInitialState" | "subscribe">;

export function createRunsStore(first: RunState): RunsStore {
  return createStore<RunsState>(() => ({
    byId: { [first.id]: first },
    order: [],
    shown: first.id,
    beside: [],
    pace: "updates",
    overlaid: [],
  }));
}

/** The run on screen, as a store of its own. */
export function shownRun(runs: RunsStore): Readable<RunState> {
  return {
    getState: () => shownOf(runs.getState()),
    getInitialState: () => shownOf(runs.getInitialState()),
    subscribe: (listener) =>
      runs.subscribe((state, before) => {
        const [now, then] = [shownOf(state), shownOf(before)];
        if (now !== then) listener(now, then);
      }),
  };
}

/** @throws Error where there is none: a fault of the program. */
export function shownOf({ byId, shown }: RunsState): RunState {
  const run = byId[shown];
  if (!run) throw new Error(`no run ${shown}`);
  return run;
}

/** The runs on screen: those beside each other, or the one that is shown. */
export function onScreen({ beside, shown }: RunsState): readonly string[] {
  return beside.length > 1 ? beside : [shown];
}

export interface NewRun {
  readonly origin?: Origin;
  readonly name?: string;
  readonly expected?: Expected | null;
  readonly textName?: string;
}

/** A run of `experiment` before anything. */
export function blankRecord(experiment: Experiment, given: NewRun = {}): RunRecord {
  const { origin = { kind: "fresh" }, name = "", expected = null, textName = "" } = given;
  return {
    id: newId(),
    name,
    origin,
    made: Date.now(),
    experiment,
    draft: null,
    expected,
    textName,
    update: 0,
    seconds: 0,
    engine: null,
    isReproducible: true,
    fingerprint: null,
    parameterCount: null,
    isPinned: false,
    archive: emptyArchive,
  };
}

export function blankRun(experiment: Experiment, given: NewRun = {}): RunState {
  return runOf(blankRecord(experiment, given));
}

/** Sixty random bits, as 12 base-32 characters. */
export function newId(): string {
  const letters = "0123456789abcdefghjkmnpqrstvwxyz";
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => letters[byte % 32]).join("");
}

/** With `run` first on the shelf, and shown. */
export function withRun(state: RunsState, run: RunState): RunsState {
  const order = [run.id, ...state.order.filter((id) => id !== run.id)];
  return { ...state, byId: { ...state.byId, [run.id]: run }, order, shown: run.id };
}

/** With all of `placed` on the shelf, in their order; the first is in front, and shown. */
export function withAll(state: RunsState, placed: readonly RunState[]): RunsState {
  return placed.toReversed().reduce(withRun, state);
}

/** With `run` behind all others on the shelf. */
export function withLast(state: RunsState, run: RunState): RunsState {
  return { ...state, byId: { ...state.byId, [run.id]: run }, order: [...state.order, run.id] };
}

/** With another state of one run. */
export function patched(state: RunsState, id: string, change: (run: RunState) => RunState): RunsState {
  const run = state.byId[id];
  return run ? { ...state, byId: { ...state.byId, [id]: change(run) } } : state;
}

/** Without `runs`, which nothing refers to any more. */
export function without({ byId, ...state }: RunsState, runs: readonly RunState[]): RunsState {
  const gone = new Set(runs.map(({ id }) => id));
  return { ...state, byId: Object.fromEntries(Object.entries(byId).filter(([id]) => !gone.has(id))) };
}

/** Whether nothing would be lost if a run were not there: it has learnt nothing, and nobody named it. */
export function isBlank({ update, name, phase }: RunState): boolean {
  return update === 0 && name === "" && phase !== "training";
}

/** Whether both are the same run, whatever engine it is to be on. */
export function isSameRun(a: Experiment, b: Experiment): boolean {
  return JSON.stringify({ ...a, engine: "" }) === JSON.stringify({ ...b, engine: "" });
}

/** Whether losses of the two can stand in one plot, and both can be shown the same episode. */
export function isSameTask(a: Experiment, b: Experiment): boolean {
  if (a.task.id !== b.task.id) return false;
  const [ours, theirs] = [settled(a).task.settings, settled(b).task.settings];
  const keys = Object.keys({ ...ours, ...theirs });
  return keys.every((key) => ours[key] === theirs[key]);
}
