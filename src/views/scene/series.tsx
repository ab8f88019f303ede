/** A series on the score's columns: what has been seen, what came, the forecast, and where it may lie by chance. */
import { memo, useId, useMemo } from "react";
import type { SeriesScene } from "../../core/scene.ts";
import { formatNumber } from "../../draw/format.ts";
import { linearScale, type LinearScale } from "../../draw/linear.ts";
import type { Words } from "../../i18n/translate.ts";
import { useType } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { stepText } from "../step-names.ts";
import { bandPath, errorOf, forecastAt, linePath, lonePoints, reachOf, type Point } from "./forecast.ts";
import type { SceneProps, SceneView } from "./view.ts";
import "./series.css";

type Props = SceneProps<SeriesScene>;

const [plotHeight, legendHeight] = [92, 18];
/** In a narrower score, as on a phone, the legend has two lines. */
const leastForOneLine = 400;

export const seriesView: SceneView<SeriesScene> = {
  Content,
  Aside,
  sentence,
  height: (_, { width, zoom }) => (plotHeight + legendHeight * (width < leastForOneLine ? 2 : 1)) * zoom,
  ahead: aheadOf,
};

/** Columns for forecasts of times after the last, a quarter of those before at most. */
function aheadOf({ horizon, value, forecast }: SeriesScene): number {
  return forecast ? Math.min(horizon, Math.ceil(value.length / 4)) : 0;
}

function sentence(words: Words, { scene, time }: Pick<Props, "scene" | "time">): string {
  const { horizon, value, wanted, forecast, names } = scene;
  const told = (number: number | undefined): string =>
    Number.isFinite(number) ? formatNumber(words.language, number ?? NaN) : "–";
  const at = (step: number): string => stepText(words, names, step);
  const parameters = { horizon, now: at(time), value: told(value[time]), then: at(time + horizon) };
  if (horizon === 0) return words.text("scene.series.labelRecall", parameters);
  if (!forecast || !Number.isFinite(wanted[time])) return words.text("scene.series.label", parameters);
  const both = { forecast: told(forecast[time]), wanted: told(wanted[time]) };
  return words.text("scene.series.labelForecast", { ...parameters, ...both });
}

/** The series with what is drawn of it, on pixels. */
interface Plot {
  readonly y: LinearScale;
  readonly x: (time: number) => number;
  /** Half of the interval, in the series' unit; 0 before there is an evaluation. */
  readonly reach: number;
}

function usePlot({ scene, width, metrics, trace }: Props, zoom: number): Plot {
  const reach = reachOf(errorOf(metrics, scene.spread));
  return useMemo(() => {
    const column = width / Math.max(1, trace.steps);
    const forecasts = (scene.forecast ?? []).filter((_, t) => Number.isFinite(scene.wanted[t]));
    const ends = forecasts.flatMap((value) => [value - reach, value + reach]);
    const y = linearScale([...scene.value, ...scene.wanted, ...ends], [plotHeight * zoom - 5, 9 * zoom], 3);
    return { y, reach, x: (time) => (time + 0.5) * column };
  }, [scene, width, trace.steps, reach, zoom]);
}

function Content(props: Props) {
  const { scene, time, width } = props;
  const { isProjector } = useTheme();
  const zoom = useType(isProjector).pictures;
  const plot = usePlot(props, zoom);
  // What is forecast for later than there is room for is cut off.
  const wide = width * (1 + aheadOf(scene) / Math.max(1, scene.value.length));
  return (
    <div className="series">
      <svg className="seriesPlot" width={wide} height={plotHeight * zoom} aria-hidden="true">
        <Axis plot={plot} width={width} />
        <Lines scene={scene} plot={plot} time={time} />
        <Now scene={scene} plot={plot} time={time} />
      </svg>
      <Legend {...props} reach={plot.reach} />
    </div>
  );
}

function Axis({ plot: { y }, width }: { readonly plot: Plot; readonly width: number }) {
  const words = useWords();
  return (
    <g className="seriesAxis">
      {y.ticks.map((tick) => (
        <g key={tick} transform={`translate(0 ${y.at(tick)})`}>
          <line x2={width} />
          <text x="-6" dy="0.35em">
            {formatNumber(words.language, tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** What is seen later than the playhead is faint: a clip moves, the lines stay. */
function Lines({ scene, plot, time }: { readonly scene: SeriesScene; readonly plot: Plot; readonly time: number }) {
  const { x, y, reach } = plot;
  const clip = useId();
  const paths = useMemo(() => {
    const point = (time: number, value: number): Point => [x(time), y.at(value)];
    const seen = scene.value.map((value, time) => point(time, value));
    const came = scene.wanted.map((value, time) => point(time + scene.horizon, value));
    const said = (scene.forecast ?? []).map((value, time) =>
      point(time + scene.horizon, forecastAt(scene, time, value)),
    );
    const band = (by: number): readonly Point[] =>
      (scene.forecast ?? []).map((value, time) => point(time + scene.horizon, forecastAt(scene, time, value) + by));
    return {
      seen,
      came: linePath(came),
      said: linePath(said),
      band: reach > 0 ? bandPath(band(reach), band(-reach)) : "",
    };
  }, [scene, x, y, reach]);
  return (
    <>
      <path className="seriesBand" d={paths.band} />
      <path className="seriesCame" d={paths.came} />
      <g className="seriesLater">
        <Seen points={paths.seen} />
      </g>
      <clipPath id={clip}>
        <rect y="-10" width={x(time) + 4} height={y.at(y.low) + 20} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <Seen points={paths.seen} />
      </g>
      <path className="seriesForecast" d={paths.said} />
    </>
  );
}

/** A line, and a dot where a value stands alone. */
const Seen = memo(function Seen({ points }: { readonly points: readonly Point[] }) {
  return (
    <>
      <path className="seriesSeen" d={linePath(points)} />
      {lonePoints(points).map(([cx, cy]) => (
        <circle key={cx} className="seriesLone" cx={cx} cy={cy} r="1.75" />
      ))}
    </>
  );
});

/** Which forecast is made now: from the value at the playhead to what is said of a later time, and what came then. */
function Now({ scene, plot, time }: { readonly scene: SeriesScene; readonly plot: Plot; readonly time: number }) {
  const { x, y, reach } = plot;
  const { horizon, value, wanted, forecast } = scene;
  const from = value[time] ?? NaN;
  const said = forecastAt(scene, time, forecast?.[time] ?? NaN);
  const then = x(time + horizon);
  return (
    <g className="seriesNow">
      {Number.isFinite(from) && <circle className="seriesHere" cx={x(time)} cy={y.at(from)} r="3.5" />}
      {Number.isFinite(wanted[time]) && forecast && (
        <circle className="seriesThen" cx={then} cy={y.at(wanted[time])} r="3.5" />
      )}
      {Number.isFinite(said) && (
        <>
          {reach > 0 && (
            <line className="seriesReach" x1={then} x2={then} y1={y.at(said - reach)} y2={y.at(said + reach)} />
          )}
          {horizon > 0 && Number.isFinite(from) && <line x1={x(time)} y1={y.at(from)} x2={then} y2={y.at(said)} />}
          <rect
            x={then - 3.5}
            y={y.at(said) - 3.5}
            width="7"
            height="7"
            transform={`rotate(45 ${then} ${y.at(said)})`}
          />
        </>
      )}
    </g>
  );
}

function Legend({ scene, metrics, reach }: Props & { readonly reach: number }) {
  const words = useWords();
  const { horizon, forecast } = scene;
  const error = formatNumber(words.language, errorOf(metrics, scene.spread) ?? NaN);
  return (
    <p className="seriesLegend">
      <Key className="seriesSeen" text={words.text("scene.series.value")} />
      <Key className="seriesCame" text={words.text("scene.series.wanted")} />
      {forecast && (
        <Key
          className="seriesForecast"
          text={words.text(horizon > 0 ? "scene.series.forecast" : "scene.series.said", { horizon })}
        />
      )}
      {forecast && (
        <Key
          className="seriesBand"
          text={reach > 0 ? words.text("scene.series.band", { error }) : words.text("scene.series.noBand")}
          short={words.text("scene.series.band.short")}
        />
      )}
    </p>
  );
}

interface KeyProps {
  readonly className: string;
  readonly text: string;
  /** Where there is hardly room. */
  readonly short?: string;
}

function Key({ className, text, short }: KeyProps) {
  return (
    <span title={text}>
      <svg width="18" height="10" aria-hidden="true">
        <path className={className} d={className === "seriesBand" ? "M0 0H18V10H0Z" : "M0 5H18"} />
      </svg>
      {short === undefined ? text : <span data-short={short}>{text}</span>}
    </span>
  );
}

/** In which unit, and from when. */
function Aside({ scene }: Props) {
  const words = useWords();
  const [from] = scene.names;
  return (
    <small className="seriesUnit">
      {words.text("scene.series.unit")}
      {from && <span>{words.text("scene.series.from", { from })}</span>}
    </small>
  );
}
