/** Runs a model, or some lines of one, with weights that a test sets by name, and gives back what was recorded. */
import { compileCell } from "../../cell/compile.ts";
import type { InputPart } from "../../core/input.ts";
import type { SettingValues } from "../../core/setting.ts";
import { randomStream } from "../../core/random.ts";
import { extendBatch } from "../../engine/extend.ts";
import { wasmEngine } from "../../engine/wasm/engine.ts";
import { library } from "../all.ts";

export interface Followed {
  readonly text: string;
  readonly settings?: SettingValues;
  /** One row of input per timestep. */
  readonly input: readonly (readonly number[])[];
  readonly output?: number;
  /** Axes of a row of input; absent: it is `x[input]`. */
  readonly parts?: readonly InputPart[];
  /** Row-major; what is not named is 0. */
  readonly weights?: Readonly<Record<string, readonly number[]>>;
}

/** Every signal of one episode on the wasm engine: numbers, time first, row-major. */
export async function follow({
  text,
  settings = {},
  input,
  output = 1,
  parts,
  weights = {},
}: Followed): Promise<(name: string) => readonly number[]> {
  const steps = input.length;
  const width = input[0]?.length ?? 1;
  const program = compileCell(text, { settings, input: width, output, time: steps, library, ...(parts && { parts }) });
  const flat = new Float32Array(program.parameterCount);
  for (const [name, values] of Object.entries(weights)) {
    const parameter = program.parameters.find((one) => one.name === name);
    const size = parameter?.sizes.reduce((product, n) => product * n, 1);
    if (!parameter || size !== values.length) throw new Error(`weight ${name} has ${size} elements`);
    flat.set(values, parameter.offset);
  }
  const session = await wasmEngine.open(program, { loss: "value", weights: flat });
  const empty = { target: new Float32Array(steps * output), mask: new Float32Array(steps).fill(1) };
  const batch = { size: 1, steps, input: Float32Array.from(input.flat()), ...empty };
  const { signals } = await session.trace(
    extendBatch(program, batch, { updates: 0, random: randomStream(1, "noise") }),
  );
  session.dispose();
  return (name) => {
    const signal = signals.find((one) => one.name === name);
    if (!signal) throw new Error(`no signal ${name}; there are ${signals.map((one) => one.name).join(", ")}`);
    return [...signal.data];
  };
}

/** The lines of `text` from the one that starts with `first` up to the one that starts with `end`, which is left out. */
export function linesBetween(text: string, first: RegExp, end: RegExp): string {
  const lines = text.split("\n").map((line) => line.trim());
  const [from, to] = [first, end].map((start) => lines.findIndex((line) => start.test(line)));
  if (from === undefined || to === undefined || from < 0 || to <= from) throw new Error(`no lines ${first} … ${end}`);
  return lines.slice(from, to).join("\n");
}
