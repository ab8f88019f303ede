/** Puts together what a trace shows, the same for every engine: the episode, what the model said, and its named values. */
import type { Program } from "../cell/program.ts";
import type { Meaning, Signal, Trace } from "../core/signal.ts";
import type { Batch, LossName } from "./engine.ts";
import { shownAxis, toldOf } from "./told.ts";

/**
 * The trace of the first episode of `batch`: `input`, `target`, `mask`, `output`, then every named value.
 *
 * - `input` [time, input]: `bit` when the loss is `bits` and it holds nothing else, else `plain`.
 * - `target` [time, output]: for `class` the class number written as a one-hot row, where it is scored; meaning as `input`, `bit` for `class`.
 * - `mask` [time]: `bit`.
 * - `output` [time, output]: probabilities with the meaning `bit` (after the sigmoid for `bits`, the softmax for `class`),
 *   or the values themselves, `signed`, for `value`.
 *
 * `output` is the engine's: values or logits, [batch, time, output] or the first episode alone. `recorded` holds each
 * named value of that episode as [time, …axes]; a name that it lacks is left out.
 */
export function assembleTrace(
  program: Program,
  loss: LossName,
  batch: Batch,
  output: Float32Array,
  recorded: ReadonlyMap<string, Float32Array>,
): Trace {
  const { steps } = batch;
  const width = { input: program.sizes["input"] ?? 1, output: program.sizes["output"] ?? 1 };
  const input = taskInput(program, batch);
  // A task of bits may show other numbers besides: a priority, say.
  const isBits = loss === "bits" && input.every((value) => value === 0 || value === 1);
  const said = shownOutput(output.subarray(0, steps * width.output), width.output, loss);
  const episode = [
    makeSignal("input", ["input"], [width.input], isBits ? "bit" : "plain", steps, input),
    targetSignal(batch, width.output, loss),
    makeSignal("mask", [], [], "bit", steps, batch.mask.slice(0, steps)),
    makeSignal("output", ["output"], [width.output], loss === "value" ? "signed" : "bit", steps, said),
  ];
  return { steps, signals: [...episode, ...namedSignals(program, steps, recorded)] };
}

function namedSignals(program: Program, steps: number, recorded: ReadonlyMap<string, Float32Array>): Signal[] {
  const told = toldOf(program);
  return program.named.flatMap(({ name, value, meaning, turns, isReversed }) => {
    const data = recorded.get(name);
    const own = program.values[value]?.axes ?? [];
    const axes = [...(turns?.axes ?? []), ...own];
    const sizes = axes.map((axis) => program.sizes[axis] ?? 1);
    if (!data) return [];
    const shown = isReversed ? reversed(data, steps) : data;
    return [{ ...makeSignal(name, axes.map(shownAxis), sizes, meaning, steps, shown), ...told.get(name) }];
  });
}

/** What runs backwards in time is shown at the time that it is about. `data` [time, …] */
export function reversed(data: Float32Array, steps: number): Float32Array {
  const size = data.length / steps;
  const turned = new Float32Array(data.length);
  for (let t = 0; t < steps; t++) turned.set(data.subarray(t * size, (t + 1) * size), (steps - 1 - t) * size);
  return turned;
}

/** The task's own input of the first episode, [time, input], without what the host appended. */
function taskInput({ sizes, inputWidth }: Program, { input, steps }: Batch): Float32Array {
  const { input: width = 1 } = sizes;
  const own = new Float32Array(steps * width);
  for (let t = 0; t < steps; t++) own.set(input.subarray(t * inputWidth, t * inputWidth + width), t * width);
  return own;
}

function targetSignal({ steps, target, mask }: Batch, output: number, loss: LossName): Signal {
  if (loss !== "class") {
    const meaning = loss === "bits" ? "bit" : "plain";
    return makeSignal("target", ["output"], [output], meaning, steps, target.slice(0, steps * output));
  }
  const data = new Float32Array(steps * output);
  for (let t = 0; t < steps; t++) {
    const symbol = target[t] ?? -1;
    if (mask[t] && symbol >= 0 && symbol < output) data[t * output + symbol] = 1;
  }
  return makeSignal("target", ["output"], [output], "bit", steps, data);
}

/** A signal whose axes, besides time, are `axes`. */
function makeSignal(
  name: string,
  axes: readonly string[],
  sizes: readonly number[],
  meaning: Meaning,
  steps: number,
  data: Float32Array,
): Signal {
  return { name, axes: ["time", ...axes], sizes: [steps, ...sizes], meaning, data };
}

/** Values as they are; logits as probabilities. `output` [time, output] */
function shownOutput(output: Float32Array, width: number, loss: LossName): Float32Array {
  if (loss === "value") return output.slice();
  if (loss === "bits") return output.map((logit) => 1 / (1 + Math.exp(-logit)));
  const shown = new Float32Array(output.length);
  for (let start = 0; start < output.length; start += width) {
    shown.set(softmax(output.subarray(start, start + width)), start);
  }
  return shown;
}

function softmax(logits: Float32Array): Float32Array {
  const largest = logits.reduce((a, b) => Math.max(a, b), -Infinity);
  const weights = logits.map((logit) => Math.exp(logit - largest));
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / total);
}
