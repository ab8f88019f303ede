/**
 * Rows of a grid as lines over its columns, which are amounts on a logarithmic axis: one line a run, dashed as on the track, with its
 * name at its end. What they were trained on is bracketed; every point answers a pointer and the keys.
 */
import { useId, useState, type PointerEvent } from "react";
import type { FindingGrid } from "../../analysis/analysis.ts";
import { dashOf } from "../../draw/dash.ts";
import { spread } from "../../draw/spread.ts";
import { useWords } from "../../ui/words.tsx";
import { indexName } from "./names.ts";
import type { GridViewProps } from "./grid.tsx";
import { readout } from "./grid.tsx";
import { byKey, type GridCell } from "./step.ts";
import { GridTable } from "./table.tsx";
import "./curves.css";

const size = { width: 360, height: 170 };
const edge = { left: 34, right: 96, top: 8, bottom: 30 };
const inner = { width: size.width - edge.left - edge.right, height: size.height - edge.top - edge.bottom };
const lineHeight = 13;

export interface CurvesViewProps extends GridViewProps {
  /** Numbers of the rows' lines on the track. */
  readonly dashes: readonly number[];
}

export function CurvesView({ grid, title, axisName, onPoint, onChoose, dashes }: CurvesViewProps) {
  const words = useWords();
  const [cell, point] = useState<GridCell | null>(null);
  const id = useId();
  const pointAt = (to: GridCell | null): void => {
    point(to);
    onPoint(to);
  };
  const choose = (at: GridCell): void => onChoose?.(at);
  return (
    <figure className="finding">
      <figcaption id={id}>{title}</figcaption>
      <svg
        className="findingCurves"
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="application"
        aria-roledescription={words.text("why.grid")}
        aria-labelledby={id}
        tabIndex={0}
        data-chosen={onChoose !== null || undefined}
        onPointerMove={(event) => pointAt(nearest(grid, event))}
        onPointerLeave={() => pointAt(null)}
        onClick={() => cell && choose(cell)}
        onKeyDown={(event) => byKey(event, grid, cell, pointAt, choose)}
      >
        <Axes grid={grid} name={axisName(grid.axes[1])} />
        {dashes.map((dash, row) => (
          <path key={row} className="findingCurve" d={pathOf(grid, row)} strokeDasharray={dashOf(dash).join(" ")} />
        ))}
        <Names grid={grid} />
        {cell && known(grid, cell) && <circle className="findingPoint" {...placeOf(grid, cell)} r={4} />}
      </svg>
      <p className="findingReadout" aria-live="polite">
        {cell ? readout(words.language, grid, cell, axisName) : words.text("why.point")}
      </p>
      <GridTable grid={grid} title={title} axisName={axisName} />
    </figure>
  );
}

function Axes({ grid, name }: { readonly grid: FindingGrid; readonly name: string }) {
  const words = useWords();
  const { axes, sizes, brackets } = grid;
  const bracket = brackets?.[axes[1]];
  const floor = edge.top + inner.height;
  return (
    <g className="findingAxes" aria-hidden="true">
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <path d={`M${edge.left} ${upOf(share)}h${inner.width}`} />
          <text x={edge.left - 5} y={upOf(share) + 4} textAnchor="end">
            {words.number(share)}
          </text>
        </g>
      ))}
      {ticks(grid).map((column) => (
        <text key={column} x={acrossOf(grid, column)} y={floor + 13} textAnchor="middle">
          {indexName(grid, axes[1], column)}
        </text>
      ))}
      <text x={edge.left + inner.width / 2} y={size.height - 3} textAnchor="middle">
        {name}
      </text>
      {bracket && (
        <path
          className="findingTrained"
          d={`M${acrossOf(grid, bracket[0])} ${floor}H${acrossOf(grid, Math.min(bracket[1], sizes[1] - 1))}`}
        />
      )}
    </g>
  );
}

/** At the ends of their lines, apart from each other. */
function Names({ grid }: { readonly grid: FindingGrid }) {
  const rows = Array.from({ length: grid.sizes[0] }, (_, row) => row);
  const wanted = rows.map((row) => upOf(lastOf(grid, row)));
  const places = spread(
    wanted,
    rows.map(() => lineHeight),
    edge.top,
    size.height - edge.bottom,
  );
  return rows.map((row) => (
    <text key={row} className="findingName" x={edge.left + inner.width + 6} y={(places[row] ?? 0) + 4}>
      {indexName(grid, grid.axes[0], row)}
    </text>
  ));
}

function lastOf(grid: FindingGrid, row: number): number {
  const values = Array.from({ length: grid.sizes[1] }, (_, column) => valueAt(grid, { row, column }));
  return values.findLast((value) => !Number.isNaN(value)) ?? 0;
}

function valueAt({ data, sizes }: FindingGrid, { row, column }: GridCell): number {
  return data[row * sizes[1] + column] ?? NaN;
}

function known(grid: FindingGrid, cell: GridCell): boolean {
  return !Number.isNaN(valueAt(grid, cell));
}

function amountOf({ axes, labels }: FindingGrid, column: number): number {
  return Math.max(1, Number(labels?.[axes[1]]?.[column] ?? column + 1));
}

function acrossOf(grid: FindingGrid, column: number): number {
  const last = grid.sizes[1] - 1;
  const [low, high] = [Math.log(amountOf(grid, 0)), Math.log(amountOf(grid, last))];
  const share = high > low ? (Math.log(amountOf(grid, column)) - low) / (high - low) : 0.5;
  return edge.left + share * inner.width;
}

function upOf(share: number): number {
  return edge.top + (1 - share) * inner.height;
}

function placeOf(grid: FindingGrid, cell: GridCell): { cx: number; cy: number } {
  return { cx: acrossOf(grid, cell.column), cy: upOf(valueAt(grid, cell)) };
}

/** What is not known is passed over. */
function pathOf(grid: FindingGrid, row: number): string {
  const points = Array.from({ length: grid.sizes[1] }, (_, column) => ({ row, column })).filter((cell) =>
    known(grid, cell),
  );
  return points
    .map((cell) => placeOf(grid, cell))
    .map(({ cx, cy }, i) => `${i === 0 ? "M" : "L"}${Math.round(cx * 10) / 10} ${Math.round(cy * 10) / 10}`)
    .join("");
}

/** Columns whose names stand: so far apart that each can be read. */
function ticks(grid: FindingGrid): readonly number[] {
  const chosen: number[] = [];
  for (let column = 0; column < grid.sizes[1]; column++) {
    const before = chosen.at(-1);
    if (before === undefined || acrossOf(grid, column) - acrossOf(grid, before) > 22) chosen.push(column);
  }
  return chosen;
}

/** The nearest point of any line. */
function nearest(grid: FindingGrid, event: PointerEvent<SVGSVGElement>): GridCell | null {
  const box = event.currentTarget.getBoundingClientRect();
  const at = {
    x: ((event.clientX - box.left) / box.width) * size.width,
    y: ((event.clientY - box.top) / box.height) * size.height,
  };
  const [rows, columns] = grid.sizes;
  let [best, least]: [GridCell | null, number] = [null, Infinity];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const cell = { row, column };
      const { cx, cy } = placeOf(grid, cell);
      const distance = Math.hypot(cx - at.x, cy - at.y);
      if (distance < least) [best, least] = [cell, distance];
    }
  return best;
}
