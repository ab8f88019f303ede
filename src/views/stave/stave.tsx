/** One stave: a signal over time as a raster, one lane per head, with its name and size in the gutter. */
import { memo, useMemo } from "react";
import { pointsAt, type Focus } from "../../core/focus.ts";
import type { Signal } from "../../core/signal.ts";
import type { NetworkChange } from "../../train/changed.ts";
import { useType } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { Cells } from "../cells.tsx";
import { rowNames, staveSentence } from "../describe.ts";
import { chosenFacets, type StavePlan } from "../lane.ts";
import { useScale, useSeen } from "../scale.ts";
import type { StaveChoice } from "../score/layout.ts";
import { StaveLabel } from "./label.tsx";
import { laneNames } from "./lane-names.ts";
import { ChangedMarks } from "./changed.tsx";
import { TurnedMarks, type Bit } from "./turned.tsx";
import "./stave.css";

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
  /** What is done to it by hand. */
  readonly changes?: readonly NetworkChange[];
  /** It is what somebody wanted to see closely. */
  readonly isLarge?: boolean;
  /** Enlarges it, or puts it back; absent where staves keep their heights. */
  readonly onChoice?: ((choice: Pick<StaveChoice, "large">) => void) | undefined;
}

const none: readonly Bit[] = [];
const unchanged: readonly NetworkChange[] = [];
/** Height of a name of a row, in sizes of small text. */
const rowLine = 0.88;

export const Stave = memo(function Stave(props: StaveProps) {
  const { plan, height, time, focus, isInFull, mask } = props;
  const { turned = none, changes = unchanged, isLarge = false, onChoice } = props;
  const { signal, lanes } = plan;
  const words = useWords();
  const shown = useSeen()(signal);
  const scale = useScale(shown, useTheme());
  const laneHeight = (height - (lanes.length - 1) * 2) / lanes.length;
  const names = useRowNames(plan, laneHeight);
  return (
    <figure
      className="stave"
      data-lanes={names.length > 0 ? 1 : laneAxes(plan)}
      data-focused={pointsAt(focus, signal.name) || undefined}
      data-large={isLarge || undefined}
      aria-label={staveSentence(words, signal)}
    >
      <StaveLabel
        {...{ plan, shown, scale, height, isInFull, turned, isLarge, onChoice }}
        hasNames={lanes.length > 1 || names.length > 0}
      />
      {lanes.length > 1 && <LaneNames plan={plan} laneHeight={laneHeight} />}
      {names.length > 0 && <RowNames names={names} />}
      <div className="staveLanes">
        {lanes.map((lane, i) => (
          <Cells
            key={i}
            signal={shown}
            place={lane}
            scale={scale}
            height={laneHeight}
            time={time}
            focus={focus}
            mask={mask?.data}
          />
        ))}
        {lanes[0] && <TurnedMarks bits={turned} place={lanes[0]} />}
        {lanes.map((lane, i) => (
          <ChangedMarks key={i} changes={changes} lane={lane} top={i * (laneHeight + 2)} height={laneHeight} />
        ))}
      </div>
    </figure>
  );
});

/** What the rows are, from top to bottom; none where there are several lanes, or no room for a line each. */
function useRowNames({ signal, lanes }: StavePlan, height: number): readonly string[] {
  const words = useWords();
  const { small } = useType(useTheme().isProjector);
  const names = useMemo(() => (lanes.length === 1 ? rowNames(words, signal) : []), [words, signal, lanes]);
  return height >= names.length * small * rowLine ? names : [];
}

function RowNames({ names }: { readonly names: readonly string[] }) {
  return (
    <ol className="staveFacets staveRows" aria-hidden="true">
      {names.map((name, i) => (
        <li key={i} data-index={name}>
          <span>{name}</span>
        </li>
      ))}
    </ol>
  );
}

/** How many axes name the lanes; none where there is one lane. */
function laneAxes({ signal, lanes }: StavePlan): number | undefined {
  const axes = Object.keys(lanes[0]?.fixed ?? {}).length - chosenFacets(signal).length;
  return lanes.length > 1 ? axes : undefined;
}

/** Height of a name of a lane, in CSS pixels. */
const [laneLine, projectorLine] = [12, 20];

/** What each lane is: "head 1". Lanes too thin for a line of text share one; those of one layer, its name. */
function LaneNames({ plan: { signal, lanes }, laneHeight }: { readonly plan: StavePlan; readonly laneHeight: number }) {
  const words = useWords();
  const line = useTheme().isProjector ? projectorLine : laneLine;
  const names = laneNames(words, signal, lanes, laneHeight / line);
  return (
    <ol className="staveFacets" aria-hidden="true">
      {names.map(({ lanes: count, short, lines }, i) => (
        <li key={i} data-index={short} style={{ flexGrow: count }}>
          {lines.map((text) => (
            <span key={text}>{text}</span>
          ))}
        </li>
      ))}
    </ol>
  );
}
