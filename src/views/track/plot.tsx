/** Lines and film strip over one axis: one slider over the updates of the shown run. */
import { useMemo, useRef, type KeyboardEvent, type RefObject } from "react";
import { spoken } from "../../i18n/spoken.ts";
import { useSize } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { valueSentence } from "./figures.ts";
import { HoverLine, HoverTable } from "./hover.tsx";
import { wishOf } from "./keys.ts";
import { Playhead } from "./playhead.tsx";
import { updatesInSight } from "./pointing.ts";
import type { TrackProps } from "./props.ts";
import { sceneOf, type Scene } from "./scene.ts";
import { useScrub, type Brush } from "./scrub.ts";
import { Shapes, Strokes } from "./shapes.tsx";
import { chosenThumb, Strip } from "./strip.tsx";
import { thumbsOn } from "./thumbs.ts";
import "./plot.css";

/** What is written beside the lines is no part of them. */
type Drawn = Omit<TrackProps, "current" | "pictured">;

export interface TrackPlotProps extends Drawn {
  /** The next drag chooses a part. */
  readonly isBrush: boolean;
  readonly onBrushed: () => void;
}

/** Before the page is laid out. */
const unmeasured = { width: 1090, height: 92 };
/** Width of the ruler in sizes of small type, as in track.css: so the type is measured without asking for a layout. */
const rulerEms = 100;

export function TrackPlot(props: TrackPlotProps) {
  const { runs, look, view, onView } = props;
  const words = useWords();
  const element = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLSpanElement>(null);
  const scene = useScene(element, ruler, props);
  const scrub = useScrub({ ...props, plot: scene, onZoom: (zoom) => onView({ ...view, zoom }) });
  const { isProjector } = useTheme();
  // Before a class these are what a presenter's remote sends, wherever the focus is.
  const isOwn = ({ key }: KeyboardEvent): boolean => !isProjector || !key.startsWith("Page");
  const run = runs[0];
  if (!run) return null;
  return (
    <div
      ref={element}
      className="trackPlot"
      role="slider"
      tabIndex={0}
      aria-label={words.text("track.label")}
      aria-valuemin={0}
      aria-valuemax={run.until}
      aria-valuenow={look ?? run.until}
      aria-valuetext={spoken(words, valueSentence(words, run, look))}
      data-brush={props.isBrush || undefined}
      onKeyDown={(event) => isOwn(event) && onKey(event, props, scene)}
      onDoubleClick={() => view.zoom && onView({ ...view, zoom: null })}
      {...scrub.handlers}
    >
      <span ref={ruler} className="trackRuler" aria-hidden="true" />
      {isEmpty(runs) ? (
        <p className="trackEmpty">{words.text("track.empty")}</p>
      ) : (
        <Layers {...props} scene={scene} hover={scrub.hover} brush={scrub.brush} />
      )}
    </div>
  );
}

function isEmpty(runs: TrackProps["runs"]): boolean {
  return runs.every(({ curve, looks }) => curve.update.length === 0 && looks.length === 0);
}

function useScene(
  element: RefObject<HTMLElement | null>,
  ruler: RefObject<HTMLElement | null>,
  props: TrackPlotProps,
): Scene {
  const { runs, metric, view } = props;
  const words = useWords();
  const { isProjector } = useTheme();
  const { width, height } = useSize(element) ?? unmeasured;
  const fontSize = (useSize(ruler)?.width ?? (isProjector ? 2000 : 1200)) / rulerEms;
  const hasThumbs = props.thumbnails.length > 0;
  return useMemo(
    () => sceneOf({ runs, metric, view, words, width, height, fontSize, isProjector, hasThumbs }),
    [runs, metric, view, words, width, height, fontSize, isProjector, hasThumbs],
  );
}

function onKey(event: KeyboardEvent, { look, runs, frames, view, onLook, onView }: Drawn, scene: Scene): void {
  const live = runs[0]?.until ?? 0;
  const wish = wishOf(event, { look, live, frames, sight: updatesInSight(scene) });
  if (!wish) return;
  event.preventDefault();
  // The page has the same keys for the other clock.
  event.stopPropagation();
  if (wish.kind === "zoom") onView({ ...view, zoom: wish.zoom });
  else if (wish.update !== look) onLook(wish.update);
}

interface LayersProps extends Drawn {
  readonly scene: Scene;
  readonly hover: number | null;
  readonly brush: Brush | null;
}

function Layers({ scene, thumbnails, look, isExact, progress, hover, brush, view, metric }: LayersProps) {
  const thumbs = useMemo(() => thumbsOn(scene, scene.taken, thumbnails), [scene, thumbnails]);
  const { width, height, axes, marks, bands } = scene;
  return (
    <>
      <Shapes shapes={axes} width={width} height={height} />
      <Strokes scene={scene} />
      <Shapes shapes={marks} width={width} height={height} />
      <Strip thumbs={thumbs} chosen={chosenThumb(thumbs, look)} />
      <svg className="trackLayer" width={width} height={height} aria-hidden="true">
        {brush && (
          <rect
            className="trackBrush"
            x={Math.min(brush.from, brush.to)}
            width={Math.abs(brush.to - brush.from)}
            y={bands.top}
            height={bands.bottom - bands.top}
          />
        )}
        {hover !== null && <HoverLine scene={scene} update={hover} />}
        <Playhead scene={scene} look={look} isExact={isExact} progress={progress} />
      </svg>
      {hover !== null && <HoverTable scene={scene} update={hover} view={view} metric={metric} />}
    </>
  );
}
