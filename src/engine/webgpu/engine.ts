/** The webgpu engine: plans printed as WGSL, on a GPUDevice that the caller owns and may share with TensorFlow.js. */
import { makePlan } from "../../cell/lower.ts";
import type { Engine } from "../engine.ts";
import { openSession } from "./session.ts";

export interface WebgpuOptions {
  /** Threads of the workgroup that runs one sequence; chosen from the plan if absent. */
  readonly workgroup?: number;
}

export function makeWebgpuEngine(device: GPUDevice, { workgroup }: WebgpuOptions = {}): Engine {
  return {
    name: "webgpu",
    open: (program, options) => {
      const plans = {
        training: makePlan(program, { gradient: true, record: false }),
        recording: () => makePlan(program, { gradient: false, record: true }),
      };
      return openSession(device, program, plans, { ...options, workgroup });
    },
  };
}
