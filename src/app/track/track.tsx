/** The place of the track: training time along the bottom of the page. */
import { useEffect, useMemo, useState } from "react";
import type { Words } from "../../i18n/translate.ts";
import type { RunState } from "../../store/run.ts";
import { shownOf, type RunsState } from "../../store/runs.ts";
import { useWords } from "../../ui/words.tsx";
import { defaultTrackView, type SaveKind, type TrackProps, type TrackRun } from "../../views/track/props.ts";
import { Track } from "../../views/track/track.tsx";
import { useLooking, usePage, useRun, useRuns, useTry } from "../context.tsx";
import { tellTrack } from "../figure/track-source.ts";
import { namesOfRuns } from "../runs/name.ts";
import { namesIn } from "../runs/naming.ts";
import { onTrack } from "../runs/standing.ts";
import { useShallowly } from "../../ui/shallowly.ts";
import { useSlowly } from "../slowly.ts";
import { keptUpdates, toggleFilm, useFilm } from "./film.ts";
import { useThumbnails } from "./thumbnails.ts";
import { metricsOf, trackMetricOf, trackRunOf } from "./told.ts";

export function TrackPlace() {
  const words = useWords();
  const acts = useActs();
  const [view, setView] = useState(defaultTrackView);
  const state = useDrawnState();
  const { runs, forks, names } = useTrackRuns(state);
  const shown = shownOf(state);
  const now = useRun((run) => run);
  const pictured = useLooking(({ sights }) => sights[now.id]?.picture.update ?? now.live?.update ?? null);
  const { update: look, progress, isFilming } = useLooking((looking) => looking);
  const isExact = useLooking(({ sights }) => sights[shown.id]?.exactness !== "frame");
  const thumbnails = useThumbnails();
  const { experiment, metrics } = shown;
  const { frames, checkpoints } = shown.archive;
  const kept = useMemo(() => keptUpdates({ frames, checkpoints }), [frames, checkpoints]);
  const metric = useMemo(
    () => trackMetricOf(words, { experiment, metrics }, view.metric),
    [words, experiment, metrics, view.metric],
  );
  const offered = useMemo(() => metricsOf(words, { experiment, metrics }), [words, experiment, metrics]);
  useFilm();
  useEffect(() => tellTrack({ runs, metric, view, thumbnails }), [runs, metric, view, thumbnails]);
  return (
    <Track
      runs={runs}
      current={known(words, now, names[0] ?? "", forks)}
      pictured={pictured}
      metric={metric}
      metrics={offered}
      frames={kept}
      thumbnails={thumbnails}
      look={look}
      isExact={look === null || isExact}
      progress={progress}
      isFilming={isFilming}
      view={view}
      onView={setView}
      {...acts}
    />
  );
}

type Acts = Pick<TrackProps, "onLook" | "onFork" | "onFilm" | "onOpen" | "onSave">;

/** What can be done on the track: the same functions at every drawing, so that only what has changed is drawn again. */
function useActs(): Acts {
  const page = usePage();
  const attempt = useTry();
  return useMemo(() => {
    const { playground } = page;
    const look = (update: number | null): Promise<void> => {
      playground.looking.setState({ isFilming: false });
      const isPast = update !== null && update < playground.run.getState().update;
      return playground.looker.look(isPast ? update : null);
    };
    const save = async (format: SaveKind): Promise<void> =>
      (await import("../figure/save.ts")).saveFigure(page, { figure: "track", of: "", format, scale: 2 });
    return {
      onLook: (update) => attempt(() => look(update)),
      onFork: (update) => attempt(() => playground.fork(update)),
      onFilm: () => toggleFilm(page),
      onOpen: (id) => attempt(() => playground.shelf.show(id)),
      onSave: (format) => attempt(() => save(format)),
    };
  }, [page, attempt]);
}

/** Between two pictures of the curves while they grow, in ms. */
const drawnEvery = 400;

/** The runs as they are drawn: while they train a moment old, unless others are on the track. */
function useDrawnState(): RunsState {
  const { playground } = usePage();
  const isTraining = useRuns((state) => onTrack(state).some((id) => state.byId[id]?.phase === "training"));
  return useSlowly(playground.runs, isTraining, drawnEvery, idsOnTrack);
}

function idsOnTrack(state: RunsState): string {
  return onTrack(state).join(" ");
}

/** The runs on the track, the one that is shown first; each is made anew only when it is another. */
function useTrackRuns(state: RunsState): TrackRuns {
  const words = useWords();
  const made = useMemo(() => {
    const { byId, order, shown } = state;
    const runs = onTrack(state).flatMap((id) => byId[id] ?? []);
    const forks = order.flatMap((id) => {
      const origin = byId[id]?.origin;
      return origin?.kind === "fork" && origin.of === shown ? (byId[id] ?? []) : [];
    });
    const names = namesOfRuns(words, runs, namesIn(words, state));
    return { forks, names, runs: runs.map((run, i) => known(words, run, names[i] ?? "", i === 0 ? forks : none)) };
  }, [words, state]);
  return { ...made, runs: useShallowly(made.runs) };
}

interface TrackRuns {
  readonly runs: readonly TrackRun[];
  /** What left the run that is shown. */
  readonly forks: readonly RunState[];
  readonly names: readonly string[];
}

const none: readonly RunState[] = [];

interface Made {
  readonly from: readonly unknown[];
  readonly run: TrackRun;
}

/** By the state of a run: what was made of it last. */
const lastMade = new WeakMap<RunState, Made>();

/** The same object while nothing that it is made of is another. */
function known(words: Words, run: RunState, label: string, forks: readonly RunState[]): TrackRun {
  const from = [words, label, ...forks];
  const last = lastMade.get(run);
  if (last && last.from.length === from.length && last.from.every((part, i) => part === from[i])) return last.run;
  const made = { from, run: trackRunOf(words, run, label, forks) };
  lastMade.set(run, made);
  return made.run;
}
