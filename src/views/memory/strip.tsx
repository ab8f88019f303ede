/** What stands beside a matrix, row by row: the weights of the heads, and how full each row is. */
import { useLayoutEffect, useMemo, useRef } from "react";
import { grid } from "../../core/grid.ts";
import type { Signal } from "../../core/signal.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { Cells, MarkBox } from "../cells.tsx";
import { signalName } from "../describe.ts";
import { shapeOf, sizeOf, type Indices } from "../facet.ts";
import { markOf, registerCells, type CellsPlace, type MomentProps } from "../pointing.ts";
import { ChangedNow } from "../moment/changed-now.tsx";
import { rowLength } from "../row.ts";
import { useScale, useSeen } from "../scale.ts";
import { gaugeOf } from "../barpath.ts";

interface StripProps extends Pick<MomentProps, "time" | "focus"> {
  readonly height: number;
  /** The copy that the matrix shows. */
  readonly copy: Indices;
}

/** More copies than this stand for themselves, one at a time. */
const mostStrips = 4;

/** The weights of one signal's heads at the playhead, one strip per head. */
export function HeadStrips({ head, copy, height, time, focus }: StripProps & { readonly head: Signal }) {
  const words = useWords();
  const seen = useSeen()(head);
  const scale = useScale(seen, useTheme());
  const place = useStripPlace(head, copy, time);
  return (
    <div className="matrixHead" style={{ minWidth: `${place.columns * 1.9}em` }}>
      <Cells signal={seen} place={place} scale={scale} height={height} time={time} focus={focus}>
        <ChangedNow place={place} />
      </Cells>
      <small data-meaning={head.meaning}>{signalName(words, head.name)}</small>
    </div>
  );
}

function useStripPlace(head: Signal, copy: Indices, time: number): CellsPlace {
  return useMemo(() => {
    const { row, facets } = shapeOf(head);
    const last = facets.at(-1) ?? "";
    const isSpread = last !== "" && copy[last] === undefined && sizeOf(head, last) <= mostStrips;
    const fixed = Object.fromEntries(
      facets
        .filter((axis) => !isSpread || axis !== last)
        .map((axis) => [axis, Math.min(copy[axis] ?? 0, sizeOf(head, axis) - 1)]),
    );
    return {
      signal: head.name,
      x: isSpread ? last : "",
      y: row,
      columns: isSpread ? sizeOf(head, last) : 1,
      rows: rowLength(head),
      fixed: { ...fixed, time },
    };
  }, [head, copy, time]);
}

/** How full each row is: a gauge per row, from the left. */
export function FillStrip({ signal, height, time, focus }: StripProps & { readonly signal: Signal }) {
  const words = useWords();
  const seen = useSeen()(signal);
  const scale = useScale(seen, useTheme());
  const element = useRef<HTMLDivElement>(null);
  const place = useMemo(
    () => ({
      signal: signal.name,
      x: "",
      y: shapeOf(signal).row,
      columns: 1,
      rows: rowLength(signal),
      fixed: { time },
    }),
    [signal, time],
  );
  useLayoutEffect(() => {
    if (element.current) registerCells(element.current, place);
  }, [place]);
  const cells = grid(seen, "", place.y, { time });
  const path = Array.from({ length: place.rows }, (_, row) => {
    const { from, share } = gaugeOf(cells.at(0, row), scale);
    return `M${from} ${row + 0.1}h${share}v0.8h${-share}z`;
  }).join("");
  const mark = markOf(place, focus, time);
  return (
    <div className="matrixHead matrixFill">
      <div className="cells" ref={element} style={{ height }}>
        <svg viewBox={`0 0 1 ${place.rows}`} preserveAspectRatio="none" aria-hidden="true">
          <path d={path} />
        </svg>
        {mark && <MarkBox mark={mark} place={place} />}
      </div>
      <small>{signalName(words, signal.name)}</small>
    </div>
  );
}
