/** The score and the moment, joined by one playhead and one focus. */
import { useEffect, useMemo } from "react";
import { atTime } from "../store/focus.ts";
import { aboutTask } from "../tasks/about.ts";
import { useWords } from "../ui/words.tsx";
import type { Pointing } from "../views/pointing.ts";
import { Score } from "../views/score/score.tsx";
import { Boundary } from "./boundary.tsx";
import { useExperiment, useFocus, usePage, useRun, useTry, useView } from "./context.tsx";
import { Strip } from "./film.tsx";
import { Lead } from "./lead.tsx";
import { MomentColumn } from "./moment-column.tsx";
import { usePlayback } from "./playback.ts";
import { useShown } from "./shown.ts";

export function Stage() {
  const words = useWords();
  const { view, playground } = usePage();
  const picture = useShown();
  const pointing = usePointing(picture?.trace.steps ?? 1);
  const hasGates = useView((state) => state.hasGates);
  const hasMore = useView((state) => state.hasMore);
  const canFlip = useExperiment(({ experiment }) => aboutTask(experiment.task.id).canFlip === true);
  const metrics = useRun((run) => run.metrics);
  const attempt = useTry();
  usePlayback();
  useEffect(() => {
    if (!picture) return undefined;
    const frame = requestAnimationFrame(() => playground.seen());
    return () => cancelAnimationFrame(frame);
  }, [picture, playground]);
  if (!picture) return <main className="stage isEmpty">{words.text("run.opening")}</main>;
  return (
    <main className="stage" id="score">
      <div className="scoreColumn">
        <Lead />
        <Boundary>
          <Score
            {...pointing}
            trace={picture.trace}
            readings={picture.readings}
            scene={picture.scene}
            metrics={metrics}
            areGatesShown={hasGates}
            onGates={(areShown) => view.setState({ hasGates: areShown })}
            isMoreShown={hasMore}
            onMore={(isShown) => view.setState({ hasMore: isShown })}
            {...(canFlip && { onFlip: (time, channel) => attempt(() => playground.episode.flip({ time, channel })) })}
          />
        </Boundary>
        <Strip />
      </div>
      <Boundary>
        <MomentColumn picture={picture} pointing={pointing} />
      </Boundary>
    </main>
  );
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
