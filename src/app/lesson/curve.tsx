/** A curve over updates that a person draws, and beside it the one that came. */
import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { useWords } from "../../ui/words.tsx";

/** In units of the picture. */
const size = { width: 280, height: 96 };

interface Range {
  readonly from: number;
  readonly to: number;
  readonly updates: number;
}

interface CurveFieldProps extends Range {
  /** At evenly spaced updates, from 0 to `updates`. */
  readonly heights: readonly number[];
  readonly onDraw: (heights: readonly number[]) => void;
}

/** By pointer: the curve follows it. By keyboard: a place along the updates, and its height. */
export function CurveField({ heights, onDraw, ...range }: CurveFieldProps) {
  const words = useWords();
  const [at, setAt] = useState(0);
  const last = useRef<number | null>(null);
  const { from, to, updates } = range;
  const draw = (event: PointerEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const across = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    const up = 1 - Math.min(1, Math.max(0, (event.clientY - box.top) / box.height));
    const place = Math.round(across * (heights.length - 1));
    onDraw(drawnTo(heights, last.current ?? place, place, from + up * (to - from)));
    last.current = place;
    setAt(place);
  };
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    const [across = 0, up = 0] = by;
    const place = Math.min(heights.length - 1, Math.max(0, at + across));
    setAt(place);
    const height = Math.min(to, Math.max(from, (heights[place] ?? from) + (up * (to - from)) / 20));
    if (up !== 0) onDraw(drawnTo(heights, place, place, height));
  };
  const update = Math.round((at / (heights.length - 1)) * updates);
  return (
    <svg
      className="lessonCurve"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="slider"
      tabIndex={0}
      aria-label={words.text("lesson.curve")}
      aria-description={words.text("lesson.draw")}
      aria-valuemin={from}
      aria-valuemax={to}
      aria-valuenow={heights[at] ?? from}
      aria-valuetext={words.text("lesson.drawn", {
        update: words.number(update),
        value: words.number(heights[at] ?? from),
      })}
      onKeyDown={step}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        last.current = null;
        draw(event);
      }}
      onPointerMove={(event) => event.buttons > 0 && draw(event)}
    >
      <Frame {...range} />
      <polyline className="lessonGhost" points={pointsOf(spread(heights, updates), range)} />
      <circle className="lessonHand" {...pointAt(update, heights[at] ?? from, range)} r={4} />
    </svg>
  );
}

interface CurvePairProps extends Range {
  readonly heights: readonly number[];
  readonly curve: readonly (readonly [update: number, value: number])[];
}

/** What was drawn, dashed, beside what came. */
export function CurvePair({ heights, curve, ...range }: CurvePairProps) {
  const words = useWords();
  return (
    <figure className="lessonPair">
      <svg
        className="lessonCurve"
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={words.text("lesson.legend")}
      >
        <Frame {...range} />
        <polyline className="lessonGhost" points={pointsOf(spread(heights, range.updates), range)} />
        <polyline className="lessonCame" points={pointsOf(curve, range)} />
      </svg>
      <figcaption className="muted">{words.text("lesson.legend")}</figcaption>
    </figure>
  );
}

/** All that a class has drawn, one over the other. */
export function CurveCloud({ curves, ...range }: Range & { readonly curves: readonly (readonly number[])[] }) {
  const words = useWords();
  return (
    <svg
      className="lessonCurve"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={words.text("lesson.codes.curves", { count: curves.length })}
    >
      <Frame {...range} />
      {curves.map((heights, i) => (
        <polyline key={i} className="lessonOne" points={pointsOf(spread(heights, range.updates), range)} />
      ))}
    </svg>
  );
}

function Frame({ from, to, updates }: Range) {
  const words = useWords();
  return (
    <>
      <rect className="lessonFrame" x={0.5} y={0.5} width={size.width - 1} height={size.height - 1} />
      <text x={4} y={13}>
        {words.number(to)}
      </text>
      <text x={4} y={size.height - 5}>
        {words.number(from)}
      </text>
      <text x={size.width - 4} y={size.height - 5} textAnchor="end">
        {words.number(updates)}
      </text>
    </>
  );
}

type Point = readonly [update: number, value: number];

function spread(heights: readonly number[], updates: number): readonly Point[] {
  return heights.map((height, i) => [(i / (heights.length - 1)) * updates, height]);
}

function pointsOf(points: readonly Point[], range: Range): string {
  return points
    .filter(([, value]) => Number.isFinite(value))
    .map(([update, value]) => pointAt(update, value, range))
    .map(({ cx, cy }) => `${Math.round(cx)},${Math.round(cy)}`)
    .join(" ");
}

function pointAt(update: number, value: number, { from, to, updates }: Range): { cx: number; cy: number } {
  const up = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return { cx: (update / updates) * size.width, cy: (1 - up) * size.height };
}

/** With the height at `place`, and those between it and the place before on the way there. */
function drawnTo(heights: readonly number[], before: number, place: number, height: number): readonly number[] {
  const start = heights[before] ?? height;
  const span = Math.abs(place - before);
  return heights.map((one, i) => {
    if (i === place) return height;
    const isBetween = span > 0 && (i - before) * (i - place) < 0;
    return isBetween ? start + ((height - start) * Math.abs(i - before)) / span : one;
  });
}
