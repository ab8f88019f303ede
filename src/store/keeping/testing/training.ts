/** Runs that train without an engine: what every update comes to follows from its number, as it does from a seed. */
import { presetById } from "../../../train/presets.ts";
import {
  isFrameUpdate,
  isPower,
  withCheckpoint,
  withFrame,
  withLook,
  type Look,
} from "../../../train/archive/archive.ts";
import { extendCurve } from "../../../train/archive/curve.ts";
import type { Checkpoint } from "../../../train/run.ts";
import type { RunRecord } from "../../record.ts";
import { blankRecord } from "../../runs.ts";

const parameterCount = 6;
/** Updates between looks at held-out episodes. */
const lookEvery = 7;
/** Small, so that weights along the way are thinned within a test. */
const frameBudget = 20 * 4 * parameterCount;
const checkpointBudget = 8 * 12 * parameterCount;

export const experiment = presetById("ntm-copy");

export function blankOf(name = ""): RunRecord {
  return { ...blankRecord(experiment, { name }), parameterCount, engine: "wasm" };
}

function weightsAt(update: number): Float32Array {
  return Float32Array.from({ length: parameterCount }, (_, i) => Math.fround(Math.sin(update * 7 + i)));
}

export function checkpointOf(update: number): Checkpoint {
  const first = weightsAt(update + 0.25);
  const second = weightsAt(update + 0.5);
  const third = new Float32Array(0);
  return { update, snapshot: { weights: weightsAt(update), first, second, third, updates: update, skipped: 0 } };
}

export function lookOf(update: number): Look {
  return { update, seconds: update / 100, loss: 1 / (update + 1), metrics: { bits: 10 / (update + 1) } };
}

function rowsOf(from: number, to: number): Float64Array {
  const updates = Array.from({ length: to - from }, (_, i) => from + 1 + i);
  return Float64Array.from(updates.flatMap((update) => [update, 2 / (update + 1), Math.cos(update), update / 100]));
}

/** Progress up to `update`, as the page hears of it. */
function progressed(record: RunRecord, update: number): RunRecord {
  const curve = extendCurve(record.archive.curve, rowsOf(record.update, update));
  return { ...record, update, seconds: update / 100, archive: { ...record.archive, curve } };
}

export function saved(record: RunRecord, update = record.update): RunRecord {
  return { ...record, archive: withCheckpoint(record.archive, checkpointOf(update), checkpointBudget) };
}

export interface Manner {
  /** Whether progress is told just before each checkpoint; else it comes later, for many updates at once. */
  readonly isPunctual: boolean;
  /** Whether there is a checkpoint at the end. */
  readonly isSaved: boolean;
}

/** Trains up to `to`, one message after the other, and calls `tell` after each. */
export function trained(
  start: RunRecord,
  to: number,
  { isPunctual, isSaved }: Manner = { isPunctual: true, isSaved: true },
  tell: (record: RunRecord) => void = () => undefined,
): RunRecord {
  let record = start;
  const say = (next: RunRecord): void => {
    record = next;
    tell(record);
  };
  for (let update = start.update + 1; update <= to; update++) {
    if (isPower(update) || (isSaved && update === to)) {
      if (isPunctual) say(progressed(record, update));
      say(saved(record, update));
    } else if (isFrameUpdate(update)) {
      const frame = { update, weights: weightsAt(update) };
      say({ ...record, archive: withFrame(record.archive, frame, frameBudget) });
    }
    if (update % lookEvery === 0) say({ ...record, archive: withLook(record.archive, lookOf(update)) });
  }
  say(progressed(record, to));
  return record;
}

const grown = new WeakMap<Float32Array, Float32Array>();

/** The same run of a network with `count` weights. */
export function withWeights(record: RunRecord, count: number): RunRecord {
  const grow = (few: Float32Array): Float32Array => {
    if (few.length === 0 || few.length === count) return few;
    const many = grown.get(few) ?? new Float32Array(count).fill(few[0] ?? 0);
    grown.set(few, many);
    return many;
  };
  const frames = record.archive.frames.map((frame) => ({ ...frame, weights: grow(frame.weights) }));
  const checkpoints = record.archive.checkpoints.map(({ update, snapshot }) => {
    const { weights, first, second } = snapshot;
    return { update, snapshot: { ...snapshot, weights: grow(weights), first: grow(first), second: grow(second) } };
  });
  return { ...record, parameterCount: count, archive: { ...record.archive, frames, checkpoints } };
}
