/** How each head found its place at the playhead: content → gated → shifted → final as aligned bars with numbers. */
import { useLayoutEffect, useMemo, useRef } from "react";
import type { Focus } from "../../core/focus.ts";
import type { Signal } from "../../core/signal.ts";
import { formatAligned, formatNumber } from "../../draw/format.ts";
import { useWords } from "../../ui/words.tsx";
import { percent } from "../cells.tsx";
import { axisName, fullName, signalName } from "../describe.ts";
import { valueAt } from "../lane.ts";
import { markOf, registerCells, type CellsPlace, type MomentProps } from "../pointing.ts";
import { matchAddressing, type AddressingMatch } from "./match.ts";
import "./addressing.css";

export function AddressingView(props: MomentProps) {
  const matches = useMemo(() => matchAddressing(props.trace), [props.trace]);
  return matches.map((match) => <AddressingPanel key={match.final.name} {...props} match={match} />);
}

function AddressingPanel({ match, time, focus, addressing }: MomentProps & { readonly match: AddressingMatch }) {
  const words = useWords();
  const lane = laneAt(match.final, focus, time);
  const name = fullName(words, match.final.name);
  const lanes = Object.entries(lane).filter(([axis]) => axis !== "time" && sizeOf(match.final, axis) > 1);
  return (
    <figure className="addressing" aria-label={words.text("score.addressing.of", { name, time })}>
      <figcaption>
        <b data-meaning={match.final.meaning}>{name}</b>
        {lanes.map(([axis, index]) => (
          <small key={axis}>{words.text("score.addressing.lane", { axis: axisName(words, axis), index })}</small>
        ))}
        {match.knobs.map((knob) => (
          <Knob key={knob.name} signal={knob} at={lane} />
        ))}
        {match.vectors.map((vector) => (
          <Vector key={vector.name} signal={vector} at={lane} />
        ))}
      </figcaption>
      {match.steps.map((step, i) => (
        <BarRow
          key={step.name}
          isCurrent={addressing === i}
          signal={step}
          lane={lane}
          label={signalName(words, step.name)}
          focus={focus}
        />
      ))}
      <BarRow
        isCurrent={addressing === match.steps.length}
        signal={match.final}
        lane={lane}
        label={words.text("score.final")}
        focus={focus}
      />
    </figure>
  );
}

/** The head looked at: the focused one, else the first. */
function laneAt(signal: Signal, focus: Focus | null, time: number): Readonly<Record<string, number>> {
  const lane: Record<string, number> = { time };
  for (const axis of signal.axes.slice(1, -1)) {
    lane[axis] = Math.min(focus?.at[axis] ?? 0, sizeOf(signal, axis) - 1);
  }
  return lane;
}

function sizeOf(signal: Signal, axis: string): number {
  return signal.sizes[signal.axes.indexOf(axis)] ?? 1;
}

interface PartProps {
  readonly signal: Signal;
  readonly at: Readonly<Record<string, number>>;
}

function Knob({ signal, at }: PartProps) {
  const words = useWords();
  const place = useMemo(() => partPlace(signal, at, ""), [signal, at]);
  return (
    <span className="addressingKnob cells" ref={(element) => registerCells(element, place)}>
      {signalName(words, signal.name)} <b>{formatNumber(words.language, valueAt(signal, at) ?? NaN)}</b>
    </span>
  );
}

/** A few numbers as bars: which way the head moves. */
function Vector({ signal, at }: PartProps) {
  const words = useWords();
  const axis = signal.axes.at(-1) ?? "";
  const place = useMemo(() => partPlace(signal, at, axis), [signal, at, axis]);
  const values = Array.from({ length: place.columns }, (_, index) => valueAt(signal, { ...at, [axis]: index }) ?? NaN);
  return (
    <span className="addressingKnob">
      {signalName(words, signal.name)}
      <span className="addressingVector cells" ref={(element) => registerCells(element, place)}>
        {values.map((value, index) => (
          <i key={index} style={{ height: percent(Math.min(1, Math.abs(value) || 0)) }} />
        ))}
      </span>
    </span>
  );
}

function partPlace(signal: Signal, at: Readonly<Record<string, number>>, x: string): CellsPlace {
  const { [x]: _, ...fixed } = at;
  return { signal: signal.name, x, y: "", columns: x ? sizeOf(signal, x) : 1, rows: 1, fixed };
}

interface BarRowProps {
  readonly signal: Signal;
  readonly lane: Readonly<Record<string, number>>;
  readonly label: string;
  readonly focus: Focus | null;
  readonly isCurrent: boolean;
}

/** One step: a bar per slot on the scale 0 … 1, and in numbers the focused slot's weight, else the largest. */
function BarRow({ signal, lane, label, focus, isCurrent }: BarRowProps) {
  const words = useWords();
  const element = useRef<HTMLDivElement>(null);
  const axis = signal.axes.at(-1) ?? "";
  const place = useMemo(() => partPlace(signal, lane, axis), [signal, lane, axis]);
  useLayoutEffect(() => {
    if (element.current) registerCells(element.current, place);
  }, [place]);
  const values = Array.from(
    { length: place.columns },
    (_, index) => valueAt(signal, { ...lane, [axis]: index }) ?? NaN,
  );
  const index = toldIndex(values, focus?.at[axis]);
  const mark = markOf(place, focus, lane["time"] ?? 0);
  return (
    <div className="addressingRow" data-current={isCurrent || undefined} data-meaning={signal.meaning}>
      <span className="addressingLabel">{label}</span>
      <div className="addressingBars cells" ref={element}>
        <svg viewBox={`0 0 ${values.length} 1`} preserveAspectRatio="none" aria-hidden="true">
          <path d={barPath(values)} />
        </svg>
        {mark && (
          <div
            className="cellsMark"
            style={{
              left: percent(mark.column / place.columns),
              width: percent(mark.columns / place.columns),
              top: 0,
              height: "100%",
            }}
          />
        )}
      </div>
      <span className="addressingNumber">
        <small>{words.text("score.addressing.peak", { axis: axisName(words, axis), index })}</small>
        {formatAligned(words.language, values[index] ?? NaN)}
      </span>
    </div>
  );
}

/** The focused index, or that of the largest value. */
export function toldIndex(values: readonly number[], focused: number | undefined): number {
  if (focused !== undefined && focused < values.length) return focused;
  return Math.max(0, values.indexOf(values.reduce((most, value) => Math.max(most, value), -Infinity)));
}

/** Bars of unit width from the bottom of a box of height 1. */
export function barPath(values: readonly number[]): string {
  return values
    .map((value, i) => {
      const height = Math.min(1, Math.max(0, value || 0));
      return `M${i + 0.1} 1v${-height}h0.8v${height}z`;
    })
    .join("");
}
