/**
 * Lanes under one playhead: input and target once, then of each run a line of figures, its output and the stave that tells
 * where it remembers. Dragging, pointing and arrow keys are those of the score.
 */
import { useMemo } from "react";
import type { Picture } from "../../store/run.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { useChosen } from "../../views/facet.ts";
import { chosenAt, planValues } from "../../views/lane.ts";
import { Legend } from "../../views/legend/legend.tsx";
import type { Pointing } from "../../views/pointing.ts";
import { staveOf } from "../../views/score/key.ts";
import { useRuns, useView } from "../context.tsx";
import { ordersOf } from "../stage/drawn.tsx";
import { Lenses } from "../stage/lenses.tsx";
import { Player } from "../stage/player.tsx";
import { lanePlanOf, type LanePlan, type Plans } from "./lane-plan.ts";
import { usePictures } from "./racers.ts";
import { readoutOf } from "./readout.ts";
import { LaneStack } from "./stack.tsx";
import type { RaceNow } from "./verdict.tsx";

interface LanesProps extends Pointing {
  readonly race: RaceNow;
}

export function Lanes({ race, ...pointing }: LanesProps) {
  const words = useWords();
  const { runners } = race;
  const shown = useRuns((runs) => runs.shown);
  const pictures = usePictures(runners.map(({ run }) => run.id));
  const front = runners.findIndex(({ run }) => run.id === shown);
  const ahead = pictures[front] ?? pictures.find((picture) => picture !== null) ?? null;
  const isCrowded = useTheme().isProjector && runners.length > 2;
  const runs = runners.map(({ run }) => run.id).join(" ");
  const plans = useLanePlans(pictures, ahead, pointing.focus, isCrowded, runs);
  const staves = useMemo(() => [...plans.top, ...plans.lanes.flatMap((plan) => plan?.staves ?? [])], [plans]);
  if (!ahead) return <p className="muted">{words.text("run.opening")}</p>;
  const sentence = readoutOf(words, { runners, pictures, front, ...pointing });
  return (
    <>
      <LaneStack {...pointing} race={race} ahead={ahead} plans={plans} staves={staves} sentence={sentence} />
      <footer className="scoreFooter">
        <Player />
        <p className="scoreReadout" title={sentence}>
          {sentence}
        </p>
        {pointing.isPinned && (
          <button type="button" className="scoreUnpin" onClick={() => pointing.onPin(null)}>
            {words.text("score.unpin")}
          </button>
        )}
      </footer>
      <div className="scoreKey">
        <Lenses />
        <Legend signals={staves.map(({ signal }) => signal)} />
      </div>
    </>
  );
}

function useLanePlans(
  pictures: readonly (Picture | null)[],
  ahead: Picture | null,
  focus: Pointing["focus"],
  isCrowded: boolean,
  /** Whose pictures they are: ids, with blanks between. */
  runs: string,
): Plans {
  const isByPeak = useView((view) => view.unitOrder === "peak");
  const copies = useChosen();
  const chosen = ahead ? chosenAt(ahead.trace, focus, copies) : copies;
  const top = useMemo(() => {
    const all = ahead ? planValues(ahead.trace, chosen) : [];
    // Where there is hardly room, what is wanted stands for what came in.
    const wanted = isCrowded ? ["target"] : ["input", "target"];
    return wanted.map((name) => staveOf(all, name)).filter((plan) => plan !== undefined);
  }, [ahead, chosen, isCrowded]);
  return useMemo(() => {
    const ids = runs.split(" ");
    const planOf = (picture: Picture | null, i: number): LanePlan | null =>
      picture && ahead && lanePlanOf(picture, ahead.trace, chosen, ordersOf(ids[i] ?? "", picture.trace, isByPeak));
    return { top, lanes: pictures.map(planOf) };
  }, [top, pictures, ahead, chosen, runs, isByPeak]);
}
