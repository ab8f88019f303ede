/**
 * The shared time axis, and over it the symbols of the task: both SVG on the staves' time scale. Places are shares of the
 * width, as those of the playhead are: all move as one, however late the width is measured.
 */
import { dateTicks, type DateTick } from "../../draw/dates.ts";
import { evenWidth } from "../../draw/text-width.ts";
import { countTicks } from "../../draw/tick.ts";
import { useType } from "../../ui/size.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { percent } from "../cells.tsx";
import { visibleSymbol } from "../describe.ts";
import type { Reading } from "../reading.ts";
import { useStepNames } from "../step-names.ts";

export function TimeAxis({
  steps,
  time,
  width,
}: {
  readonly steps: number;
  readonly time: number;
  readonly width: number;
}) {
  const words = useWords();
  const names = useStepNames().slice(0, steps);
  const { small } = useType(useTheme().isProjector);
  const isDated = names.length > 0;
  const now = names[time] ?? String(time);
  const middle = (step: number): string => percent((step + 0.5) / Math.max(1, steps));
  const ticks = isDated ? dateTicks(names, width, small) : numberTicks(steps, width);
  const isCovered = ({ step, text }: DateTick): boolean => {
    const apart = (Math.abs(step - time) * width) / Math.max(1, steps);
    return step !== time && apart < (isDated ? evenWidth(text + now, small) / 2 + 4 : 22);
  };
  return (
    <svg className="scoreAxis" width="100%" height="1.6em" aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick.step}>
          <line x1={middle(tick.step)} x2={middle(tick.step)} y2="4" />
          <text
            x={middle(tick.step)}
            y="1.25em"
            textAnchor="middle"
            opacity={isCovered(tick) || tick.step === time ? 0 : 1}
          >
            {tick.text}
          </text>
        </g>
      ))}
      <text x="-8" y="1.25em" textAnchor="end">
        {words.text(isDated ? "score.date" : "score.time")}
      </text>
      <text className="scoreAxisNow" x={middle(time)} y="1.25em" textAnchor="middle">
        {now}
      </text>
    </svg>
  );
}

function numberTicks(steps: number, width: number): readonly DateTick[] {
  return countTicks(steps - 1, width).map((step) => ({ step, text: String(step) }));
}

/** Below this size in CSS pixels a symbol cannot be read. */
const smallestSymbol = 7;

/** How large the symbols of a row are, so that every one fits its column; 0 where none could be read. */
export function symbolSize(symbols: readonly string[], column: number, em: number): number {
  const widest = symbols.reduce((most, symbol) => Math.max(most, symbolWidth(symbol)), 0);
  const size = widest > 0 ? Math.min(em, column / widest) : em;
  return size < smallestSymbol ? 0 : size;
}

/** Every column has its symbol written over it; where they cannot all be read, only that of the playhead, so that none is missed. */
export function SymbolsRow({ readings, width, em, time, span = 1 }: SymbolsRowProps) {
  const steps = Math.max(1, readings.length);
  const size = symbolSize(readings.map(({ symbol }) => symbol), (width * span) / steps, em); // prettier-ignore
  return (
    <svg className="scoreSymbols" width={percent(span)} height="1.4em" aria-hidden="true">
      {readings.map(
        ({ symbol }, step) =>
          symbol !== "" &&
          (size > 0 || step === time) && (
            <text
              key={step}
              x={percent((step + 0.5) / steps)}
              y="1.05em"
              textAnchor="middle"
              {...(size > 0 && size < em && { style: { fontSize: size } })}
            >
              {visibleSymbol(symbol)}
            </text>
          ),
      )}
    </svg>
  );
}

export interface SymbolsRowProps {
  readonly readings: readonly Reading[];
  /** Of the time axis, in CSS pixels. */
  readonly width: number;
  /** Share of the time axis that they stand over. */
  readonly span?: number;
  /** Font size in CSS pixels. */
  readonly em: number;
  /** The playhead. */
  readonly time: number;
}

/** In sizes of the type, with a little air. */
function symbolWidth(symbol: string): number {
  return evenWidth(symbol, 1) + 0.1;
}
