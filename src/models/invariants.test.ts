/** What a meaning promises holds in every model, whatever its weights: they are drawn at random, and large. */
import { describe, expect, it } from "vitest";
import type { Signal } from "../core/signal.ts";
import { randomStream } from "../core/random.ts";
import type { AgreementCase } from "../engine/testing/agreement.ts";
import { modelCases } from "../engine/testing/model-cases.ts";
import { wasmEngine } from "../engine/wasm/engine.ts";
import { library } from "./all.ts";
import { compileCell } from "../cell/compile.ts";

const rounding = 1e-5;

/** What a trace holds besides the model's own signals. */
const ofTask = ["input", "target", "output", "mask"];

/** The model's signals in the first episode of a case, with weights `times` as large. */
async function recorded({ program, loss, weights, batch }: AgreementCase, times: number): Promise<readonly Signal[]> {
  const session = await wasmEngine.open(program, { loss, weights: weights.map((weight) => times * weight) });
  const { signals } = await session.trace(batch);
  session.dispose();
  return signals.filter(({ name }) => !ofTask.includes(name));
}

/** Sums along `axis` of everything else. */
function sumsAlong({ axes, sizes, data }: Signal, axis: string): number[] {
  const place = axes.indexOf(axis);
  const stride = sizes.slice(place + 1).reduce((product, n) => product * n, 1);
  const count = sizes[place] ?? 1;
  const sums = new Array<number>(data.length / count).fill(0);
  data.forEach((value, i) => {
    const row = Math.floor(i / (stride * count)) * stride + (i % stride);
    sums[row] = (sums[row] ?? 0) + value;
  });
  return sums;
}

const largest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), -Infinity);

/** Where `signal` breaks the law of its meaning; empty where it does not. */
function breach(signal: Signal): string {
  const { name, meaning, axes, data } = signal;
  const wrong = (isRight: (value: number) => boolean): string => {
    const at = data.findIndex((value) => !isRight(value));
    return at < 0 ? "" : `${meaning} ${name}[${at}] = ${data[at]}`;
  };
  switch (meaning) {
    case "gate":
      return wrong((value) => value >= 0 && value <= 1 + rounding);
    case "bit":
      return wrong((value) => value === 0 || value === 1);
    case "amount":
      return wrong((value) => value >= 0);
    case "attention":
    case "read":
    case "write": {
      const isShared = axes.slice(1).some((axis) => largest(sumsAlong(signal, axis)) <= 1 + rounding);
      return wrong((value) => value >= 0) || (isShared ? "" : `${meaning} ${name} is more than 1 along every axis`);
    }
    default:
      return wrong(Number.isFinite);
  }
}

/** Santoro et al. 2016, eq. 5 to 7: every head writes whole to each of the least used slots, of which there are as many as heads. */
function asPromised(model: string, signal: Signal): Signal {
  return model.startsWith("mann-lrua") && signal.name === "ww" ? { ...signal, meaning: "gate" } : signal;
}

describe("gates stay within 0 and 1, attention is shared out, amounts are never negative", { timeout: 60_000 }, () => {
  it.each(modelCases())("$name", async (modelCase) => {
    for (const times of [1, 5]) {
      const signals = await recorded(modelCase, times);
      expect(signals.length).toBeGreaterThan(0);
      expect(signals.map((signal) => breach(asPromised(modelCase.name, signal))).filter(Boolean)).toEqual([]);
    }
  });

  it("and a breach is found", () => {
    const base = { name: "w", axes: ["time", "slot"], sizes: [2, 2], isState: false };
    const signal = (meaning: Signal["meaning"], values: number[]): Signal => ({
      ...base,
      meaning,
      data: Float32Array.from(values),
    });
    expect(breach(signal("gate", [0, 1, 0.5, 1.1]))).toMatch("gate w[3]");
    expect(breach(signal("read", [0.5, 0.5, -0.1, 1]))).toMatch("read w[2]");
    expect(breach(signal("attention", [0.5, 0.5, 0.6, 1]))).toMatch("more than 1");
    expect(breach(signal("attention", [0.5, 0.5, 0, 1]))).toBe("");
    expect(breach(signal("amount", [3, 0, 9, -1]))).toMatch("amount w[3]");
    expect(breach(signal("bit", [1, 0, 1, 0.5]))).toMatch("bit w[3]");
    expect(breach(signal("signed", [1, 0, NaN, -5]))).toMatch("signed w[2]");
  });
});

describe("differentiable neural computer, driven at random for thirty steps", () => {
  it("keeps usage within 0 and 1, and no row of its links, write or allocation sums to more than 1", async () => {
    const settings = { slot: 7, width: 4, head: 3, unit: 6, controller: "lstm" };
    const program = compileCell(library("dnc") ?? "", { settings, input: 5, output: 2, library });
    const random = randomStream(8, "interface");
    const steps = 30;
    const draw = (length: number): Float32Array => Float32Array.from({ length }, () => 2 * random.normal());
    const session = await wasmEngine.open(program, { loss: "value", weights: draw(program.parameterCount) });
    const batch = { size: 1, steps, input: draw(steps * 5), target: draw(steps * 2), mask: draw(steps).fill(1) };
    const { signals } = await session.trace(batch);
    session.dispose();
    const signal = (name: string): Signal => {
      const found = signals.find((one) => one.name === name);
      if (!found) throw new Error(`no signal ${name}`);
      return found;
    };
    for (const value of signal("usage").data) expect(value >= 0 && value <= 1 + rounding).toBe(true);
    for (const name of ["ww", "free_slot", "precedence"])
      expect(largest(sumsAlong(signal(name), "slot")), name).toBeLessThanOrEqual(1 + rounding);
    const link = signal("link");
    for (const axis of ["slot", "from"]) expect(largest(sumsAlong(link, axis)), axis).toBeLessThanOrEqual(1 + rounding);
    link.data.forEach((value, i) => {
      if (Math.floor(i / 7) % 7 === i % 7) expect(value).toBe(0);
    });
    expect(largest([...link.data])).toBeGreaterThan(0.1);
  });
});
