/** Changes to what a network computes, and the changed network beside the one that trains. */
import { intervene, shapeOf, type Intervened, type SignalChange } from "../cell/intervene.ts";
import type { Program } from "../cell/program.ts";
import { Problem } from "../core/problem.ts";
import type { Trace } from "../core/signal.ts";
import { changeBatch, type TakenSignal } from "../engine/change.ts";
import { unmoved, type Batch, type Engine, type LossName, type Session } from "../engine/engine.ts";

/** What is done to a weight: at one index per axis (none: everywhere), it is set to `value`, or times `value`. */
export interface WeightChange {
  readonly op: "weight.set" | "weight.scale";
  /** As `program.parameters` call it. */
  readonly weight: string;
  readonly index: readonly number[];
  readonly value: number;
}

export type NetworkChange = SignalChange | WeightChange;

/** Most changes of one probe: each is an operation of every step. */
export const mostChanges = 64;

export function isWeightChange(change: NetworkChange): change is WeightChange {
  return "weight" in change;
}

function signalChanges(changes: readonly NetworkChange[]): readonly SignalChange[] {
  return changes.filter((change) => !isWeightChange(change));
}

/** What `changes` take from other drawn episodes; `trace`: one of those as the network sees it. */
export async function takenBy(
  changes: readonly NetworkChange[],
  trace: (episode: number) => Promise<Trace>,
): Promise<ReadonlyMap<SignalChange, TakenSignal>> {
  const taken = new Map<SignalChange, TakenSignal>();
  for (const change of signalChanges(changes)) {
    if (change.op !== "take") continue;
    const { signals } = await trace(change.episode);
    const signal = signals.find(({ name }) => name === change.signal);
    if (signal) taken.set(change, signal);
  }
  return taken;
}

/** Whoever looks at an episode: a network as it is, or a changed one. */
export interface Network {
  readonly program: Program;
  readonly session: Session;
  /** What `extendBatch` made for the program, with the numbers of the changes. */
  readonly finish: (batch: Batch) => Batch;
}

interface Opened extends Intervened {
  readonly key: string;
  readonly session: Session;
}

/** The network with changes to it, on an engine session of its own: kept while only numbers of the changes differ. */
export class ChangedNetwork {
  readonly #engine: Engine;
  readonly #program: Program;
  readonly #loss: LossName;
  #opened: Opened | undefined;

  constructor(engine: Engine, program: Program, loss: LossName) {
    this.#engine = engine;
    this.#program = program;
    this.#loss = loss;
  }

  /** With `weights` and `changes`; `taken` as `changeBatch` has it. One at a time. @throws Problem. */
  async at(
    weights: Float32Array,
    changes: readonly NetworkChange[],
    taken: ReadonlyMap<SignalChange, TakenSignal>,
  ): Promise<Network> {
    const ofSignals = signalChanges(changes);
    const changed = changedWeights(this.#program, weights, changes);
    const opened = await this.#open(ofSignals);
    opened.session.restore(unmoved(changed));
    const { program, session } = opened;
    return { program, session, finish: (batch) => changeBatch(opened, batch, ofSignals, taken) };
  }

  dispose(): void {
    this.#opened?.session.dispose();
    this.#opened = undefined;
  }

  async #open(changes: readonly SignalChange[]): Promise<Opened> {
    const key = JSON.stringify(changes.map(shapeOf));
    if (this.#opened?.key === key) return this.#opened;
    const intervened =
      changes.length === 0 ? { program: this.#program, columns: [] } : intervene(this.#program, changes);
    const { program } = intervened;
    const weights = new Float32Array(program.parameterCount);
    const session = await this.#engine.open(program, { loss: this.#loss, weights });
    this.dispose();
    this.#opened = { ...intervened, key, session };
    return this.#opened;
  }
}

/** `weights` with the changes of weights among `changes`, in order. @throws Problem. */
export function changedWeights(
  program: Program,
  weights: Float32Array,
  changes: readonly NetworkChange[],
): Float32Array {
  const changed = weights.slice();
  for (const change of changes) {
    if (!isWeightChange(change)) continue;
    const { op, value } = change;
    const [first, end] = rangeOf(program, change);
    for (let i = first; i < end; i++) changed[i] = op === "weight.set" ? value : changed[i] * value;
  }
  return changed;
}

/** The first of the numbers that a change of a weight is about, and the one behind the last. */
function rangeOf({ parameters, name: model }: Program, { weight, index, value }: WeightChange): [number, number] {
  const found = parameters.find(({ name }) => name === weight);
  if (!found) throw new Problem("intervene.weight", { weight, model });
  const { sizes, offset } = found;
  if (!Number.isFinite(value)) throw new Problem("intervene.factor", { weight, got: String(value).slice(0, 40) });
  if (index.length !== 0 && index.length !== sizes.length)
    throw new Problem("intervene.places", { weight, wanted: sizes.length, got: index.length });
  index.forEach((place, i) => {
    if (!(Number.isInteger(place) && place >= 0 && place < sizes[i]))
      throw new Problem("intervene.place", { weight, size: sizes[i], index: String(place).slice(0, 40) });
  });
  if (index.length === 0) return [offset, offset + sizes.reduce((product, size) => product * size, 1)];
  const at = index.reduce((sum, place, i) => sum * sizes[i] + place, 0);
  return [offset + at, offset + at + 1];
}
