import { describe, expect, test } from "vitest";
import type { Program } from "../cell/program.ts";
import type { Trace } from "../core/signal.ts";
import { relativeError, type TensorError } from "../engine/golden.ts";
import { answer, disagreement, type AgreementCase, type Answer } from "../engine/testing/agreement.ts";
import { wasmEngine } from "../engine/wasm/engine.ts";
import { startWeights } from "../train/start.ts";
import { everyFeature, everyModel, everyRandom, updates } from "./testing/cases.ts";
import { askTorch, hasTorch, python, type TorchAnswer } from "./testing/torch.ts";

const isThere = hasTorch();
const title = isThere ? "the printed PyTorch module" : `the printed PyTorch module (skipped: ${python} has no torch)`;
const cases = [...everyModel(), ...everyFeature(), ...everyRandom(60)];

describe.skipIf(!isThere)(title, { timeout: 300_000 }, () => {
  const answers = isThere ? askTorch(cases, updates) : [];
  const pairs = cases.map((one, i) => ({ name: one.name, one, torch: answers[i] as TorchAnswer }));

  test.each(pairs)("gives the outputs and gradients of the wasm engine for $name", async ({ one, torch }) => {
    expect(torch.error).toBeUndefined();
    const ours = await answer(wasmEngine, one);
    const errors = disagreement(one.program, asAnswer(one.program, torch), { ...ours, terms: [] });
    expect(beyond(errors, rounding(one, torch))).toEqual([]);
  });

  test.each(pairs)("gives every named value of the trace for $name", async ({ one, torch }) => {
    const { signals } = await traceOf(one);
    const named = signals.slice(signals.length - one.program.named.length);
    expect(named.map(({ name }) => name)).toEqual(Object.keys(torch.signals));
    const errors = named.map(({ name, data }) => ({ name, error: signalError(torch, name, data) }));
    expect(beyond(errors, rounding(one, torch))).toEqual([]);
  });

  test.each(pairs)("draws finite fresh weights for $name", ({ one, torch }) => {
    const fresh = one.program.parameters.map(({ name }) => torch.fresh[name] ?? []);
    expect(fresh.map(({ length }) => length)).toEqual(one.program.parameters.map(({ sizes }) => countOf(sizes)));
    expect(fresh.flat().every((value) => Number.isFinite(value) && Math.abs(value) < 100)).toBe(true);
  });

  test("starts the weights that are data as the page does", () => {
    const { one, torch } = pairs.find(({ one: { program } }) => program.name === "starts") as (typeof pairs)[number];
    const ours = startWeights(one.program, 1);
    const data = one.program.parameters.filter(
      ({ initial }) => initial.kind === "computed" && initial.values.every(({ op }) => op !== "draw"),
    );
    expect(data.map(({ name }) => name)).toEqual(["A", "legs", "waves", "gentle"]);
    for (const { name, offset, sizes } of data) {
      const wanted = ours.subarray(offset, offset + countOf(sizes));
      expect(relativeError(torch.fresh[name] ?? [], wanted, 1e-2)).toBeLessThan(1e-6);
    }
    const within = (name: string): readonly number[] => torch.fresh[name] ?? [];
    expect(within("plain").every((value) => Math.abs(value) <= 1)).toBe(true);
    expect(within("step_size").every((value) => value > Math.log(Math.expm1(0.01)) - 1e-6 && value < -2.2)).toBe(true);
  });
});

async function traceOf({ program, loss, weights, batch }: AgreementCase): Promise<Trace> {
  const session = await wasmEngine.open(program, { loss, weights });
  try {
    return await session.trace(batch);
  } finally {
    session.dispose();
  }
}

/** From double or single precision: where slots are equally free, rounding alone decides which comes first. */
function signalError(torch: TorchAnswer, name: string, data: Float32Array): number {
  const from = (signals: TorchAnswer["signals"]): number => relativeError(signals[name] ?? [], data, 1e-2);
  return Math.min(from(torch.signals), from(torch.single.signals));
}

/** What PyTorch's own single precision loses against its double precision, in its worst tensor. */
function rounding({ program }: AgreementCase, torch: TorchAnswer): number {
  return disagreement(program, asAnswer(program, torch), asAnswer(program, torch.single))[0]?.error ?? 0;
}

/** Outputs beyond 1e-5, loss and gradients beyond 1e-4; where single precision cannot do so well, beyond twice what it can. */
function beyond(errors: readonly TensorError[], rounded: number): TensorError[] {
  return errors.filter(({ name, error }) => !(error <= Math.max(name === "output" ? 1e-5 : 1e-4, 2 * rounded)));
}

/** PyTorch says the terms of the loss within the loss only. */
function asAnswer({ parameters }: Program, { output, loss, gradients }: TorchAnswer["single"]): Answer {
  const gradient = Float32Array.from(parameters.flatMap(({ name }) => gradients[name] ?? []));
  return { output: Float32Array.from(output), loss, terms: [], gradient };
}

function countOf(sizes: readonly number[]): number {
  return sizes.reduce((product, size) => product * size, 1);
}
