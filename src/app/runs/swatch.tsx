/** A short piece of a run's line, as it is dashed on the track. */
import { dashOf } from "../../draw/dash.ts";

/** `dash`: its number on the track; null: it has no line there. */
export function Swatch({ dash }: { readonly dash: number | null }) {
  const pattern = dash === null ? [] : dashOf(dash);
  return (
    <svg className="runSwatch" width="26" height="10" viewBox="0 0 26 10" aria-hidden="true">
      {dash !== null && <path d="M0 5H26" strokeDasharray={pattern.join(" ") || undefined} />}
    </svg>
  );
}
