import { beforeAll, expect, test, vi } from "vitest";
import { makeKernel, type KernelSource } from "./pipeline.ts";

beforeAll(() => {
  vi.stubGlobal("GPUShaderStage", { COMPUTE: 4 });
});

const general: KernelSource = { name: "sum", code: "sum", hasSettings: true, buffers: [], isGeneral: true };

/** A device that notes what it compiles, and refuses the first `refusals` texts. */
function fakeDevice(compiled: string[], refusals = 0): GPUDevice {
  const module = { getCompilationInfo: () => Promise.resolve({ messages: [] }) };
  const device = {
    pushErrorScope: () => undefined,
    popErrorScope: () => Promise.resolve(null),
    createBindGroupLayout: () => ({}),
    createPipelineLayout: () => ({}),
    createShaderModule: () => module,
    createComputePipelineAsync: ({ label }: { readonly label: string }) => {
      compiled.push(label);
      return compiled.length <= refusals ? Promise.reject(new Error("too busy")) : Promise.resolve({});
    },
  };
  // The kernel asks a device for nothing else.
  return device as unknown as GPUDevice;
}

test("a general kernel is compiled once on each device, also when it is wanted twice at a time", async () => {
  const compiled: string[] = [];
  const device = fakeDevice(compiled);
  const [first, second] = await Promise.all([makeKernel(device, general), makeKernel(device, general)]);
  expect(second).toBe(first);
  expect(await makeKernel(device, general)).toBe(first);
  expect(compiled).toEqual(["sum"]);
  await makeKernel(fakeDevice(compiled), general);
  expect(compiled).toEqual(["sum", "sum"]);
});

test("another text is another kernel, and one that is of a single plan is not kept", async () => {
  const compiled: string[] = [];
  const device = fakeDevice(compiled);
  await makeKernel(device, general);
  await makeKernel(device, { ...general, name: "sum with lanes", code: "other" });
  const own: KernelSource = { ...general, name: "forward", isGeneral: false };
  expect(await makeKernel(device, own)).not.toBe(await makeKernel(device, own));
  expect(compiled).toEqual(["sum", "sum with lanes", "forward", "forward"]);
});

test("a kernel that was refused says why, and is tried anew", async () => {
  const compiled: string[] = [];
  const device = fakeDevice(compiled, 1);
  await expect(makeKernel(device, general)).rejects.toThrow("kernel sum: too busy");
  await makeKernel(device, general);
  expect(compiled).toEqual(["sum", "sum"]);
});
