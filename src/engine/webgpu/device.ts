/**
 * The GPUDevice of the page or of the training worker: asked for once, with the adapter's own limits, and watched. Who
 * holds it may hand it to TensorFlow.js as well (`tensorflow.ts`).
 */

export interface GpuFound {
  readonly kind: "found";
  readonly device: GPUDevice;
  readonly info: GPUAdapterInfo;
  /** Runs on the CPU: correct, but slower than the wasm engine. */
  readonly isSoftware: boolean;
}

/** Why there is none: the browser has no WebGPU, or it refuses an adapter or a device. */
export interface GpuAbsent {
  readonly kind: "absent";
  readonly reason: string;
}

export interface GpuWatcher {
  /** The device is gone; not called when it was destroyed on purpose. */
  readonly onLost?: (message: string) => void;
  /** A mistake that no promise reports: a validation error, or memory that ran out. */
  readonly onError?: (message: string) => void;
}

const raisedLimits = [
  "maxStorageBuffersPerShaderStage",
  "maxComputeWorkgroupStorageSize",
  "maxComputeInvocationsPerWorkgroup",
  "maxComputeWorkgroupSizeX",
  "maxComputeWorkgroupsPerDimension",
  "maxStorageBufferBindingSize",
  "maxBufferSize",
] as const satisfies readonly (keyof GPUSupportedLimits)[];

/** `gpu`: the browser's, or Dawn's in Node. Never rejects: a page without WebGPU is an ordinary page. */
export async function requestGpu(
  watcher: GpuWatcher = {},
  gpu: GPU | undefined = globalThis.navigator?.gpu,
): Promise<GpuFound | GpuAbsent> {
  if (!gpu) return { kind: "absent", reason: "this browser has no WebGPU" };
  try {
    const adapter = await gpu.requestAdapter({ powerPreference: "high-performance" });
    if (!adapter) return { kind: "absent", reason: "no WebGPU adapter is offered" };
    const requiredLimits = Object.fromEntries(raisedLimits.map((name) => [name, adapter.limits[name]]));
    const device = await adapter.requestDevice({ requiredLimits });
    watch(device, watcher);
    return { kind: "found", device, info: adapter.info, isSoftware: isSoftwareAdapter(adapter.info) };
  } catch (error) {
    return { kind: "absent", reason: error instanceof Error ? error.message : String(error) };
  }
}

/** By the adapter's own word, or by the names of known software renderers. */
export function isSoftwareAdapter(info: Partial<GPUAdapterInfo> | undefined): boolean {
  if (!info) return false;
  if (info.isFallbackAdapter) return true;
  const names = [info.vendor, info.architecture, info.device, info.description].join(" ");
  return /swiftshader|llvmpipe|lavapipe|softpipe|basic render/i.test(names);
}

function watch(device: GPUDevice, { onLost, onError }: GpuWatcher): void {
  void device.lost.then((info) => {
    if (info.reason !== "destroyed") onLost?.(info.message || "no reason given");
  });
  device.addEventListener("uncapturederror", (event) => onError?.(event.error.message));
}
