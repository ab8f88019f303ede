/** A formula with the numbers of one moment in it: single numbers as numbers, a few as bars, longer values by name. */
import { useMemo } from "react";
import type { FormulaPart, FormulaValue, Signal, Trace } from "../../core/signal.ts";
import { formatNumber } from "../../draw/format.ts";
import type { Words } from "../../i18n/translate.ts";
import { useWords } from "../../ui/words.tsx";
import { percent } from "../cells.tsx";
import { fullName, indexText, signalName } from "../describe.ts";
import { shapeOf, sizeOf, type Indices } from "../facet.ts";
import { useDrawn, useSeen } from "../scale.ts";
import { signalNamed, valueAt } from "../lane.ts";
import { useDrag } from "../drag.ts";
import { registerCells } from "../pointing.ts";
import { rowPlace, valuesAt } from "../row.ts";
import { longestVector } from "./match.ts";

export interface FormulaProps {
  readonly trace: Trace;
  readonly formula: readonly FormulaPart[];
  /** The axis of the bars: what runs along it is told by name. */
  readonly axis: string;
  /** Time and copy. */
  readonly lane: Indices;
}

export function Formula({ trace, formula, axis, lane }: FormulaProps) {
  const words = useWords();
  // An equation holds between values, not between their differences.
  const isPlain = useDrawn().against !== undefined;
  return (
    <span className="addressingFormula" title={plainText(words, formula)}>
      {"= "}
      {formula.map((part, i) =>
        typeof part === "string" ? (
          part
        ) : isPlain ? (
          <i key={i}>{nameOf(words, part)}</i>
        ) : (
          <FormulaTerm key={i} trace={trace} part={part} axis={axis} lane={lane} />
        ),
      )}
    </span>
  );
}

interface TermProps extends Omit<FormulaProps, "formula"> {
  readonly part: FormulaValue;
}

function FormulaTerm({ trace, part, axis, lane }: TermProps) {
  const words = useWords();
  const signal = signalNamed(trace, part.signal);
  const kind = signal ? termKind(signal, part, axis, lane) : "name";
  if (!signal || kind === "name") return <i>{nameOf(words, part)}</i>;
  const at = { ...lane, ...part.at, time: (lane["time"] ?? 0) - (part.isBefore ? 1 : 0) };
  return kind === "vector" ? <Vector signal={signal} at={at} /> : <Knob signal={signal} at={at} />;
}

/** A value is told in numbers where the copy looked at has one of it, or a few. */
function termKind(signal: Signal, part: FormulaValue, axis: string, lane: Indices): "number" | "vector" | "name" {
  const { kind, row, facets } = shapeOf(signal);
  const isKnown = facets.every((axis) => lane[axis] !== undefined);
  if (!isKnown || kind === "matrix") return "name";
  if (kind === "level" || part.at?.[row] !== undefined) return "number";
  return row !== axis && sizeOf(signal, row) <= longestVector ? "vector" : "name";
}

function nameOf(words: Words, { signal, isBefore }: FormulaValue): string {
  const name = signalName(words, signal).toLocaleLowerCase();
  return isBefore ? words.text("score.addressing.before", { name }) : name;
}

function plainText(words: Words, formula: readonly FormulaPart[]): string {
  return formula.map((part) => (typeof part === "string" ? part : nameOf(words, part))).join("");
}

export interface PartProps {
  readonly signal: Signal;
  readonly at: Indices;
}

/** How far one sweep of the hand changes a number: a share from 0 to 1, another by as much again. */
function rangeOf(signal: Signal, at: Indices): number {
  return signal.meaning === "gate" ? 1 : Math.max(1, 2 * Math.abs(valueAt(signal, at) ?? 0));
}

/** One number of this moment; none before the first. */
export function Knob({ signal, at }: PartProps) {
  const words = useWords();
  const drag = useDrag(signal, rangeOf(signal, at), "across");
  const place = useMemo(() => {
    const { row } = shapeOf(signal);
    const index = at[row];
    const whole = rowPlace(signal, at);
    return index === undefined || !row
      ? whole
      : { ...whole, x: "", columns: 1, fixed: { ...whole.fixed, [row]: index } };
  }, [signal, at]);
  const value = valueAt(useSeen()(signal), place.fixed);
  const index = Object.keys(place.fixed).filter((axis) => axis !== "time" && !shapeOf(signal).facets.includes(axis));
  const name = [fullName(words, signal.name), ...index.map((axis) => indexText(words, signal, axis, at[axis] ?? 0))];
  return (
    <b
      className="addressingKnob cells"
      title={name.join(" ")}
      {...drag}
      ref={(element) => registerCells(element, place)}
    >
      {value === undefined ? "–" : formatNumber(words.language, value)}
    </b>
  );
}

/** A few numbers as bars: which way the head moves. */
export function Vector({ signal, at }: PartProps) {
  const words = useWords();
  const place = useMemo(() => rowPlace(signal, at), [signal, at]);
  const values = valuesAt(useSeen()(signal), place);
  const drag = useDrag(signal, 1, "up");
  return (
    <span
      className="addressingVector cells"
      title={`${fullName(words, signal.name)}: ${values.map((value) => formatNumber(words.language, value)).join(", ")}`}
      {...drag}
      ref={(element) => registerCells(element, place)}
    >
      {values.map((value, index) => (
        <i
          key={index}
          data-less={value < 0 || undefined}
          style={{ height: percent(Math.min(1, Math.abs(value) || 0)) }}
        />
      ))}
    </span>
  );
}
