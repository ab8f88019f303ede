/** The numbers behind the sentences. */
import type { FindingGrid } from "../analysis.ts";
import type { Moves } from "./heads.ts";
import type { Content } from "./slots.ts";
import type { Correlations, Unit } from "./units.ts";
import type { Wiped } from "./wipe.ts";

/** Rows and columns of correlations that are shown: those that go with anything most closely. */
const mostRows = 24;
const mostColumns = 24;
/** Moves by more than this are one column. */
const farthest = 3;

/** Slots × steps of the input: how much of what a slot holds in the end changes with the input of a step. One grid per memory. */
export function contentGrid(contents: readonly Content[], steps: number): readonly FindingGrid[] {
  const signals = [...new Set(contents.map(({ memory }) => memory.signal))];
  return signals.flatMap((signal) => {
    const own = contents.filter(({ memory }) => memory.signal === signal);
    const { axis, slots } = own[0].memory;
    const data = new Float32Array(slots * steps).fill(NaN);
    // The stretches of a slot are in the order of time: the last one stands.
    for (const { slot, causes } of own) data.set(causes, slot * steps);
    return [{ name: "slots", of: signal, axes: [axis, "time"], sizes: [slots, steps], scale: "amount", data }] as const;
  });
}

/** Slots × answers: how much of an answer is lost with a slot. */
export function wipeGrid({ memory: { signal, axis, slots }, lost }: Wiped, steps: number): FindingGrid {
  return { name: "wipes", of: signal, axes: [axis, "time"], sizes: [slots, steps], scale: "share", data: lost };
}

/** Heads and phases × moves: in which share of its steps a head moves so. */
export function moveGrid(moves: readonly Moves[]): FindingGrid | null {
  if (moves.length === 0) return null;
  const columns = 2 * farthest + 2;
  const data = new Float32Array(moves.length * columns);
  moves.forEach(({ counts, steps }, row) => {
    for (const [by, count] of counts) {
      const column = Math.abs(by) <= farthest ? by + farthest : columns - 1;
      data[row * columns + column] += count / steps;
    }
  });
  const sign = (by: number): string => (by === 0 ? "0" : by > 0 ? `+${by}` : `−${-by}`);
  const labels = [...Array.from({ length: columns - 1 }, (_, i) => sign(i - farthest)), "…"];
  const rows = moves.map(({ head, phase }) => `${nameOf(head)} ${phase === "answer" ? "?" : "x"}`);
  return {
    name: "moves",
    axes: ["mover", "move"],
    sizes: [moves.length, columns],
    scale: "share",
    labels: { mover: rows, move: labels },
    data,
  };
}

/** Units × numbers of the task, those that go with anything most closely. */
export function correlationGrid({ units, variables, r }: Correlations): FindingGrid | null {
  const at = (u: number, v: number): number => r[u * variables.length + v];
  const all = { units: [...units.keys()], variables: [...variables.keys()] };
  const strength = (values: readonly number[]): number =>
    values.reduce((most, value) => (Math.abs(value) > most ? Math.abs(value) : most), 0);
  const best = (from: readonly number[], of: (index: number) => number, most: number): number[] => {
    const found = from.filter((index) => of(index) > 0).toSorted((a, b) => of(b) - of(a));
    return found.slice(0, most).toSorted((a, b) => a - b);
  };
  const perUnit = all.units.map((u) => strength(all.variables.map((v) => at(u, v))));
  const rows = best(all.units, (u) => perUnit[u], mostRows);
  const perVariable = all.variables.map((v) => strength(rows.map((u) => at(u, v))));
  const columns = best(all.variables, (v) => perVariable[v], mostColumns);
  if (rows.length === 0 || columns.length === 0) return null;
  return {
    name: "units",
    axes: ["recorded", "variable"],
    sizes: [rows.length, columns.length],
    scale: "signed",
    labels: { recorded: rows.map((u) => nameOf(units[u])), variable: columns.map((v) => variables[v].symbol) },
    data: Float32Array.from(rows.flatMap((u) => columns.map((v) => at(u, v)))),
  };
}

/** A signal's name with its indices: the same in every language. */
function nameOf({ signal, shown }: Pick<Unit, "signal" | "shown">): string {
  const indices = Object.values(shown);
  return indices.length > 0 ? `${signal}[${indices.join(", ")}]` : signal;
}
