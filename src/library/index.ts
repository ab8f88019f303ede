/**
 * Mnemoscope as a library: compile a cell text, make a run of an experiment, train it on an engine. docs/library.md has an example for
 * Node and one for a page. Nothing here touches a screen, a file or a network.
 */
import { sayProblems } from "../core/problem.ts";
import { problems } from "../core/problems.ts";
import type { Engine } from "../engine/engine.ts";

// A library has no page that fetches words: what it throws says its sentence at once.
sayProblems(problems);

export { compileCell, type CompileOptions } from "../cell/compile.ts";
export type { Parameter, Program } from "../cell/program.ts";
export { Problem } from "../core/problem.ts";
export type { Signal, Trace } from "../core/signal.ts";
export type { Batch, Engine, Evaluation, LossName, Session, Snapshot, Update, Updated } from "../engine/engine.ts";
export { wasmEngine } from "../engine/wasm/engine.ts";
export { makeWebgpuEngine } from "../engine/webgpu/engine.ts";
export { library, modelById, models } from "../models/all.ts";
export { bookmarkOf } from "../share/bookmark.ts";
export { decodeLink } from "../share/decode.ts";
export { encodeLink } from "../share/encode.ts";
export { taskById, tasks } from "../tasks/all.ts";
export type { Task } from "../tasks/task.ts";
export { checkExperiment } from "../train/check.ts";
export type { Experiment } from "../train/experiment.ts";
export { train, type LoopOptions, type TrainingEvent } from "../train/loop.ts";
export { prepare } from "../train/prepare.ts";
export { defaultExperiment, presetById, presetIds } from "../train/presets.ts";
export { openRun, type Run, type RunOptions } from "../train/run.ts";
export { readWeights, writeWeights } from "../train/weights.ts";

/** The judge of the others, on TensorFlow.js: loaded when it is asked for. */
export async function referenceEngine(): Promise<Engine> {
  return (await import("../engine/reference/engine.ts")).referenceEngine;
}
