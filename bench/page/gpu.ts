/** WebGPU in the benchmark's page: one device for us and for TensorFlow.js, and what is asked of it, counted. */
import { setBackend } from "@tensorflow/tfjs";
import { adam, type OpenWork } from "../work.ts";
import { requestGpu, type GpuFound } from "../../src/engine/webgpu/device.ts";
import { makeWebgpuEngine } from "../../src/engine/webgpu/engine.ts";
import { shareWithTensorFlow } from "../../src/engine/webgpu/tensorflow.ts";

let found: Promise<GpuFound | null> | undefined;

/** `null` without WebGPU. */
export function gpu(): Promise<GpuFound | null> {
  found ??= requestGpu().then((answer) => (answer.kind === "found" ? answer : null));
  return found;
}

/** Sets TensorFlow.js to webgpu, on our own device. */
export async function useWebgpu({ device, info }: GpuFound): Promise<boolean> {
  shareWithTensorFlow(device, info);
  return setBackend("webgpu");
}

export interface Counts {
  readonly dispatches: number;
  readonly submits: number;
}

/** Dispatches and submits of one update after warm-up: the most of ten, counted at the browser's own functions. */
export async function countStep({ device }: GpuFound, work: OpenWork): Promise<Counts> {
  const session = await makeWebgpuEngine(device).open(work.program, { loss: work.loss, weights: work.weights });
  const most = { dispatches: 0, submits: 0 };
  for (let i = 0; i < 3; i++) await session.update(work.batch, adam);
  for (let i = 0; i < 10; i++) {
    const { dispatches, submits } = await counted(() => session.update(work.batch, adam));
    most.dispatches = Math.max(most.dispatches, dispatches);
    most.submits = Math.max(most.submits, submits);
  }
  session.dispose();
  return most;
}

async function counted(work: () => Promise<unknown>): Promise<Counts> {
  const counts = { dispatches: 0, submits: 0 };
  const pass = GPUComputePassEncoder.prototype;
  const { dispatchWorkgroups, dispatchWorkgroupsIndirect } = pass;
  const { submit } = GPUQueue.prototype;
  pass.dispatchWorkgroups = function (...args) {
    counts.dispatches++;
    return dispatchWorkgroups.apply(this, args);
  };
  pass.dispatchWorkgroupsIndirect = function (...args) {
    counts.dispatches++;
    return dispatchWorkgroupsIndirect.apply(this, args);
  };
  GPUQueue.prototype.submit = function (...args) {
    counts.submits++;
    return submit.apply(this, args);
  };
  try {
    await work();
  } finally {
    Object.assign(pass, { dispatchWorkgroups, dispatchWorkgroupsIndirect });
    GPUQueue.prototype.submit = submit;
  }
  return counts;
}
