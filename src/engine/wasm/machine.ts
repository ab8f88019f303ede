/**
 * One plan in one WebAssembly memory: where everything lies, and the passes over a slice of eight sequences. The
 * gradient of a slice depends on nothing but the slice and the weights, so that slices may run anywhere, in any order.
 */
import type { Plan, ProductGroup } from "../../cell/plan.ts";
import type { Batch, LossName } from "../engine.ts";
import { Problem } from "../../core/problem.ts";
import { kernelBytes } from "./kernels/kernels.bytes.ts";
import { Kernels } from "./link.ts";
import { LossExtras } from "./loss-extras.ts";
import {
  bytesPerElement,
  printPlan,
  stridesOf,
  type CodeAddresses,
  type GroupAddresses,
  type Strides,
} from "./program-code.ts";
import { lanes } from "./places.ts";

/** The kernels and generated functions; every parameter is a number, addresses are bytes. */
type Exports = Readonly<Record<string, (...args: readonly number[]) => number>>;

/** Tables of one group: the addresses to which rows of weight gradients are added, and what groupGradient reads. */
interface GradientTables {
  readonly bias: number;
  readonly weights: readonly number[];
  /** (packed, flags, size, rows' addresses) per argument. */
  readonly args: number;
}

/** Words of an entry of the table that packAll reads. */
const packWords = 9;

const pageBytes = 65536;
/** WebAssembly's own limit is 4 GiB; half of it leaves room for the page. */
const mostBytes = 2 ** 31;

/** What another thread needs to open the same machine: the steps of the plan are in the module. */
export interface MachineCode {
  readonly plan: Plan;
  readonly module: WebAssembly.Module;
}

/** The code of each plan, printed and compiled once. */
const modules = new WeakMap<Plan, Promise<WebAssembly.Module>>();

let kernels: Kernels | undefined;

function loadKernels(): Kernels {
  kernels ??= new Kernels(Uint8Array.from(atob(kernelBytes), (character) => character.charCodeAt(0)));
  return kernels;
}

export class Machine {
  readonly plan: Plan;
  /** Byte addresses of flat arrays over all parameters, padded to four. */
  readonly weights: number;
  readonly gradient: number;
  readonly sliceGradient: number;
  readonly first: number;
  readonly second: number;
  readonly third: number;
  readonly #strides: Strides;
  readonly #addresses: CodeAddresses;
  readonly #tables: readonly GradientTables[];
  readonly #packTable: number;
  /** Where the gradient of a bias goes that a product does not have. */
  readonly #nowhere: number;
  readonly #packEntries: number;
  #end = pageBytes;
  #module: WebAssembly.Module | undefined;
  #exports: Exports = {};
  #memory = new WebAssembly.Memory({ initial: 0 });
  #floats = new Float32Array(0);
  /** Arrays that depend on the number of timesteps start here. */
  readonly #dynamicStart: number;
  #steps = 0;
  #places = { input: 0, target: 0, mask: 0, outputGradient: 0, delta: 0, tape: 0, packed: 0, flags: 0, rows: 0 };

  static async open(plan: Plan): Promise<Machine> {
    const machine = new Machine(plan);
    const module = modules.get(plan) ?? WebAssembly.compile(machine.#print());
    modules.set(plan, module);
    module.catch(() => modules.delete(plan));
    return machine.#start(await module);
  }

  /** The machine of which another thread has the code. */
  static openCode({ plan, module }: MachineCode): Promise<Machine> {
    return new Machine(plan).#start(module);
  }

  private constructor(plan: Plan) {
    this.plan = plan;
    this.#strides = stridesOf(plan);
    const flat = (): number => this.#take(plan.program.parameterCount * 4);
    this.weights = flat();
    this.gradient = flat();
    this.sliceGradient = flat();
    [this.first, this.second, this.third] = [flat(), flat(), flat()];
    this.#nowhere = this.#take(4);
    const elements = (count: number): number => this.#take(count * bytesPerElement);
    const widest = Math.max(4, ...plan.groups.flatMap(({ args }) => args.map(({ size }) => size)));
    this.#addresses = {
      parameter: this.weights,
      scratch: elements(plan.scratchSize),
      laneGradient: elements(plan.laneRanges.length > 0 ? plan.program.parameterCount : 0),
      carries: [elements(plan.carrySize), elements(plan.carrySize)],
      zeros: this.#take((widest + 4) * 4),
      groups: plan.groups.map((group) => this.#groupAddresses(group)),
    };
    this.#tables = plan.groups.map((group) => ({
      bias: this.#take((group.rows + 4) * 4),
      weights: group.args.map(() => this.#take((group.rows + 4) * 4)),
      args: this.#take(group.args.length * 16),
    }));
    this.#packEntries = plan.groups.reduce((sum, { members, args }) => sum + members.length * args.length, 0);
    this.#packTable = this.#take(this.#packEntries * packWords * 4);
    this.#dynamicStart = this.#end;
  }

  #take(bytes: number): number {
    const at = this.#end;
    this.#end += Math.ceil(bytes / 64) * 64;
    return at;
  }

  #groupAddresses(group: ProductGroup): GroupAddresses {
    const depth = group.args.reduce((sum, { size }) => sum + size, 0);
    const padded = (count: number): number => Math.ceil(count / 4) * 4;
    return {
      panels: this.#take(padded(group.rows) * depth * 4),
      transposed: group.args.map(({ gradient, size }) => (gradient ? this.#take(padded(size) * group.rows * 4) : 0)),
      bias: this.#take(padded(group.rows) * 4),
      segments: this.#take(group.args.length * 8),
      deltaSegment: this.#take(8),
    };
  }

  /** For `openCode` on another thread. */
  get code(): MachineCode {
    if (!this.#module) throw new Error("a machine has code once it is open");
    return { plan: { ...this.plan, init: [], forward: [], backward: [], initBackward: [] }, module: this.#module };
  }

  #print(): Uint8Array<ArrayBuffer> {
    const source = loadKernels();
    return source.link(printPlan(this.plan, this.#addresses, source));
  }

  async #start(module: WebAssembly.Module): Promise<this> {
    const abort = (): void => {
      throw new Error("a wasm kernel aborted");
    };
    const instance = await WebAssembly.instantiate(module, { env: { abort } });
    this.#module = module;
    this.#exports = instance.exports as Record<string, WebAssembly.ExportValue> as unknown as Exports;
    this.#memory = instance.exports["memory"] as WebAssembly.Memory;
    this.#grow(this.#end);
    const words = new Uint32Array(this.#memory.buffer);
    this.plan.groups.forEach((group, g) => {
      const { segments, deltaSegment } = this.#addresses.groups[g];
      group.args.forEach((arg, a) => (words[segments / 4 + a * 2 + 1] = arg.size));
      words[deltaSegment / 4 + 1] = group.rows;
      this.#fillTables(group, this.#tables[g], words);
    });
    words.set(
      this.plan.groups.flatMap((group, g) => this.#packRows(group, this.#addresses.groups[g])),
      this.#packTable / 4,
    );
    return this;
  }

  /** One entry of packAll's table per member and argument. */
  #packRows(group: ProductGroup, { panels, transposed }: GroupAddresses): number[] {
    const depth = group.args.reduce((sum, { size }) => sum + size, 0);
    return group.members.flatMap(({ row, rows, weights }) => {
      let k = 0;
      return group.args.flatMap(({ size, gradient }, a) => {
        const source = this.weights + weights[a] * 4;
        const entry = [source, rows, size, panels, row, k, depth, gradient ? transposed[a] : 0, group.rows];
        k += size;
        return entry;
      });
    });
  }

  #fillTables(group: ProductGroup, tables: GradientTables, words: Uint32Array): void {
    for (const member of group.members)
      for (let r = 0; r < member.rows; r++) {
        const bias = member.bias < 0 ? this.#nowhere : this.sliceGradient + (member.bias + r) * 4;
        words[tables.bias / 4 + member.row + r] = bias;
        group.args.forEach((arg, a) => {
          words[tables.weights[a] / 4 + member.row + r] = this.sliceGradient + (member.weights[a] + r * arg.size) * 4;
        });
      }
  }

  #grow(bytes: number): void {
    const missing = Math.ceil(bytes / pageBytes) - this.#memory.buffer.byteLength / pageBytes;
    if (bytes > mostBytes) throw new Problem("engine.memory", { megabytes: Math.round(bytes / 2 ** 20) });
    try {
      if (missing > 0) this.#memory.grow(missing);
    } catch {
      throw new Problem("engine.memory", { megabytes: Math.round(bytes / 2 ** 20) });
    }
    this.#floats = new Float32Array(this.#memory.buffer);
  }

  /** Makes room for episodes of `steps` timesteps. */
  #reserve(steps: number): void {
    if (steps <= this.#steps) return;
    const { groups } = this.plan;
    this.#end = this.#dynamicStart;
    const perStep = (bytes: number): number => this.#take(bytes * steps);
    // Room for all arguments of one group: an odd size gets a zero partner.
    const widest = Math.max(0, ...groups.map(({ args }) => args.reduce((sum, { size }) => sum + size + 1, 0)));
    this.#places = {
      input: perStep(this.#strides.input),
      target: perStep(this.#strides.outputGradient),
      mask: perStep(bytesPerElement),
      outputGradient: perStep(this.#strides.outputGradient),
      delta: perStep(this.#strides.delta),
      tape: this.#take(this.#strides.tape * (steps + 1)),
      packed: perStep(widest * bytesPerElement),
      flags: this.#take(widest * 4),
      rows: perStep(4 * bytesPerElement),
    };
    this.#grow(this.#end);
    this.#steps = steps;
    const words = new Uint32Array(this.#memory.buffer);
    groups.forEach((group, g) => this.#fillArguments(group, this.#tables[g], words));
  }

  /** The arguments' blocks lie one behind the other; they are used by one group at a time. */
  #fillArguments(group: ProductGroup, tables: GradientTables, words: Uint32Array): void {
    let { packed, flags } = this.#places;
    group.args.forEach(({ size }, a) => {
      words.set([packed, flags, size, tables.weights[a]], tables.args / 4 + a * 4);
      const padded = Math.ceil(size / 2) * 2;
      packed += padded * this.#steps * bytesPerElement;
      flags += padded * 2;
    });
  }

  /** A view of one of the flat arrays; invalid after the memory has grown. */
  flat(address: number): Float32Array {
    return this.#floats.subarray(address / 4, address / 4 + this.plan.program.parameterCount);
  }

  call(name: string, ...args: readonly number[]): number {
    return this.#exports[name](...args);
  }

  /** Copies the weights into the panels that the products read: after every change of the weights. */
  pack(): void {
    this.call("packAll", this.#packTable, this.#packEntries);
    this.plan.groups.forEach(({ members }, g) => {
      for (const { row, rows, bias } of members)
        if (bias >= 0) this.call("packBias", this.weights + bias * 4, rows, this.#addresses.groups[g].bias, row);
    });
  }

  /** Puts eight sequences of `batch`, from the `first`-th on, into the memory; missing ones are 0 and not scored. */
  load(batch: Batch, first: number, loss: LossName): void {
    const { inputWidth, sizes } = this.plan.program;
    const { output } = sizes;
    this.#reserve(batch.steps);
    this.#scatter(batch.input, this.#places.input, batch, first, inputWidth);
    this.#scatter(batch.target, this.#places.target, batch, first, loss === "class" ? 1 : output);
    this.#scatter(batch.mask, this.#places.mask, batch, first, 1);
  }

  /** [batch, time, size] → [time, size, lane] */
  #scatter(source: Float32Array, address: number, batch: Batch, first: number, size: number): void {
    const length = batch.steps * size;
    const start = address / 4;
    const { length: present } = source;
    for (let lane = 0; lane < lanes; lane++) {
      const from = (first + lane) * length;
      const isPresent = from < present;
      for (let i = 0, to = start + lane; i < length; i++, to += lanes)
        this.#floats[to] = isPresent ? source[from + i] : 0;
    }
  }

  /** Runs the loaded slice forward. */
  forward(steps: number): void {
    this.call("init", this.#places.tape);
    this.call("forward", steps, this.#places.tape, this.#places.input);
  }

  /** Loss of the slice that has run forward, and what each term contributes, times `scale`; leaves its gradient for `backward`. */
  loss(name: LossName, steps: number, scale: number): { readonly loss: number; readonly terms: readonly number[] } {
    const kernel = { value: "lossValue", bits: "lossBits", class: "lossClass" }[name];
    const output = this.#places.tape + this.#strides.tape + this.plan.output * bytesPerElement;
    const { target, mask, outputGradient } = this.#places;
    const size = this.plan.program.sizes.output;
    const strides = { output: this.#strides.tape, gradient: this.#strides.outputGradient };
    const extra = new LossExtras(this.plan, this.#floats, { output, mask, gradient: outputGradient }, strides, steps);
    extra.joinReversed();
    const own = this.call(
      kernel,
      output,
      strides.output,
      target,
      mask,
      outputGradient,
      strides.gradient,
      steps,
      size,
      scale,
    );
    extra.splitReversed();
    const terms = extra.addTerms(scale);
    return { loss: terms.reduce((total, term) => total + term, own), terms };
  }

  /** In place of a loss: `seeds` is the gradient of the output, [lane, time, output]; lanes without one have none. */
  seed(seeds: Float32Array, steps: number): void {
    const { output } = this.plan.program.sizes;
    const [start, stride] = [this.#places.outputGradient / 4, this.#strides.outputGradient / 4];
    this.#floats.fill(0, start, start + stride * steps);
    for (let i = 0; i < seeds.length; i++) {
      const [row, channel] = [Math.floor(i / output), i % output];
      const [lane, time] = [Math.floor(row / steps), row % steps];
      this.#floats[start + time * stride + channel * lanes + lane] = seeds[i];
    }
    const places = { output: 0, mask: 0, gradient: this.#places.outputGradient };
    const strides = { output: 0, gradient: this.#strides.outputGradient };
    new LossExtras(this.plan, this.#floats, places, strides, steps).splitReversed();
  }

  /** What flows back through the slice, in `delta`. */
  flowBack(steps: number): void {
    const { carries, laneGradient } = this.#addresses;
    const { tape, input, delta, outputGradient } = this.#places;
    this.#clear(carries[0], this.plan.carrySize);
    for (const { offset, size } of this.plan.laneRanges) this.#clear(laneGradient + offset * bytesPerElement, size);
    this.call("backward", steps, tape, input, delta, outputGradient);
  }

  /** Gradient of the slice in `sliceGradient`. */
  backward(steps: number): void {
    const { laneGradient } = this.#addresses;
    this.flat(this.sliceGradient).fill(0);
    this.flowBack(steps);
    this.plan.groups.forEach((group, g) => {
      for (let turn = 0; turn < group.times; turn++) this.#weightGradients(group, this.#tables[g], turn, steps);
    });
    for (const { offset, size } of this.plan.laneRanges)
      this.call("addLanes", laneGradient + offset * bytesPerElement, this.sliceGradient + offset * 4, size);
  }

  #clear(address: number, elements: number): void {
    this.#floats.fill(0, address / 4, address / 4 + elements * lanes);
  }

  #weightGradients(group: ProductGroup, { bias, args }: GradientTables, turn: number, steps: number): void {
    const { delta, rows } = this.#places;
    const words = new Uint32Array(this.#memory.buffer, args, group.args.length * 4);
    group.args.forEach((arg, a) => {
      const [packed, flags] = [words[a * 4], words[a * 4 + 1]];
      const place = this.#argumentPlace({ buffer: arg.buffer, offset: arg.offset + turn * arg.size });
      this.call("packArgument", ...place, arg.size, steps, packed, flags);
    });
    const from = delta + (group.delta + turn * group.rows) * bytesPerElement;
    this.call("groupGradient", from, this.#strides.delta, group.rows, steps, rows, bias, args, group.args.length);
  }

  /** Address at the first timestep, and bytes from one to the next. */
  #argumentPlace({ buffer, offset }: { buffer: string; offset: number }): [number, number] {
    const { input, tape } = this.#places;
    const at = offset * bytesPerElement;
    if (buffer === "input") return [input + at, this.#strides.input];
    return [tape + at + (buffer === "tape" ? this.#strides.tape : 0), this.#strides.tape];
  }

  /** Elements of the tape of one lane, over all timesteps of the slice that ran last: [time, size]. */
  read(offset: number, size: number, lane: number, steps: number, target: Float32Array, at: number): void {
    const start = (this.#places.tape + this.#strides.tape) / 4 + offset * lanes + lane;
    this.#gather(start, this.#strides.tape / 4, size, steps, target, at);
  }

  /** The same of `delta`: gradients that a plan with `flows` keeps there. */
  readFlow(offset: number, size: number, lane: number, steps: number): Float32Array {
    const target = new Float32Array(steps * size);
    const start = this.#places.delta / 4 + offset * lanes + lane;
    this.#gather(start, this.#strides.delta / 4, size, steps, target, 0);
    return target;
  }

  #gather(start: number, stride: number, size: number, steps: number, target: Float32Array, at: number): void {
    for (let t = 0; t < steps; t++)
      for (let i = 0; i < size; i++) target[at + t * size + i] = this.#floats[start + t * stride + i * lanes];
  }
}
