/** A grid of an analysis: rows and columns with names, colours with a legend, every number by pointer, by keys and in a table. */
import { useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { FindingGrid } from "../../analysis/analysis.ts";
import { palettes } from "../../draw/palette.ts";
import { rgb } from "../../draw/scale.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { percent } from "../cells.tsx";
import { indexName, ticksOf, valueText } from "./names.ts";
import { pictureOf, rangeOf, scaleOfGrid, strengthOf } from "./picture.ts";
import { byKey, type GridCell } from "./step.ts";
import { GridTable } from "./table.tsx";
import "./finding.css";

export interface GridViewProps {
  readonly grid: FindingGrid;
  /** What the grid shows, in the language of the page. */
  readonly title: string;
  /** What an axis is called. */
  readonly axisName: (axis: string) => string;
  /** Where a cell is pointed at, or none; at once. */
  readonly onPoint: (cell: GridCell | null) => void;
  /** A cell is chosen: by a click, or by Enter. */
  readonly onChoose: ((cell: GridCell) => void) | null;
}

export function GridView({ grid, title, axisName, onPoint, onChoose }: GridViewProps) {
  const words = useWords();
  const [cell, point] = useState<GridCell | null>(null);
  const id = useId();
  const [rows, columns] = grid.axes.map(axisName);
  const pointAt = (to: GridCell | null): void => {
    point(to);
    onPoint(to);
  };
  const choose = (at: GridCell): void => onChoose?.(at);
  return (
    <figure className="finding">
      <figcaption id={id}>{title}</figcaption>
      {!grid.values && <Legend grid={grid} />}
      <div className="findingPlot">
        <span className="findingRowsName">{rows}</span>
        <Ticks grid={grid} side="rows" />
        <div
          className="findingCells"
          role="application"
          aria-roledescription={words.text("why.grid")}
          aria-labelledby={id}
          tabIndex={0}
          style={{ height: heightOf(grid) }}
          data-chosen={onChoose !== null || undefined}
          onPointerMove={(event) => pointAt(cellUnder(grid, event))}
          onPointerLeave={() => pointAt(null)}
          onClick={(event) => choose(cellUnder(grid, event))}
          onKeyDown={(event) => byKey(event, grid, cell, pointAt, choose)}
        >
          <Picture grid={grid} />
          {cell && <Marked grid={grid} cell={cell} />}
        </div>
        <span />
        <Ticks grid={grid} side="columns" />
        <span className="findingColumnsName">{columns}</span>
      </div>
      <p className="findingReadout" aria-live="polite">
        {cell ? readout(words.language, grid, cell, axisName) : words.text("why.point")}
      </p>
      <GridTable grid={grid} title={title} axisName={axisName} />
    </figure>
  );
}

/** Rows so high in CSS pixels that few of them fill some room, and many are still one picture. */
function heightOf({ sizes: [rows] }: FindingGrid): number {
  return Math.max(24, Math.min(rows * 22, 320));
}

function cellUnder(grid: FindingGrid, event: React.MouseEvent): GridCell {
  const box = event.currentTarget.getBoundingClientRect();
  const [rows, columns] = grid.sizes;
  const within = (share: number, count: number): number => Math.max(0, Math.min(count - 1, Math.floor(share * count)));
  return {
    row: within((event.clientY - box.top) / box.height, rows),
    column: within((event.clientX - box.left) / box.width, columns),
  };
}

export function readout(
  language: string,
  grid: FindingGrid,
  { row, column }: GridCell,
  axisName: (axis: string) => string,
): string {
  const value = grid.data[row * grid.sizes[1] + column];
  const at = ([axis, index]: readonly [string, number]): string => `${axisName(axis)} ${indexName(grid, axis, index)}`;
  const where = [[grid.axes[0], row] as const, [grid.axes[1], column] as const].map(at).join(" · ");
  return `${where}: ${valueText(language, grid, value)}`;
}

function Picture({ grid }: { readonly grid: FindingGrid }) {
  const { name } = useTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = useMemo(() => pictureOf(grid, palettes[name]), [grid, name]);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!canvas.current || !context || picture.width === 0 || picture.height === 0) return;
    canvas.current.width = picture.width;
    canvas.current.height = picture.height;
    context.putImageData(new ImageData(picture.pixels, picture.width, picture.height), 0, 0);
  }, [picture]);
  return <canvas ref={canvas} aria-hidden="true" />;
}

function Marked({ grid, cell }: { readonly grid: FindingGrid; readonly cell: GridCell }) {
  const [rows, columns] = grid.sizes;
  const style = {
    left: percent(cell.column / columns),
    width: percent(1 / columns),
    top: percent(cell.row / rows),
    height: percent(1 / rows),
  };
  return <div className="cellsMark" style={style} />;
}

/** The names of some indices along one side, and the bracket where there is one. */
function Ticks({ grid, side }: { readonly grid: FindingGrid; readonly side: "rows" | "columns" }) {
  const axis = grid.axes[side === "rows" ? 0 : 1];
  const size = grid.sizes[side === "rows" ? 0 : 1];
  const bracket = grid.brackets?.[axis];
  const along = side === "rows" ? "top" : "left";
  const length = side === "rows" ? "height" : "width";
  return (
    <div
      className="findingTicks"
      data-side={side}
      aria-hidden="true"
      style={side === "rows" ? { width: `${namesWidth(grid)}ch` } : undefined}
    >
      {bracket && (
        <i
          className="findingBracket"
          style={{ [along]: percent(bracket[0] / size), [length]: percent((bracket[1] + 1 - bracket[0]) / size) }}
        />
      )}
      {ticksOf(grid, axis, size, side === "rows" ? heightOf(grid) / 18 : 9).map((index) => (
        <span key={index} style={{ [along]: percent((index + 0.5) / size) }}>
          {indexName(grid, axis, index)}
        </span>
      ))}
    </div>
  );
}

/** Of the names of the rows, in signs. */
function namesWidth({ axes: [axis], sizes: [rows], labels }: FindingGrid): number {
  const longest = Math.max(...(labels?.[axis] ?? [String(rows)]).map((label) => label.length));
  return Math.max(3, Math.min(longest + 1, 20));
}

const legendSteps = 24;

/** From the least to the greatest: a band of the colours, with its ends. */
function Legend({ grid }: { readonly grid: FindingGrid }) {
  const { name } = useTheme();
  const words = useWords();
  const range = rangeOf(grid);
  const scale = scaleOfGrid(grid, palettes[name]);
  const valueAt = (share: number): number =>
    grid.scale === "logarithmic"
      ? range.low * (range.high / range.low) ** share
      : range.low + share * (range.high - range.low);
  const colours = Array.from({ length: legendSteps }, (_, i) => {
    const [red, green, blue] = rgb(scale, strengthOf(grid.scale, range, valueAt(i / (legendSteps - 1))));
    return `rgb(${red} ${green} ${blue})`;
  });
  return (
    <p className="findingLegend">
      <span>{words.number(range.low)}</span>
      <i style={{ background: `linear-gradient(to right, ${colours.join(", ")})` }} aria-hidden="true" />
      <span>{words.number(range.high)}</span>
    </p>
  );
}
