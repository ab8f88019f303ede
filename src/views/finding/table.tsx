/** A grid of an analysis as a table, on demand. */
import type { FindingGrid } from "../../analysis/analysis.ts";
import { formatAligned } from "../../draw/format.ts";
import { useWords } from "../../ui/words.tsx";
import { useState } from "react";
import { indexName, valueText } from "./names.ts";

export interface GridTableProps {
  readonly grid: FindingGrid;
  readonly title: string;
  readonly axisName: (axis: string) => string;
}

export function GridTable({ grid, title, axisName }: GridTableProps) {
  const words = useWords();
  const [isOpen, open] = useState(false);
  return (
    <details className="findingTable" onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{words.text("why.table")}</summary>
      {isOpen && (
        <div className="findingScroll" role="region" aria-label={title} tabIndex={0}>
          <Table grid={grid} axisName={axisName} />
        </div>
      )}
    </details>
  );
}

function Table({ grid, axisName }: Omit<GridTableProps, "title">) {
  const words = useWords();
  const { axes, sizes, data } = grid;
  const [rows, columns] = sizes.map((size) => Array.from({ length: size }, (_, i) => i));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{`${axisName(axes[0])} \\ ${axisName(axes[1])}`}</th>
          {columns?.map((column) => (
            <th key={column} scope="col">
              {indexName(grid, axes[1], column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows?.map((row) => (
          <tr key={row}>
            <th scope="row">{indexName(grid, axes[0], row)}</th>
            {columns?.map((column) => (
              <td key={column}>{valueText(words.language, grid, data[row * sizes[1] + column], formatAligned)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
