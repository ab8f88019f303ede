/** A row of numbers as bars about a zero line: the same picture wherever a row is looked at in one moment. */
import { useLayoutEffect, useMemo, useRef } from "react";
import type { Focus } from "../core/focus.ts";
import { raster } from "../draw/raster.ts";
import type { Signal } from "../core/signal.ts";
import type { Scale } from "../draw/scale.ts";
import { barPaths } from "./barpath.ts";
import { Glyphs, MarkBox } from "./cells.tsx";
import { useDrag } from "./drag.ts";
import { ChangedNow } from "./moment/changed-now.tsx";
import { markOf, registerCells, type CellsPlace } from "./pointing.ts";
import "./bars.css";

export interface BarsProps {
  /** Whose numbers they are. */
  readonly signal: Signal;
  readonly values: readonly number[];
  readonly scale: Scale;
  readonly place: CellsPlace;
  readonly height: number;
  readonly time: number;
  readonly focus: Focus | null;
  /** Without the colours of the sign: beside heads, where the direction alone says it. */
  readonly isInk?: boolean;
}

export function Bars({ signal, values, scale, place, height, time, focus, isInk = false }: BarsProps) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (element.current) registerCells(element.current, place);
  }, [place]);
  const { above, below, zero } = useMemo(() => barPaths(values, scale), [values, scale]);
  const { flags } = useMemo(
    () => raster({ columns: values.length, rows: 1, at: (column) => values[column] ?? NaN }, scale),
    [values, scale],
  );
  const drag = useDrag(signal, scale.high - scale.low, "up");
  const mark = markOf(place, focus, time);
  return (
    <div
      className="bars cells"
      ref={element}
      style={{ height }}
      {...drag}
      data-meaning={isInk ? "ink" : scale.low < 0 ? "signed" : scale.meaning}
    >
      <svg viewBox={`0 0 ${values.length} 1`} preserveAspectRatio="none" aria-hidden="true">
        <path className="barsAbove" d={above} />
        <path className="barsBelow" d={below} />
        <line x2={values.length} y1={zero} y2={zero} vectorEffect="non-scaling-stroke" />
      </svg>
      {flags.length > 0 && <Glyphs flags={flags} width={values.length} height={1} />}
      <ChangedNow place={place} />
      {mark && <MarkBox mark={mark} place={place} />}
    </div>
  );
}
