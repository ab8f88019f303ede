/** Against a memory that is written by hand, whose every step leaves a mark of its own. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Signal } from "../../core/signal.ts";
import { wasmEngine } from "../../engine/wasm/engine.ts";
import type { Experiment } from "../../train/experiment.ts";
import { presetById } from "../../train/presets.ts";
import { openRun } from "../../train/run.ts";
import { writtenLooks } from "./written.ts";

const weights = (count: number): fc.Arbitrary<number[]> => fc.array(fc.integer({ min: 0, max: 10 }), { minLength: count, maxLength: count }).map((list) => list.map((one) => one / 10)); // prettier-ignore

const signal = (name: string, meaning: Signal["meaning"], steps: number, heads: number, data: number[]): Signal => ({
  name,
  meaning,
  axes: ["time", "head", "slot"],
  sizes: [steps, heads, data.length / (steps * heads)],
  data: Float32Array.from(data),
});

test("a read looks at the steps whose marks it would bring back", () => {
  const cases = fc.record({ steps: fc.integer({ min: 1, max: 6 }), slots: fc.integer({ min: 1, max: 4 }), heads: fc.integer({ min: 1, max: 2 }) }).chain(({ steps, slots, heads }) => fc.record({ steps: fc.constant(steps), slots: fc.constant(slots), heads: fc.constant(heads), read: weights(steps * heads * slots), write: weights(steps * heads * slots) })); // prettier-ignore
  fc.assert(
    fc.property(cases, ({ steps, slots, heads, read, write }) => {
      const memory = Array.from({ length: slots }, () => new Array<number>(steps).fill(0));
      const brought: number[][] = [];
      for (let time = 0; time < steps; time++) {
        for (let head = 0; head < heads; head++)
          memory.forEach((row, slot) => {
            const weight = write[(time * heads + head) * slots + slot] ?? 0;
            row.forEach((value, step) => (row[step] = value * (1 - weight) + (step === time ? weight : 0)));
          });
        const mean = (slot: number): number => Array.from({ length: heads }, (_, head) => read[(time * heads + head) * slots + slot] ?? 0).reduce((a, b) => a + b, 0) / heads; // prettier-ignore
        brought.push(Array.from({ length: steps }, (_, step) => memory.reduce((sum, row, slot) => sum + mean(slot) * (row[step] ?? 0), 0))); // prettier-ignore
      }
      const signals = [signal("r", "read", steps, heads, read), signal("w", "write", steps, heads, write)];
      const [look] = writtenLooks({ steps, signals });
      expect(look?.signal).toBe("r");
      brought.flat().forEach((value, i) => expect(look?.weights[i]).toBeCloseTo(value, 5));
    }),
  );
});

test("a read without a write over the same places is not known to look at any step", () => {
  expect(writtenLooks({ steps: 1, signals: [signal("r", "read", 1, 1, [1, 0])] })).toEqual([]);
});

/** 4 patterns, the mark, then 4 answers: after 700 updates it answers from memory, but for the last pattern, which it has in mind still. */
test("a small trained NTM looks at the step that brought what it answers", async () => {
  const preset = presetById("ntm-copy");
  const experiment: Experiment = {
    ...preset,
    model: { id: "ntm", settings: { ...preset.model.settings, unit: 32, slot: 10, width: 8 } },
    task: { id: "copy", settings: { bits: 3, from: 1, to: 4 } },
  };
  const run = await openRun({ experiment, engine: wasmEngine });
  for (let update = 0; update < 700; update++) await run.advance();
  const { trace } = await run.probe();
  const [look] = writtenLooks(trace);
  const [patterns, answers] = [4, 5];
  expect(trace.steps).toBe(answers + patterns);
  const at = (time: number, step: number): number => look?.weights[time * trace.steps + step] ?? NaN;
  for (let pattern = 0; pattern < patterns - 1; pattern++) {
    expect(at(answers + pattern, pattern)).toBeGreaterThan(0.8);
    const all = Array.from({ length: trace.steps }, (_, step) => at(answers + pattern, step));
    expect(all.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1.0001);
  }
});
