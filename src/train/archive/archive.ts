/**
 * The history of a run: what every update came to, how it did on held-out episodes, its weights at many updates and
 * checkpoints at some, within a budget of bytes. Plain data and pure functions; nothing here knows of a worker or a page.
 */
import type { Metrics } from "../../tasks/task.ts";
import type { Checkpoint } from "../run.ts";
import type { StageReport } from "../stages.ts";
import { cutCurve, emptyCurve, type Curve } from "./curve.ts";
import { bytesOfCheckpoint, spread, thinCheckpoints, thinFrames } from "./thin.ts";

/** The weights after one update: all that a picture of the network needs. */
export interface Frame {
  readonly update: number;
  readonly weights: Float32Array;
}

/** One look at the held-out episodes. */
export interface Look {
  readonly update: number;
  /** Seconds of training up to there. */
  readonly seconds: number;
  readonly loss: number;
  readonly metrics: Metrics;
}

/** Updates that were skipped since their gradient was not finite: how many there had been by `update`. */
export interface Skip {
  readonly update: number;
  readonly skipped: number;
}

/** All lists ascend by update, each update once. */
export interface Archive {
  readonly frames: readonly Frame[];
  readonly checkpoints: readonly Checkpoint[];
  readonly curve: Curve;
  readonly looks: readonly Look[];
  readonly skips: readonly Skip[];
  readonly stages: readonly StageReport[];
}

export const emptyArchive: Archive = {
  frames: [],
  checkpoints: [],
  curve: emptyCurve,
  looks: [],
  skips: [],
  stages: [],
};

/** Bytes of frames, and of checkpoints, that the archive of one run may hold. */
export const frameBudget = 8_000_000;
export const checkpointBudget = 12_000_000;
/** Looks that are kept: more than pixels of a wide track. */
const mostLooks = 1024;

export function withFrame(archive: Archive, frame: Frame, budget = frameBudget): Archive {
  return { ...archive, frames: thinFrames(placed(archive.frames, frame), budget) };
}

/** A checkpoint; one that is neither the first, nor at a power of two, nor the last is let go when a later one comes. */
export function withCheckpoint(archive: Archive, checkpoint: Checkpoint, budget = checkpointBudget): Archive {
  const kept = archive.checkpoints.filter(
    ({ update }, i) =>
      update === 0 || isPower(update) || i < archive.checkpoints.length - 1 || update >= checkpoint.update,
  );
  return { ...archive, checkpoints: thinCheckpoints(placed(kept, checkpoint), budget) };
}

export function withLook(archive: Archive, look: Look): Archive {
  return { ...archive, looks: spread(placed(archive.looks, look), mostLooks) };
}

export function withSkip(archive: Archive, skip: Skip): Archive {
  const last = archive.skips.at(-1)?.skipped ?? 0;
  if (skip.skipped <= last) return archive;
  return { ...archive, skips: spread(placed(archive.skips, skip), mostLooks) };
}

export function withStage(archive: Archive, stage: StageReport): Archive {
  return { ...archive, stages: [...archive.stages.filter((other) => other.stage < stage.stage), stage] };
}

/** The history up to and with `update`: what is left when a run goes on from there another way. */
export function cutArchive(archive: Archive, update: number): Archive {
  const upTo = <Item extends { readonly update: number }>(items: readonly Item[]): readonly Item[] =>
    items.filter((item) => item.update <= update);
  return {
    frames: upTo(archive.frames),
    checkpoints: upTo(archive.checkpoints),
    curve: cutCurve(archive.curve, update),
    looks: upTo(archive.looks),
    skips: upTo(archive.skips),
    stages: upTo(archive.stages),
  };
}

/** The weights at `update`, or the nearest that are kept before it; undefined where there are none. */
export function frameAt({ frames, checkpoints }: Archive, update: number): Frame | undefined {
  const frame = lastUpTo(frames, update);
  const checkpoint = lastUpTo(checkpoints, update);
  if (!checkpoint || (frame && frame.update >= checkpoint.update)) return frame;
  return { update: checkpoint.update, weights: checkpoint.snapshot.weights };
}

/** Where a replay to `update` begins; undefined: at the seed's own weights. */
export function checkpointAt({ checkpoints }: Archive, update: number): Checkpoint | undefined {
  return lastUpTo(checkpoints, update);
}

/** The last look at or before `update`. */
export function lookAt({ looks }: Archive, update: number): Look | undefined {
  return lastUpTo(looks, update);
}

/** Bytes of the weights and moments that are kept. */
export function bytesOf({ frames, checkpoints }: Archive): number {
  const ofFrames = frames.reduce((sum, { weights }) => sum + weights.byteLength, 0);
  return checkpoints.reduce((sum, checkpoint) => sum + bytesOfCheckpoint(checkpoint), ofFrames);
}

/** 0, 1, 2, 3, … and then about 24 in each tenfold: updates after which the weights are kept. */
export function isFrameUpdate(update: number): boolean {
  if (update < 12) return true;
  const place = Math.round(24 * Math.log10(update));
  return Math.round(10 ** (place / 24)) === update;
}

/** 1, 2, 4, 8, …: updates after which moments are kept too, so that a replay is at most half the run. */
export function isPower(update: number): boolean {
  return update > 0 && 2 ** Math.round(Math.log2(update)) === update;
}

function lastUpTo<Item extends { readonly update: number }>(items: readonly Item[], update: number): Item | undefined {
  return items.findLast((item) => item.update <= update);
}

/** `items` with `item` in its place; what has come to the same update before gives way. */
function placed<Item extends { readonly update: number }>(items: readonly Item[], item: Item): readonly Item[] {
  const last = items.at(-1);
  if (!last || last.update < item.update) return [...items, item];
  return [...items.filter(({ update }) => update < item.update), item, ...items.filter(({ update }) => update > item.update)]; // prettier-ignore
}
