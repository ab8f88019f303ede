import { describe, expect, test } from "vitest";
import { library, modelById } from "../models/all.ts";
import { goldenNames, goldenText } from "../models/testing/golden-cases.ts";
import { compileCell } from "./compile.ts";
import { makePlan } from "./lower.ts";
import { runPlan } from "./testing/run-plan.ts";

/** Gradient of the loss for one sequence's outputs, all losses being means over `count` scored positions. */
function lossGradient(loss: string, output: number[], target: number[] | number, scale: number): number[] {
  if (loss === "class") {
    const top = Math.max(...output);
    const total = output.reduce((sum, z) => sum + Math.exp(z - top), 0);
    return output.map((z, i) => scale * (Math.exp(z - top) / total - (i === target ? 1 : 0)));
  }
  const targets = target as number[];
  const n = output.length;
  if (loss === "bits") return output.map((z, i) => (scale / n) * (1 / (1 + Math.exp(-z)) - targets[i]));
  return output.map((z, i) => ((scale * 2) / n) * (z - targets[i]));
}

function worst(got: ArrayLike<number>, wanted: number[]): number {
  const largest = Math.max(...wanted.map(Math.abs), 1e-12);
  return Math.max(...wanted.map((value, i) => Math.abs(value - got[i]))) / largest;
}

describe("plans give the golden values", () => {
  test.each(goldenNames)("%s", (name) => {
    const golden = JSON.parse(goldenText(name));
    const { settings, input, output } = golden;
    const program = compileCell(modelById(golden.model)?.text ?? "", { settings, input, output, library });
    const plan = makePlan(program, { gradient: true, record: true });
    const weights = new Float64Array(program.parameterCount);
    for (const { name, offset } of program.parameters) weights.set(golden.weights[name].data, offset);
    const gradient = new Float64Array(program.parameterCount);
    const count = golden.episodes.mask.flat().reduce((sum: number, m: number) => sum + m, 0);
    golden.episodes.input.forEach((inputs: number[][], b: number) => {
      const run = runPlan(plan, weights, inputs);
      expect(worst(run.outputs.flat(), golden.expected.output[b].flat())).toBeLessThan(1e-9);
      for (const signal of plan.signals) {
        const wanted = golden.expected.signals[signal.name];
        if (!wanted) continue;
        const size = signal.sizes.reduce((product, n) => product * n, 1);
        const got = run.tape.slice(1).flatMap((slot) => [...slot.subarray(signal.offset, signal.offset + size)]);
        expect(worst(got, wanted[b].flat(3)), signal.name).toBeLessThan(1e-9);
      }
      const { mask, target } = golden.episodes;
      const flows = run.outputs.map((out, t) => lossGradient(golden.loss, out, target[b][t], mask[b][t] / count));
      run.backward(flows, gradient);
    });
    for (const { name, offset, sizes } of program.parameters) {
      const size = sizes.reduce((product, n) => product * n, 1);
      const got = gradient.subarray(offset, offset + size);
      expect(worst(got, golden.expected.gradients[name]), name).toBeLessThan(1e-8);
    }
  });
});
