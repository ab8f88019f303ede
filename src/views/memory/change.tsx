/** What the step of the playhead erased from a matrix and what it added, side by side, in the colours of the matrix. */
import { useMemo } from "react";
import type { Focus } from "../../core/focus.ts";
import { grid } from "../../core/grid.ts";
import type { Signal } from "../../core/signal.ts";
import { formatNumber } from "../../draw/format.ts";
import type { Scale } from "../../draw/scale.ts";
import { useWords } from "../../ui/words.tsx";
import { Cells } from "../cells.tsx";
import { fullName, signalName } from "../describe.ts";
import { signalNamed } from "../lane.ts";
import type { CellsPlace } from "../pointing.ts";
import { changeAt, momentOf, totalOf, type Change } from "./change.ts";
import { useDrawn } from "../scale.ts";
import type { MatrixMatch } from "./match.ts";
import { changeShare } from "./room.ts";

interface ChangePairProps {
  readonly match: MatrixMatch;
  /** Where the matrix itself is shown. */
  readonly place: CellsPlace;
  readonly scale: Scale;
  /** Of the matrix itself. */
  readonly height: number;
  readonly time: number;
  readonly focus: Focus | null;
}

export function ChangePair({ match, place, scale, height, time, focus }: ChangePairProps) {
  const words = useWords();
  const parts = useParts(match, place);
  return (
    <div className="matrixChange">
      {(["erased", "added"] as const).map((kind) => {
        const { signal, name, isKnown } = parts[kind];
        const total = isKnown ? formatNumber(words.language, totalOf(signal.data)) : "–";
        const label = name === undefined ? words.text(`score.change.${kind}`) : signalName(words, name);
        return (
          <figure
            key={kind}
            aria-label={words.text("score.change.of", {
              name: fullName(words, match.matrix.name),
              kind: label,
              time,
              total,
            })}
          >
            <Cells
              signal={signal}
              place={place}
              scale={scale}
              height={Math.max(30, Math.round(height * changeShare))}
              time={time}
              focus={focus}
            />
            <figcaption>
              {label} <b>{total}</b>
            </figcaption>
          </figure>
        );
      })}
    </div>
  );
}

interface Part {
  /** [row, column] of this moment. */
  readonly signal: Signal;
  /** The model's own name of it, if it has one. */
  readonly name: string | undefined;
  /** Before the first time nothing is recorded. */
  readonly isKnown: boolean;
}

/** As the model says it, else the difference to the step before. */
function useParts({ matrix, erased, added }: MatrixMatch, place: CellsPlace): Readonly<Record<keyof Change, Part>> {
  const { against } = useDrawn();
  return useMemo(() => {
    const change = changeAt(matrix, place.fixed);
    const was = against && signalNamed(against, matrix.name);
    const before = was && changeAt(was, place.fixed);
    const part = (kind: keyof Change, own: Signal | undefined): Part => {
      const ownWas = own && against && signalNamed(against, own.name);
      const now = own ? momentData(own, place) : change?.[kind];
      const then = own ? ownWas && momentData(ownWas, place) : before?.[kind];
      const data = now?.map((value, i) => value - (then?.[i] ?? 0));
      const nothing = new Float32Array(place.rows * place.columns);
      return { signal: momentOf(matrix, data ?? nothing), name: own?.name, isKnown: data !== undefined };
    };
    return { erased: part("erased", erased), added: part("added", added) };
  }, [matrix, erased, added, place, against]);
}

/** [row, column] of a signal over the axes of `place`. */
function momentData(signal: Signal, place: CellsPlace): Float32Array {
  const cells = grid(signal, place.x, place.y, place.fixed);
  return Float32Array.from({ length: cells.rows * cells.columns }, (_, i) =>
    cells.at(i % cells.columns, Math.floor(i / cells.columns)),
  );
}
