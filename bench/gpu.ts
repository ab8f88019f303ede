/**
 * `mnemoscope bench --gpu`: the engines beside each other on this machine's graphics device, as a table that a person can send.
 * WebGPU comes by Dawn (src/cli/gpu.ts), without a browser.
 */
import { cpus, platform, release } from "node:os";
import { setBackend } from "@tensorflow/tfjs-core";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { nameOf as nameOfGpu, openGpu } from "../src/cli/gpu.ts";
import { referenceEngine } from "../src/engine/reference/engine.ts";
import { wasmEngine } from "../src/engine/wasm/engine.ts";
import { makeWebgpuEngine } from "../src/engine/webgpu/engine.ts";
import { alternate } from "./alternate.ts";
import { openOurs } from "./ours.ts";
import { expectSameLoss, lstm, nameOf, openWork, paperNtm, type Work } from "./work.ts";

const works: readonly Work[] = [
  lstm(16, 20, 8, 32),
  lstm(32, 50, 8, 64),
  lstm(32, 100, 8, 128),
  paperNtm,
  { ...paperNtm, size: 64 },
  { ...paperNtm, size: 256 },
];

export interface GpuTable {
  readonly date: string;
  readonly node: string;
  readonly system: string;
  readonly processor: string;
  readonly gpu: string;
  readonly isSoftware: boolean;
  /** Milliseconds per update. */
  readonly rows: readonly {
    readonly work: string;
    readonly wasm: number;
    readonly webgpu: number;
    readonly reference: number;
  }[];
}

/** `root`: the project's folder; `say`: what is measured next. @throws Problem where there is no graphics device. */
export async function gpuTable(root: string, say: (line: string) => void): Promise<GpuTable> {
  const gpu = await openGpu();
  setWasmPaths(`${root}/node_modules/@tensorflow/tfjs-backend-wasm/dist/`);
  if (!(await setBackend("wasm"))) throw new Error("TensorFlow.js wasm does not start");
  const rows: GpuTable["rows"][number][] = [];
  try {
    // A device in software takes minutes for the large ones, and its times mean nothing: the smallest shows that all works.
    for (const work of gpu.isSoftware ? works.slice(0, 1) : works) {
      say(nameOf(work));
      rows.push(await measured(work, gpu.device));
    }
  } finally {
    gpu.device.destroy();
  }
  return {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    system: `${platform()} ${release()}`,
    processor: cpus()[0]?.model ?? "",
    gpu: nameOfGpu(gpu),
    isSoftware: gpu.isSoftware,
    rows,
  };
}

/** Each against wasm, in turns. A device only queues updates: the last of a turn is waited for. */
async function measured(work: Work, device: GPUDevice): Promise<GpuTable["rows"][number]> {
  const open = openWork(work);
  const ours = await openOurs(wasmEngine, open);
  const theirs = await openOurs(makeWebgpuEngine(device), open, () => device.queue.onSubmittedWorkDone());
  const reference = await openOurs(referenceEngine, open);
  try {
    for (const side of [theirs, reference]) expectSameLoss("another engine", ours.loss, side.loss);
    const first = await alternate(ours.run, theirs.run);
    const second = await alternate(ours.run, reference.run, { limit: 5000 });
    const wasm = Math.min(first.ours, second.ours);
    return { work: nameOf(work), wasm, webgpu: first.theirs ?? NaN, reference: second.theirs ?? NaN };
  } finally {
    for (const side of [ours, theirs, reference]) side.close();
  }
}

/** In Markdown. */
export function gpuLines({ date, node, system, processor, gpu, isSoftware, rows }: GpuTable): readonly string[] {
  const number = (value: number): string => value.toPrecision(3);
  return [
    `${date}, ${system}, Node ${node}, ${processor}; ${gpu}${isSoftware ? " (in software)" : ""}. Milliseconds per update, one thread.`,
    "",
    "| work | wasm | webgpu | reference engine, TensorFlow.js wasm | wasm / webgpu |",
    "| --- | --- | --- | --- | --- |",
    ...rows.map(
      ({ work, wasm, webgpu, reference }) =>
        `| ${work} | ${[wasm, webgpu, reference, wasm / webgpu].map(number).join(" | ")} |`,
    ),
  ];
}
