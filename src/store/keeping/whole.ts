/**
 * What of a run can be kept so that it goes on to the same bits: a run that is read again stands at a checkpoint, and knows
 * nothing of the updates after it.
 */
import { cutArchive, type Archive } from "../../train/archive/archive.ts";
import type { RunRecord } from "../record.ts";
import { checkpointKey, frameKey, headerVersion, type Label, type StoredHeader, type Weights } from "./storage.ts";

/**
 * The update at which `record` can be kept: the last checkpoint, or where weights stand that never had one, or 0. A
 * checkpoint may come before the progress that leads to it is told, and after.
 */
export function anchorOf({ archive: { checkpoints, frames }, update }: RunRecord): number {
  const last = checkpoints.findLast((checkpoint) => checkpoint.update <= update);
  if (last) return last.update;
  return frames.at(-1)?.update === update ? update : 0;
}

/** Whether the record stands just at its anchor: then its curve is that of an uninterrupted run there, to the last sum. */
export function isExact(record: RunRecord): boolean {
  return record.update === anchorOf(record);
}

/** `record` as it stood at its anchor. `exact`: an earlier one that stood just at its own, if there was any. */
export function wholeOf(record: RunRecord, exact: RunRecord | null): RunRecord {
  const update = anchorOf(record);
  // A checkpoint gives way to the next one, also when the progress to that one is not told yet.
  if (exact && update < exact.update && exact.update <= record.update) {
    const { archive, seconds, fingerprint } = wholeOf(exact, null);
    return { ...record, update: exact.update, seconds, fingerprint, archive };
  }
  const archive = cutArchive(record.archive, update);
  const last = archive.checkpoints.at(-1);
  const isSeen =
    exact !== null && exact.update === update && exact.archive.checkpoints.includes(last ?? (null as never));
  const seen = record.update === update ? record : isSeen ? exact : null;
  const { curve } = seen?.archive ?? archive;
  const fingerprint = record.fingerprint && record.fingerprint.update <= update ? record.fingerprint : null;
  const seconds = seen?.seconds ?? curve.seconds.at(-1) ?? 0;
  return { ...record, update, seconds, fingerprint, archive: { ...archive, curve } };
}

/** Whether a record comes without weights, as the shelf has it before the run is shown. */
export function isOutline({ archive }: RunRecord): boolean {
  return archive.frames.length === 0 && archive.checkpoints.length === 0;
}

/** Whether there is nothing in `a` that would have to be saved again after `b`. */
export function isSameWhole(a: RunRecord, b: RunRecord): boolean {
  const { archive: to, ...of } = a;
  const { archive: from, ...other } = b;
  const { curve } = from;
  return (
    aboutKeys.every((key) => of[key] === other[key]) &&
    of.update === other.update &&
    of.fingerprint?.fingerprint === other.fingerprint?.fingerprint &&
    (to.curve === curve || (isSameList(to.curve.loss, curve.loss) && to.curve.rest.count === curve.rest.count)) &&
    lists.every((key) => isSameList<unknown>(to[key], from[key]))
  );
}

const aboutKeys = [
  ...(["id", "origin", "made", "experiment", "draft", "expected", "textName"] as const),
  ...(["engine", "isReproducible", "parameterCount"] as const),
];
type About = Pick<RunRecord, (typeof aboutKeys)[number]>;

/** These fields and no others: what comes may be a record that the page has added to. */
function aboutOf(record: About): About {
  return Object.fromEntries(aboutKeys.map((key) => [key, record[key]])) as unknown as About;
}

const lists = ["frames", "checkpoints", "looks", "skips", "stages"] as const;

function isSameList<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a === b || (a.length === b.length && a.every((item, i) => item === b[i]));
}

/** The weights of an archive by their key, as they are kept. */
export function weightsOf({ frames, checkpoints }: Archive): ReadonlyMap<string, Weights> {
  return new Map<string, Weights>([
    ...frames.map(({ update, weights }) => [frameKey(update), weights] as const),
    ...checkpoints.map(({ update, snapshot }) => [checkpointKey(update), snapshot] as const),
  ]);
}

/** Weights that own their bytes: what is a window on more would be stored with all of it. */
export function compact(weights: Weights): Weights {
  if (weights instanceof Float32Array)
    return weights.byteLength < weights.buffer.byteLength ? weights.slice() : weights;
  const { first, second, third } = weights;
  const own = (part: Float32Array): Float32Array => compact(part) as Float32Array;
  return { ...weights, weights: own(weights.weights), first: own(first), second: own(second), third: own(third) };
}

export function bytesOf(weights: Weights): number {
  if (weights instanceof Float32Array) return weights.byteLength;
  return weights.weights.byteLength + weights.first.byteLength + weights.second.byteLength + weights.third.byteLength;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** What is written of a whole record besides its weights. */
export function headerOf(whole: RunRecord, revision: string, saved: number): StoredHeader {
  const { frames, checkpoints, ...history } = whole.archive;
  const frameBytes = sum(frames.map(({ weights }) => bytesOf(weights)));
  // A number takes about nine bytes, a look with its names about a hundred and fifty.
  const told = 36 * history.curve.update.length + 150 * history.looks.length + 2000;
  return {
    ...aboutOf(whole),
    update: whole.update,
    seconds: whole.seconds,
    fingerprint: whole.fingerprint,
    version: headerVersion,
    revision,
    saved,
    bytes: frameBytes + sum(checkpoints.map(({ snapshot }) => bytesOf(snapshot))) + told,
    frameBytes,
    history,
    frames: frames.map(({ update }) => update),
    checkpoints: checkpoints.map(({ update }) => update),
  };
}

/** The record of a header, with the weights that were read for it. */
export function recordOf(
  header: StoredHeader,
  { name, isPinned }: Label,
  weights: Pick<Archive, "frames" | "checkpoints"> = { frames: [], checkpoints: [] },
): RunRecord {
  const { update, seconds, fingerprint, history } = header;
  return { ...aboutOf(header), name, isPinned, update, seconds, fingerprint, archive: { ...history, ...weights } };
}
