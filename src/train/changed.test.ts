import { describe, expect, it } from "vitest";
import { wasmEngine } from "../engine/wasm/engine.ts";
import { checkNetworkChanges } from "./change-form.ts";
import type { NetworkChange } from "./changed.ts";
import type { Experiment } from "./experiment.ts";
import { presetById } from "./presets.ts";
import { firstProbe, probeIn, redrawn, type Probe } from "./probe.ts";
import { openRun, type ProbeReport, type Run } from "./run.ts";

const ntm: Experiment = {
  ...presetById("ntm-copy"),
  model: { id: "ntm", settings: { unit: 12, slot: 8, width: 6, head: 1 } },
  task: { id: "copy", settings: { bits: 3, from: 3, to: 4 } },
};
const open = (experiment = ntm): Promise<Run> => openRun({ experiment, engine: wasmEngine });
const withChanges = (...changes: readonly NetworkChange[]): Probe => ({ ...firstProbe, changes });
const pointing: NetworkChange = { signal: "wr", op: "point", along: "slot", from: 4, to: 4, at: { slot: 5 } };

function signal({ trace }: Pick<ProbeReport, "trace">, name: string): readonly number[] {
  return [...(trace.signals.find((one) => one.name === name)?.data ?? [])];
}

describe("a probe that changes the network", () => {
  it("shows the changed network, and beside it the network as it is", async () => {
    const run = await open();
    const plain = await run.probe();
    const { trace, unchanged, readings } = await run.probe(withChanges(pointing));
    expect(plain.unchanged).toBeUndefined();
    expect(unchanged).toEqual(plain.trace);
    expect(signal({ trace }, "wr").slice(4 * 8, 5 * 8)).toEqual([0, 0, 0, 0, 0, 1, 0, 0]);
    expect(signal({ trace }, "output")).not.toEqual(signal(plain, "output"));
    expect(readings.length).toBe(plain.readings.length);
    const told = trace.signals.map(({ data, ...others }) => [others, data.length]);
    expect(told).toEqual(plain.trace.signals.map(({ data, ...others }) => [others, data.length]));
  });

  it("is another picture for another number, by the same session", async () => {
    let opened = 0;
    const counted = { ...wasmEngine, open: (...given: Parameters<typeof wasmEngine.open>) => (opened++, wasmEngine.open(...given)) }; // prettier-ignore
    const run = await openRun({ experiment: ntm, engine: counted });
    const pictures = [];
    for (const value of [0.1, 0.4, 0.9])
      pictures.push(await run.probe(withChanges({ signal: "wr.blend", op: "set", value, from: 2, to: null, at: {} })));
    expect(opened).toBe(2);
    expect(pictures.map((picture) => signal(picture, "wr.blend").at(-1))).toEqual([0.1, 0.4, 0.9].map(Math.fround));
  });

  it("leaves training as it is", async () => {
    const [watched, alone] = [await open(), await open()];
    for (let i = 0; i < 3; i++) {
      await watched.probe(withChanges(pointing, { op: "weight.scale", weight: "erase.bias", index: [], value: 3 }));
      await watched.advance();
      await alone.advance();
    }
    expect(await watched.fingerprint()).toBe(await alone.fingerprint());
  });

  it("takes values from another episode, as the network sees that one now", async () => {
    const run = await open();
    await run.advance();
    const other = await run.probe({ ...firstProbe, episode: 3 });
    const taken = await run.probe(
      withChanges({ signal: "ctrl.h", op: "take", episode: 3, from: 2, to: 3, at: { unit: 1 } }),
    );
    const plain = await run.probe();
    const at = (report: ProbeReport, step: number, unit: number): number | undefined =>
      signal(report, "ctrl.h")[step * 12 + unit];
    for (const step of [2, 3]) expect(at(taken, step, 1)).toBe(at(other, step, 1));
    expect(at(taken, 2, 0)).toBe(at(plain, 2, 0));
    expect(at(taken, 1, 1)).toBe(at(plain, 1, 1));
  });

  it("changes what an agent does, too", async () => {
    const run = await open(presetById("gru-t-maze"));
    const { trace, unchanged } = await run.probe(
      withChanges({ op: "weight.set", weight: "output.bias", index: [0], value: 40 }),
    );
    const says = (one: ProbeReport["trace"]): readonly number[] => signal({ trace: one }, "output").slice(0, 2);
    expect(says(trace)[0]).toBeGreaterThan(0.99);
    expect(unchanged && says(unchanged)[0]).toBeLessThan(0.9);
  });

  it.each([
    [{ ...pointing, signal: "wrr" }, "a change of wrr: the model ntm has no signal of that name now"],
    [{ ...pointing, from: 40, to: null }, "a change of wr: expected a step from 0 to below"],
    [{ op: "weight.set", weight: "pi", index: [], value: 0 }, "the model ntm has no weight of that name now"],
    [
      { op: "weight.set", weight: "erase.bias", index: [0], value: 0 },
      "no index, or one for each of its 2 axes, got 1",
    ],
    [{ op: "weight.set", weight: "erase.bias", index: [0, 6], value: 0 }, "expected an index from 0 to below 6, got 6"],
    [{ op: "weight.scale", weight: "erase.bias", index: [], value: NaN }, "expected a finite number, got NaN"],
  ] satisfies [NetworkChange, string][])("is refused in words, and all stays: %j", async (change, sentence) => {
    const run = await open();
    await expect(run.probe(withChanges(change))).rejects.toThrow(sentence);
    expect((await run.probe()).unchanged).toBeUndefined();
  });
});

describe("changes", () => {
  it("of single steps belong to their episode, others to the network", () => {
    const always: NetworkChange = { signal: "wr", op: "set", value: 0, from: 0, to: null, at: {} };
    const weight: NetworkChange = { op: "weight.set", weight: "erase.bias", index: [], value: 0 };
    const taken: NetworkChange = { signal: "wr", op: "take", episode: 2, from: 0, to: null, at: {} };
    const { changes } = redrawn(withChanges(pointing, always, weight, taken));
    expect(changes).toEqual([always, weight]);
  });

  it("belong to their model", () => {
    const probe = withChanges(pointing);
    expect(probeIn(probe, ntm, { ...ntm, seed: 7 })).toBe(probe);
    expect(probeIn(probe, ntm, presetById("lstm-copy")).changes).toEqual([]);
  });

  it.each([
    ["set", "expected a list of changes, got set"],
    [[null], "expected an object with a signal or a weight, and an op, got null"],
    [[{ signal: "f", op: "flip" }], "expected an op of set, scale, hold, point, swap, take, got flip"],
    [[{ signal: "", op: "hold" }], "expected a name as signal, got "],
    [[{ signal: "f", op: "set", value: "1" }], "expected a finite number as value, got 1"],
    [[{ signal: "f", op: "hold", at: 3 }], "expected indices by axis as at, got 3"],
    [[{ weight: "f.x", op: "set", value: 1 }], "expected the op weight.set or weight.scale, got set"],
    [Array.from({ length: 65 }, () => pointing), "65 changes of the network, at most 64 are kept"],
  ])("that are none are refused in words: %j", (given, sentence) => {
    expect(() => checkNetworkChanges(given)).toThrow(sentence);
  });

  it("may leave out which steps and which indices: all of them", () => {
    const [change] = checkNetworkChanges([{ signal: "f", op: "set", value: 1, colour: "red" }]);
    expect(change).toEqual({ signal: "f", op: "set", value: 1, from: 0, to: null, at: {} });
  });
});
