/** From the tape of a recording plan to the trace of one episode. */
import type { Plan } from "../../cell/plan.ts";
import type { Signal, Trace } from "../../core/signal.ts";
import type { Batch, LossName } from "../engine.ts";

/** Episode number `episode` of `batch`, without a copy. */
export function oneEpisode(batch: Batch, episode: number): Batch {
  const part = (data: Float32Array): Float32Array => {
    const length = data.length / batch.size;
    return data.subarray(episode * length, (episode + 1) * length);
  };
  return { size: 1, steps: batch.steps, input: part(batch.input), target: part(batch.target), mask: part(batch.mask) };
}

/** The trace of the one episode in `batch`. `tape` is [time + 1, tapeSize]. */
export function traceOfTape(plan: Plan, batch: Batch, loss: LossName, tape: Float32Array): Trace {
  const { steps } = batch;
  const given = (name: string, axis: string, data: Float32Array): Signal => {
    const width = data.length / steps;
    return { name, axes: ["time", axis], sizes: [steps, width], meaning: "plain", data: data.slice() };
  };
  const gather = (offset: number, size: number): Float32Array => {
    const data = new Float32Array(steps * size);
    for (let t = 0; t < steps; t++) {
      const from = (t + 1) * plan.tapeSize + offset;
      data.set(tape.subarray(from, from + size), t * size);
    }
    return data;
  };
  const signals = plan.signals.map(({ name, axes, sizes, meaning, offset }): Signal => {
    const size = sizes.reduce((product, n) => product * n, 1);
    return { name, axes: ["time", ...axes], sizes: [steps, ...sizes], meaning, data: gather(offset, size) };
  });
  const own = [
    given("input", "input", batch.input),
    given("target", loss === "class" ? "class" : "output", batch.target),
    given("output", "output", gather(plan.output, plan.program.sizes["output"] ?? 1)),
  ];
  const mask: Signal = { name: "mask", axes: ["time"], sizes: [steps], meaning: "plain", data: batch.mask.slice() };
  return { steps, signals: [...own, mask, ...signals] };
}
