import { expect, test } from "vitest";
import { isSoftwareAdapter, requestGpu } from "./device.ts";
import { encodeSettings, settingsSize, settingsText } from "./settings.ts";

test("a place without WebGPU is told so, without an exception", async () => {
  expect(await requestGpu()).toMatchObject({ kind: "absent" });
});

test("software adapters are known by their own word or by name", () => {
  expect(isSoftwareAdapter({ isFallbackAdapter: true })).toBe(true);
  expect(isSoftwareAdapter({ vendor: "google", architecture: "swiftshader" })).toBe(true);
  expect(isSoftwareAdapter({ vendor: "mesa", description: "llvmpipe (LLVM 17)" })).toBe(true);
  expect(isSoftwareAdapter({ vendor: "nvidia", architecture: "hopper" })).toBe(false);
  expect(isSoftwareAdapter(undefined)).toBe(false);
});

test("settings are written in the order in which the kernels declare them", () => {
  const update = { optimiser: "adamw", learningRate: 0.5, clipNorm: 2, clipValue: 3, weightDecay: 4 } as const;
  const sizes = { parameterCount: 1000, layers: 2, deltaWidth: 30, inputWidth: 7, tapeWidth: 40 };
  const bytes = encodeSettings({ steps: 20, batch: 16, slices: 2, parity: 1, lossScale: 0.25, update, sizes });
  const fields = [...settingsText.matchAll(/^ {2}(\w+): (u32|f32),$/gm)];
  const words = new Uint32Array(bytes);
  const floats = new Float32Array(bytes);
  const read = Object.fromEntries(fields.map(([, name, type], i) => [name, type === "u32" ? words[i] : floats[i]]));
  const { optimiser, ...numbers } = update;
  const kept = { steps: 20, batch: 16, slices: 2, parity: 1, lossScale: 0.25, ...numbers, optimiser: 3, ...sizes };
  expect(read).toEqual(kept);
  // A uniform's size is a multiple of 16 bytes.
  expect(bytes.byteLength).toBe(settingsSize);
  expect(settingsSize).toBe(16 * Math.ceil(fields.length / 4));
  expect(optimiser).toBe("adamw");
});
