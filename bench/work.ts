/** The updates that are measured: program, starting weights and batch, alike for every engine and every peer. */
import { compileCell } from "../src/cell/compile.ts";
import type { Program } from "../src/cell/program.ts";
import type { SettingValues } from "../src/core/setting.ts";
import { randomStream } from "../src/core/random.ts";
import type { Batch, LossName, Update } from "../src/engine/engine.ts";
import { library } from "../src/models/all.ts";
import { startWeights } from "../src/train/start.ts";

export interface Work {
  readonly model: "lstm" | "ntm";
  readonly size: number;
  readonly steps: number;
  readonly input: number;
  readonly unit: number;
}

/** What every side trains: program, starting weights and batch. */
export interface Trainable {
  readonly program: Program;
  readonly loss: LossName;
  readonly weights: Float32Array;
  readonly batch: Batch;
}

/** A work with all that is drawn for it. */
export interface OpenWork extends Work, Trainable {}

export const output = 8;
export const adam: Update = { optimiser: "adam", learningRate: 1e-3, clipNorm: 0, clipValue: 0, weightDecay: 0 };

/** batch, timesteps, input, units */
export function lstm(size: number, steps: number, input: number, unit: number): Work {
  return { model: "lstm", size, steps, input, unit };
}

/** The NTM paper's memory of 128 × 20, one head of each kind; its input has the delimiter's channel. */
export const paperNtm: Work = { model: "ntm", size: 16, steps: 40, input: output + 1, unit: 100 };

export function nameOf({ model, size, steps, input, unit }: Work): string {
  if (model === "lstm") return `LSTM ${size},${steps},${input},${unit}`;
  return `NTM ${size},${steps}, ${unit} units, 128 × 20`;
}

/** LSTMs learn one class in eight at every timestep, the NTM eight bits. */
export function openWork(work: Work): OpenWork {
  const { model, size, steps, input, unit } = work;
  const settings: SettingValues = model === "lstm" ? { unit } : { unit, slot: 128, width: 20, head: 1 };
  const program = compileCell(library(model) ?? "", { settings, input, output, library });
  const loss = model === "lstm" ? "class" : "bits";
  const random = randomStream(1, "bench");
  const draw = (length: number, one: () => number): Float32Array => Float32Array.from({ length }, one);
  const positions = size * steps;
  const target =
    loss === "class"
      ? draw(positions, () => random.between(0, output - 1))
      : draw(positions * output, () => random.between(0, 1));
  const batch = {
    size,
    steps,
    input: draw(positions * input, () => 2 * random.uniform() - 1),
    target,
    mask: new Float32Array(positions).fill(1),
  };
  return { ...work, program, loss, weights: startWeights(program, 1), batch };
}

/** The starting weights under the names of the cell text: flat, in the order of their axes. */
export function namedWeights({ program, weights }: OpenWork): Readonly<Record<string, number[]>> {
  return Object.fromEntries(
    program.parameters.map(({ name, sizes, offset }) => {
      const count = sizes.reduce((product, n) => product * n, 1);
      return [name, [...weights.subarray(offset, offset + count)]];
    }),
  );
}

/** Two sides that do not compute the same loss from the same weights are not worth timing. @throws Error. */
export function expectSameLoss(name: string, ours: number, theirs: number): void {
  if (Math.abs(ours - theirs) > 1e-3 * Math.abs(ours))
    throw new Error(`${name}: its first loss is ${theirs}, ours is ${ours}: not the same network`);
}
