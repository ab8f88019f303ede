import { describe, expect, test } from "vitest";
import type { Plan } from "../../cell/plan.ts";
import { Problem } from "../../core/problem.ts";
import { countFloats, growingNames, openMemory, roundUp } from "./memory.ts";

const plan = {
  program: { sizes: { input: 3, output: 2 }, inputWidth: 4, terms: [{ name: "kl", value: 0 }] },
  lossWidth: 3,
  tapeSize: 10,
  scratchSize: 4,
  carrySize: 5,
  deltaSize: 6,
  laneRanges: [{ offset: 0, size: 7 }],
} as unknown as Plan;

interface FakeBuffer {
  readonly size: number;
  readonly destroy: () => void;
}

/** As much of a GPUDevice as memory needs; `full` makes every allocation fail. */
function fakeDevice(limit: number, live: Set<FakeBuffer>, full = false): GPUDevice {
  const createBuffer = ({ size }: { readonly size: number }): FakeBuffer => {
    const buffer: FakeBuffer = { size, destroy: () => live.delete(buffer) };
    live.add(buffer);
    return buffer;
  };
  return {
    limits: { maxStorageBufferBindingSize: limit, maxBufferSize: limit },
    createBuffer,
    pushErrorScope: () => undefined,
    popErrorScope: async () => (full ? { message: "full" } : null),
  } as unknown as GPUDevice;
}

Object.assign(globalThis, { GPUBufferUsage: { STORAGE: 1, COPY_SRC: 2, COPY_DST: 4 } });

describe("the growing buffers", () => {
  test("hold one more slot of tape than there are timesteps", () => {
    expect(countFloats(plan, "bits", 4, 5)).toMatchObject({ inputs: 80, tape: 240, deltas: 120, spill: 56, lanes: 28 });
  });

  test("hold the gradient of all that the loss reads, and the output itself", () => {
    expect(countFloats(plan, "bits", 4, 5)).toMatchObject({ outputGradients: 60, outputs: 40, losses: 40 });
  });

  test("hold one class number per position for the loss class", () => {
    expect(countFloats(plan, "class", 4, 5).targets).toBe(20);
    expect(countFloats(plan, "bits", 4, 5).targets).toBe(40);
  });

  test("grow by at most an eighth more than needed, and never past the limit", () => {
    for (const needed of [1, 16, 100, 1000, 12345, 999999]) {
      const size = roundUp(needed, 1e9);
      expect(size).toBeGreaterThanOrEqual(needed);
      expect(size % 16).toBe(0);
      expect(size).toBeLessThanOrEqual(Math.max(16, (needed + 16) * 1.125));
      expect(roundUp(needed, needed)).toBeLessThan(needed + 16);
    }
  });

  test("are replaced only when they are too small, and all destroyed in the end", async () => {
    const live = new Set<FakeBuffer>();
    const memory = openMemory(fakeDevice(1 << 20, live));
    expect(await memory.grow(countFloats(plan, "bits", 4, 5), { size: 4, steps: 5 })).toBe(true);
    expect(await memory.grow(countFloats(plan, "bits", 2, 5), { size: 2, steps: 5 })).toBe(false);
    expect(await memory.grow(countFloats(plan, "bits", 4, 50), { size: 4, steps: 50 })).toBe(true);
    expect(live.size).toBe(growingNames.length);
    memory.dispose();
    expect(live.size).toBe(0);
  });

  test("are refused with the numbers when the device allows no buffer of that size", async () => {
    const live = new Set<FakeBuffer>();
    const memory = openMemory(fakeDevice(1 << 20, live));
    const refusal = memory.grow(countFloats(plan, "bits", 64, 1000), { size: 64, steps: 1000 });
    await expect(refusal).rejects.toThrow(/64 sequences of 1000 steps need 2\.4 MiB .* allows 1 MiB/);
    expect(live.size).toBe(0);
  });

  test("say so when the device has run out of memory, and keep nothing half-made", async () => {
    const live = new Set<FakeBuffer>();
    const memory = openMemory(fakeDevice(1 << 20, live, true));
    const refusal = memory.grow(countFloats(plan, "bits", 4, 5), { size: 4, steps: 5 });
    await expect(refusal).rejects.toBeInstanceOf(Problem);
    expect(live.size).toBe(0);
  });
});
