/** The numbers of interventions: what a program made by `cell/intervene.ts` reads of them at every timestep. */
import { axesOfSignal, type ChangeColumns, type Intervened, type SignalChange } from "../cell/intervene.ts";
import type { Program } from "../cell/program.ts";
import { Problem } from "../core/problem.ts";
import type { Signal } from "../core/signal.ts";
import type { Batch } from "./engine.ts";

/** A signal of another episode, as its trace has it. */
export type TakenSignal = Pick<Signal, "sizes" | "data">;

/**
 * `batch`, whose input is as `extendBatch` made it for the changed program, with the numbers of `changes`, the same for every
 * episode. `taken` has the other episode's signal for each change that takes one. @throws Problem on a step beyond the
 * episode, an index beyond its axis, or a number that is not finite.
 */
export function changeBatch(
  { program, columns }: Intervened,
  batch: Batch,
  changes: readonly SignalChange[],
  taken: ReadonlyMap<SignalChange, TakenSignal> = new Map(),
): Batch {
  if (changes.length === 0) return batch;
  const input = batch.input.slice();
  changes.forEach((change, i) => {
    refuse(program, batch.steps, change);
    const filled = { change, columns: columns[i], steps: batch.steps, taken: taken.get(change) };
    for (let row = 0; row < batch.size * batch.steps; row++)
      fill(input.subarray(row * program.inputWidth, (row + 1) * program.inputWidth), row % batch.steps, filled);
  });
  return { ...batch, input };
}

interface Filled {
  readonly change: SignalChange;
  readonly columns: ChangeColumns;
  readonly steps: number;
  readonly taken: TakenSignal | undefined;
}

function fill(row: Float32Array, time: number, { change, columns, steps, taken }: Filled): void {
  const step = columns.isReversed ? steps - 1 - time : time;
  const first = change.op === "hold" ? change.from + 1 : change.from;
  const isOn = step >= first && step <= (change.to ?? steps - 1);
  row[columns.on] = isOn ? 1 : 0;
  for (const [axis, column] of Object.entries(columns.places)) row[column] = change.at[axis];
  if (change.op === "set" || change.op === "scale") row[columns.number] = change.value;
  if (change.op === "swap") row[columns.number] = change.other;
  if (change.op !== "take" || !isOn) return;
  const [length = 0] = taken?.sizes ?? [];
  const { signal, episode } = change;
  if (!taken || step >= length) throw new Problem("intervene.short", { signal, episode, step, steps: length });
  row.set(taken.data.subarray(step * columns.size, (step + 1) * columns.size), columns.values);
}

function refuse(program: Program, steps: number, change: SignalChange): void {
  const { signal, from, to, at } = change;
  for (const step of [from, to ?? from])
    if (!isWhole(step, steps)) throw new Problem("intervene.step", { signal, step: said(step), steps });
  if (to !== null && to < from) throw new Problem("intervene.order", { signal, from, to });
  const named = program.named.find(({ name }) => name === signal);
  const axes = named ? axesOfSignal(program, named) : [];
  const sizes = named ? [...(named.turns?.axes ?? []), ...program.values[named.value].axes] : [];
  axes.forEach((axis, i) => {
    const size = program.sizes[sizes[i] ?? ""] ?? 1;
    const indices = [
      ...(Object.hasOwn(at, axis) ? [at[axis]] : []),
      ...(change.op === "swap" && change.along === axis ? [change.other] : []),
    ];
    for (const index of indices)
      if (!isWhole(index, size)) throw new Problem("intervene.index", { signal, axis, size, index: said(index) });
  });
  if ((change.op === "set" || change.op === "scale") && !Number.isFinite(change.value))
    throw new Problem("intervene.number", { signal, got: said(change.value) });
}

function isWhole(number: number, below: number): boolean {
  return Number.isInteger(number) && number >= 0 && number < below;
}

/** As it came: it may be anything. */
function said(value: unknown): string {
  return String(value).slice(0, 40);
}
