/**
 * Slices of a batch on other threads. A helper gets weights and episodes and answers with loss and gradient per slice;
 * the caller adds them up in the order of the slices, so that the bits do not depend on how many helpers there are.
 * Messages are copied: no shared memory, hence no special headers for the page.
 */
import type { Batch, LossName } from "../engine.ts";
import { Patience } from "../patience.ts";
import { Machine, type MachineCode } from "./machine.ts";
import { lanes } from "./places.ts";

/** One end of a channel to another thread: a Worker, a worker_threads port or a MessagePort behind the same face. */
export interface SlicePort {
  readonly post: (message: unknown, transfer: ArrayBuffer[]) => void;
  readonly listen: (handler: (message: unknown) => void, failed: (reason: Error) => void) => void;
  readonly close: () => void;
}

export interface SliceResult {
  /** Times the scale that was asked for. */
  readonly loss: number;
  readonly gradient: Float32Array;
}

type ToHelper =
  | { readonly type: "open"; readonly code: MachineCode; readonly loss: LossName }
  | { readonly type: "run"; readonly weights: Float32Array; readonly slices: readonly Batch[]; readonly scale: number };

type FromHelper =
  | { readonly type: "ran"; readonly results: readonly SliceResult[] }
  | { readonly type: "failed"; readonly message: string };

/** Loss and gradient of one slice; the weights of `machine` are packed. */
export function runSlice(machine: Machine, batch: Batch, first: number, loss: LossName, scale: number): number {
  machine.load(batch, first, loss);
  machine.forward(batch.steps);
  const { loss: total } = machine.loss(loss, batch.steps, scale);
  machine.backward(batch.steps);
  return total;
}

/** The helper's side: answers on `port` until it is closed. */
export function serveSlices(port: SlicePort): void {
  let machine: Promise<Machine> | undefined;
  let loss: LossName = "bits";
  port.listen(
    (data) => {
      const message = data as ToHelper;
      if (message.type === "open") {
        loss = message.loss;
        machine = Machine.openCode(message.code);
      } else {
        answer(machine, message, loss).then(
          (results) =>
            post(
              port,
              { type: "ran", results },
              results.map(({ gradient }) => gradient.buffer as ArrayBuffer),
            ),
          (reason: unknown) => post(port, { type: "failed", message: String(reason) }, []),
        );
      }
    },
    () => port.close(),
  );
}

function post(port: SlicePort, message: FromHelper, transfer: ArrayBuffer[]): void {
  port.post(message, transfer);
}

async function answer(
  opening: Promise<Machine> | undefined,
  { weights, slices, scale }: Extract<ToHelper, { type: "run" }>,
  loss: LossName,
): Promise<SliceResult[]> {
  const machine = await opening;
  if (!machine) throw new Error("a helper was asked to run before it was opened");
  machine.flat(machine.weights).set(weights);
  machine.pack();
  return slices.map((slice) => {
    const total = runSlice(machine, slice, 0, loss, scale);
    return { loss: total, gradient: machine.flat(machine.sliceGradient).slice() };
  });
}

/** One other thread. */
interface Helper {
  readonly port: SlicePort;
  /** Hears the results; nothing from a helper that has been dropped. */
  answer: ((results: readonly SliceResult[]) => void) | undefined;
}

/**
 * The caller's side of all helpers. One that fails or falls silent is dropped: its slices have no result then, and the
 * caller runs them itself, to the same bits.
 */
export class Team {
  /** Those that are still there. */
  #helpers: Helper[] = [];

  constructor(ports: readonly SlicePort[], code: MachineCode, loss: LossName) {
    for (const port of ports) {
      const helper: Helper = { port, answer: undefined };
      this.#helpers.push(helper);
      port.listen(
        (data) => this.#receive(helper, data as FromHelper),
        () => this.#drop(helper),
      );
      this.#tell(helper, { type: "open", code, loss });
    }
  }

  /** Number of the member that runs slice `slice`: 0 is the caller, i the helper i − 1. */
  memberOf(slice: number): number {
    return slice % (this.#helpers.length + 1);
  }

  /** Starts every slice that is not the caller's own; slice number → result. */
  async run(weights: Float32Array, batch: Batch, scale: number): Promise<ReadonlyMap<number, SliceResult>> {
    const count = Math.ceil(batch.size / lanes);
    const results = new Map<number, SliceResult>();
    const slicesOf = new Map<number, number[]>();
    for (let slice = 0; slice < count; slice++) {
      const member = this.memberOf(slice);
      slicesOf.set(member, [...(slicesOf.get(member) ?? []), slice]);
    }
    await Promise.all(
      [...this.#helpers].map(async (helper, number) => {
        const own = slicesOf.get(number + 1) ?? [];
        if (own.length === 0) return;
        const slices = own.map((slice) => takeSlice(batch, slice * lanes));
        const answers = await this.#ask(helper, { type: "run", weights, slices, scale });
        answers.forEach((answer, i) => results.set(own[i], answer));
      }),
    );
    return results;
  }

  /** What `work` comes to; helpers that have not answered after `limit` milliseconds are dropped. */
  async within<Result>(work: Promise<Result>, limit: number): Promise<Result> {
    const patience = new Patience(limit, () => {
      for (const helper of this.#helpers) if (helper.answer) this.#drop(helper);
    });
    try {
      return await work;
    } finally {
      patience.end();
    }
  }

  #ask(helper: Helper, message: ToHelper): Promise<readonly SliceResult[]> {
    return new Promise((resolve) => {
      helper.answer = resolve;
      this.#tell(helper, message);
    });
  }

  #tell(helper: Helper, message: ToHelper): void {
    try {
      helper.port.post(message, []);
    } catch {
      this.#drop(helper);
    }
  }

  #receive(helper: Helper, message: FromHelper): void {
    if (message.type !== "ran") return this.#drop(helper);
    const { answer } = helper;
    helper.answer = undefined;
    answer?.(message.results);
  }

  #drop(helper: Helper): void {
    this.#helpers = this.#helpers.filter((other) => other !== helper);
    helper.port.close();
    helper.answer?.([]);
    helper.answer = undefined;
  }

  close(): void {
    for (const helper of this.#helpers) this.#drop(helper);
  }
}

function takeSlice(batch: Batch, first: number): Batch {
  const size = Math.min(lanes, batch.size - first);
  const part = (data: Float32Array): Float32Array => {
    const length = data.length / batch.size;
    return data.slice(first * length, (first + size) * length);
  };
  return { size, steps: batch.steps, input: part(batch.input), target: part(batch.target), mask: part(batch.mask) };
}
