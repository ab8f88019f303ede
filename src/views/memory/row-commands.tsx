/** What can be done to the row of a matrix that is pinned, over the matrix, where it hides the row least. */
import type { CellsPlace } from "../pointing.ts";
import { useActs } from "../moment/acts.ts";

interface RowCommandsProps {
  readonly place: CellsPlace;
  /** Of the matrix, in CSS pixels. */
  readonly height: number;
}

export function RowCommands({ place, height }: RowCommandsProps) {
  const acts = useActs();
  const row = acts?.pinned?.at[place.y];
  if (!acts || row === undefined || row >= place.rows) return null;
  const isUpper = row < place.rows / 2;
  const edge = (height * (isUpper ? row + 1 : row)) / place.rows;
  return (
    <div
      className="matrixCommands"
      // A press on them pins nothing.
      onClick={(event) => event.stopPropagation()}
      style={isUpper ? { top: edge + 3 } : { bottom: `calc(100% - ${edge - 3}px)` }}
    >
      {acts.forRow({ signal: place.signal, at: { ...place.fixed, [place.y]: row } })}
    </div>
  );
}
