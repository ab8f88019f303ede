/** Bits of the input that a person turned over: each wears ✎, and the name of the stave, too. */
import { useWords } from "../../ui/words.tsx";
import { percent } from "../cells.tsx";
import type { CellsPlace } from "../pointing.ts";

/** A bit of the input. */
export interface Bit {
  readonly time: number;
  readonly channel: number;
}

/** Those of `flips` that are another than they were drawn: turned over twice is as before. */
export function turnedBits(flips: readonly Bit[]): readonly Bit[] {
  const turned = new Map<string, Bit>();
  for (const flip of flips) {
    const key = `${flip.time} ${flip.channel}`;
    if (!turned.delete(key)) turned.set(key, flip);
  }
  return [...turned.values()];
}

/** Over the cells of `place`. */
export function TurnedMarks({ bits, place }: { readonly bits: readonly Bit[]; readonly place: CellsPlace }) {
  return bits.map(({ time, channel }) => (
    <span
      key={`${time} ${channel}`}
      className="cellsGlyph staveTurned"
      style={{ left: percent((time + 0.5) / place.columns), top: percent((channel + 0.5) / place.rows) }}
      aria-hidden="true"
    >
      ✎
    </span>
  ));
}

/** Beside the name of the stave. */
export function TurnedNote({ bits }: { readonly bits: readonly Bit[] }) {
  const sentence = useWords().text("score.turned", { count: bits.length });
  return (
    <span className="staveTurned" role="img" aria-label={sentence} title={sentence}>
      ✎{" "}
    </span>
  );
}
