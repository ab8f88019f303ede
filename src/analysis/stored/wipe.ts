/** What is lost with a slot: each is set to 0 after one step, and the answers from there on are compared with those before. */
import type { Episodes } from "../../tasks/task.ts";
import { ChangedNetwork } from "../../train/changed.ts";
import type { Subject } from "../analysis.ts";
import { widened } from "../widened.ts";
import type { Memory } from "./slots.ts";

export interface Wiped {
  readonly memory: Memory;
  /** After which step. */
  readonly at: number;
  /** [slot, time]: how much an answer changes, in probability, or of the range of all answers. NaN up to the step itself. */
  readonly lost: Float32Array;
}

/** An answer is another one when it changes by more. */
export const noticed = 0.25;

/** The step before the first answer; where answers are wanted from the beginning, the middle. */
export function wipingStep({ steps, mask }: Episodes): number {
  const first = mask.findIndex((weight) => weight > 0);
  return first > 0 ? first - 1 : Math.floor(steps / 2);
}

/** Yields after every slot how much is done, 0 … 1, and returns what was lost. */
export async function* wipe(subject: Subject, memory: Memory): AsyncGenerator<number, Wiped> {
  const { engine, program, task, session, weights, episodes, extend } = subject;
  const batch = extend(episodes);
  const at = wipingStep(episodes);
  const { steps } = batch;
  const lost = new Float32Array(memory.slots * steps).fill(NaN);
  const before = (await session.evaluate(batch)).output;
  const network = new ChangedNetwork(engine, program, task.loss);
  try {
    for (let slot = 0; slot < memory.slots; slot++) {
      const places = { signal: memory.signal, from: at, to: at, at: { [memory.axis]: slot } };
      const changed = await network.at(weights, [{ op: "set", value: 0, ...places }], new Map());
      const wide = widened(batch, program.inputWidth, changed.program.inputWidth);
      const { output } = await changed.session.evaluate(changed.finish(wide));
      lost.set(differences(task.loss, before, output, steps).subarray(at + 1), slot * steps + at + 1);
      yield (slot + 1) / memory.slots;
    }
  } finally {
    network.dispose();
  }
  return { memory, at, lost };
}

/** At each step the largest difference of an answer. */
function differences(loss: "value" | "bits" | "class", a: Float32Array, b: Float32Array, steps: number): Float32Array {
  const width = a.length / steps;
  const range = loss === "value" ? Math.max(...a) - Math.min(...a) || 1 : 1;
  return Float32Array.from({ length: steps }, (_, time) => {
    const [one, other] = [a, b].map((output) => asAnswer(loss, output.subarray(time * width, (time + 1) * width)));
    return one.reduce((most, value, i) => Math.max(most, Math.abs(value - other[i]) / range), 0);
  });
}

function asAnswer(loss: "value" | "bits" | "class", output: Float32Array): Float32Array {
  if (loss === "value") return output;
  if (loss === "bits") return output.map((logit) => 1 / (1 + Math.exp(-logit)));
  const largest = Math.max(...output);
  const powers = output.map((logit) => Math.exp(logit - largest));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}
