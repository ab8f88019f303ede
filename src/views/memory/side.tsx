/** What the sides of a matrix are: how many of which axis, and where there are few rows, the name of each. */
import type { Signal } from "../../core/signal.ts";
import type { Words } from "../../i18n/translate.ts";
import { useWords } from "../../ui/words.tsx";
import { countedIndex, visibleSymbol } from "../describe.ts";
import { sizeOf } from "../facet.ts";
import { Legend } from "../legend/legend.tsx";
import type { CellsPlace } from "../pointing.ts";

/** More rows than this are not named one by one. */
const mostNamed = 8;
/** Nor are those that are lower, in CSS pixels. */
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
  const isNamed = rows > 1 && rows <= mostNamed && height / rows >= leastRow;
  return (
    <div className="matrixSide" style={{ height }} aria-hidden="true">
      <span>{axisSize(words, matrix, y, rows)}</span>
      {isNamed && (
        <ol>
          {Array.from({ length: rows }, (_, row) => (
            <li key={row}>{visibleSymbol(matrix.labels?.[y]?.[row] ?? String(countedIndex(matrix, y, row)))}</li>
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
