/** A plan → the functions `init`, `forward`, `backward`: the time loop runs inside WebAssembly. */
import type { BufferName, Nest, Plan, PlanStep } from "../../cell/plan.ts";
import { Code, i32, opcodes } from "./assembler.ts";
import { printNest } from "./nest-code.ts";
import { movingBuffers, type FixedAddresses, type MovingBuffer } from "./places.ts";
import type { GeneratedFunction, Kernels } from "./link.ts";

/** Byte addresses that the products of one group need. */
export interface GroupAddresses {
  /** Panels of the weights, and of each argument's transpose. */
  readonly panels: number;
  readonly transposed: readonly number[];
  readonly bias: number;
  /** Table of (address, size) of the arguments; the sizes are filled in already. */
  readonly segments: number;
  /** The same for the gradient of the results. */
  readonly deltaSegment: number;
}

export interface CodeAddresses extends FixedAddresses {
  readonly groups: readonly GroupAddresses[];
  /** Zeros: the bias of products that have none. */
  readonly zeros: number;
  readonly carries: readonly [number, number];
}

/** Bytes from one timestep to the next. */
export interface Strides {
  readonly tape: number;
  readonly input: number;
  readonly delta: number;
  readonly outputGradient: number;
}

export const bytesPerElement = 32;

export function stridesOf(plan: Plan): Strides {
  return {
    tape: plan.tapeSize * bytesPerElement,
    input: plan.program.inputWidth * bytesPerElement,
    delta: plan.deltaSize * bytesPerElement,
    outputGradient: plan.lossWidth * bytesPerElement,
  };
}

/** All functions of a plan; exported: init(tape), forward(steps, tape, input), backward(steps, tape, input, delta, outputGradient). */
export function printPlan(plan: Plan, addresses: CodeAddresses, kernels: Kernels): GeneratedFunction[] {
  const printer = new PlanPrinter(plan, addresses, kernels);
  const exported = [printer.init(), printer.forward(), printer.backward()];
  return [...printer.nests, ...exported];
}

/** Local that holds each moving buffer. */
type Places = Readonly<Record<MovingBuffer, number>>;

class PlanPrinter {
  readonly nests: GeneratedFunction[] = [];
  readonly #plan: Plan;
  readonly #addresses: CodeAddresses;
  readonly #kernels: Kernels;
  readonly #strides: Strides;

  constructor(plan: Plan, addresses: CodeAddresses, kernels: Kernels) {
    this.#plan = plan;
    this.#addresses = addresses;
    this.#kernels = kernels;
    this.#strides = stridesOf(plan);
  }

  init(): GeneratedFunction {
    const code = new Code(1);
    const places = this.#places(code, { tape: 0, before: 0 });
    for (const nest of this.#plan.init) this.#callNest(nest, code, places);
    return { name: "init", code };
  }

  forward(): GeneratedFunction {
    const code = new Code(3);
    const [steps, before, input] = [0, 1, 2];
    const tape = code.local(i32);
    const time = code.local(i32);
    const places = this.#places(code, { tape, before, input });
    code.repeat(
      time,
      () => code.get(steps),
      () => {
        code.get(before);
        code.constant(this.#strides.tape);
        code.op(opcodes.i32Add);
        code.set(tape);
        for (const step of this.#plan.forward) this.#step(step, code, places);
        code.get(tape);
        code.set(before);
        code.advance(input, this.#strides.input);
      },
    );
    return { name: "forward", code };
  }

  backward(): GeneratedFunction {
    const code = new Code(5);
    const [steps, before, input, delta, outputGradient] = [0, 1, 2, 3, 4];
    const [tape, carryIn, carryOut, time, swap] = Array.from({ length: 5 }, () => code.local(i32));
    const places = this.#places(code, { tape, before, input, delta, outputGradient, carryIn, carryOut });
    const moving = {
      [before]: "tape",
      [input]: "input",
      [delta]: "delta",
      [outputGradient]: "outputGradient",
    } as const;
    const strides = Object.entries(moving).map(([local, name]) => ({ local: Number(local), by: this.#strides[name] }));
    for (const { local, by } of strides) this.#skip(code, local, steps, by);
    code.constant(this.#addresses.carries[0]);
    code.set(carryIn);
    code.constant(this.#addresses.carries[1]);
    code.set(carryOut);
    code.repeat(
      time,
      () => code.get(steps),
      () => {
        code.get(before);
        code.set(tape);
        for (const { local, by } of strides) code.advance(local, -by);
        for (const step of this.#plan.backward) this.#step(step, code, places);
        for (const [from, to] of [
          [carryIn, swap],
          [carryOut, carryIn],
          [swap, carryOut],
        ]) {
          code.get(from);
          code.set(to);
        }
      },
    );
    const first = { ...places, tape: before };
    for (const nest of this.#plan.initBackward) this.#callNest(nest, code, first);
    return { name: "backward", code };
  }

  /** local += steps · by */
  #skip(code: Code, local: number, steps: number, by: number): void {
    code.get(local);
    code.get(steps);
    code.constant(by);
    code.op(opcodes.i32Mul);
    code.op(opcodes.i32Add);
    code.set(local);
  }

  /** Buffers that a section does not touch get a local that stays 0. */
  #places(code: Code, known: Partial<Record<MovingBuffer, number>>): Places {
    const unused = code.local(i32);
    return Object.fromEntries(movingBuffers.map((name) => [name, known[name] ?? unused])) as Record<
      MovingBuffer,
      number
    >;
  }

  #step(step: PlanStep, code: Code, places: Places): void {
    if (step.op === "nest") return this.#callNest(step, code, places);
    const { times } = this.#plan.groups[step.group];
    for (let turn = 0; turn < times; turn++)
      if (step.op === "product") this.#product(step.group, turn, code, places);
      else this.#productBack(step.group, step.argument, turn, code, places);
  }

  #product(index: number, turn: number, code: Code, places: Places): void {
    const group = this.#plan.groups[index];
    const { segments, panels, bias } = this.#addresses.groups[index];
    group.args.forEach(({ buffer, offset, size }, i) =>
      this.#storeAddress(segments + i * 8, { buffer, offset: offset + turn * size }, code, places),
    );
    const { buffer, offset } = group.result;
    const constants = [panels, Math.ceil(group.rows / 4), segments, group.args.length, bias];
    this.#callProduct(constants, { buffer, offset: offset + turn * group.rows }, code, places);
  }

  #productBack(index: number, argument: number, turn: number, code: Code, places: Places): void {
    const { rows, delta, args } = this.#plan.groups[index];
    const { gradient, size } = args[argument];
    if (!gradient) throw new Error("a gradient that nothing needs is planned");
    const { deltaSegment, transposed } = this.#addresses.groups[index];
    this.#storeAddress(deltaSegment, { buffer: "delta", offset: delta + turn * rows }, code, places);
    const constants = [transposed[argument], Math.ceil(size / 4), deltaSegment, 1, this.#addresses.zeros];
    this.#callProduct(constants, { buffer: gradient.buffer, offset: gradient.offset + turn * size }, code, places);
  }

  #callProduct(
    constants: readonly number[],
    out: { buffer: BufferName; offset: number },
    code: Code,
    places: Places,
  ): void {
    for (const constant of constants) code.constant(constant);
    this.#address(out, code, places);
    code.op(opcodes.call, this.#kernels.index("product"));
  }

  #storeAddress(at: number, from: { buffer: BufferName; offset: number }, code: Code, places: Places): void {
    code.constant(at);
    this.#address(from, code, places);
    code.op(opcodes.i32Store, 2, 0);
  }

  #address({ buffer, offset }: { buffer: BufferName; offset: number }, code: Code, places: Places): void {
    const moving = movingBuffers.find((name) => name === buffer);
    if (moving) {
      code.get(places[moving]);
      code.constant(offset * bytesPerElement);
      code.op(opcodes.i32Add);
    } else {
      code.constant(this.#addresses[buffer as keyof FixedAddresses] + offset * bytesPerElement);
    }
  }

  #callNest(nest: Nest, code: Code, places: Places): void {
    this.nests.push({ name: "", code: printNest(nest, this.#addresses, this.#kernels) });
    for (const name of movingBuffers) code.get(places[name]);
    code.op(opcodes.call, this.#kernels.count + this.nests.length - 1);
  }
}
