/**
 * WebGPU without a browser: Dawn, by the npm package `webgpu`. Whoever wants it installs it; nothing else of the command line loads it.
 * Dawn takes Vulkan, Metal or Direct3D as it finds them; of Vulkan, `VK_DRIVER_FILES` names the driver.
 */
import { Problem } from "../core/problem.ts";
import { requestGpu, type GpuFound } from "../engine/webgpu/device.ts";

/** One for the process: Dawn's instance must outlive its devices. */
let dawn: Promise<GPU> | undefined;

async function loadDawn(): Promise<GPU> {
  const { create, globals } = await import("webgpu").catch((error: unknown) => {
    const isAbsent = error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
    throw isAbsent ? new Problem("cli.gpu.package") : error;
  });
  // The engine reads GPUBufferUsage and its like as a page does.
  Object.assign(globalThis, globals);
  return create([]);
}

/** A device of this machine; the caller destroys it. @throws Problem where the package or a driver is missing. */
export async function openGpu(): Promise<GpuFound> {
  dawn ??= loadDawn();
  const found = await requestGpu({}, await dawn);
  if (found.kind === "absent") throw new Problem("cli.gpu.none", { why: found.reason });
  return found;
}

/** How a person knows their graphics device: as its driver calls it. */
export function nameOf({ info }: GpuFound): string {
  return [info.vendor, info.device || info.architecture, info.description].filter(Boolean).join(", ");
}
