/** Run files of the command line: read, and written again and again while a run trains. */
import { stat } from "node:fs/promises";
import type { Program } from "../cell/program.ts";
import { bookmarkOfFile, refuseLargeRunFile, type RunFile } from "../share/run-file/run-file.ts";
import { readRunFile } from "../share/run-file/read.ts";
import { writeRunFile } from "../share/run-file/write.ts";
import {
  cutArchive,
  frameAt,
  withCheckpoint,
  withFrame,
  withLook,
  withSkip,
  withStage,
  type Archive,
} from "../train/archive/archive.ts";
import { extendCurve } from "../train/archive/curve.ts";
import { fingerprint } from "../train/fingerprint.ts";
import type { TrainingEvent } from "../train/loop.ts";
import type { Checkpoint, Run, UpdateReport } from "../train/run.ts";
import { expectLayout, layoutOf } from "../train/weights.ts";
import type { Keeper } from "./keeper.ts";
import { readBytes } from "./read.ts";
import { replaceFile } from "./replace.ts";

/** @throws Problem when it can not be read, or is no run file. */
export async function loadRunFile(path: string): Promise<RunFile> {
  const found = await stat(path).catch(() => null);
  if (found) refuseLargeRunFile(found.size);
  return readRunFile(await readBytes(path));
}

/** Where the run of a file can go on from; undefined: from its seed. @throws Problem when it is of another model. */
export function lastCheckpoint({ archive, layout }: RunFile, program: Program): Checkpoint | undefined {
  if (layout) expectLayout(program, layout);
  return archive.checkpoints.at(-1);
}

/** The last weights of a file, and the updates that they have seen. @throws Problem when they are of another model. */
export function lastWeights(
  { archive, layout }: RunFile,
  program: Program,
): { readonly update: number; readonly weights: Float32Array } | undefined {
  if (layout) expectLayout(program, layout);
  return frameAt(archive, Infinity);
}

/** The history of a run that goes on from `checkpoint`: nothing is known of the updates after it. */
export function historyUpTo(file: RunFile, checkpoint: Checkpoint | undefined): RunFile {
  const update = checkpoint?.update ?? 0;
  if (update === file.update) return file;
  const archive = cutArchive(file.archive, update);
  return { ...file, update, seconds: archive.curve.seconds.at(-1) ?? 0, archive, fingerprint: null };
}

/** A long run is not written after every look, so that writing takes a twentieth of the time at most. */
const share = 20;
const leastPause = 2000; // milliseconds

/** Writes the file at `path` anew while `run` trains. `before`: what is known of it; `until`: where it is on its way to. */
export async function keepFile(path: string, before: RunFile, run: Run, until: number): Promise<Keeper> {
  const history = new History(before);
  let isWritten = false;
  let last = 0;
  let pause = leastPause;
  async function write(): Promise<void> {
    if (isWritten) return;
    const began = performance.now();
    await replaceFile(path, await writeRunFile({ ...(await history.at(run)), until }));
    isWritten = true;
    last = performance.now();
    pause = Math.max(leastPause, share * (last - began));
  }
  async function take(event: TrainingEvent): Promise<void> {
    history.take(event);
    isWritten = false;
    if (event.type === "heldOut" && performance.now() - last > pause) await write();
  }
  await write();
  return { isWhole: true, take, close: write, stages: () => history.stages };
}

/** What is known of a run, with what happens added to it. */
class History {
  readonly #before: RunFile;
  #archive: Archive;
  #seconds: number;
  /** Of the curve, not yet on it: many are added as cheaply as one. */
  #rows: number[] = [];

  constructor(before: RunFile) {
    this.#before = before;
    this.#archive = before.archive;
    this.#seconds = before.seconds;
  }

  get stages(): Archive["stages"] {
    return this.#archive.stages;
  }

  take(event: TrainingEvent): void {
    const archive = this.#archive;
    if (event.type === "update") this.#update(event.report, event.seconds);
    else if (event.type === "heldOut") {
      const { update, loss, metrics } = event.report;
      this.#archive = withLook(archive, { update, seconds: event.seconds, loss, metrics });
    } else if (event.type === "frame") this.#archive = withFrame(archive, event.frame);
    else if (event.type === "checkpoint") this.#archive = withCheckpoint(archive, event.checkpoint);
    else if (event.type === "stage") this.#archive = withStage(archive, event.report);
  }

  #update({ update, loss, gradientNorm, skipped }: UpdateReport, seconds: number): void {
    this.#seconds = seconds;
    this.#rows.push(update, loss ?? NaN, gradientNorm ?? NaN, seconds);
    this.#archive = withSkip(this.#archive, { update, skipped });
  }

  /** The file of `run` as it is now, with a checkpoint from which it can go on. */
  async at(run: Run): Promise<RunFile> {
    const { picture, ...known } = this.#before;
    const checkpoint = await run.checkpoint();
    const { update } = checkpoint;
    const curve = extendCurve(this.#archive.curve, Float64Array.from(this.#rows));
    const archive = { ...this.#archive, curve };
    // What is before the first update follows from the seed.
    this.#archive = update === 0 ? archive : withCheckpoint(archive, checkpoint);
    this.#rows = [];
    const file: RunFile = {
      ...known,
      experiment: run.experiment,
      update,
      seconds: this.#seconds,
      engine: run.engine,
      isReproducible: known.isReproducible && run.engine === "wasm",
      fingerprint: { update, fingerprint: fingerprint(checkpoint.snapshot.weights) },
      archive: this.#archive,
      layout: layoutOf(run.program),
      ...(picture?.update === update && { picture }),
    };
    return { ...file, bookmark: known.bookmark && bookmarkOfFile(file) };
  }
}
