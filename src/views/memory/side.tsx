/** What the sides of a matrix are: how many of which axis, and where there are few rows, the name of each. */
import type { Signal } from "../../core/signal.ts";
import type { Words } from "../../i18n/translate.ts";
import { useWords } from "../../ui/words.tsx";
import { rowsTold } from "../describe.ts";
import { sizeOf } from "../facet.ts";
import { Legend } from "../legend/legend.tsx";
import type { CellsPlace } from "../pointing.ts";

/** Rows that are lower than this, in CSS pixels, are not named one by one. */
const leastRow = 12;

interface SideProps {
  readonly matrix: Signal;
  readonly place: CellsPlace;
}

/** "16 keys". */
export function axisSize(words: Words, signal: Signal, axis: string, count = sizeOf(signal, axis)): string {
  const name = words.loose(`score.axes.${signal.labels?.[axis] ? "symbol" : axis}`, axis);
  return words.text("score.size", { count, axis: name });
}

/** At the left: the axis of the rows. */
export function RowSide({ matrix, place, height }: SideProps & { readonly height: number }) {
  const words = useWords();
  const { y, rows } = place;
  const names = height / rows >= leastRow ? rowsTold(words, matrix, y, rows) : [];
  return (
    <div className="matrixSide" style={{ height }} aria-hidden="true">
      <span>{axisSize(words, matrix, y, rows)}</span>
      {names.length > 0 && (
        <ol>
          {names.map((name, row) => (
            <li key={row}>{name}</li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** Below: the axis of the columns, and the colours. */
export function ColumnSide({ matrix, place }: SideProps) {
  const words = useWords();
  return (
    <div className="matrixFoot">
      <span>{axisSize(words, matrix, place.x, place.columns)}</span>
      <Legend signals={[matrix]} hasRange />
    </div>
  );
}
