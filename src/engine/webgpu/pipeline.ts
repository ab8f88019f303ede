/** Compute pipelines with explicit layouts: bind groups stay valid from step to step. */

/** A WGSL kernel; bindings count from 0 (the settings) in the order given. */
export interface KernelSource {
  readonly name: string;
  readonly code: string;
  readonly hasSettings: boolean;
  /** Whether plans share the text, so that it is worth keeping as long as the device. */
  readonly isGeneral?: boolean;
  /** Names of the storage buffers at bindings 1, 2, …; `write` where the kernel writes. */
  readonly buffers: readonly (readonly [name: string, access: "read" | "write"])[];
}

export interface Kernel {
  readonly pipeline: GPUComputePipeline;
  /** A bind group over the buffers that `find` gives by name. */
  readonly bind: (settings: GPUBuffer, find: (name: string) => GPUBuffer) => GPUBindGroup;
}

/** Kernels whose text is the same for many plans, compiled once on each device. */
const general = new WeakMap<GPUDevice, Map<string, Promise<Kernel>>>();

/** @throws Error with the compiler's messages when the WGSL is refused. */
export function makeKernel(device: GPUDevice, source: KernelSource): Promise<Kernel> {
  if (!source.isGeneral) return compileKernel(device, source);
  const compiled = general.get(device) ?? new Map<string, Promise<Kernel>>();
  general.set(device, compiled);
  const kernel = compiled.get(source.code) ?? compileKernel(device, source);
  compiled.set(source.code, kernel);
  kernel.catch(() => compiled.delete(source.code));
  return kernel;
}

async function compileKernel(device: GPUDevice, source: KernelSource): Promise<Kernel> {
  const entries: GPUBindGroupLayoutEntry[] = source.buffers.map(([, access], i) => ({
    binding: i + 1,
    visibility: GPUShaderStage.COMPUTE,
    buffer: { type: access === "write" ? "storage" : "read-only-storage" },
  }));
  if (source.hasSettings) entries.push({ binding: 0, visibility: GPUShaderStage.COMPUTE, buffer: { type: "uniform" } });
  device.pushErrorScope("validation");
  const bindGroupLayout = device.createBindGroupLayout({ label: source.name, entries });
  const layout = device.createPipelineLayout({ bindGroupLayouts: [bindGroupLayout] });
  const module = device.createShaderModule({ label: source.name, code: source.code });
  const refused = device.popErrorScope();
  try {
    const compute = { module, entryPoint: "main" };
    const pipeline = await device.createComputePipelineAsync({ label: source.name, layout, compute });
    return {
      pipeline,
      bind: (settings, find) => {
        const buffers = source.buffers.map(([name], i) => ({ binding: i + 1, resource: { buffer: find(name) } }));
        const uniform = source.hasSettings ? [{ binding: 0, resource: { buffer: settings } }] : [];
        return device.createBindGroup({
          label: source.name,
          layout: bindGroupLayout,
          entries: [...uniform, ...buffers],
        });
      },
    };
  } catch (error) {
    throw new Error(`kernel ${source.name}: ${await explain(error, refused, module)}`, { cause: error });
  }
}

async function explain(error: unknown, refused: Promise<GPUError | null>, module: GPUShaderModule): Promise<string> {
  const scope = await refused.catch(() => null);
  const info = await module.getCompilationInfo().catch(() => null);
  const lines = info?.messages.map((message) => `line ${message.lineNum}: ${message.message}`) ?? [];
  return [error instanceof Error ? error.message : String(error), scope?.message ?? "", ...lines].join("\n").trim();
}
