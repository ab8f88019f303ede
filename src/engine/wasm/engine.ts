/**
 * The wasm engine: plans run by SIMD kernels, eight sequences side by side. The same experiment gives the same bits on
 * every machine: no relaxed SIMD, and gradients of slices are added in a fixed order.
 */
import { recordingPlan, trainingPlan } from "../../cell/compiled.ts";
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
import { startProgress, wholePower } from "../update.ts";
import { Machine } from "./machine.ts";
import { lanes } from "./places.ts";
import { runSlice, Team, type SlicePort, type SliceResult } from "./team.ts";

/** One thread: the calling one. */
export const wasmEngine: Engine = createWasmEngine(() => []);

/** Opens helper threads for a session, as many as it thinks fit; the results do not depend on their number. */
export type Spawn = (program: Program) => readonly SlicePort[];

/** The engine on the calling thread and on the helpers that `spawn` opens when a session first trains. */
export function createWasmEngine(spawn: Spawn): Engine {
  return { name: "wasm", open: async (program, options) => openSession(program, options, spawn) };
}

function openSession(program: Program, options: SessionOptions, spawn: Spawn): Session {
  const session = new WasmSession(program, options, spawn);
  return {
    engine: "wasm",
    program,
    update: (batch, update) => session.step(batch, update),
    evaluate: (batch) => session.evaluate(batch),
    gradient: (batch) => session.gradient(batch),
    trace: (batch) => session.trace(batch),
    snapshot: async () => session.snapshot(),
    restore: (snapshot) => session.restore(snapshot),
    dispose: () => session.dispose(),
  };
}

const arrayNames = ["weights", "first", "second", "third"] as const;
type ArrayName = (typeof arrayNames)[number];

const nothing = startProgress(new Float32Array(0));

/**
 * The loss is multiplied by this while gradients are computed. What a network that has learned all has left of a gradient
 * would fall below the smallest normal number on its way back, and processors take many times as long for such numbers. A
 * power of two changes no bit of any other number.
 */
export const gradientFactor = 2 ** 64;

/** How long helpers may take after this thread is done, in ms, and for each ms that it took: they may have to be fetched first. */
const helperPatience = { least: 5000, times: 4 };

/** A call longer than so many ms lets messages in between two slices: who asks whether this thread lives is answered. */
const longestSilence = 1000;

/** When this thread last let messages in. */
interface Silence {
  since: number;
}

function isLong({ since }: Silence): boolean {
  return performance.now() - since > longestSilence;
}

interface Differentiated {
  /** Holds the gradient, times `factor`. */
  readonly machine: Machine;
  readonly factor: number;
  readonly loss: number;
  readonly norm: number;
}

class WasmSession {
  readonly #program: Program;
  readonly #loss: LossName;
  readonly #spawn: Spawn;
  /** Weights and moments until the machine is opened. */
  #held: Readonly<Record<ArrayName, Float32Array>>;
  /** Opened when something other than a trace is first wanted: who only looks needs none. */
  #machine: Machine | undefined;
  #team: Team | undefined;
  /** Made when the first trace is asked for: it keeps every named value. */
  #recorder: Machine | undefined;
  #updates = 0;
  #skipped = 0;
  #isOpen = true;

  constructor(program: Program, { loss, weights }: SessionOptions, spawn: Spawn) {
    this.#program = program;
    this.#loss = loss;
    this.#spawn = spawn;
    this.#held = startProgress(weights);
  }

  async #open(): Promise<Machine> {
    this.#refuseClosed();
    if (this.#machine) return this.#machine;
    const machine = await Machine.open(trainingPlan(this.#program));
    this.#refuseClosed();
    const ports = this.#helpers();
    if (ports.length > 0) this.#team = new Team(ports, machine.code, this.#loss);
    for (const name of arrayNames) machine.flat(machine[name]).set(this.#held[name]);
    machine.pack();
    this.#held = nothing;
    this.#machine = machine;
    return machine;
  }

  /** Where none can be opened, one thread does. */
  #helpers(): readonly SlicePort[] {
    try {
      return this.#spawn(this.#program);
    } catch {
      return [];
    }
  }

  #refuseClosed(): void {
    if (!this.#isOpen) throw new Error("this wasm session is disposed");
  }

  /** Only where it is long: most calls are done sooner, and then this costs nothing. */
  async #letIn(silence: Silence): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#refuseClosed();
    silence.since = performance.now();
  }

  /** By `gradientFactor`, or by 1 where that is too much. */
  async #differentiate(batch: Batch): Promise<Differentiated> {
    const raised = await this.#differentiateBy(gradientFactor, batch);
    const isWhole = Number.isFinite(raised.loss) && Number.isFinite(raised.norm);
    return isWhole ? raised : this.#differentiateBy(1, batch);
  }

  async #differentiateBy(factor: number, batch: Batch): Promise<Differentiated> {
    const machine = await this.#open();
    const loss = (await this.#accumulate(batch, factor)) / factor;
    const norm = Math.sqrt(machine.call("squares", machine.gradient, this.#program.parameterCount)) / factor;
    return { machine, factor, loss, norm };
  }

  /** Loss of the batch times `factor`; its gradient, times `factor` too, is left in the machine. */
  async #accumulate(batch: Batch, factor: number): Promise<number> {
    const machine = await this.#open();
    const scored = batch.mask.reduce((sum, value) => sum + value, 0);
    const scale = factor / Math.max(1, scored);
    machine.flat(machine.gradient).fill(0);
    const slices = Math.ceil(batch.size / lanes);
    if (this.#team && slices > 1) return this.#accumulateTogether(this.#team, machine, batch, scale);
    const silence = { since: performance.now() };
    let loss = 0;
    for (let slice = 0; slice < slices; slice++) {
      if (isLong(silence)) await this.#letIn(silence);
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
    const started = performance.now();
    const silence = { since: started };
    const run = async (slice: number): Promise<SliceResult> => {
      if (isLong(silence)) await this.#letIn(silence);
      const loss = runSlice(machine, batch, slice * lanes, this.#loss, scale);
      return { loss, gradient: machine.flat(machine.sliceGradient).slice() };
    };
    for (let slice = 0; slice < slices; slice++) if (team.memberOf(slice) === 0) own.set(slice, await run(slice));
    const others = await team.within(
      remote,
      helperPatience.least + helperPatience.times * (performance.now() - started),
    );
    this.#refuseClosed();
    let total = 0;
    for (let slice = 0; slice < slices; slice++) {
      const result = own.get(slice) ?? others.get(slice) ?? (await run(slice));
      total += result.loss;
      machine.flat(machine.sliceGradient).set(result.gradient);
      machine.call("addTo", machine.gradient, machine.sliceGradient, this.#program.parameterCount);
    }
    return total;
  }

  async step(batch: Batch, update: Update): Promise<Updated> {
    const differentiated = await this.#differentiate(batch);
    const { machine, loss, norm } = differentiated;
    if (Number.isFinite(norm)) {
      this.#updates++;
      this.#apply(differentiated, update);
      machine.pack();
    } else {
      this.#skipped++;
    }
    return { loss, gradientNorm: norm, skipped: this.#skipped };
  }

  #apply({ machine, norm, factor }: Differentiated, update: Update): void {
    const { weights, gradient, first, second, third } = machine;
    const count = this.#program.parameterCount;
    const { optimiser, learningRate: rate } = update;
    const scale = (update.clipNorm > 0 ? Math.min(1, update.clipNorm / (norm + 1e-6)) : 1) / factor;
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
    const { machine, loss, factor } = await this.#differentiate(batch);
    return { loss, gradient: machine.flat(machine.gradient).map((g) => g / factor) };
  }

  async evaluate(batch: Batch): Promise<Evaluation> {
    const machine = await this.#open();
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
    const silence = { since: performance.now() };
    for (let first = 0; first < batch.size; first += lanes) {
      if (isLong(silence)) await this.#letIn(silence);
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
    this.#refuseClosed();
    this.#recorder ??= await Machine.open(recordingPlan(this.#program));
    const recorder = this.#recorder;
    recorder.flat(recorder.weights).set(this.#array("weights"));
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

  /** The machine's own memory, or what it will begin with. */
  #array(name: ArrayName): Float32Array {
    const machine = this.#machine;
    return machine ? machine.flat(machine[name]) : this.#held[name];
  }

  snapshot(): Snapshot {
    this.#refuseClosed();
    const copy = (name: ArrayName): Float32Array => this.#array(name).slice();
    return {
      weights: copy("weights"),
      first: copy("first"),
      second: copy("second"),
      third: copy("third"),
      updates: this.#updates,
      skipped: this.#skipped,
    };
  }

  restore(snapshot: Snapshot): void {
    this.#refuseClosed();
    for (const name of arrayNames) this.#array(name).set(snapshot[name]);
    this.#updates = snapshot.updates;
    this.#skipped = snapshot.skipped;
    this.#machine?.pack();
  }

  /** Lets go of the memory; further calls throw. */
  dispose(): void {
    this.#isOpen = false;
    this.#team?.close();
    this.#machine = undefined;
    this.#recorder = undefined;
  }
}
