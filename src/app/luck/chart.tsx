/** The frame that the charts of the seeds share: an axis of updates, an axis of values, and what is under the pointer. */
import { useMemo, useRef, type PointerEvent, type ReactNode } from "react";
import { axisOf, type Axis, type AxisPlan } from "../../draw/axis.ts";
import { formatNumber, formatTick } from "../../draw/format.ts";
import { factsOf } from "../../i18n/language.ts";
import { useSize } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";

export interface ChartFrame {
  readonly x: Axis;
  readonly y: Axis;
}

export interface ChartProps {
  readonly title: string;
  /** A sentence that stands for the picture. */
  readonly label: string;
  readonly what: string;
  /** In lines of text. */
  readonly lines: number;
  readonly within: number;
  readonly value: Pick<AxisPlan, "kind" | "low" | "high"> & { readonly unit?: number };
  readonly showTick?: (value: number) => string;
  /** The update under the pointer. */
  readonly at: number | null;
  readonly onPoint: (update: number | null) => void;
  /** What is there; "" for nothing. */
  readonly told: string;
  readonly children: (frame: ChartFrame) => ReactNode;
}

export function Chart(props: ChartProps) {
  const { title, label, what, lines, within, value, at, onPoint, told, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const { isProjector } = useTheme();
  const width = useSize(box)?.width ?? 340;
  const em = isProjector ? 20 : 12;
  const height = em * lines;
  const { kind, low, high, unit } = value;
  const frame = useMemo(
    () => ({
      x: axisOf({ kind: "linear", low: 0, high: within, from: em * 3, to: width - em }),
      y: axisOf({ kind, low, high, from: height - em * 1.6, to: em * 0.6, ...(unit !== undefined && { unit }) }),
    }),
    [kind, low, high, unit, within, width, height, em],
  );
  const point = (event: PointerEvent): void => {
    const left = box.current?.getBoundingClientRect().left ?? 0;
    const update = Math.round(frame.x.invert(event.clientX - left));
    onPoint(update >= 0 && update <= within ? update : null);
  };
  return (
    <figure className="luckChart">
      <figcaption>{title}</figcaption>
      <div ref={box} onPointerMove={point} onPointerDown={point} onPointerLeave={() => onPoint(null)}>
        <svg width={width} height={height} role="img" aria-label={label}>
          <Grid {...props} frame={frame} width={width} height={height} em={em} />
          {children(frame)}
          {at !== null && (
            <line className="luckAt" x1={frame.x.at(at)} x2={frame.x.at(at)} y1={0} y2={height - em * 1.6} />
          )}
        </svg>
      </div>
      <small className="luckTold">{told || what}</small>
    </figure>
  );
}

interface GridProps extends ChartProps {
  readonly frame: ChartFrame;
  readonly width: number;
  readonly height: number;
  readonly em: number;
}

function Grid({ frame: { x, y }, width, height, em, showTick }: GridProps) {
  const tag = factsOf(useWords().language).tag;
  const tick = showTick ?? ((value: number) => (y.kind === "log" ? formatTick : formatNumber)(tag, value));
  return (
    <g className="luckGrid" aria-hidden="true">
      {y.ticks(em * 1.5).map((value) => (
        <g key={value} transform={`translate(0 ${y.at(value)})`}>
          <line x1={em * 3} x2={width - em} />
          <text x={em * 2.6} dy="0.32em" textAnchor="end">
            {tick(value)}
          </text>
        </g>
      ))}
      {x.ticks(em * 5).map((value) => (
        <text key={value} x={x.at(value)} y={height - em * 0.3} textAnchor={anchorOf(x.at(value), width, em)}>
          {formatNumber(tag, value)}
        </text>
      ))}
    </g>
  );
}

/** Numbers at the ends stay within the picture. */
function anchorOf(place: number, width: number, em: number): "start" | "middle" | "end" {
  if (place < em * 4) return "start";
  return place > width - em * 2.5 ? "end" : "middle";
}

/** `d` of a path through points; a band is closed. */
export function pathOf(points: readonly (readonly [x: number, y: number])[], isClosed = false): string {
  const kept = points.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  if (kept.length === 0) return "";
  const lines = kept.map(([x, y]) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`);
  return `M${lines.join("L")}${isClosed ? "Z" : ""}`;
}
