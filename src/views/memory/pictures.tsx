/** A memory whose entries are pictures, as such: each with how much it is read. */
import { useLayoutEffect, useMemo, useRef } from "react";
import type { Focus } from "../../core/focus.ts";
import { grid, type Grid } from "../../core/grid.ts";
import type { Scene } from "../../core/scene.ts";
import type { Signal } from "../../core/signal.ts";
import { raster } from "../../draw/raster.ts";
import type { Scale } from "../../draw/scale.ts";
import { useWords } from "../../ui/words.tsx";
import { percent } from "../cells.tsx";
import { signalName } from "../describe.ts";
import { copiesOf, shapeOf, type Indices } from "../facet.ts";
import { valueAt } from "../lane.ts";
import { useSeen } from "../scale.ts";
import { registerCells, type CellsPlace } from "../pointing.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Numbers that an entry may hold besides the pixels: that it is a question, say. */
const mostBesides = 8;

/** Size of the pictures that the rows of `matrix` hold; null where they hold none. */
export function picturesIn(scene: Scene | undefined, { x, columns }: Pick<CellsPlace, "x" | "columns">): Size | null {
  if (scene?.kind !== "pictures" || x !== "input") return null;
  const picture = scene.pictures.find((one) => one !== null);
  const besides = picture ? columns - picture.width * picture.height : -1;
  return picture && besides >= 0 && besides <= mostBesides ? picture : null;
}

interface PicturesProps {
  readonly matrix: Signal;
  readonly place: CellsPlace;
  readonly size: Size;
  readonly scale: Scale;
  readonly reads: readonly Signal[];
  readonly focus: Focus | null;
}

export function MemoryPictures({ matrix, place, size, scale, reads, focus }: PicturesProps) {
  const words = useWords();
  const [read] = reads;
  return (
    <div className="matrixPictures">
      <ol>
        {Array.from({ length: place.rows }, (_, row) => (
          <li key={row} data-focused={focus?.at[place.y] === row || undefined}>
            <Entry matrix={matrix} place={place} row={row} size={size} scale={scale} />
            {read && <Weights read={read} row={row} time={place.fixed["time"] ?? 0} />}
            <small>{row}</small>
          </li>
        ))}
      </ol>
      {read && <small data-meaning={read.meaning}>{signalName(words, read.name)}</small>}
    </div>
  );
}

type EntryProps = Pick<PicturesProps, "matrix" | "place" | "size" | "scale"> & { readonly row: number };

function Entry({ matrix, place, row, size: { width, height }, scale }: EntryProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const own = useMemo(
    () => ({ ...place, x: "", y: "", columns: 1, rows: 1, fixed: { ...place.fixed, [place.y]: row } }),
    [place, row],
  );
  const seen = useSeen()(matrix);
  useLayoutEffect(() => {
    const cells = grid(seen, place.x, place.y, place.fixed);
    const picture: Grid = { columns: width, rows: height, at: (column, line) => cells.at(line * width + column, row) };
    const { pixels } = raster(picture, scale);
    canvas.current?.getContext("2d")?.putImageData(new ImageData(pixels, width, height), 0, 0);
  }, [seen, place, row, width, height, scale]);
  return (
    <div className="cells" ref={(element) => registerCells(element, own)}>
      <canvas ref={canvas} width={width} height={height} aria-hidden="true" />
    </div>
  );
}

/** A bar per copy of the weights: hops, iterations. */
function Weights({ read, row, time }: { readonly read: Signal; readonly row: number; readonly time: number }) {
  const { row: axis, facets } = shapeOf(read);
  const seen = useSeen()(read);
  const value = (copy: Indices): number => valueAt(seen, { ...copy, time, [axis]: row }) ?? 0;
  return (
    <span className="matrixPictureWeights" aria-hidden="true">
      {copiesOf(read, facets).map((copy, i) => (
        <i
          key={i}
          data-less={value(copy) < 0 || undefined}
          style={{ height: percent(Math.min(1, Math.abs(value(copy)) || 0)) }}
        />
      ))}
    </span>
  );
}
