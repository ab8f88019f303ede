/** Loss over training steps on a logarithmic axis, with a metric on its own scale; lines carry their names. */
import { useMemo, useRef, useState, type PointerEvent } from "react";
import { formatNumber, formatTick } from "../../draw/format.ts";
import { countTicks, logTicks } from "../../draw/tick.ts";
import type { Words } from "../../i18n/translate.ts";
import { useSize } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { Lines, type Line } from "./lines.tsx";
import { linearAxes, logAxes, nearestPoint, usedOf, type Axes, type Frame, type LossSeries } from "./plot.ts";
import "./loss.css";

export interface LossPlotProps {
  /** One line per run; the first is in full ink, the others dashed. */
  readonly series: readonly LossSeries[];
  /** Such as wrong bits, on a linear scale of its own. */
  readonly metric?: LossSeries | undefined;
}

/** Height of one line of small text, in CSS pixels. */
const lineHeight = 16;
const dashes: readonly (readonly number[])[] = [[], [6, 3], [2, 3], [10, 3, 2, 3]];

export function LossPlot({ series, metric }: LossPlotProps) {
  const words = useWords();
  const filled = series.filter((one) => usedOf(one) > 0);
  if (filled.length === 0) return <p className="lossEmpty">{words.text("score.loss.empty")}</p>;
  return <LossFigure series={filled} metric={metric && usedOf(metric) > 0 ? metric : undefined} />;
}

/** Of its own, so that its frame is there to be measured from the first points on. */
function LossFigure({ series, metric }: LossPlotProps) {
  const words = useWords();
  const frameElement = useRef<HTMLDivElement>(null);
  const { isProjector } = useTheme();
  const size = useSize(frameElement);
  const zoom = isProjector ? 1.6 : 1;
  const width = size?.width ?? 380;
  const height = size?.height ?? 130;
  const frame = { left: 46 * zoom, right: width - 8, top: 8 * zoom, bottom: height - 20 * zoom };
  return (
    <figure className="loss" aria-label={series.map((one) => lossSentence(words, one)).join("; ")}>
      <div className="lossFrame" ref={frameElement}>
        <Plot series={series} metric={metric} frame={frame} zoom={zoom} />
      </div>
    </figure>
  );
}

function lossSentence(words: Words, series: LossSeries): string {
  const used = usedOf(series);
  const value = (index: number): string => formatNumber(words.language, series.points[index] ?? NaN);
  return words.text("score.loss.label", {
    name: series.label,
    first: value(1),
    last: value(used - 1),
    updates: value(used - 2),
  });
}

interface PlotProps extends LossPlotProps {
  readonly frame: Frame;
  readonly zoom: number;
}

function Plot({ series, metric, frame, zoom }: PlotProps) {
  const [hoverX, setHoverX] = useState<number | null>(null);
  const { left, right, top, bottom } = frame;
  const lines = useMemo(
    () => linesOf(series, metric, { left, right, top, bottom }),
    [series, metric, left, right, top, bottom],
  );
  const main = lines[0]?.axes;
  if (!main) return null;
  const follow = (event: PointerEvent): void =>
    setHoverX(event.clientX - event.currentTarget.getBoundingClientRect().left);
  return (
    <div className="lossPlot" onPointerMove={follow} onPointerDown={follow} onPointerLeave={() => setHoverX(null)}>
      <Lines lines={lines} width={right + 8} height={bottom + 20 * zoom} zoom={zoom} />
      <svg width={right + 8} height={bottom + 20 * zoom} aria-hidden="true">
        <Axis axes={main} frame={frame} zoom={zoom} />
        {hoverX === null ? (
          <EndLabels lines={lines} frame={frame} zoom={zoom} />
        ) : (
          <Hover lines={lines} frame={frame} x={hoverX} zoom={zoom} />
        )}
      </svg>
    </div>
  );
}

function linesOf(series: readonly LossSeries[], metric: LossSeries | undefined, frame: Frame): readonly Line[] {
  const axes = logAxes(series, frame, metric);
  const lines: Line[] = series.map((one, i) => ({
    series: one,
    axes,
    dash: dashes[i % dashes.length] ?? [],
    isMetric: false,
  }));
  if (metric) lines.push({ series: metric, axes: linearAxes(metric, axes.steps, frame), dash: [1, 3], isMetric: true });
  return lines;
}

function Axis({ axes, frame, zoom }: { readonly axes: Axes; readonly frame: Frame; readonly zoom: number }) {
  const { language } = useWords();
  const width = frame.right - frame.left;
  const [first, last] = axes.steps;
  return (
    <g className="lossAxis">
      {logTicks(axes.values, (frame.bottom - frame.top) / (lineHeight * zoom)).map((tick) => (
        <g key={tick} transform={`translate(0 ${axes.y(tick)})`}>
          <line x1={frame.left} x2={frame.right} />
          <text x={frame.left - 6} dy="0.32em" textAnchor="end">
            {formatTick(language, tick)}
          </text>
        </g>
      ))}
      {countTicks(last, width, 64 * zoom)
        .filter((tick) => tick >= first && axes.x(tick) < frame.right - 12 * zoom)
        .map((tick) => (
          <text key={tick} x={axes.x(tick)} y={frame.bottom + 15 * zoom} textAnchor="middle">
            {formatNumber(language, tick)}
          </text>
        ))}
    </g>
  );
}

interface LabelsProps {
  readonly lines: readonly Line[];
  readonly frame: Frame;
  readonly zoom: number;
}

/** Name and last value of each line, at its end. */
function EndLabels({ lines, frame, zoom }: LabelsProps) {
  return <Labels lines={lines} frame={frame} zoom={zoom} indices={lines.map(({ series }) => usedOf(series) - 2)} />;
}

/** A hairline at the step under the pointer, with every line's value there. */
function Hover({ lines, frame, zoom, x }: LabelsProps & { readonly x: number }) {
  const words = useWords();
  const axes = lines[0]?.axes;
  if (!axes) return null;
  const share = Math.min(1, Math.max(0, (x - frame.left) / (frame.right - frame.left)));
  const step = axes.steps[0] + share * (axes.steps[1] - axes.steps[0]);
  const indices = lines.map(({ series }) => nearestPoint(series, step));
  const told = lines[0]?.series.points[indices[0] ?? 0] ?? 0;
  const at = axes.x(told);
  return (
    <>
      <line className="lossHover" x1={at} x2={at} y1={frame.top} y2={frame.bottom} />
      <Labels
        lines={lines}
        frame={frame}
        zoom={zoom}
        indices={indices}
        step={words.text("score.loss.update", { update: formatNumber(words.language, told) })}
      />
    </>
  );
}

interface PointLabelsProps extends LabelsProps {
  /** Index into each line's points. */
  readonly indices: readonly number[];
  readonly step?: string;
}

/**
 * A dot on each line, and in the corner that falling lines leave empty, each line's name and value. The axis at the left
 * is the loss's; a metric tells from where to where its own scale goes.
 */
function Labels({ lines, frame, zoom, indices, step }: PointLabelsProps) {
  const { language } = useWords();
  return lines.map(({ series, axes, dash, isMetric }, i) => {
    const index = indices[i] ?? 0;
    const value = series.points[index + 1] ?? NaN;
    const y = axes.y(value);
    const seat = frame.top + (6 + 16 * i) * zoom;
    return (
      <g key={`${series.label} ${i}`} className="lossLabel" data-metric={isMetric || undefined}>
        {Number.isFinite(y) && <circle cx={axes.x(series.points[index] ?? 0)} cy={y} r={3 * zoom} />}
        <line
          x1={frame.right - 18 * zoom}
          x2={frame.right}
          y1={seat}
          y2={seat}
          strokeWidth={1.5 * zoom}
          strokeDasharray={dash.map((length) => length * zoom).join(" ")}
        />
        <text x={frame.right - 24 * zoom} y={seat} dy="0.34em" textAnchor="end">
          {i === 0 && step ? `${step} · ` : ""}
          {series.label} <tspan>{formatNumber(language, value)}</tspan>
          {isMetric && ` · ${axes.values.map((end) => formatNumber(language, end)).join("–")}`}
        </text>
      </g>
    );
  });
}
