/** The label of a stave: its name, which enlarges it, what it is made of, and how far its colours reach. */
import { Suspense, useMemo, useState } from "react";
import type { Signal } from "../../core/signal.ts";
import { countFlagged } from "../../draw/raster.ts";
import { hasRange, type Scale } from "../../draw/scale.ts";
import { later } from "../../ui/later.ts";
import { useIsNarrow, useType } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { fullName, rangeText, signalName, sizeParts, symbolOf } from "../describe.ts";
import { FacetChooser } from "../facet/chooser.tsx";
import { chosenFacets, type StavePlan } from "../lane.ts";
import type { StaveChoice } from "../score/layout.ts";
import { TurnedNote, type Bit } from "./turned.tsx";

/** Fetched when somebody asks for the numbers. */
const TableDialog = later(async () => (await import("../table/table.tsx")).TableDialog);

export interface StaveLabelProps {
  readonly plan: StavePlan;
  /** What is drawn of it. */
  readonly shown: Signal;
  readonly scale: Scale;
  readonly height: number;
  /** Lanes or rows have names of their own beside it. */
  readonly hasNames: boolean;
  readonly isInFull: boolean;
  readonly turned: readonly Bit[];
  readonly isLarge: boolean;
  /** Absent where a stave cannot be enlarged. */
  readonly onChoice?: ((choice: Pick<StaveChoice, "large">) => void) | undefined;
}

export function StaveLabel(props: StaveLabelProps) {
  const { plan, shown, scale, height, hasNames, isInFull, turned } = props;
  const words = useWords();
  const { signal } = plan;
  const { isOneLine, isWrapped, most } = useLines(height, hasNames);
  const flagged = useMemo(() => countFlagged(shown.data, scale), [shown, scale]);
  const beyond = flagged.above + flagged.below;
  const symbol = symbolOf(words, signal.name);
  const [amount, unit] = sizeParts(words, signal);
  const size = amount + unit;
  const isFull = isInFull || (isOneLine && plan.group === "more");
  return (
    <figcaption
      className="staveLabel"
      data-full={isInFull || undefined}
      data-line={isOneLine ? "one" : "two"}
      data-wrapped={isWrapped || undefined}
    >
      <span className="staveTitle" style={isOneLine ? { maxHeight: most } : undefined}>
        <FlagWarning count={flagged.nan + flagged.infinite} />
        {turned.length > 0 && <TurnedNote bits={turned} />}
        <NameButton {...props} name={(isFull ? fullName : signalName)(words, signal.name)} />
        {isOneLine && <RangeNote scale={scale} beyond={beyond} />}
      </span>
      <small title={[symbol, size].filter(Boolean).join(" · ")}>
        <span className="staveSymbol">
          {symbol}
          {symbol && size && " · "}
        </span>
        <span className="staveSize">
          <span>{amount.trimEnd()}</span>
          <span>
            {amount.endsWith(" ") && " "}
            {unit}
            {size && isRangeSaid(scale, beyond) && " · "}
          </span>
        </span>
        <RangeNote scale={scale} beyond={beyond} />
      </small>
      {props.isLarge && <TableButton plan={plan} />}
      <FacetChooser signal={signal} facets={chosenFacets(signal)} copy={plan.lanes[0]?.fixed ?? {}} isSmall />
    </figcaption>
  );
}

interface Lines {
  /** There is no room for a line of its own below the name. */
  readonly isOneLine: boolean;
  /** But for a second one of the name itself. */
  readonly isWrapped: boolean;
  /** Height of the whole lines that go beside the stave, and of one at least. */
  readonly most: number;
}

/** Beside other names there is less room, and a name may take two lines. */
function useLines(height: number, hasNames: boolean): Lines {
  const { isProjector } = useTheme();
  const { small, body } = useType(isProjector);
  const line = useIsNarrow() ? 1.1 * small : 1.2 * body;
  const isOneLine = height < (hasNames ? 66 : 34) * (isProjector ? 1.75 : 1);
  const count = Math.max(1, Math.floor(height / line));
  return { isOneLine, isWrapped: isOneLine && count > 1, most: count * line };
}

type NameProps = Pick<StaveLabelProps, "plan" | "isLarge" | "onChoice"> & { readonly name: string };

function NameButton({ plan: { signal }, isLarge, onChoice, name }: NameProps) {
  const words = useWords();
  if (!onChoice) return <span className="staveName">{name}</span>;
  return (
    <button
      type="button"
      className="staveName"
      title={words.text(isLarge ? "score.shrink" : "score.enlarge.of", { name: fullName(words, signal.name) })}
      aria-label={words.text("score.enlarge.of", { name: fullName(words, signal.name) })}
      aria-pressed={isLarge}
      onClick={() => onChoice({ large: isLarge ? null : signal.name })}
    >
      {name}
    </button>
  );
}

interface RangeNoteProps {
  readonly scale: Scale;
  readonly beyond: number;
}

/** Not of what runs from 0 to 1, as shares do. */
function isRangeSaid(scale: Scale, beyond: number): boolean {
  const isUsual = scale.high === 1 && scale.low === 0 && beyond === 0;
  return !isUsual && (hasRange(scale.meaning) || scale.high !== 1);
}

/** How far the colours reach, and how many values lie beyond. */
function RangeNote({ scale, beyond }: RangeNoteProps) {
  const words = useWords();
  if (!isRangeSaid(scale, beyond)) return null;
  const range = rangeText(words.language, scale);
  const key = beyond === 0 ? "score.range" : "score.range.beyond";
  return (
    <span className="staveRange" title={words.text(key, { range, count: beyond })}>
      {range}
    </span>
  );
}

function TableButton({ plan }: { readonly plan: StavePlan }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="staveTable"
        aria-label={words.text("score.table.of", { name: fullName(words, plan.signal.name) })}
        onClick={() => setOpen(true)}
      >
        {words.text("score.table")}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <TableDialog plan={plan} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** ⚠ when cells are not finite. */
function FlagWarning({ count }: { readonly count: number }) {
  const words = useWords();
  if (count === 0) return null;
  const sentence = words.text("score.flagged", { count });
  return (
    <span className="staveWarning" role="img" aria-label={sentence} title={sentence}>
      ⚠
    </span>
  );
}
