/** A sheet to draw on: with a pen, a finger, a mouse, or the keyboard. */
import { useId, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import type { Point } from "../../tasks/strokes.ts";
import { useWords } from "../../ui/words.tsx";
import type { Line } from "./ink.ts";
import { offProps } from "../../ui/off.ts";

export interface PenProps {
  readonly lines: readonly Line[];
  readonly onLines: (lines: readonly Line[]) => void;
  readonly name: string;
}

/** How far an arrow key moves the pen. */
const keyStep = 0.05;

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: [-keyStep, 0],
  ArrowRight: [keyStep, 0],
  ArrowUp: [0, -keyStep],
  ArrowDown: [0, keyStep],
};

export function Pen({ lines, onLines, name }: PenProps) {
  const words = useWords();
  const help = useId();
  const isEmpty = lines.length === 0 && words.text("off.draw.empty");
  const pointer = usePointer(lines, onLines);
  const keys = useKeys(lines, onLines);
  return (
    <div className="pen">
      <svg
        viewBox="0 0 1 1"
        role="application"
        tabIndex={0}
        aria-label={name}
        aria-describedby={help}
        {...pointer}
        onKeyDown={keys.onKeyDown}
        onBlur={keys.onBlur}
      >
        {lines.length === 0 && (
          <text x="0.5" y="0.53" textAnchor="middle" className="penHint">
            {words.text("draw.here")}
          </text>
        )}
        {lines.map((line, i) => (
          <polyline key={i} points={pathOf(line)} />
        ))}
        {keys.cursor && <circle cx={keys.cursor[0]} cy={keys.cursor[1]} r="0.03" data-down={keys.isDown} />}
      </svg>
      <small id={help} className="muted">
        {words.text("draw.keys")}
      </small>
      <div className="actions">
        <button type="button" {...offProps(isEmpty)} onClick={() => onLines(lines.slice(0, -1))}>
          {words.text("draw.undo")}
        </button>
        <button type="button" {...offProps(isEmpty)} onClick={() => onLines([])}>
          {words.text("draw.clear")}
        </button>
      </div>
    </div>
  );
}

/** A line of one point is a dot: drawn as a line that goes nowhere, with round ends. */
function pathOf(line: Line): string {
  const points = line.length === 1 ? [...line, ...line] : line;
  return points.map(([x, y]) => `${x.toFixed(4)},${y.toFixed(4)}`).join(" ");
}

function within(value: number): number {
  return Math.min(Math.max(value, 0), 1);
}

interface PointerHandlers {
  readonly onPointerDown: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerUp: (event: PointerEvent<SVGSVGElement>) => void;
  readonly onPointerCancel: (event: PointerEvent<SVGSVGElement>) => void;
}

/** The line being drawn. Moves come faster than the page is rendered, so it grows here. */
interface Drawn {
  readonly pointer: number;
  readonly before: readonly Line[];
  readonly line: Line;
}

/** One pen at a time: a second finger, or the palm beside the pen, leaves nothing. */
function usePointer(lines: readonly Line[], onLines: PenProps["onLines"]): PointerHandlers {
  const active = useRef<Drawn | null>(null);
  const end = ({ pointerId }: PointerEvent<SVGSVGElement>): void => {
    if (active.current?.pointer === pointerId) active.current = null;
  };
  return {
    onPointerDown: (event) => {
      if (active.current || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const line = [pointAt(event.currentTarget, event)];
      active.current = { pointer: event.pointerId, before: lines, line };
      onLines([...lines, line]);
    },
    onPointerMove: (event) => {
      const drawn = active.current;
      if (drawn?.pointer !== event.pointerId) return;
      // A fast pen reports several places at once.
      const passed = event.nativeEvent.getCoalescedEvents?.() ?? [];
      const places = passed.length > 0 ? passed : [event];
      const line = [...drawn.line, ...places.map((place) => pointAt(event.currentTarget, place))];
      active.current = { ...drawn, line };
      onLines([...drawn.before, line]);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}

/** A place on the screen, in sides of the sheet. */
function pointAt(sheet: SVGSVGElement, place: { readonly clientX: number; readonly clientY: number }): Point {
  const { left, top, width, height } = sheet.getBoundingClientRect();
  return [within((place.clientX - left) / width), within((place.clientY - top) / height)];
}

interface Keys {
  readonly cursor: Point | null;
  readonly isDown: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
}

/** Arrows move the pen, space puts it down and lifts it, backspace takes the last line back. */
function useKeys(lines: readonly Line[], onLines: PenProps["onLines"]): Keys {
  const [cursor, setCursor] = useState<Point | null>(null);
  const [isDown, setIsDown] = useState(false);
  return {
    cursor,
    isDown,
    onBlur: () => {
      setCursor(null);
      setIsDown(false);
    },
    onKeyDown: (event) => {
      const move = arrows[event.key];
      if (!move && event.key !== " " && event.key !== "Backspace") return;
      event.preventDefault();
      event.stopPropagation();
      const [x, y] = cursor ?? [0.5, 0.5];
      const at: Point = move ? [within(x + move[0]), within(y + move[1])] : [x, y];
      setCursor(at);
      if (event.key === "Backspace") {
        setIsDown(false);
        onLines(lines.slice(0, -1));
      } else if (move && isDown) onLines([...lines.slice(0, -1), [...(lines.at(-1) ?? []), at]]);
      else if (!move) {
        setIsDown(!isDown);
        if (!isDown) onLines([...lines, [at]]);
      }
    },
  };
}
