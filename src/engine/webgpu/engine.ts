/** The webgpu engine: plans printed as WGSL, on a GPUDevice that the caller owns and may share with TensorFlow.js. */
import { recordingPlan, trainingPlan } from "../../cell/compiled.ts";
import type { Engine } from "../engine.ts";
import { isSoftwareAdapter } from "./device.ts";
import { openSession } from "./session.ts";

export interface WebgpuOptions {
  /** Threads of the workgroup that runs one sequence; chosen from the plan and the adapter if absent. */
  readonly workgroup?: number;
}

/** A software adapter runs the threads of a workgroup one after the other and switches between them at barriers. */
const softwareWorkgroup = 16;

export function makeWebgpuEngine(device: GPUDevice, options: WebgpuOptions = {}): Engine {
  const workgroup = options.workgroup ?? (isSoftwareAdapter(device.adapterInfo) ? softwareWorkgroup : undefined);
  return {
    name: "webgpu",
    open: (program, sessionOptions) => {
      const plans = { training: trainingPlan(program), recording: () => recordingPlan(program) };
      return openSession(device, program, plans, { ...sessionOptions, workgroup });
    },
  };
}
