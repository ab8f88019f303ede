import { expect, it } from "vitest";
import { wasmEngine } from "../engine/wasm/engine.ts";
import type { Experiment } from "./experiment.ts";
import { presetById } from "./presets.ts";
import { firstProbe, seenThrough } from "./probe.ts";
import { openRun } from "./run.ts";

const preset = presetById("gru-adding");
const experiment: Experiment = {
  ...preset,
  model: { ...preset.model, settings: { ...preset.model.settings, unit: 6 } },
  task: { ...preset.task, settings: { ...preset.task.settings, length: 12 } },
};

it("a picture has gradients only where it is looked at through that lens, and training is the same to the bit", async () => {
  const [plain, lensed] = await Promise.all([1, 2].map(() => openRun({ experiment, engine: wasmEngine })));
  if (!plain || !lensed) throw new Error("no run");
  for (let i = 0; i < 5; i++) {
    await plain.advance();
    await plain.probe(firstProbe);
    await lensed.advance();
    await lensed.probe(seenThrough(firstProbe, "gradient"));
  }
  expect(await lensed.fingerprint()).toBe(await plain.fingerprint());
  const values = await plain.probe(firstProbe);
  const { trace } = await lensed.probe(seenThrough(firstProbe, "gradient"));
  expect(values.trace.signals.some(({ gradient }) => gradient !== undefined)).toBe(false);
  expect(trace.signals.map(({ name, data }) => [name, data])).toEqual(
    values.trace.signals.map(({ name, data }) => [name, data]),
  );
  const state = trace.signals.find(({ name, isState }) => isState && name === "h");
  expect(state?.gradient?.length).toBe(state?.data.length);
  // Every step counts towards the sum at the end.
  expect(state?.gradient?.every((value) => value !== 0)).toBe(true);
  expect(trace.signals.find(({ name }) => name === "target")?.gradient).toBeUndefined();
});
