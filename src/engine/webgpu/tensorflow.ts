/** Hands our GPUDevice to TensorFlow.js. A module of its own: only who wants the reference engine on webgpu loads tfjs. */
import { registerBackend, removeBackend } from "@tensorflow/tfjs-core";
import { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";

/** Registers TensorFlow.js's backend `webgpu` on `device`, in place of one on a device of its own. */
export function shareWithTensorFlow(device: GPUDevice, info: GPUAdapterInfo): WebGPUBackend {
  const backend = new WebGPUBackend(device, info);
  removeBackend("webgpu");
  registerBackend("webgpu", () => backend, 3);
  return backend;
}
