/**
 * A rectangle of cells: one canvas pixel per cell, scaled up; one number per time is a column chart. The mark of the
 * focus and the glyphs lie above.
 */
import { memo, useLayoutEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from "react";
import type { Focus } from "../core/focus.ts";
import { grid, type Grid } from "../core/grid.ts";
import type { Signal } from "../core/signal.ts";
import { levels } from "../draw/level.ts";
import { parseHex } from "../draw/oklab.ts";
import { palettes } from "../draw/palette.ts";
import { fadeColumns, flagGlyphs, raster, sparseFlags, type Flag, type Raster } from "../draw/raster.ts";
import type { Scale } from "../draw/scale.ts";
import { useTheme } from "../ui/theme.ts";
import { markOf, registerCells, type CellsPlace, type Mark } from "./pointing.ts";
import "./cells.css";

export interface CellsProps {
  readonly signal: Signal;
  readonly place: CellsPlace;
  readonly scale: Scale;
  /** Height in CSS pixels; rows that are thinner than a device pixel share one. */
  readonly height: number;
  readonly time: number;
  readonly focus: Focus | null;
  /** Columns where it is 0 are faded. */
  readonly mask?: ArrayLike<number> | undefined;
  /** Over the cells. */
  readonly children?: ReactNode;
}

export function Cells({ signal, place, scale, height, time, focus, mask, children }: CellsProps) {
  const element = useRef<HTMLDivElement>(null);
  const width = useWidthOfMany(element, place.columns);
  const picture = usePicture({ signal, place, scale, mask, height, width });
  useLayoutEffect(() => {
    if (element.current) registerCells(element.current, place);
  }, [place]);
  const mark = markOf(place, focus, time);
  return (
    <div className="cells" ref={element} style={{ height }}>
      <Picture picture={picture} />
      {picture.flags.length > 0 && <CellGlyphs picture={picture} height={height} width={width} />}
      {children}
      {mark && <MarkBox mark={mark} place={place} />}
    </div>
  );
}

/** Fewer columns than these have a pixel each wherever they are. */
const fewColumns = 48;

/** The width of the element in CSS pixels, where it may be too small for the columns; boundless where it is not. */
function useWidthOfMany(element: RefObject<HTMLElement | null>, columns: number): number {
  const isMany = columns > fewColumns;
  const [width, setWidth] = useState(Infinity);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target || !isMany) return undefined;
    const observer = new ResizeObserver(() => setWidth(target.clientWidth));
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, isMany]);
  return isMany && width > 0 ? width : Infinity;
}

type PictureOf = Pick<CellsProps, "signal" | "place" | "scale" | "mask"> & {
  readonly height: number;
  readonly width: number;
};

function usePicture({ signal, place, scale, mask, height, width }: PictureOf): Raster {
  const { name } = useTheme();
  return useMemo(() => {
    const density = typeof window === "undefined" ? 1 : window.devicePixelRatio;
    const cells = cellsOf(signal, place);
    const isLevel = place.x === "time" && place.y === "";
    const picture = (isLevel ? levels : raster)(cells, scale, { rows: height * density, columns: width * density });
    return mask ? fadeColumns(picture, mask, parseHex(palettes[name].paper)) : picture;
  }, [signal, place, scale, height, width, mask, name]);
}

/** What `place` shows, in its order. It may show fewer rows than the signal has: those of an episode shorter than the longest. */
export function cellsOf(signal: Signal, place: CellsPlace): Grid {
  const { columns, rows, at } = grid(signal, place.x, place.y, place.fixed);
  const shown = { columns, rows: Math.min(rows, place.rows) };
  const order = place.y === "" ? undefined : place.order;
  return order ? { ...shown, at: (column, row) => at(column, order.at[row] ?? row) } : { ...shown, at };
}

const Picture = memo(function Picture({ picture }: { readonly picture: Raster }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!canvas.current || !context || picture.width === 0) return;
    if (canvas.current.width !== picture.width) canvas.current.width = picture.width;
    if (canvas.current.height !== picture.height) canvas.current.height = picture.height;
    context.putImageData(new ImageData(picture.pixels, picture.width, picture.height), 0, 0);
  }, [picture]);
  return <canvas ref={canvas} aria-hidden="true" />;
});

export function MarkBox({ mark, place }: { readonly mark: Mark; readonly place: CellsPlace }) {
  return <div className="cellsMark" style={boxOf(mark, place)} />;
}

/** Where a mark lies over the cells. */
export function boxOf(mark: Mark, place: CellsPlace) {
  return {
    left: percent(mark.column / place.columns),
    width: percent(mark.columns / place.columns),
    top: percent(mark.row / place.rows),
    height: percent(mark.rows / place.rows),
  };
}

/** A sign needs so many CSS pixels. */
const glyphSize = 10;
/** Of columns that are few, whose width was not asked for. */
const usualWidth = 480;

/** Where there is no room for a sign in every cell, runs of them have one. */
function CellGlyphs({
  picture,
  height,
  width,
}: {
  readonly picture: Raster;
  readonly height: number;
  readonly width: number;
}) {
  const rows = Math.ceil((glyphSize * picture.height) / height);
  const columns = Math.ceil((glyphSize * picture.width) / Math.min(width, usualWidth));
  const isSmall = rows > 1 || columns > 1;
  const flags = isSmall ? sparseFlags(picture.flags, rows, columns) : picture.flags;
  return <Glyphs flags={flags} width={picture.width} height={picture.height} isSmall={isSmall} />;
}

export function Glyphs({
  flags,
  width,
  height,
  isSmall = false,
}: {
  readonly flags: readonly Flag[];
  readonly width: number;
  readonly height: number;
  /** The cells are smaller than a sign. */
  readonly isSmall?: boolean;
}) {
  return flags.map(({ column, row, kind }) => (
    <span
      className="cellsGlyph"
      data-small={isSmall || undefined}
      key={`${column} ${row}`}
      style={{ left: percent((column + 0.5) / width), top: percent((row + 0.5) / height) }}
      aria-hidden="true"
    >
      {flagGlyphs[kind]}
    </span>
  ));
}

export function percent(share: number): string {
  return `${share * 100}%`;
}
