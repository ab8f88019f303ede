/** Single numbers of one moment, one per head where there are several, as gauges: how far a gate is open, how strong a key. */
import { useMemo } from "react";
import type { Focus } from "../../core/focus.ts";
import type { Signal } from "../../core/signal.ts";
import { formatNumber } from "../../draw/format.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { gaugeOf } from "../barpath.ts";
import { percent } from "../cells.tsx";
import { indexText, signalName } from "../describe.ts";
import { copiesOf, copyAt, shapeOf, useChosen, type Indices } from "../facet.ts";
import { valueAt } from "../lane.ts";
import { registerCells } from "../pointing.ts";
import { rowPlace } from "../row.ts";
import { useScale, useSeen } from "../scale.ts";

interface GaugesProps {
  readonly signals: readonly Signal[];
  readonly time: number;
  readonly focus: Focus | null;
}

/** More heads than this are told in the score only. */
const mostCopies = 8;

/** Every copy along the innermost facet, of the layer that is looked at. */
export function gaugeCopies(signal: Signal, focus: Focus | null, chosen: Indices): readonly Indices[] {
  const { facets } = shapeOf(signal);
  const outer = copyAt(signal, facets.slice(0, -1), focus, chosen);
  return copiesOf(signal, facets.slice(-1))
    .slice(0, mostCopies)
    .map((copy) => ({ ...outer, ...copy }));
}

export function Gauges({ signals, time, focus }: GaugesProps) {
  const words = useWords();
  const chosen = useChosen();
  return (
    <figure className="gauges" aria-label={words.text("score.gauges", { time })}>
      {signals.map((signal) => (
        <div key={signal.name} className="gaugesRow">
          <span className="stateLabel">{signalName(words, signal.name)}</span>
          <span className="gaugesCopies">
            {gaugeCopies(signal, focus, chosen).map((copy, i) => (
              <Gauge key={i} signal={signal} copy={copy} time={time} />
            ))}
          </span>
        </div>
      ))}
    </figure>
  );
}

function Gauge({ signal, copy, time }: { readonly signal: Signal; readonly copy: Indices; readonly time: number }) {
  const words = useWords();
  const seen = useSeen()(signal);
  const scale = useScale(seen, useTheme());
  const place = useMemo(() => rowPlace(signal, { ...copy, time }), [signal, copy, time]);
  const value = valueAt(seen, place.fixed) ?? NaN;
  const { from, share } = gaugeOf(value, { low: scale.low, high: Math.max(1, scale.high) });
  // Which layer is chosen above; which head of it, is told here.
  const name = shapeOf(signal)
    .facets.slice(-1)
    .flatMap((axis) => indexText(words, signal, axis, copy[axis] ?? 0));
  return (
    <span className="gauge cells" ref={(element) => registerCells(element, place)}>
      {name.length > 0 && <small>{name}</small>}
      <span className="gaugeTrack">
        <i style={{ marginInlineStart: percent(from), width: percent(share) }} />
      </span>
      <b>{formatNumber(words.language, value)}</b>
    </span>
  );
}
