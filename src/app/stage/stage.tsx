/** The score, and the moment beside it: joined by one playhead and one focus. */
import { Suspense, useEffect, useMemo } from "react";
import { shallow } from "zustand/shallow";
import { atTime } from "../../store/focus.ts";
import type { Picture } from "../../store/run.ts";
import { onScreen } from "../../store/runs.ts";
import { aboutTask } from "../../tasks/about.ts";
import { useWords } from "../../ui/words.tsx";
import type { Pointing } from "../../views/pointing.ts";
import { Score } from "../../views/score/score.tsx";
import { useExperiment, useFocus, useLooking, usePage, useRuns, useTry, useView } from "../context.tsx";
import { useKeySignals } from "../guide/key-signals.ts";
import { useMetrics } from "../header/figures.tsx";
import { followBusiest } from "./busiest.ts";
import { useStaveChoice } from "./choice.ts";
import { DrawnIn } from "./drawn.tsx";
import { Lenses } from "./lenses.tsx";
import { MomentColumn } from "./moment-column.tsx";
import { usePlayback } from "./playback.ts";
import { Player } from "./player.tsx";
import { pictureOf, useShown } from "../shown.ts";
import { later } from "../../ui/later.ts";

const InterventionButton = later(async () => (await import("../intervene/button.tsx")).InterventionButton);
const Changes = later(async () => (await import("../changes/changes.tsx")).Changes);
const Race = later(async () => (await import("../race/race.tsx")).Race);

/** The same at every drawing: they follow their own stores. */
const player = <Player />;
const lensChoice = <Lenses />;
const intervene = (
  <Suspense fallback={null}>
    <InterventionButton />
  </Suspense>
);
const changes = (
  <Suspense fallback={null}>
    <Changes />
  </Suspense>
);

export function Stage() {
  const words = useWords();
  const { playground } = usePage();
  const picture = useShown();
  const pointing = usePointing(picture?.trace.steps ?? 1);
  const chosen = useStaveChoice();
  useEffect(() => followBusiest(playground.run), [playground]);
  const canFlip = useExperiment(({ experiment }) => aboutTask(experiment.task.id).canFlip === true);
  const flips = useLooking(({ probe }) => probe.edits);
  const probe = useLooking((looking) => looking.probe);
  const metrics = useMetrics();
  const keys = useKeySignals();
  const attempt = useTry();
  const shown = useRuns((runs) => runs.shown);
  const isStale = useView((state) => state.isStale);
  const isRace = useRuns((runs) => runs.beside.length > 1);
  if (isRace)
    return (
      <main className="stage" id="score">
        <Suspense fallback={null}>
          <Race {...pointing} />
        </Suspense>
      </main>
    );
  if (!picture)
    return (
      <main className="stage isEmpty" id="score">
        {words.text("run.opening")}
      </main>
    );
  return (
    <main className="stage" id="score" data-stale={isStale || undefined}>
      <DrawnIn run={shown} {...picture}>
        <Score
          {...pointing}
          trace={picture.trace}
          readings={picture.readings}
          scene={picture.scene}
          metrics={metrics}
          keys={keys}
          {...chosen}
          player={player}
          lenses={lensChoice}
          changes={changes}
          flips={flips}
          intervene={pointing.isPinned && intervene}
          networkChanges={probe.changes}
          unchanged={picture.unchanged}
          {...(canFlip && { onFlip: (time, channel) => attempt(() => playground.episode.flip({ time, channel })) })}
        />
      </DrawnIn>
    </main>
  );
}

export function MomentPlace() {
  const picture = useShown();
  const pointing = usePointing(picture?.trace.steps ?? 1);
  const keys = useKeySignals();
  const shown = useRuns((runs) => runs.shown);
  return (
    picture && (
      <DrawnIn run={shown} {...picture}>
        <MomentColumn picture={picture} pointing={pointing} keys={keys} />
      </DrawnIn>
    )
  );
}

/** Moves the playhead while it plays, and tells whoever trains when a picture has been drawn, in whichever lane. */
export function useClocks(): void {
  const { playground } = usePage();
  usePlayback();
  useEffect(() => {
    const { runs, looking } = playground;
    let drawn: readonly (Picture | null)[] = [];
    let frame = 0;
    // The page itself is not drawn anew for it.
    const follow = (): void => {
      const [state, looked] = [runs.getState(), looking.getState()];
      const pictures = onScreen(state).map((id) => pictureOf(state, looked, id));
      if (shallow(pictures, drawn)) return;
      drawn = pictures;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => playground.seen());
    };
    follow();
    const leave = [runs.subscribe(follow), looking.subscribe(follow)];
    return () => {
      for (const stop of leave) stop();
      cancelAnimationFrame(frame);
    };
  }, [playground]);
}

/** The playhead stays within the episode on screen. */
function usePointing(steps: number): Pointing {
  const { focus: store } = usePage();
  const { time, focus, isPinned } = useFocus((state) => state);
  return useMemo(
    () => ({
      time: Math.min(time, steps - 1),
      focus,
      isPinned,
      onTime: (to) => store.setState((state) => atTime(state, to)),
      onFocus: (to) => store.setState({ focus: to }),
      onPin: (to) => store.setState({ focus: to, isPinned: to !== null }),
    }),
    [store, time, focus, isPinned, steps],
  );
}
