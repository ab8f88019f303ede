/** How much of an answer comes back when one value at one step is taken from another episode. */
import { cost } from "../../cell/cost.ts";
import type { Signal } from "../../core/signal.ts";
import { Problem } from "../../core/problem.ts";
import type { Batch, Session } from "../../engine/engine.ts";
import { byteLimit } from "../../train/limit.ts";
import type { Subject } from "../analysis.ts";
import type { Change } from "./change.ts";
import { lossAt } from "./loss.ts";
import type { Taken } from "./taken.ts";

/** One run of the changed episode: in it, this value is as in the first episode. */
export interface Try {
  /** Number in `Taken.places`. */
  readonly place: number;
  readonly time: number;
  /** Of the axis of the place; null where that has none. */
  readonly index: number | null;
}

/** The two episodes as the program reads them, and what every signal is in each. */
export interface Pair {
  readonly change: Change;
  readonly changed: Batch;
  readonly first: ReadonlyMap<string, Signal>;
  readonly second: ReadonlyMap<string, Signal>;
}

/** Against the answers of the first episode, at the steps whose answers differ. */
export interface Losses {
  readonly first: number;
  readonly changed: number;
}

export async function pairOf(subject: Subject, change: Change): Promise<Pair> {
  const changed = withSameNoise(subject, subject.extend(change.episodes));
  const signals = async (batch: Batch): Promise<ReadonlyMap<string, Signal>> =>
    new Map((await subject.session.trace(batch)).signals.map((signal) => [signal.name, signal]));
  return { change, changed, first: await signals(subject.batch), second: await signals(changed) };
}

/** What is drawn for the first episode is drawn for the second: they differ in nothing else. */
function withSameNoise({ program, batch }: Subject, changed: Batch): Batch {
  const { inputWidth: width, sizes } = program;
  const input = changed.input.slice();
  for (const { kind, axes, offset } of program.extras) {
    if (kind !== "noise" && kind !== "uniform") continue;
    const size = axes.reduce((product, axis) => product * (sizes[axis] ?? 1), 1);
    for (let row = offset; row < input.length; row += width) input.set(batch.input.subarray(row, row + size), row);
  }
  return { ...changed, input };
}

export async function lossesOf({ session, probeTask: task, episodes, batch }: Subject, pair: Pair): Promise<Losses> {
  const { affected } = pair.change;
  const loss = async (of: Batch): Promise<number> =>
    lossAt(task, episodes, affected, (await session.evaluate(of)).output, 0);
  return { first: await loss(batch), changed: await loss(pair.changed) };
}

/** Operations between two pieces: some 10 ms. */
const pieceFlops = 30_000_000;
/** Sequences that the engine holds at a time. */
const slice = 8;

export class Recovery {
  readonly #subject: Subject;
  readonly #pair: Pair;
  readonly #losses: Losses;
  readonly #taken: Taken;
  readonly #session: Session;
  /** Tries of one piece. */
  readonly size: number;

  /** @throws Problem where that takes too much memory. */
  static async open(subject: Subject, pair: Pair, losses: Losses, taken: Taken): Promise<Recovery> {
    const { flops, bytes } = cost(taken.program, slice, subject.batch.steps);
    if (bytes > byteLimit) throw new Problem("patching.bytes", { got: Math.ceil(bytes / 1e6), limit: byteLimit / 1e6 });
    const { weights, task } = subject;
    const session = await subject.engine.open(taken.program, { loss: task.loss, weights });
    // Of an update's work, a third is forward.
    const slices = Math.max(1, Math.floor(pieceFlops / (flops / 3)));
    return new Recovery(subject, pair, losses, taken, session, slice * slices);
  }

  private constructor(subject: Subject, pair: Pair, losses: Losses, taken: Taken, session: Session, size: number) {
    [this.#subject, this.#pair, this.#losses] = [subject, pair, losses];
    [this.#taken, this.#session, this.size] = [taken, session, size];
  }

  /** Whether the two episodes differ in what would be taken: where they do not, nothing can come back. */
  differs({ place, time, index }: Try): boolean {
    const { signal } = this.#taken.places[place];
    const [one, other] = [this.#pair.first.get(signal), this.#pair.second.get(signal)];
    if (!one || !other) return false;
    const { start, end } = elementsOf(one, time, index);
    return one.data.subarray(start, end).some((value, i) => value !== other.data[start + i]);
  }

  /** The share of the answer that comes back by each of `tries`: 0 none, 1 all, below 0 where it takes away. */
  async shares(tries: readonly Try[]): Promise<readonly number[]> {
    const { probeTask: task, episodes } = this.#subject;
    const { output } = await this.#session.evaluate(this.#batch(tries));
    const { first, changed } = this.#losses;
    const loss = (lane: number): number => lossAt(task, episodes, this.#pair.change.affected, output, lane);
    return tries.map((_, lane) => (changed - loss(lane)) / (changed - first));
  }

  dispose(): void {
    this.#session.dispose();
  }

  #batch(tries: readonly Try[]): Batch {
    const { changed } = this.#pair;
    const { steps } = changed;
    const [from, to] = [this.#subject.program.inputWidth, this.#taken.program.inputWidth];
    const input = new Float32Array(tries.length * steps * to);
    tries.forEach((one, lane) => {
      for (let step = 0; step < steps; step++)
        input.set(changed.input.subarray(step * from, (step + 1) * from), (lane * steps + step) * to);
      this.#take(one, input.subarray(lane * steps * to, (lane + 1) * steps * to));
    });
    const repeated = (data: Float32Array): Float32Array => {
      const all = new Float32Array(tries.length * data.length);
      tries.forEach((_, lane) => all.set(data, lane * data.length));
      return all;
    };
    return { size: tries.length, steps, input, target: repeated(changed.target), mask: repeated(changed.mask) };
  }

  /** `input` [time, …]: turns on what is to be taken, and says what it is in the first episode. */
  #take({ place, time, index }: Try, input: Float32Array): void {
    const { signal, axis, columns } = this.#taken.places[place];
    const step = columns.isReversed ? this.#pair.changed.steps - 1 - time : time;
    const row = input.subarray(step * this.#taken.program.inputWidth);
    row[columns.on] = 1;
    if (axis !== null && index !== null) row[columns.places[axis]] = index;
    const data = this.#pair.first.get(signal)?.data ?? new Float32Array(0);
    row.set(data.subarray(time * columns.size, (time + 1) * columns.size), columns.values);
  }
}

/** Where in the data of a signal [time, …] the elements of one try lie. */
function elementsOf({ sizes }: Signal, time: number, index: number | null): { start: number; end: number } {
  const [, parts = 1, ...rest] = sizes;
  const part = rest.reduce((product, size) => product * size, 1);
  const start = time * parts * part + (index ?? 0) * part;
  return { start, end: start + (index === null ? parts * part : part) };
}
