/**
 * The state at the playhead: one row of bars per signal, over one shared axis; beside a memory matrix only what else is
 * carried on, as a second memory. Below it single numbers as gauges.
 */
import { use, useMemo, useRef } from "react";
import type { Focus } from "../../core/focus.ts";
import type { Signal } from "../../core/signal.ts";
import { formatAligned } from "../../draw/format.ts";
import { useWindowHeight } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { toldIndex } from "../barpath.ts";
import { Bars } from "../bars.tsx";
import { fullName, indexText, rangeText, signalName, sizeText } from "../describe.ts";
import { copyAt, useChosen, type Indices } from "../facet.ts";
import { FacetChooser } from "../facet/chooser.tsx";
import { ExcessContext } from "../moment/excess.ts";
import { FoldTitle } from "../moment/fold-title.tsx";
import { heightBelowTitle, useFoldPart } from "../moment/folding.ts";
import { indexIn, placeIn, type MomentProps } from "../pointing.ts";
import { rowPlace, valuesAt } from "../row.ts";
import { useOrders, useScale, useSeen, useSeenTitle } from "../scale.ts";
import { Gauges } from "./gauge.tsx";
import { matchGauges, matchStates, type StateMatch } from "./match.ts";
import "./state.css";

export function StateView(props: MomentProps) {
  const { trace, time, focus } = props;
  const matches = useMemo(() => matchStates(trace), [trace]);
  const gauges = useMemo(() => matchGauges(trace), [trace]);
  return (
    <>
      {matches.map((match, i) => (
        <StatePanel
          key={`${match.axis} ${match.facets.join(" ")}`}
          match={match}
          rank={match.isBeside || i > 0 ? firstRank + i : null}
          share={1 / matches.length}
          time={time}
          focus={focus}
        />
      ))}
      {gauges.length > 0 && <Gauges signals={gauges} time={time} focus={focus} />}
    </>
  );
}

interface PanelProps {
  readonly match: StateMatch;
  /** When it gives way; null: not at all. */
  readonly rank: number | null;
  /** Of the room for states. */
  readonly share: number;
  readonly time: number;
  readonly focus: Focus | null;
}

/** More rows than this have a line each. */
const mostRoomy = 12;
/** States give way before all else, the last one first. */
const firstRank = 3;

function StatePanel({ match, rank, share, time, focus }: PanelProps) {
  const { axis, rows, facets, isBeside } = match;
  const words = useWords();
  const copy = useCopy(match, focus);
  const isTight = isBeside || rows.length > mostRoomy;
  const { height, given } = useRowHeight(match, isTight, share);
  const figure = useRef<HTMLElement>(null);
  const id = `state ${axis} ${facets.join(" ")}`;
  const fold = useFoldPart(id, { rank, element: figure, gainOf: heightBelowTitle });
  const title = useSeenTitle()(words.text(isBeside ? "score.state.beside" : "score.state.at", { time }));
  const [first] = rows;
  return (
    <figure
      className="state"
      ref={figure}
      data-beside={isTight || undefined}
      data-folded={fold.isFolded || undefined}
      aria-label={title}
    >
      <figcaption>
        <FoldTitle part={fold}>{title}</FoldTitle> {first && <small>{sizeText(words, first)}</small>}{" "}
        {first && !fold.isFolded && <FacetChooser signal={first} facets={facets} copy={copy} />}
      </figcaption>
      {!fold.isFolded && (
        <div className="stateRows" data-given={given}>
          {rows.map((signal) => (
            <StateRow
              key={signal.name}
              signal={signal}
              copy={copy}
              isFull={isBeside || isNamedTwice(rows, signal)}
              height={height}
              time={time}
              focus={focus}
            />
          ))}
        </div>
      )}
    </figure>
  );
}

function useCopy({ rows: [first], facets }: StateMatch, focus: Focus | null): Indices {
  const chosen = useChosen();
  return first ? copyAt(first, facets, focus, chosen) : {};
}

interface RowHeight {
  readonly height: number;
  /** By how much less all rows are. */
  readonly given: number;
}

/** How many rows a class sees: of one state, and of each of several; projector.css hides the others. */
const [rowsOfOne, rowsOfEach] = [6, 2];

/** Of one row, in CSS pixels; `share`: of the room for states. */
function useRowHeight({ rows, isBeside }: StateMatch, isTight: boolean, share: number): RowHeight {
  const zoom = useTheme().isProjector ? 1.5 : 1;
  const room = isBeside ? 0.08 : 0.36 * share;
  const [least, most] = isTight ? [22, 30] : [34, 96];
  const wanted = Math.round(Math.min(most * zoom, Math.max(least * zoom, (room * useWindowHeight()) / rows.length)));
  const seen = Math.min(rows.length, share < 1 ? rowsOfEach : rowsOfOne);
  const height = Math.max(Math.min(wanted, least), wanted - Math.ceil((use(ExcessContext) * share) / seen));
  return { height, given: seen * (wanted - height) };
}

/** Whether another part of the model has a value of the same name: the cell of another layer. */
function isNamedTwice(rows: readonly Signal[], { name }: Signal): boolean {
  const last = (path: string): string => path.slice(path.lastIndexOf(".") + 1);
  return rows.some((other) => other.name !== name && last(other.name) === last(name));
}

interface RowProps {
  readonly signal: Signal;
  readonly copy: Indices;
  /** With the part of the model that it belongs to. */
  readonly isFull: boolean;
  readonly height: number;
  readonly time: number;
  readonly focus: Focus | null;
}

/** One signal: a bar per index, and in numbers the focused index's value, else the largest. */
function StateRow({ signal, copy, isFull, height, time, focus }: RowProps) {
  const words = useWords();
  const seen = useSeen()(signal);
  const scale = useScale(seen, useTheme());
  const orders = useOrders();
  const place = useMemo(() => rowPlace(signal, { ...copy, time }, orders), [signal, copy, time, orders]);
  const values = useMemo(() => valuesAt(seen, place), [seen, place]);
  const focused = focus?.at[place.x];
  const bar = toldIndex(values, focused === undefined ? undefined : placeIn(place, place.x, focused));
  const index = indexIn(place, place.x, bar);
  return (
    <div className="stateRow" data-told={focus?.at[place.x] !== undefined || undefined}>
      <span className="stateLabel">
        {(isFull ? fullName : signalName)(words, signal.name)} <small>{rangeText(words.language, scale)}</small>
      </span>
      <Bars signal={signal} values={values} scale={scale} place={place} height={height} time={time} focus={focus} />
      <span className="stateNumber">
        <small>{indexText(words, signal, place.x, index)}</small> {formatAligned(words.language, values[bar] ?? NaN)}
      </span>
    </div>
  );
}
