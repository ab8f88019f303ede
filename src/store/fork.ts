/** Forks: a run that goes on from where another was, another way. */
import { mostBeside } from "../share/bookmark.ts";
import { cutArchive, withCheckpoint } from "../train/archive/archive.ts";
import type { Checkpoint } from "../train/run.ts";
import { secondsAt, type RunState } from "./run.ts";
import { blankRun, withRun, type RunsState } from "./runs.ts";
import { withOver } from "./shelf.ts";

/** `run` as it was after `update` updates, at `checkpoint`, as a run of its own; what was changed later is not changed yet. */
export function forkOf(run: RunState, update: number, checkpoint: Checkpoint | null): RunState {
  const changes = run.experiment.changes.filter((change) => change.update < update);
  const origin = { kind: "fork", of: run.id, update } as const;
  const blank = blankRun({ ...run.experiment, changes }, { origin, textName: run.textName });
  const cut = cutArchive(run.archive, update);
  const archive = checkpoint ? withCheckpoint(cut, checkpoint) : cut;
  const { isReproducible, parameterCount, channels, facts, live } = run;
  const past = { update, seconds: secondsAt(run, update), isReproducible, parameterCount, channels, facts, live };
  const figures = { loss: cut.curve.loss.at(-1) ?? NaN, gradientNorm: cut.curve.norm.at(-1) ?? NaN };
  return { ...blank, ...past, ...figures, archive, metrics: archive.looks.at(-1)?.metrics ?? null };
}

/** With `fork` shown: beside the run that it comes from where that stands beside others, else with that one's curve over it. */
export function forked(state: RunsState, from: string, fork: RunState): RunsState {
  const isLane = state.beside.includes(from) && state.beside.length < mostBeside;
  const next = withRun(state, fork);
  if (isLane) return { ...next, beside: [...state.beside, fork.id] };
  return { ...next, beside: [], overlaid: withOver(next, fork.id, from) };
}
