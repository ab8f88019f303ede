/** One stave: a signal over time as a raster, one lane per head, with its name and size in the gutter. */
import { lazy, memo, Suspense, useState } from "react";
import { pointsAt, type Focus } from "../../core/focus.ts";
import type { Signal } from "../../core/signal.ts";
import { countFlagged } from "../../draw/raster.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { Cells } from "../cells.tsx";
import { countedIndex, fullName, indexText, signalName, sizeText, staveSentence, symbolOf } from "../describe.ts";
import { chosenFacets, type StavePlan } from "../lane.ts";
import { FacetChooser } from "../facet/chooser.tsx";
import { useScale } from "../scale.ts";
import { TurnedMarks, TurnedNote, type Bit } from "./turned.tsx";
import "./stave.css";

/** Fetched when somebody asks for the numbers. */
const TableDialog = lazy(async () => ({ default: (await import("../table/table.tsx")).TableDialog }));

export interface StaveProps {
  readonly plan: StavePlan;
  readonly height: number;
  readonly time: number;
  readonly focus: Focus | null;
  /** With the name of the part of the model that it belongs to. */
  readonly isInFull: boolean;
  /** [time], 1 where the output is scored; the other times are faded. */
  readonly mask: Signal | undefined;
  /** Bits of it that were turned over by hand. */
  readonly turned?: readonly Bit[] | undefined;
}

const none: readonly Bit[] = [];

export const Stave = memo(function Stave({ plan, height, time, focus, isInFull, mask, turned = none }: StaveProps) {
  const words = useWords();
  const scale = useScale(plan.signal, useTheme());
  const laneHeight = (height - (plan.lanes.length - 1) * 2) / plan.lanes.length;
  const isFocused = pointsAt(focus, plan.signal.name);
  return (
    <figure
      className="stave"
      data-lanes={laneAxes(plan)}
      data-focused={isFocused || undefined}
      aria-label={staveSentence(words, plan.signal)}
    >
      <StaveLabel plan={plan} height={height} isInFull={isInFull} turned={turned} />
      {plan.lanes.length > 1 && <LaneNames plan={plan} laneHeight={laneHeight} />}
      <div className="staveLanes">
        {plan.lanes.map((lane, i) => (
          <Cells
            key={i}
            signal={plan.signal}
            place={lane}
            scale={scale}
            height={laneHeight}
            time={time}
            focus={focus}
            mask={mask?.data}
          />
        ))}
        {plan.lanes[0] && <TurnedMarks bits={turned} place={plan.lanes[0]} />}
      </div>
    </figure>
  );
});

/** How many axes name the lanes; none where there is one lane. */
function laneAxes({ signal, lanes }: StavePlan): number | undefined {
  const axes = Object.keys(lanes[0]?.fixed ?? {}).length - chosenFacets(signal).length;
  return lanes.length > 1 ? axes : undefined;
}

/** What each lane is: "head 1". Lanes too thin for a line of text share one. */
function LaneNames({ plan: { signal, lanes }, laneHeight }: { readonly plan: StavePlan; readonly laneHeight: number }) {
  const words = useWords();
  const line = useTheme().isProjector ? 20 : 12;
  const every = Math.max(1, Math.ceil(line / (laneHeight + 2)));
  const chosen = chosenFacets(signal);
  const hasRoom = (axes: number): boolean => laneHeight >= line * axes;
  return (
    <ol className="staveFacets" aria-hidden="true">
      {lanes.map(({ fixed }, i) => {
        const axes = Object.keys(fixed).filter((axis) => !chosen.includes(axis));
        const index = axes.map((axis) => countedIndex(signal, axis, fixed[axis] ?? 0)).join(" · ");
        return (
          <li key={i} data-index={index}>
            {i % every === 0 &&
              (hasRoom(axes.length) ? axes : []).map((axis) => (
                <span key={axis}>{indexText(words, signal, axis, fixed[axis] ?? 0)}</span>
              ))}
            {i % every === 0 && !hasRoom(axes.length) && <span>{index}</span>}
          </li>
        );
      })}
    </ol>
  );
}

type LabelProps = Required<Pick<StaveProps, "plan" | "height" | "isInFull" | "turned">>;

function StaveLabel({ plan, height, isInFull, turned }: LabelProps) {
  const words = useWords();
  const [isTableOpen, setTableOpen] = useState(false);
  const { signal } = plan;
  const zoom = useTheme().isProjector ? 1.75 : 1;
  // Beside the names of lanes there is less room, and a name may take two lines.
  const isOneLine = height < (plan.lanes.length > 1 ? 66 : 34) * zoom;
  const name = (isInFull || (isOneLine && plan.group === "more") ? fullName : signalName)(words, signal.name);
  const symbol = symbolOf(words, signal.name);
  const size = sizeText(words, signal);
  return (
    <figcaption className="staveLabel" data-full={isInFull || undefined} data-line={isOneLine ? "one" : "two"}>
      <FlagWarning plan={plan} />
      {turned && turned.length > 0 && <TurnedNote bits={turned} />}
      <button
        type="button"
        className="staveName"
        title={words.text("score.table")}
        aria-label={words.text("score.table.of", { name: fullName(words, signal.name) })}
        onClick={() => setTableOpen(true)}
      >
        {name}
      </button>
      <small>
        <span className="staveSymbol">
          {symbol}
          {symbol && size && " · "}
        </span>
        {size}
      </small>
      <FacetChooser signal={signal} facets={chosenFacets(signal)} copy={plan.lanes[0]?.fixed ?? {}} isSmall />
      {isTableOpen && (
        <Suspense fallback={null}>
          <TableDialog plan={plan} onClose={() => setTableOpen(false)} />
        </Suspense>
      )}
    </figcaption>
  );
}

/** ⚠ when cells are not finite or outside the scale. */
function FlagWarning({ plan }: { readonly plan: StavePlan }) {
  const words = useWords();
  const scale = useScale(plan.signal, useTheme());
  const flagged = countFlagged(plan.signal.data, scale);
  if (flagged === 0) return null;
  const sentence = words.text("score.flagged", { count: flagged });
  return (
    <span className="staveWarning" role="img" aria-label={sentence} title={sentence}>
      ⚠
    </span>
  );
}
