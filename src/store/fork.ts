/** Forks: a run that goes on from where another was, another way. */
import { Problem } from "../core/problem.ts";
import { mostBeside } from "../share/bookmark.ts";
import { cutArchive, withCheckpoint } from "../train/archive/archive.ts";
import type { Checkpoint } from "../train/run.ts";
import type { Keeping } from "./keeping.ts";
import type { Looker } from "./looker.ts";
import { spoken } from "./record.ts";
import { runOf, secondsAt, type RunState } from "./run.ts";
import { blankRecord, onScreen, withRun, type RunsState, type RunsStore } from "./runs.ts";
import { withOver } from "./shelf.ts";

/** `run` as it was after `update` updates, at `checkpoint`, as a run of its own; what was changed later is not changed yet. */
function forkOf(run: RunState, update: number, checkpoint: Checkpoint | null): RunState {
  const changes = run.experiment.changes.filter((change) => change.update < update);
  const origin = { kind: "fork", of: run.id, update } as const;
  const blank = blankRecord({ ...run.experiment, changes }, { origin, textName: run.textName });
  const cut = cutArchive(run.archive, update);
  const archive = checkpoint ? withCheckpoint(cut, checkpoint) : cut;
  const { isReproducible, parameterCount, channels, facts, table, heldOut, live } = run;
  const past = { update, seconds: secondsAt(run, update), isReproducible, parameterCount, archive };
  return { ...runOf({ ...blank, ...past }), channels, facts, table, heldOut, live };
}

export interface ForksParts {
  readonly runs: RunsStore;
  readonly looker: Looker;
  readonly keeping: Keeping;
  readonly complain: (error: unknown) => void;
  /** Does `work` as what can be undone. */
  readonly deed: (work: () => Promise<void>) => Promise<void>;
}

export class Forks {
  readonly #parts: ForksParts;

  constructor(parts: ForksParts) {
    this.#parts = parts;
  }

  /** `run` as it was after `update` updates, as a run of its own; it is run again to there where that is not kept. @throws Problem. */
  async of(run: RunState, update: number): Promise<RunState> {
    const known = run.archive.checkpoints.find((checkpoint) => checkpoint.update === update);
    return forkOf(run, update, known ?? (await this.#parts.looker.exact(run.id, update, true)).checkpoint);
  }

  /** What is on screen and came with the page, or another tab goes on with, is gone on with in forks. */
  async claim(): Promise<void> {
    const { runs, keeping, deed } = this.#parts;
    const others: RunState[] = [];
    for (const id of onScreen(runs.getState())) {
      const run = runs.getState().byId[id];
      if (!run || run.phase === "training") continue;
      if (run.origin.kind === "shipped" || !(await keeping.claim(id))) others.push(run);
    }
    if (others.length > 0) await deed(() => this.#goOnFrom(others));
  }

  async #goOnFrom(others: readonly RunState[]): Promise<void> {
    const { runs, complain } = this.#parts;
    for (const run of others) {
      const fork = await this.of(run, run.update);
      runs.setState((state) => ({
        ...withRun(state, fork),
        shown: state.shown === run.id ? fork.id : state.shown,
        beside: state.beside.map((lane) => (lane === run.id ? fork.id : lane)),
      }));
      const name = spoken(run.name, run.experiment);
      if (run.origin.kind !== "shipped") complain(new Problem("keeping.elsewhere", { name }));
    }
  }
}

/** With `fork` shown: beside the run that it comes from where that stands beside others, else with that one's curve over it. */
export function forked(state: RunsState, from: string, fork: RunState): RunsState {
  const isLane = state.beside.includes(from) && state.beside.length < mostBeside;
  const next = withRun(state, fork);
  if (isLane) return { ...next, beside: [...state.beside, fork.id] };
  return { ...next, beside: [], overlaid: withOver(next, fork.id, from) };
}
