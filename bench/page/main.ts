/** The benchmark's page: what the Node side calls in it. */
import * as tf from "@tensorflow/tfjs";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import plain from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url";
import simd from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import threaded from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url";
import { alternate } from "../alternate.ts";
import { openOurs } from "../ours.ts";
import { expectSameLoss, openWork, type Work } from "../work.ts";
import { wasmEngine } from "../../src/engine/wasm/engine.ts";
import { makeWebgpuEngine } from "../../src/engine/webgpu/engine.ts";
import { flatness } from "./flat.ts";
import { countStep, gpu, useWebgpu, type Counts } from "./gpu.ts";
import { openLayers } from "./layers.ts";
import type { Pair } from "../row.ts";

setWasmPaths({
  "tfjs-backend-wasm.wasm": plain,
  "tfjs-backend-wasm-simd.wasm": simd,
  "tfjs-backend-wasm-threaded-simd.wasm": threaded,
});

const noGpu = "this Chromium gives no WebGPU adapter";

/** Our wasm engine against `tf.layers.lstm` on TensorFlow.js wasm. */
async function wasm(work: Work): Promise<Pair> {
  if (!(await tf.setBackend("wasm"))) return { ours: null, theirs: null, note: "TensorFlow.js wasm does not start" };
  const open = openWork(work);
  const [ours, theirs] = [await openOurs(wasmEngine, open), await openLayers(open)];
  expectSameLoss("tf.layers.lstm", ours.loss, theirs.loss);
  return alternate(ours.run, theirs.run);
}

/** Our webgpu engine against `tf.layers.lstm` on TensorFlow.js webgpu, both on one device. */
async function webgpu(work: Work): Promise<Pair> {
  const found = await gpu();
  if (!found || !(await useWebgpu(found))) return { ours: null, theirs: null, note: noGpu };
  const open = openWork(work);
  const done = (): Promise<unknown> => found.device.queue.onSubmittedWorkDone();
  const ours = await openOurs(makeWebgpuEngine(found.device), open, done);
  const theirs = await openLayers(open);
  expectSameLoss("tf.layers.lstm", ours.loss, theirs.loss);
  return alternate(ours.run, theirs.run);
}

async function counts(work: Work): Promise<Counts | null> {
  const found = await gpu();
  return found && countStep(found, openWork(work));
}

const bench = { wasm, webgpu, counts, flatness };
export type Bench = typeof bench;
declare global {
  var bench: Bench;
}
globalThis.bench = bench;
