/**
 * A rectangle of cells: one canvas pixel per cell, scaled up; one number per time is a column chart. The mark of the
 * focus and the glyphs lie above.
 */
import { memo, useLayoutEffect, useMemo, useRef } from "react";
import type { Focus } from "../core/focus.ts";
import { grid, type Grid } from "../core/grid.ts";
import type { Signal } from "../core/signal.ts";
import { levels } from "../draw/level.ts";
import { parseHex } from "../draw/oklab.ts";
import { palettes } from "../draw/palette.ts";
import { fadeColumns, flagGlyphs, raster, type Flag, type Raster } from "../draw/raster.ts";
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
}

export function Cells({ signal, place, scale, height, time, focus, mask }: CellsProps) {
  const element = useRef<HTMLDivElement>(null);
  const picture = usePicture(signal, place, scale, height, mask);
  useLayoutEffect(() => {
    if (element.current) registerCells(element.current, place);
  }, [place]);
  const mark = markOf(place, focus, time);
  return (
    <div className="cells" ref={element} style={{ height }}>
      <Picture picture={picture} />
      {picture.flags.length > 0 && <Glyphs flags={picture.flags} width={picture.width} height={picture.height} />}
      {mark && <MarkBox mark={mark} place={place} />}
    </div>
  );
}

function usePicture(
  signal: Signal,
  place: CellsPlace,
  scale: Scale,
  height: number,
  mask: ArrayLike<number> | undefined,
): Raster {
  const { name } = useTheme();
  return useMemo(() => {
    const density = typeof window === "undefined" ? 1 : window.devicePixelRatio;
    const cells = clipped(grid(signal, place.x, place.y, place.fixed), place);
    const isLevel = place.x === "time" && place.y === "";
    const picture = (isLevel ? levels : raster)(cells, scale, height * density);
    return mask ? fadeColumns(picture, mask, parseHex(palettes[name].paper)) : picture;
  }, [signal, place, scale, height, mask, name]);
}

/** A place may show fewer rows than its signal has: those of an episode shorter than the longest. */
function clipped(cells: Grid, { rows }: CellsPlace): Grid {
  return rows < cells.rows ? { ...cells, rows } : cells;
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
  const style = {
    left: percent(mark.column / place.columns),
    width: percent(mark.columns / place.columns),
    top: percent(mark.row / place.rows),
    height: percent(mark.rows / place.rows),
  };
  return <div className="cellsMark" style={style} />;
}

export function Glyphs({
  flags,
  width,
  height,
}: {
  readonly flags: readonly Flag[];
  readonly width: number;
  readonly height: number;
}) {
  return flags.map(({ column, row, kind }) => (
    <span
      className="cellsGlyph"
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
