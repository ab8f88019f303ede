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
  Updated,
  Update,
} from "../engine.ts";
import { assembleTrace } from "../trace.ts";
import { wholePower } from "../update.ts";
import { Machine } from "./machine.ts";
import { lanes } from "./places.ts";
import { runSlice, Team, type SlicePort, type SliceResult } from "./team.ts";

/** One thread: the calling one. */
export const wasmEngine: Engine = createWasmEngine(() => []);

/** `spawn` opens helper threads for a session, as many as it thinks fit; the results do not depend on their number. */
export function createWasmEngine(spawn: (program: Program) => readonly SlicePort[]): Engine {
  return { name: "wasm", open: (program, options) => openSession(program, options, spawn(program)) };
}

async function openSession(program: Program, options: SessionOptions, ports: readonly SlicePort[]): Promise<Session> {
  const machine = await Machine.open(makePlan(program, { gradient: true, record: false }));
  const team = ports.length > 0 ? new Team(ports, program, options.loss) : undefined;
  const session = new WasmSession(program, machine, options.loss, team);
  machine.flat(machine.weights).set(options.weights);
  machine.pack();
  return {
    engine: "wasm",
    program,
    update: (batch, update) => session.step(batch, update),
    evaluate: async (batch) => session.evaluate(batch),
    gradient: (batch) => session.gradient(batch),
    trace: (batch) => session.trace(batch),
    snapshot: async () => session.snapshot(),
    restore: (snapshot) => session.restore(snapshot),
    dispose: () => session.dispose(),
  };
}

class WasmSession {
  readonly #program: Program;
  readonly #loss: LossName;
  readonly #team: Team | undefined;
  #machine: Machine | undefined;
  /** Made when the first trace is asked for: it keeps every named value. */
  #recorder: Machine | undefined;
  #updates = 0;
  #skipped = 0;

  constructor(program: Program, machine: Machine, loss: LossName, team: Team | undefined) {
    this.#program = program;
    this.#machine = machine;
    this.#loss = loss;
    this.#team = team;
  }

  #open(): Machine {
    if (!this.#machine) throw new Error("this wasm session is disposed");
    return this.#machine;
  }

  /** Loss of the batch; its gradient is left in the machine. */
  async #accumulate(batch: Batch): Promise<number> {
    const machine = this.#open();
    const scored = batch.mask.reduce((sum, value) => sum + value, 0);
    const scale = 1 / Math.max(1, scored);
    machine.flat(machine.gradient).fill(0);
    const slices = Math.ceil(batch.size / lanes);
    if (this.#team && slices > 1) return this.#accumulateTogether(this.#team, machine, batch, scale);
    let loss = 0;
    for (let slice = 0; slice < slices; slice++) {
      loss += runSlice(machine, batch, slice * lanes, this.#loss, scale);
      machine.call("addTo", machine.gradient, machine.sliceGradient, this.#program.parameterCount);
    }
    return loss;
  }

  /** The same with helpers: own slices meanwhile, then all gradients in the order of the slices. */
  async #accumulateTogether(team: Team, machine: Machine, batch: Batch, scale: number): Promise<number> {
    const remote = team.run(machine.flat(machine.weights).slice(), batch, scale);
    const own = new Map<number, SliceResult>();
    const slices = Math.ceil(batch.size / lanes);
    for (let slice = 0; slice < slices; slice++) {
      if (team.memberOf(slice) !== 0) continue;
      const loss = runSlice(machine, batch, slice * lanes, this.#loss, scale);
      own.set(slice, { loss, gradient: machine.flat(machine.sliceGradient).slice() });
    }
    const others = await remote;
    let total = 0;
    for (let slice = 0; slice < slices; slice++) {
      const result = own.get(slice) ?? others.get(slice);
      if (!result) throw new Error(`slice ${slice} has no result`);
      total += result.loss;
      machine.flat(machine.sliceGradient).set(result.gradient);
      machine.call("addTo", machine.gradient, machine.sliceGradient, this.#program.parameterCount);
    }
    return total;
  }

  async step(batch: Batch, update: Update): Promise<Updated> {
    const machine = this.#open();
    const loss = await this.#accumulate(batch);
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

  async gradient(batch: Batch): Promise<{ loss: number; gradient: Float32Array }> {
    const machine = this.#open();
    const loss = await this.#accumulate(batch);
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
    let terms: readonly number[] = this.#program.terms.map(() => 0);
    for (let first = 0; first < batch.size; first += lanes) {
      machine.load(batch, first, this.#loss);
      machine.forward(batch.steps);
      const slice = machine.loss(this.#loss, batch.steps, scale);
      loss += slice.loss;
      terms = terms.map((term, i) => term + slice.terms[i]);
      const present = Math.min(lanes, batch.size - first);
      for (let lane = 0; lane < present; lane++)
        machine.read(machine.plan.output, size, lane, batch.steps, output, (first + lane) * batch.steps * size);
    }
    return { loss, output, terms };
  }

  async trace(batch: Batch): ReturnType<Session["trace"]> {
    this.#recorder ??= await Machine.open(makePlan(this.#program, { gradient: false, record: true }));
    const recorder = this.#recorder;
    const machine = this.#open();
    recorder.flat(recorder.weights).set(machine.flat(machine.weights));
    recorder.pack();
    recorder.load(batch, 0, this.#loss);
    recorder.forward(batch.steps);
    // The loss adds the part of the output that runs backwards in time.
    recorder.loss(this.#loss, batch.steps, 1);
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
    this.#team?.close();
    this.#machine = undefined;
    this.#recorder = undefined;
  }
}
