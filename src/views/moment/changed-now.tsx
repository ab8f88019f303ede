/** Around cells of the moment that are changed by hand at its step. */
import { boxOf } from "../cells.tsx";
import type { CellsPlace } from "../pointing.ts";
import { changedThen } from "../stave/changed.tsx";
import { useActs } from "./acts.ts";

export function ChangedNow({ place }: { readonly place: CellsPlace }) {
  const changes = useActs()?.changes ?? [];
  const marks = changes.map((change) => changedThen(place, change));
  return marks.map(
    (mark, i) => mark && <span key={i} className="staveChanged" style={boxOf(mark, place)} aria-hidden="true" />,
  );
}
