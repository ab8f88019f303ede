/**
 * Gradient through time: what flows back through one episode, from the loss, or from any gradient of the output, to every
 * named value and to the input of every timestep. It runs on a plan and a machine of its own, whatever engine trains: the
 * plan that trains knows nothing of it.
 */
import { flowPlan } from "../../cell/compiled.ts";
import type { Program } from "../../cell/program.ts";
import type { Trace } from "../../core/signal.ts";
import { oneEpisode } from "../batch.ts";
import type { Batch, LossName } from "../engine.ts";
import { reversed } from "../trace.ts";
import { gradientFactor } from "./engine.ts";
import { Machine } from "./machine.ts";
import { lanes } from "./places.ts";

/** What flows back to one thing, over the axes of its signal in a trace. */
export interface Flow {
  readonly name: string;
  /** [time, …axes] */
  readonly data: Float32Array;
}

/** The machine of the program that was asked about last. */
let last: { readonly program: Program; readonly flows: Promise<Flows> } | undefined;

export interface Question {
  readonly program: Program;
  readonly loss: LossName;
  readonly weights: Float32Array;
  readonly batch: Batch;
}

/** `trace`, which is of the first episode of `batch`, with the gradient of the loss beside its values. @throws Problem. */
export async function withGradients(trace: Trace, { program, loss, weights, batch }: Question): Promise<Trace> {
  if (last?.program !== program) last = { program, flows: Flows.open(program) };
  const flows = (await last.flows).ofLoss(weights, batch, loss);
  const byName = new Map(flows.map(({ name, data }) => [name, data]));
  const signals = trace.signals.map((signal) => {
    const gradient = byName.get(signal.name);
    return gradient ? { ...signal, gradient } : signal;
  });
  return { ...trace, signals };
}

/** A program's gradients through time. One call at a time. */
export class Flows {
  readonly #program: Program;
  readonly #machine: Machine;

  /** @throws Problem where it needs too much memory. */
  static async open(program: Program): Promise<Flows> {
    return new Flows(program, await Machine.open(flowPlan(program)));
  }

  private constructor(program: Program, machine: Machine) {
    this.#program = program;
    this.#machine = machine;
  }

  /**
   * ∂loss / ∂value of the first episode of `batch`, of `input`, of `output` (before what makes it a probability) and
   * of every named value but weights and constants: 0 where nothing flows. Of a state it is that of its value after the step. `weights` as `program.parameters` lie.
   */
  ofLoss(weights: Float32Array, batch: Batch, loss: LossName): readonly Flow[] {
    const raised = this.#ofLoss(weights, batch, loss, gradientFactor);
    return raised.every(({ data }) => data.every(Number.isFinite)) ? raised : this.#ofLoss(weights, batch, loss, 1);
  }

  #ofLoss(weights: Float32Array, batch: Batch, loss: LossName, factor: number): readonly Flow[] {
    const machine = this.#run(weights, oneEpisode(batch, 0), loss);
    const scored = batch.mask.subarray(0, batch.steps).reduce((sum, weight) => sum + weight, 0);
    machine.loss(loss, batch.steps, factor / Math.max(1, scored));
    machine.flowBack(batch.steps);
    const isReversed = new Set(this.#program.named.filter((named) => named.isReversed).map(({ name }) => name));
    const named = machine.plan.flows.map(({ name, sizes, offset }): Flow => {
      const size = sizes.reduce((product, n) => product * n, 1);
      const data = machine.readFlow(offset, size, 0, batch.steps);
      return { name, data: isReversed.has(name) ? reversed(data, batch.steps) : data };
    });
    const all = [{ name: "input", data: this.#inputFlow(0, batch.steps) }, ...named];
    return all.map(({ name, data }) => ({ name, data: data.map((value) => value / factor) }));
  }

  /**
   * Σ seed · ∂output / ∂input of the first episode of `batch`, once for each of `seeds`: [time, output] in, [time, input]
   * out. The episode runs forward once; eight seeds go back side by side.
   */
  *toInput(weights: Float32Array, batch: Batch, seeds: Iterable<Float32Array>): Generator<Float32Array, void> {
    const { steps } = batch;
    const { output } = this.#program.sizes;
    const machine = this.#run(weights, repeated(oneEpisode(batch, 0)), "value");
    const waiting: Float32Array[] = [];
    const goBack = (): Float32Array[] => {
      const together = new Float32Array(waiting.length * steps * output);
      waiting.forEach((seed, lane) => together.set(seed, lane * steps * output));
      machine.seed(together, steps);
      machine.flowBack(steps);
      return waiting.splice(0).map((_, lane) => this.#inputFlow(lane, steps));
    };
    for (const seed of seeds) if (waiting.push(seed) === lanes) yield* goBack();
    if (waiting.length > 0) yield* goBack();
  }

  #run(weights: Float32Array, batch: Batch, loss: LossName): Machine {
    const machine = this.#machine;
    machine.flat(machine.weights).set(weights);
    machine.pack();
    machine.load(batch, 0, loss);
    machine.forward(batch.steps);
    return machine;
  }

  /** Of the task's own input, wherever and in whichever direction the program reads it. [time, input] */
  #inputFlow(lane: number, steps: number): Float32Array {
    const { input: width } = this.#program.sizes;
    const sum = new Float32Array(steps * width);
    for (const { offset, size, source, isReversed } of this.#machine.plan.inputFlows) {
      const flow = this.#machine.readFlow(offset, size, lane, steps);
      for (let t = 0; t < steps; t++)
        for (let i = 0; i < size; i++) sum[(isReversed ? steps - 1 - t : t) * width + source + i] += flow[t * size + i];
    }
    return sum;
  }
}

/** One episode in every lane. */
function repeated({ steps, input, target, mask }: Batch): Batch {
  const times = (data: Float32Array): Float32Array => {
    const all = new Float32Array(data.length * lanes);
    for (let lane = 0; lane < lanes; lane++) all.set(data, lane * data.length);
    return all;
  };
  return { size: lanes, steps, input: times(input), target: times(target), mask: times(mask) };
}
