import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import type { Signal, Trace } from "../../core/signal.ts";
import { wasmEngine } from "../../engine/wasm/engine.ts";
import { textOfModel } from "../../train/check.ts";
import { prepare } from "../../train/prepare.ts";
import { presetById } from "../../train/presets.ts";
import { startWeights } from "../../train/start.ts";
import { taskById } from "../../tasks/all.ts";
import { subjectOf } from "../testing/subject.ts";
import { baselineOf } from "./baseline.ts";
import { pastOf } from "./past.ts";
import { reachOf } from "./reach.ts";
import { headsIn, saturatedIn, seenIn, stillIn, usedIn } from "./seen.ts";
import { trivialLoss } from "./trivial.ts";
import { lossWithout } from "./unread.ts";

const steps = 6;
const random = randomStream(1, "evidence");

describe("what a network loses without its reads", () => {
  it.each([
    ["ntm", "read wr' = address(memory, ctrl, wr)", "read wr' = 0 * address(memory, ctrl, wr)"],
    [
      "memn2n",
      "signed response = sum[sentence](weight * value)",
      "signed response = 0 * sum[sentence](weight * value)",
    ],
  ])("is what a text loses that takes them times 0: %s", async (id, find, replace) => {
    const preset = presetById(id === "ntm" ? "ntm-copy" : "memn2n-one-fact");
    const { program, task } = prepare(preset);
    const text = textOfModel(preset.model).replace(find, replace);
    const edited = prepare({ ...preset, model: { ...preset.model, text } }).program;
    const weights = startWeights(program, 3);
    const drawn = task.heldOut(randomStream(1, "held"), 3);
    const batch = { ...drawn, input: rowsOf(drawn.input, task.input, program.inputWidth) };
    const lossOf = async (one: typeof program): Promise<number> => {
      const session = await wasmEngine.open(one, { loss: task.loss, weights });
      const { loss } = await session.evaluate(batch);
      session.dispose();
      return loss;
    };
    const silent = await lossWithout({ engine: wasmEngine, program, task, weights }, batch, [id === "ntm" ? "wr" : "look"]); // prettier-ignore
    expect(silent).toBeCloseTo(await lossOf(edited), 6);
    expect(Math.abs(silent - (await lossOf(program)))).toBeGreaterThan(1e-5);
  });
});

/** Rows of so many numbers, with zeros for what the host appends. */
function rowsOf(input: Float32Array, narrow: number, wide: number): Float32Array {
  const all = new Float32Array((input.length / narrow) * wide);
  for (let row = 0; row * narrow < input.length; row++)
    all.set(input.subarray(row * narrow, (row + 1) * narrow), row * wide);
  return all;
}

describe("what the best fixed answer loses", () => {
  const mask = Float32Array.from({ length: 60 }, (_, i) => Number(i % 3 > 0));
  const shape = { size: 3, steps: 20, input: new Float32Array(0), mask };
  /** By trying. */
  const least = (lossOf: (answer: number) => number, from: number, to: number): number =>
    Math.min(...Array.from({ length: 4001 }, (_, i) => lossOf(from + ((to - from) * i) / 4000)));
  const scored = Array.from({ length: 60 }, (_, i) => i).filter((i) => mask[i] > 0);

  it("is that of the best of many answers", () => {
    const bits = Float32Array.from({ length: 60 }, () => Number(random.uniform() < 0.3));
    const values = Float32Array.from({ length: 60 }, () => random.normal() + 2);
    const mean = (of: (i: number) => number): number => scored.reduce((sum, i) => sum + of(i), 0) / scored.length;
    const ofBits = least((p) => mean((i) => -Math.log(bits[i] > 0 ? p : 1 - p)), 0.01, 0.99);
    const ofValues = least((y) => mean((i) => (values[i] - y) ** 2), 0, 4);
    expect(trivialLoss("bits", 1, { ...shape, target: bits })).toBeCloseTo(ofBits, 5);
    expect(trivialLoss("value", 1, { ...shape, target: values })).toBeCloseTo(ofValues, 5);
  });

  it("is the entropy of the classes", () => {
    const target = Float32Array.from({ length: 60 }, (_, i) => Math.floor(i / 15));
    expect(trivialLoss("class", 5, { ...shape, target })).toBeCloseTo(Math.log(4), 6);
  });

  it("and what the task knows, which no bound is", () => {
    expect(baselineOf(taskById("parity"), { accuracy: 0.55, accuracyBeyond: 0.5, chance: 0.5 })).toMatchObject({ metric: "accuracy", name: "chance" }); // prettier-ignore
    expect(baselineOf(taskById("parity"), { accuracy: 0.55, chance: 0.5 })?.gain).toBeCloseTo(0.1);
    expect(baselineOf(taskById("ngrams"), { bitsAboveOptimal: 0, bitsPerSequence: 30, optimalBits: 30 })).toBeNull();
  });
});

describe("how far back an answer reaches", () => {
  const share = async (text: string): Promise<number | undefined> => {
    const { session, task, extend } = await subjectOf({ text, task: "parity", settings: { from: 8, to: 8 } });
    const found = await reachOf(session, extend(task.heldOut(randomStream(1, "held"), 4)), randomStream(1, "nudge"));
    session.dispose();
    return found?.share;
  };
  const cell = (line: string): string =>
    `model some "Some"\npaper none\nsize unit = 8\nstate h[unit]\n${line}\noutput linear(h')\n`;

  it("is nothing without a past, everything where all is kept, and falls as the cell forgets", async () => {
    expect(await share(cell("h' = linear[unit](x) + 0 * h"))).toBe(0);
    expect(await share(cell("h' = linear[unit](x) + h"))).toBeGreaterThan(0.3);
    const half = await share(cell("h' = linear[unit](x) + 0.1 * h"));
    expect(Math.log10(half ?? 0)).toBeLessThan(-6);
  });
});

describe("what is seen of signals", () => {
  const { program } = prepare(presetById("ntm-copy"));
  const slots = program.sizes["slot"] ?? 0;
  const units = program.sizes["unit"] ?? 0;
  const signal = (name: string, given: Partial<Signal>, value: (step: number, index: number) => number): Signal => {
    const { axes = ["time", "unit"], sizes = [steps, units] } = given;
    const count = sizes.slice(1).reduce((product, size) => product * size, 1);
    const data = Float32Array.from({ length: steps * count }, (_, i) => value(Math.floor(i / count), i % count));
    return { name, axes, sizes, meaning: "signed", ...given, data };
  };
  const all = (...signals: readonly Signal[]): ReturnType<typeof seenIn> => {
    const trace: Trace = { steps, signals };
    return seenIn(program, [trace, trace]);
  };
  const overSlots = { axes: ["time", "head", "slot"], sizes: [steps, 1, slots] };

  it("heads: one place, all places, and what moves on", () => {
    const wr = signal("wr", { ...overSlots, meaning: "read" }, (_, slot) => Number(slot === 2));
    const ww = signal("ww", { ...overSlots, meaning: "write" }, (step, slot) => Number(slot === step));
    const both = headsIn(program, all(wr, ww));
    expect(both.map(({ signal: name, axis, at }) => [name, axis, at])).toEqual([
      ["ww", "slot", { head: 0 }],
      ["wr", "slot", { head: 0 }],
    ]);
    expect(both.map(({ evenness }) => evenness)).toEqual([0, 0]);
    expect([both[1]?.top, both[1]?.topShare]).toEqual([2, expect.closeTo(1)]);
    expect(headsIn(program, all(ww))[0]?.topShare).toBeCloseTo(1 / (steps - 1));
    const even = signal("wr", { ...overSlots, meaning: "read" }, () => 0.05);
    expect(headsIn(program, all(even))[0]?.evenness).toBeCloseTo(1, 5);
  });

  it("gates that stay at an end, but not those that switch, nor those that share a whole", () => {
    const gate = (name: string, value: (step: number, unit: number) => number): Signal =>
      signal(name, { meaning: "gate" }, value);
    const shut = saturatedIn(program, all(gate("ctrl.i", (_, unit) => (unit < 16 ? 0 : 0.5))), []);
    expect(shut.find(({ end }) => end === "0")).toMatchObject({ signal: "ctrl.i", share: 16 / units });
    const switching = saturatedIn(program, all(gate("ctrl.i", (step) => step % 2)), []);
    expect(switching.every(({ share }) => share === 0)).toBe(true);
    expect(saturatedIn(program, all(gate("ctrl.i", (_, unit) => Number(unit === 0))), [])).toEqual([]);
  });

  it("units that never change, and places in use", () => {
    const h = signal("ctrl.h", {}, (step, unit) => (unit % 2 ? step : 0.3));
    expect(stillIn(program, all(h), [])).toMatchObject([{ signal: "ctrl.h", share: 0.5, at: { unit: 0 } }]);
    const usage = signal("ww", { axes: ["time", "slot"], sizes: [steps, slots], meaning: "amount", isState: true }, (step) => step / 5); // prettier-ignore
    const head = { signal: "wr", at: {}, axis: "slot", places: slots, top: 0, topShare: 0, evenness: 0 };
    expect(usedIn(all(usage), [head])).toEqual([{ signal: "ww", share: 1, of: slots, axis: "slot" }]);
    expect(usedIn(all(usage), [])).toEqual([]);
  });
});

describe("what a run has come through", () => {
  const updates = Array.from({ length: 200 }, (_, i) => i + 1);
  const curve = {
    update: updates,
    loss: updates.map((update) => 200 / update),
    norm: updates.map((update) => (update % 2 ? 3 : 1)),
    seconds: updates,
    stride: 1,
    rest: { loss: 0, norm: 0, count: 0 },
  };
  const look = (update: number, loss: number) => ({ update, seconds: 1, loss, metrics: {} });

  it("is read off its curve and looks", () => {
    const looks = [look(50, 3), look(100, 1), look(150, 2), look(200, NaN)];
    const skips = [{ update: 20, skipped: 4 }, { update: 180, skipped: 14 }]; // prettier-ignore
    const experiment = presetById("lstm-parity");
    const found = pastOf(
      { curve, looks, skips },
      { ...experiment, training: { ...experiment.training, clipNorm: 2 } },
      200,
      false,
    );
    expect(found).toMatchObject({
      skipped: 14,
      skippedLately: 0.2,
      clipped: 0.5,
      bestLook: 1,
      bestUpdate: 100,
      lastLook: 2,
    });
    expect(found?.improvement).toBeCloseTo(1 - 126 / 176, 1);
    expect(
      pastOf({ curve: { ...curve, update: [], loss: [], norm: [] }, looks: [], skips: [] }, experiment, 0, false),
    ).toBeNull();
  });
});
