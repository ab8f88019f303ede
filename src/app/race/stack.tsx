/** The staves of a race, one below the other, on one axis of time. */
import { useMemo, useRef, type RefObject } from "react";
import type { Picture } from "../../store/run.ts";
import { useIsNarrow, useIsPhone, useSize, useType } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import type { StavePlan } from "../../views/lane.ts";
import type { Pointing } from "../../views/pointing.ts";
import { SymbolsRow, TimeAxis } from "../../views/score/axis.tsx";
import { fitHeights, heightWish } from "../../views/score/layout.ts";
import { TimeOverlay } from "../../views/score/overlay.tsx";
import { useScrub } from "../../views/score/scrub.ts";
import { StepNames, stepNamesOf } from "../../views/step-names.ts";
import { traceOf, type Plans } from "./lane-plan.ts";
import { Lane } from "./lane-view.tsx";
import { SpannedStave } from "./spanned-stave.tsx";
import type { RaceNow } from "./verdict.tsx";

export interface LaneStackProps extends Pointing {
  readonly race: RaceNow;
  /** The picture whose input and target stand above all lanes. */
  readonly ahead: Picture;
  readonly plans: Plans;
  /** All of them, from top to bottom. */
  readonly staves: readonly StavePlan[];
  readonly sentence: string;
}

export function LaneStack(props: LaneStackProps) {
  const { race, ahead, plans, staves, time, focus } = props;
  const { body } = useType(useTheme().isProjector);
  const frame = useRef<HTMLDivElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const width = useSize(track)?.width ?? 800;
  const steps = Math.max(ahead.trace.steps, ...plans.lanes.map((plan) => plan?.trace.steps ?? 0));
  const isFull = useTheme().isProjector && race.runners.length > 2;
  const hasSymbols = !isFull && ahead.readings.some(({ symbol }) => symbol !== "");
  const heights = useHeights(staves, frame, race.runners.length, hasSymbols);
  const scrub = useScrub(props, steps, track);
  const walked = useMemo(() => traceOf(staves, steps), [staves, steps]);
  const places = placesOf(plans);
  const own = ahead.trace.steps / steps;
  return (
    <StepNames value={stepNamesOf(ahead.scene)}>
      <div className="scoreFrame" ref={frame}>
        <div className="scoreStaves" {...scrub}>
          {hasSymbols && (
            <div className="scoreTrack">
              <SymbolsRow readings={ahead.readings} width={width} span={own} em={body} time={time} />
            </div>
          )}
          {plans.top.map((plan, i) => (
            <SpannedStave key={plan.signal.name} {...{ plan, time, focus }} height={heights[i] ?? 24} span={own} />
          ))}
          {race.runners.map((runner, i) => (
            <Lane
              key={runner.run.id}
              {...{ race, runner, time, focus, steps }}
              plan={plans.lanes[i] ?? null}
              heights={heights.slice(places[i], places[i + 1])}
            />
          ))}
          <div className="scoreTrack scoreTime" ref={track}>
            <TimeAxis steps={steps} time={time} width={width} />
          </div>
          <TimeOverlay {...props} trace={walked} />
        </div>
      </div>
    </StepNames>
  );
}

/** Where the staves of each lane begin among all of them, and where the last one ends. */
function placesOf({ top, lanes }: Plans): readonly number[] {
  const places = [top.length];
  for (const plan of lanes) places.push((places.at(-1) ?? 0) + (plan?.staves.length ?? 0));
  return places;
}

/** As in the score: all within the frame, and on a tablet as high as they like. */
function useHeights(
  staves: readonly StavePlan[],
  frame: RefObject<HTMLElement | null>,
  lanes: number,
  hasSymbols: boolean,
): readonly number[] {
  const isNarrow = useIsNarrow();
  const isPhone = useIsPhone();
  const { isProjector } = useTheme();
  const { small, body, unit, zoom } = useType(isProjector);
  const available = useSize(frame)?.height ?? 480;
  // No lower than its name.
  const lowest = Math.ceil(isProjector ? 1.1 * small : 1.2 * body);
  const wishes = staves.map((plan) => ({ ...heightWish(plan, zoom), least: lowest }));
  if (isNarrow && !isPhone) return wishes.map((wish) => wish.wanted);
  // As race.css has them.
  const head = isProjector ? 1.5 * small : isPhone ? 34 : 2 * small;
  const gap = isProjector ? unit / 2 : unit;
  const axes = 1.6 * small + (hasSymbols ? 1.4 * body + gap : 0);
  const rest = axes + lanes * (head + gap) + staves.length * gap + 8;
  return fitHeights(wishes, available - rest);
}
