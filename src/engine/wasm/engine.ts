/**
 * The wasm engine: plans run by SIMD kernels, eight sequences side by side. The same experiment gives the same bits on
 * every machine: no relaxed SIMD, and gradients of slices are added in a fixed order.
 */
import { makePlan } from "../../cell/lower.ts";
import type { Program } from "../../cell/program.ts";
import type {
  Batch,
  Engine,
  Evaluation,
  LossName,
  Session,
  SessionOptions,
  Snapshot,
  StepReport,
  Update,
} from "../engine.ts";
import { assembleTrace } from "../trace.ts";
import { wholePower } from "../update.ts";
import { lanes, Machine } from "./machine.ts";

export const wasmEngine: Engine = { name: "wasm", open: openSession };

async function openSession(program: Program, options: SessionOptions): Promise<Session> {
  const machine = await Machine.open(makePlan(program, { gradient: true, record: false }));
  const session = new WasmSession(program, machine, options.loss);
  machine.flat(machine.weights).set(options.weights);
  machine.pack();
  return {
    engine: "wasm",
    program,
    step: async (batch, update) => session.step(batch, update),
    evaluate: async (batch) => session.evaluate(batch),
    gradient: async (batch) => session.gradient(batch),
    trace: (batch) => session.trace(batch),
    snapshot: async () => session.snapshot(),
    restore: (snapshot) => session.restore(snapshot),
    dispose: () => session.dispose(),
  };
}

class WasmSession {
  readonly #program: Program;
  readonly #loss: LossName;
  #machine: Machine | undefined;
  /** Made when the first trace is asked for: it keeps every named value. */
  #recorder: Machine | undefined;
  #updates = 0;
  #skipped = 0;

  constructor(program: Program, machine: Machine, loss: LossName) {
    this.#program = program;
    this.#machine = machine;
    this.#loss = loss;
  }

  #open(): Machine {
    if (!this.#machine) throw new Error("this wasm session is disposed");
    return this.#machine;
  }

  /** Loss of the batch; its gradient is left in the machine. */
  #accumulate(batch: Batch): number {
    const machine = this.#open();
    const scored = batch.mask.reduce((sum, value) => sum + value, 0);
    const scale = 1 / Math.max(1, scored);
    machine.flat(machine.gradient).fill(0);
    let loss = 0;
    for (let first = 0; first < batch.size; first += lanes) {
      machine.load(batch, first, this.#loss);
      machine.forward(batch.steps);
      loss += machine.loss(this.#loss, batch.steps, scale);
      machine.backward(batch.steps);
      machine.call("addTo", machine.gradient, machine.sliceGradient, this.#program.parameterCount);
    }
    return loss;
  }

  step(batch: Batch, update: Update): StepReport {
    const machine = this.#open();
    const loss = this.#accumulate(batch);
    const norm = Math.sqrt(machine.call("squares", machine.gradient, this.#program.parameterCount));
    if (Number.isFinite(norm)) {
      this.#updates++;
      this.#apply(machine, update, norm);
      machine.pack();
    } else {
      this.#skipped++;
    }
    return { loss, gradientNorm: norm, skipped: this.#skipped };
  }

  #apply(machine: Machine, update: Update, norm: number): void {
    const { weights, gradient, first, second, third } = machine;
    const count = this.#program.parameterCount;
    const { optimiser, learningRate: rate } = update;
    const scale = update.clipNorm > 0 ? Math.min(1, update.clipNorm / (norm + 1e-6)) : 1;
    const limit = update.clipValue > 0 ? update.clipValue : Infinity;
    if (optimiser === "sgd") machine.call("sgd", weights, gradient, count, rate, scale, limit);
    else if (optimiser === "rmsprop")
      machine.call("rmsprop", weights, gradient, first, second, third, count, rate, scale, limit);
    else {
      const rate1 = rate / (1 - wholePower(0.9, this.#updates));
      const root2 = 1 / Math.sqrt(1 - wholePower(0.999, this.#updates));
      const keep = optimiser === "adamw" ? 1 - rate * update.weightDecay : 1;
      machine.call("adam", weights, gradient, first, second, count, rate1, root2, 1e-8, keep, scale, limit);
    }
  }

  gradient(batch: Batch): { loss: number; gradient: Float32Array } {
    const machine = this.#open();
    const loss = this.#accumulate(batch);
    return { loss, gradient: machine.flat(machine.gradient).slice() };
  }

  evaluate(batch: Batch): Evaluation {
    const machine = this.#open();
    const size = this.#program.sizes.output;
    const scale =
      1 /
      Math.max(
        1,
        batch.mask.reduce((sum, value) => sum + value, 0),
      );
    const output = new Float32Array(batch.size * batch.steps * size);
    let loss = 0;
    for (let first = 0; first < batch.size; first += lanes) {
      machine.load(batch, first, this.#loss);
      machine.forward(batch.steps);
      loss += machine.loss(this.#loss, batch.steps, scale);
      const present = Math.min(lanes, batch.size - first);
      for (let lane = 0; lane < present; lane++)
        machine.read(machine.plan.output, size, lane, batch.steps, output, (first + lane) * batch.steps * size);
    }
    return { loss, output };
  }

  async trace(batch: Batch): ReturnType<Session["trace"]> {
    this.#recorder ??= await Machine.open(makePlan(this.#program, { gradient: false, record: true }));
    const recorder = this.#recorder;
    const machine = this.#open();
    recorder.flat(recorder.weights).set(machine.flat(machine.weights));
    recorder.pack();
    recorder.load(batch, 0, this.#loss);
    recorder.forward(batch.steps);
    const read = (offset: number, size: number): Float32Array => {
      const data = new Float32Array(batch.steps * size);
      recorder.read(offset, size, 0, batch.steps, data, 0);
      return data;
    };
    const recorded = recorder.plan.signals.map(({ name, sizes, offset }): [string, Float32Array] => [
      name,
      read(
        offset,
        sizes.reduce((product, size) => product * size, 1),
      ),
    ]);
    const output = read(recorder.plan.output, this.#program.sizes.output);
    return assembleTrace(this.#program, this.#loss, batch, output, new Map(recorded));
  }

  snapshot(): Snapshot {
    const machine = this.#open();
    const copy = (address: number): Float32Array => machine.flat(address).slice();
    return {
      weights: copy(machine.weights),
      first: copy(machine.first),
      second: copy(machine.second),
      third: copy(machine.third),
      updates: this.#updates,
      skipped: this.#skipped,
    };
  }

  restore(snapshot: Snapshot): void {
    const machine = this.#open();
    for (const name of ["weights", "first", "second", "third"] as const)
      machine.flat(machine[name]).set(snapshot[name]);
    this.#updates = snapshot.updates;
    this.#skipped = snapshot.skipped;
    machine.pack();
  }

  /** Lets go of the memory; further calls throw. */
  dispose(): void {
    this.#machine = undefined;
    this.#recorder = undefined;
  }
}
