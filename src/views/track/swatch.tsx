/** A short piece of a run's line, as it is dashed on the track. */
import { dashOf, dashSample } from "../../draw/dash.ts";
import "./swatch.css";

/** `dash`: its number on the track; null: it has no line there. */
export function Swatch({ dash }: { readonly dash: number | null }) {
  const pattern = dash === null ? [] : dashOf(dash);
  return (
    <svg className="runSwatch" viewBox={`0 0 ${dashSample} 8`} aria-hidden="true">
      {dash !== null && <path d={`M0 4H${dashSample}`} strokeDasharray={pattern.join(" ") || undefined} />}
    </svg>
  );
}
