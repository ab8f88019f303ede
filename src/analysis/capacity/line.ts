/** How many things a model's memory can keep apart at most, read off its program. */
import type { Program, Value, ValueId } from "../../cell/program.ts";
import { shownAxis } from "../../engine/told.ts";

/** A state that is read by a sum over one of its axes. */
export interface Line {
  readonly signal: string;
  /** As a trace shows it. */
  readonly axis: string;
  /**
   * Indices of that axis: what is read is linear in the weights over it, so that no more things than these can be read apart
   * (one slot each, or one direction of the keys each: Schlag, Irie & Schmidhuber 2021, section 4.1).
   */
  readonly size: number;
  /** Memories of that kind that each have an address of their own: heads, layers. */
  readonly copies: number;
  /** Has an index for every step. */
  readonly isOverTime: boolean;
}

/** The largest memory that is read so, one with a place for every step before others; null where none is. */
export function lineOf(program: Program): Line | null {
  const found = program.values.flatMap((value) => {
    if (value.op !== "along" || (value.name !== "sum" && value.name !== "dot")) return [];
    return readsOf(program, value).flatMap((read) => lineAt(program, value.axis, read));
  });
  const [best] = found.toSorted((a, b) => Number(b.isOverTime) - Number(a.isOverTime) || b.numbers - a.numbers);
  if (!best) return null;
  const { numbers: _, ...line } = best;
  return line;
}

/** A value that is summed, and the axes of what it is multiplied with before: its address. */
interface Read {
  readonly id: ValueId;
  readonly address: readonly string[];
}

function readsOf(program: Program, { args }: Extract<Value, { op: "along" }>): readonly Read[] {
  const axesOf = (id: ValueId): readonly string[] => program.values[id]?.axes ?? [];
  const open = ({ id, address }: Read): readonly Read[] => {
    const one = program.values[id];
    if (one?.op !== "map" || one.name !== "multiply") return [{ id, address }];
    return beside(one.args, address).flatMap(open);
  };
  const beside = (all: readonly ValueId[], address: readonly string[]): readonly Read[] =>
    all.map((id, i) => ({ id, address: [...address, ...all.filter((_, k) => k !== i).flatMap(axesOf)] }));
  return beside(args, []).flatMap(open);
}

function lineAt(program: Program, axis: string, { id, address }: Read): readonly (Line & { numbers: number })[] {
  const value = program.values[id];
  const state = program.states.find(({ next }, i) => next === id || (value?.op === "state" && value.state === i));
  if (!state?.axes.includes(axis) || !address.includes(axis)) return [];
  const named = program.named.find((one) => (one.turns?.values ?? [one.value]).includes(state.next));
  const count = (axes: readonly string[]): number =>
    axes.reduce((product, one) => product * (program.sizes[one] ?? 1), 1);
  const others = state.axes.filter((one) => one !== axis);
  // What the address lacks is what is held; what both have is there once per address.
  if (!named || others.every((one) => address.includes(one))) return [];
  const copies = (named.turns?.values.length ?? 1) * count(others.filter((one) => address.includes(one)));
  const line = { signal: named.name, axis: shownAxis(axis), size: count([axis]), copies, isOverTime: axis === "time" };
  return [{ ...line, numbers: count(state.axes) }];
}
