/** A device by Dawn, for tests: null, with the reason, where there is none. */
import type { GpuFound } from "../../engine/webgpu/device.ts";
import { openGpu } from "../gpu.ts";

export interface Dawn {
  readonly gpu: GpuFound | null;
  readonly why: string;
}

export async function openDawn(): Promise<Dawn> {
  try {
    return { gpu: await openGpu(), why: "" };
  } catch (error) {
    return { gpu: null, why: error instanceof Error ? error.message : String(error) };
  }
}
