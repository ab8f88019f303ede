/**
 * The score: every signal over time as a stave, on one time axis with one playhead. All of it is one slider over time;
 * dragging anywhere scrubs. It knows axes and meanings, never models.
 */
import { useMemo, useRef, type CSSProperties, type RefObject } from "react";
import type { Scene } from "../../core/scene.ts";
import type { Trace } from "../../core/signal.ts";
import { useIsNarrow, useSize } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { ArcBand } from "../arc/arc.tsx";
import { arcBandHeight, matchArcs } from "../arc/match.ts";
import { readout, signalName, type Reading } from "../describe.ts";
import { useChosen } from "../facet.ts";
import { chosenAt, planStaves, signalNamed, visibleStaves, type StavePlan } from "../lane.ts";
import { Legend } from "../legend/legend.tsx";
import type { Pointing } from "../pointing.ts";
import { SceneFigure, useSceneLayout } from "../scene/scene.tsx";
import type { Metrics } from "../scene/view.ts";
import { Stave } from "../stave/stave.tsx";
import { SymbolsRow, TimeAxis } from "./axis.tsx";
import { fitHeights, heightWish } from "./layout.ts";
import { TimeOverlay } from "./overlay.tsx";
import { useScrub } from "./scrub.ts";
import "./score.css";

export interface ScoreProps extends Pointing {
  readonly trace: Trace;
  /** One per time, or none. */
  readonly readings: readonly Reading[];
  /** What the episode shows besides its numbers. */
  readonly scene?: Scene | undefined;
  /** Of the last evaluation. */
  readonly metrics?: Metrics | null;
  /** Gates (and inner states, where there are heads) unfolded. */
  readonly areGatesShown: boolean;
  readonly onGates: (areShown: boolean) => void;
  /** Vectors and inner steps too. */
  readonly isMoreShown: boolean;
  readonly onMore: (isShown: boolean) => void;
  /** Turns a bit of the input over and shows the episode again; absent where the task has none to turn. */
  readonly onFlip?: (time: number, channel: number) => void;
}

export function Score(props: ScoreProps) {
  const { trace, readings, time, focus } = props;
  const words = useWords();
  const chosen = chosenAt(trace, focus, useChosen());
  const plans = useMemo(() => planStaves(trace, chosen), [trace, chosen]);
  const shown = visibleStaves(plans, props.areGatesShown, props.isMoreShown);
  const sentence = readout(words, trace, readings, focus, time);
  const { isAligned } = useSceneLayout(props.scene, trace.steps, 0);
  return (
    <section className="score" aria-label={words.text("score.label")}>
      {!isAligned && <SceneIn {...props} width={0} />}
      <StaveStack {...props} shown={shown} sentence={sentence} />
      <footer className="scoreFooter">
        <p className="scoreReadout" title={sentence}>
          {sentence}
        </p>
        {props.isPinned && (
          <button type="button" className="scoreUnpin" onClick={() => props.onPin(null)}>
            {words.text("score.unpin")}
          </button>
        )}
        <FlipButton {...props} />
        <Folds {...props} plans={plans} />
        <Legend signals={shown.map((plan) => plan.signal)} />
      </footer>
    </section>
  );
}

/** The scene, where the task has one; `width`: of the columns. */
function SceneIn({ scene, metrics = null, width, ...props }: ScoreProps & { readonly width: number }) {
  if (!scene) return null;
  const { trace, time, focus, isPinned, onTime, onFocus, onPin } = props;
  const pointing = { time, focus, isPinned, onTime, onFocus, onPin };
  return <SceneFigure {...pointing} scene={scene} trace={trace} metrics={metrics} width={width} />;
}

/** "What if this bit were another?": offered for the bit that is pinned. */
function FlipButton({ focus, isPinned, onFlip }: ScoreProps) {
  const words = useWords();
  const { time, input } = focus?.at ?? {};
  if (!onFlip || !isPinned || focus?.signal !== "input" || time === undefined || input === undefined) return null;
  return (
    <button type="button" className="scoreFlip" onClick={() => onFlip(time, input)}>
      {words.text("score.flip")}
    </button>
  );
}

interface StackProps extends ScoreProps {
  readonly shown: readonly StavePlan[];
  readonly sentence: string;
}

function StaveStack(props: StackProps) {
  const { trace, readings, shown, time, focus } = props;
  const { isProjector } = useTheme();
  const frame = useRef<HTMLDivElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const width = useSize(track)?.width ?? 800;
  const hasSymbols = readings.some((reading) => reading.symbol !== "");
  const looking = useMemo(() => matchArcs(trace), [trace]);
  const arcHeight = arcBandHeight(looking, isProjector);
  const scene = useSceneLayout(props.scene, trace.steps, width);
  const heights = useHeights(shown, frame, hasSymbols, [arcHeight, scene.height]);
  const scrub = useScrub(props, trace.steps, track);
  const mask = signalNamed(trace, "mask");
  const twins = useTwins(shown);
  const isWide = twins.size > 0 || shown.some(({ lanes }) => lanes.length > 1);
  return (
    <div className="scoreFrame" ref={frame} data-labels={isWide ? "wide" : undefined}>
      <div className="scoreStaves" style={aheadStyle(trace.steps, scene.ahead)} {...scrub}>
        {arcHeight > 0 && <ArcBand signals={looking} time={time} focus={focus} width={width} height={arcHeight} />}
        {hasSymbols && (
          <div className="scoreTrack">
            <SymbolsRow readings={readings} width={width} em={isProjector ? 24 : 14} />
          </div>
        )}
        {scene.isAligned && <SceneIn {...props} width={width} />}
        {shown.map((plan, i) => (
          <Stave
            key={plan.signal.name}
            plan={plan}
            height={heights[i] ?? 24}
            time={time}
            focus={focus}
            isInFull={twins.has(plan.signal.name)}
            mask={plan.signal.name === "output" ? mask : undefined}
          />
        ))}
        <div className="scoreTrack scoreTime" ref={track}>
          <TimeAxis steps={trace.steps} time={time} width={width} />
        </div>
        <TimeOverlay {...props} />
      </div>
    </div>
  );
}

/** All columns become narrower by what is drawn beyond the last time. */
function aheadStyle(steps: number, ahead: number): CSSProperties {
  return { "--ahead": ahead / (steps + ahead) } as CSSProperties;
}

/** Signals whose plain name another stave has, too: they need the name of their part. */
function useTwins(shown: readonly StavePlan[]): ReadonlySet<string> {
  const words = useWords();
  const plain = ({ signal }: StavePlan): string => signalName(words, signal.name);
  const counts = new Map<string, number>();
  for (const plan of shown) counts.set(plain(plan), (counts.get(plain(plan)) ?? 0) + 1);
  return new Set(shown.filter((plan) => (counts.get(plain(plan)) ?? 0) > 1).map(({ signal }) => signal.name));
}

/** Heights that fit the frame on a wide page; on a narrow one the page scrolls and staves get what they ask for. */
function useHeights(
  shown: readonly StavePlan[],
  frame: RefObject<HTMLElement | null>,
  hasSymbols: boolean,
  bands: readonly number[],
): readonly number[] {
  const isNarrow = useIsNarrow();
  const { isProjector } = useTheme();
  const available = useSize(frame)?.height ?? 560;
  const zoom = isProjector ? 2 : 1;
  const wishes = shown.map((plan) => heightWish(plan, zoom));
  if (isNarrow) return wishes.map((wish) => wish.wanted);
  const gap = isProjector ? 12 : 8;
  const taken = bands.reduce((sum, height) => sum + (height > 0 ? height + gap : 0), 0);
  const rest = (isProjector ? 42 : 24) * (hasSymbols ? 2 : 1) + shown.length * gap + 8 + taken;
  return fitHeights(wishes, available - rest);
}

function Folds(props: ScoreProps & { readonly plans: readonly StavePlan[] }) {
  const words = useWords();
  const { plans, areGatesShown, isMoreShown } = props;
  const hasGates = visibleStaves(plans, true, false).length > visibleStaves(plans, false, false).length;
  const more = plans.filter((plan) => plan.group === "more").length;
  return (
    <div className="scoreFolds">
      {hasGates && (
        <button type="button" aria-expanded={areGatesShown} onClick={() => props.onGates(!areGatesShown)}>
          {words.text(areGatesShown ? "score.foldGates" : "score.showGates")}
        </button>
      )}
      {more > 0 && (
        <button type="button" aria-expanded={isMoreShown} onClick={() => props.onMore(!isMoreShown)}>
          {isMoreShown ? words.text("score.fold") : words.text("score.folded", { count: more })}
        </button>
      )}
    </div>
  );
}
