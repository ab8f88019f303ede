/** What the sides of a matrix are: how many of which axis, and where there are few rows, the name of each. */
import type { Signal } from "../../core/signal.ts";
import type { Words } from "../../i18n/translate.ts";
import { useType } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { rowsTold, visibleSymbol } from "../describe.ts";
import { sizeOf } from "../facet.ts";
import { Legend } from "../legend/legend.tsx";
import type { CellsPlace } from "../pointing.ts";
import { useSeen } from "../scale.ts";

interface SideProps {
  readonly matrix: Signal;
  readonly place: CellsPlace;
}

/** "16 keys". */
export function axisSize(words: Words, signal: Signal, axis: string, count = sizeOf(signal, axis)): string {
  const name = words.loose(`score.axes.${signal.labels?.[axis] ? "symbol" : axis}`, axis);
  return words.text("score.size", { count, axis: name });
}

interface RowSideProps extends SideProps {
  readonly height: number;
  /** Whose steps write each row, where that can be told. */
  readonly writers: RowWriters;
}

/** Of each row. */
export type RowWriters = readonly (readonly string[])[];

/** At the left: the axis of the rows. */
export function RowSide({ matrix, place, height, writers }: RowSideProps) {
  const words = useWords();
  const { y, rows } = place;
  const { small } = useType(useTheme().isProjector);
  // Rows that are lower than a line of text are not named one by one.
  const hasRoom = height / rows >= small;
  const isWritten = writers.some((names) => names.length > 0);
  const told = isWritten
    ? writers.map((names) => names.map(visibleSymbol).join(" "))
    : rowsTold(words, matrix, y, rows);
  const names = hasRoom ? told : [];
  return (
    <div className="matrixSide" style={{ height }} aria-hidden="true">
      <span>{axisSize(words, matrix, y, rows)}</span>
      {names.length > 0 && (
        <ol {...(isWritten && { title: words.text("score.memory.writers") })}>
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
      <Legend signals={[useSeen()(matrix)]} hasRange />
    </div>
  );
}

/** Seen from afar, below all of it: the matrix itself is too narrow for its axes, and for its colours. */
export function MatrixFoot({ matrix, place, isWindow }: SideProps & { readonly isWindow: boolean }) {
  const words = useWords();
  const seen = useSeen();
  const [rows, columns] = [
    axisSize(words, matrix, place.y, place.rows),
    axisSize(words, matrix, place.x, place.columns),
  ];
  return (
    <div className="matrixFoot">
      <span>
        {rows} × {columns}
      </span>
      {!isWindow && <Legend signals={[seen(matrix)]} hasRange />}
    </div>
  );
}
