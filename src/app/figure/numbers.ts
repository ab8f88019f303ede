/** The numbers behind the figures, as tables. */
import { csvText, type CsvCell } from "../../core/csv.ts";
import type { Signal, Trace } from "../../core/signal.ts";
import type { Reading } from "../../views/reading.ts";
import { countedIndex } from "../../views/describe.ts";
import { copiesOf, type Indices } from "../../views/facet.ts";
import { valueAt } from "../../views/lane.ts";

/** A line per step, a column per unit of each signal: "write head 1 slot 5". */
export function signalsCsv(signals: readonly Signal[], steps: number, readings: readonly Reading[] = []): string {
  const columns = signals.flatMap(columnsOf);
  const hasSymbols = readings.some(({ symbol }) => symbol !== "");
  const head = ["step", ...(hasSymbols ? ["symbol"] : []), ...columns.map(({ name }) => name)];
  const lines = Array.from({ length: steps }, (_, time): CsvCell[] => [
    time,
    ...(hasSymbols ? [readings[time]?.symbol] : []),
    ...columns.map(({ signal, at }) => valueAt(signal, { ...at, time })),
  ]);
  return csvText([head, ...lines]);
}

interface Column {
  readonly signal: Signal;
  readonly at: Indices;
  readonly name: string;
}

function columnsOf(signal: Signal): readonly Column[] {
  const axes = signal.axes.slice(1);
  return copiesOf(signal, axes).map((at) => {
    const places = axes.flatMap((axis) => [axis, placeName(signal, axis, at[axis] ?? 0)]);
    return { signal, at, name: [signal.name, ...places].join(" ") };
  });
}

/** As the page counts it, with what it stands for. */
function placeName(signal: Signal, axis: string, index: number): string {
  const label = signal.labels?.[axis]?.[index];
  const count = String(countedIndex(signal, axis, index));
  return label === undefined ? count : `${count} (${label})`;
}

/** All that is known of one step: a line per number, with its place on every axis. */
export function momentCsv({ signals }: Pick<Trace, "signals">, time: number): string {
  const timed = signals.filter(({ axes }) => axes[0] === "time");
  const axes = [...new Set(timed.flatMap((signal) => signal.axes.slice(1)))];
  const lines = timed.flatMap((signal) =>
    copiesOf(signal, signal.axes.slice(1)).map((at): CsvCell[] => [
      signal.name,
      time,
      ...axes.map((axis) => (at[axis] === undefined ? undefined : placeName(signal, axis, at[axis]))),
      valueAt(signal, { ...at, time }),
    ]),
  );
  return csvText([["signal", "step", ...axes, "value"], ...lines]);
}
