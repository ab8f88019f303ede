/**
 * The score: every signal over time as a stave, on one time axis with one playhead. All of it is one slider over time;
 * dragging anywhere scrubs. It knows axes and meanings, never models.
 */
import { useEffect, useMemo, useRef, type CSSProperties, type ReactNode, type RefObject } from "react";
import type { Scene } from "../../core/scene.ts";
import type { Trace } from "../../core/signal.ts";
import { formatValue } from "../../draw/format.ts";
import type { Words } from "../../i18n/translate.ts";
import type { NetworkChange } from "../../train/changed.ts";
import { FigureButton } from "../../ui/figure-slot.tsx";
import { useIsPhone, useSize, useType } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { ArcBand } from "../arc/arc.tsx";
import { arcBandHeight, matchArcs } from "../arc/match.ts";
import { readout } from "../describe.ts";
import type { Reading } from "../reading.ts";
import { useChosen } from "../facet.ts";
import { chosenAt, planStaves, signalNamed, valueAt, type StavePlan } from "../lane.ts";
import { Legend } from "../legend/legend.tsx";
import type { Pointing } from "../pointing.ts";
import { useOrders, useSeen } from "../scale.ts";
import { SceneFigure, useSceneLayout } from "../scene/scene.tsx";
import type { Metrics } from "../scene/view.ts";
import { Stave } from "../stave/stave.tsx";
import { StepNames, stepNamesOf } from "../step-names.ts";
import { changesOf } from "../stave/changed.tsx";
import { turnedBits, type Bit } from "../stave/turned.tsx";
import { SymbolsRow, TimeAxis } from "./axis.tsx";
import { useFit, type Fit } from "./fit.ts";
import { labelsOf, type StaveChoice } from "./layout.ts";
import { SignalsButton } from "./signals.tsx";
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
  /** Names of the signals that the guide speaks of: their staves come first where there is not room for all. */
  readonly keys?: readonly string[];
  readonly choice: StaveChoice;
  readonly onChoice: (choice: Partial<StaveChoice>) => void;
  /** Units of a state in the order in which they peak; else as they are stored. */
  readonly isByPeak: boolean;
  readonly onOrder: (isByPeak: boolean) => void;
  /** Stands below the staves, before the sentence of what happens. */
  readonly player?: ReactNode;
  /** Chooses what the staves show, in front of the legend. */
  readonly lenses?: ReactNode;
  /** What on screen was changed by hand, in the line of the legend. */
  readonly changes?: ReactNode;
  /** Offers changes of the value that is pinned. */
  readonly intervene?: ReactNode;
  /** The same episode by the network as it is, where it was changed. */
  readonly unchanged?: Trace | undefined;
  /** What is done to the network by hand, in its order. */
  readonly networkChanges?: readonly NetworkChange[];
  /** Turns a bit of the input over and shows the episode again; absent where the task has none to turn. */
  readonly onFlip?: (time: number, channel: number) => void;
  /** What was turned over so, in its order. */
  readonly flips?: readonly Bit[];
}

export function Score(props: ScoreProps) {
  const { trace, readings, time, focus } = props;
  const words = useWords();
  const chosen = chosenAt(trace, focus, useChosen());
  const orders = useOrders();
  const plans = useMemo(() => planStaves(trace, chosen, orders), [trace, chosen, orders]);
  const names = stepNamesOf(props.scene);
  const sentence = [readout(words, trace, readings, focus, time, names), ...wasThere(words, props)].join(
    words.text("score.readout.join"),
  );
  const layout = useLayout(props, plans);
  const isPhone = useIsPhone();
  const seen = useSeen();
  return (
    <StepNames value={names}>
      <section className="score" aria-label={words.text("score.label")}>
        {!layout.scene.isAligned && <SceneIn {...props} width={0} />}
        <StaveStack {...props} layout={layout} sentence={sentence} />
        <footer className="scoreFooter">
          {props.player}
          <p className="scoreReadout" title={sentence}>
            {sentence}
          </p>
          {props.isPinned && (
            <button type="button" className="scoreUnpin" onClick={() => props.onPin(null)}>
              {words.text("score.unpin")}
            </button>
          )}
          <FlipButton {...props} />
          {isPhone && props.lenses}
          {props.intervene}
          {isPhone && <Folds {...props} fit={layout.fit} plans={plans} />}
        </footer>
        {!isPhone && (
          <div className="scoreKey">
            {props.lenses}
            <Legend signals={layout.fit.shown.map(({ signal }) => seen(signal))} />
            {props.changes}
            <Folds {...props} fit={layout.fit} plans={plans} />
            <FigureButton figure="score" name={words.text("score.label")} />
          </div>
        )}
      </section>
    </StepNames>
  );
}

/** What the value that is pointed at is in the network as it is, where that is another. */
function wasThere(words: Words, { trace, unchanged, focus, time }: ScoreProps): readonly string[] {
  const [now, before] = [trace, unchanged].map((one) => one && signalNamed(one, focus?.signal ?? ""));
  if (!focus || !now || !before || now.gradient) return [];
  const at = { ...focus.at, time: focus.at["time"] ?? time };
  const value = valueAt(before, at);
  if (value === undefined || value === valueAt(now, at)) return [];
  return [words.text("score.unchanged", { value: formatValue(words.language, before.meaning, value) })];
}

interface Layout {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly track: RefObject<HTMLDivElement | null>;
  /** Of the time axis, in CSS pixels. */
  readonly width: number;
  readonly hasSymbols: boolean;
  readonly arcHeight: number;
  readonly scene: ReturnType<typeof useSceneLayout>;
  readonly fit: Fit;
}

/** Measures what there is, and shares it out. */
function useLayout(props: ScoreProps, plans: readonly StavePlan[]): Layout {
  const { trace, readings } = props;
  const { isProjector } = useTheme();
  const { small, body, unit } = useType(isProjector);
  const frame = useRef<HTMLDivElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const width = useSize(track)?.width ?? 800;
  const looking = useMemo(() => matchArcs(trace), [trace]);
  const arcHeight = arcBandHeight(looking, isProjector);
  const scene = useSceneLayout(props.scene, trace.steps, width);
  // A class reads them in the scene above.
  const isTold = isProjector && props.scene !== undefined && !scene.isAligned;
  const hasSymbols = !isTold && readings.some((reading) => reading.symbol !== "");
  const bands = [arcHeight, scene.isAligned ? scene.height : 0, hasSymbols ? 1.4 * body : 0, 1.6 * small];
  const gap = 2 * unit;
  const taken = bands.reduce((sum, height) => sum + (height > 0 ? height + gap : 0), 4);
  return { frame, track, width, hasSymbols, arcHeight, scene, fit: useFit({ ...props, plans }, frame, taken) };
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

const none: readonly NetworkChange[] = [];

interface StackProps extends ScoreProps {
  readonly layout: Layout;
  readonly sentence: string;
}

function StaveStack(props: StackProps) {
  const { trace, readings, time, focus, layout } = props;
  const { frame, track, width, scene, arcHeight } = layout;
  const { shown, offered, heights } = layout.fit;
  const { body } = useType(useTheme().isProjector);
  const looking = useMemo(() => matchArcs(trace), [trace]);
  const scrub = useScrub(props, trace.steps, track);
  const mask = signalNamed(trace, "mask");
  const changes = props.networkChanges ?? none;
  const turned = useMemo(() => turnedBits(props.flips ?? []), [props.flips]);
  const { twins, isWide } = labelsOf(useWords(), offered);
  useFocusInView(props, frame);
  return (
    <div className="scoreFrame" ref={frame} data-labels={isWide ? "wide" : undefined}>
      <div className="scoreStaves" style={aheadStyle(trace.steps, scene.ahead)} {...scrub}>
        {arcHeight > 0 && <ArcBand signals={looking} time={time} focus={focus} width={width} height={arcHeight} />}
        {layout.hasSymbols && (
          <div className="scoreTrack">
            <SymbolsRow readings={readings} width={width} em={body} time={time} />
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
            turned={plan.signal.name === "input" ? turned : undefined}
            changes={changesOf(changes, plan.signal)}
            isLarge={plan.signal.name === props.choice.large}
            onChoice={props.onChoice}
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

/** What somebody pinned is where it can be seen. */
function useFocusInView({ focus, isPinned }: Pointing, frame: RefObject<HTMLElement | null>): void {
  const name = isPinned ? focus?.signal : undefined;
  useEffect(() => {
    if (name !== undefined) frame.current?.querySelector(".stave[data-focused]")?.scrollIntoView({ block: "nearest" });
  }, [name, frame]);
}

/** All columns become narrower by what is drawn beyond the last time. */
function aheadStyle(steps: number, ahead: number): CSSProperties {
  return { "--ahead": ahead / (steps + ahead) } as CSSProperties;
}

interface FoldsProps extends ScoreProps {
  readonly fit: Fit;
  readonly plans: readonly StavePlan[];
}

function Folds(props: FoldsProps) {
  const words = useWords();
  const { fit, plans, choice, onChoice } = props;
  const { areGatesShown, isMoreShown } = choice;
  const isOrdered = plans.some(({ lanes }) => lanes[0]?.order !== undefined) || !props.isByPeak;
  return (
    <div className="scoreFolds">
      {fit.canFold && (
        <button type="button" aria-expanded={areGatesShown} onClick={() => onChoice({ areGatesShown: !areGatesShown })}>
          {words.text(areGatesShown ? "score.foldGates" : "score.showGates")}
        </button>
      )}
      {useIsPhone() ? (
        <button type="button" aria-expanded={isMoreShown} onClick={() => onChoice({ isMoreShown: !isMoreShown })}>
          {words.text(isMoreShown ? "score.fold" : "score.all")}
        </button>
      ) : (
        <SignalsButton {...props} isByPeak={isOrdered ? props.isByPeak : undefined} />
      )}
    </div>
  );
}
