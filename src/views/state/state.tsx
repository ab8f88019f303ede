/** The state at the playhead of a model without a memory matrix: one row of bars per signal, over one shared axis. */
import { useLayoutEffect, useMemo, useRef } from "react";
import type { Focus } from "../../core/focus.ts";
import { grid } from "../../core/grid.ts";
import type { Signal } from "../../core/signal.ts";
import { formatAligned, formatNumber } from "../../draw/format.ts";
import { raster } from "../../draw/raster.ts";
import type { Scale } from "../../draw/scale.ts";
import { useWindowHeight } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { Glyphs, MarkBox } from "../cells.tsx";
import { indexText, signalName, sizeText } from "../describe.ts";
import { markOf, registerCells, type CellsPlace, type MomentProps } from "../pointing.ts";
import { useScale } from "../scale.ts";
import { barPaths, toldIndex } from "./bars.ts";
import { matchStates, type StateMatch } from "./match.ts";
import "./state.css";

export function StateView(props: MomentProps) {
  const matches = useMemo(() => matchStates(props.trace), [props.trace]);
  return matches.map((match) => <StatePanel key={match.axis} match={match} time={props.time} focus={props.focus} />);
}

interface PanelProps {
  readonly match: StateMatch;
  readonly time: number;
  readonly focus: Focus | null;
}

function StatePanel({ match: { rows }, time, focus }: PanelProps) {
  const words = useWords();
  const { isProjector } = useTheme();
  const share = (0.36 * useWindowHeight()) / rows.length;
  const height = Math.round(Math.min(96, Math.max(isProjector ? 52 : 34, share)));
  const title = words.text("score.state.at", { time });
  const [first] = rows;
  return (
    <figure className="state" aria-label={title}>
      <figcaption>
        {title} {first && <small>{sizeText(words, first)}</small>}
      </figcaption>
      <div className="stateRows">
        {rows.map((signal) => (
          <StateRow key={signal.name} signal={signal} height={height} time={time} focus={focus} />
        ))}
      </div>
    </figure>
  );
}

interface RowProps {
  readonly signal: Signal;
  readonly height: number;
  readonly time: number;
  readonly focus: Focus | null;
}

/** One signal: a bar per index, and in numbers the focused index's value, else the largest. */
function StateRow({ signal, height, time, focus }: RowProps) {
  const words = useWords();
  const scale = useScale(signal, useTheme());
  const place = usePlace(signal, time);
  const values = useMemo(() => {
    const cells = grid(signal, place.x, "", place.fixed);
    return Array.from({ length: place.columns }, (_, index) => cells.at(index, 0));
  }, [signal, place]);
  const index = toldIndex(values, focus?.at[place.x]);
  return (
    <div className="stateRow" data-told={focus?.at[place.x] !== undefined || undefined}>
      <span className="stateLabel">
        {signalName(words, signal.name)} <small>{rangeText(words.language, scale)}</small>
      </span>
      <Bars values={values} scale={scale} place={place} height={height} time={time} focus={focus} />
      <span className="stateNumber">
        <small>{indexText(words, signal, place.x, index)}</small> {formatAligned(words.language, values[index] ?? NaN)}
      </span>
    </div>
  );
}

/** "±2" or "0–1": how far the bars of a row reach. */
function rangeText(language: string, { low, high }: Scale): string {
  return low < 0
    ? `±${formatNumber(language, high)}`
    : `${formatNumber(language, low)}–${formatNumber(language, high)}`;
}

function usePlace(signal: Signal, time: number): CellsPlace {
  return useMemo(
    () => ({
      signal: signal.name,
      x: signal.axes[1] ?? "",
      y: "",
      columns: signal.sizes[1] ?? 1,
      rows: 1,
      fixed: { time },
    }),
    [signal, time],
  );
}

interface BarsProps extends Omit<RowProps, "signal"> {
  readonly values: readonly number[];
  readonly scale: Scale;
  readonly place: CellsPlace;
}

function Bars({ values, scale, place, height, time, focus }: BarsProps) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (element.current) registerCells(element.current, place);
  }, [place]);
  const { above, below, zero } = useMemo(() => barPaths(values, scale), [values, scale]);
  const { flags } = useMemo(
    () => raster({ columns: values.length, rows: 1, at: (column) => values[column] ?? NaN }, scale),
    [values, scale],
  );
  const mark = markOf(place, focus, time);
  return (
    <div className="stateBars cells" ref={element} style={{ height }} data-meaning={scale.low < 0 ? "signed" : "share"}>
      <svg viewBox={`0 0 ${values.length} 1`} preserveAspectRatio="none" aria-hidden="true">
        <path className="stateAbove" d={above} />
        <path className="stateBelow" d={below} />
        <line x2={values.length} y1={zero} y2={zero} vectorEffect="non-scaling-stroke" />
      </svg>
      {flags.length > 0 && <Glyphs flags={flags} width={values.length} height={1} />}
      {mark && <MarkBox mark={mark} place={place} />}
    </div>
  );
}
