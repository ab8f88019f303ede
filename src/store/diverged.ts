/** A run whose training has diverged: what is said of it, and what is offered. */
import { divergedProblem, type Divergence } from "../train/divergence.ts";
import { recoveries } from "../train/recovery.ts";
import { tellDiverged, type NoticeStore } from "./notice.ts";
import { spoken } from "./record.ts";
import { onScreen, type RunsStore } from "./runs.ts";

export function tellDivergence(runs: RunsStore, notices: NoticeStore, id: string, divergence: Divergence): void {
  const state = runs.getState();
  const run = state.byId[id];
  if (!run) return;
  const isAlone = onScreen(state).length < 2 && state.shown === id;
  const diverged = { run: id, recoveries: recoveries(run.experiment, run.archive, divergence) };
  tellDiverged(notices, divergedProblem(divergence), diverged, isAlone ? null : spoken(run.name, run.experiment));
}
