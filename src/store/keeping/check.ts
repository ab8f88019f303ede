/** What lies in the storage is checked before it is believed: another version of the page, or a disk, may have left anything. */
import { checkExperiment } from "../../train/check.ts";
import type { Archive, Frame } from "../../train/archive/archive.ts";
import type { Experiment } from "../../train/experiment.ts";
import type { Curve } from "../../train/archive/curve.ts";
import type { Checkpoint } from "../../train/run.ts";
import type { EngineName } from "../../engine/engine.ts";
import type { Expected, Origin, Proof } from "../record.ts";
import { checkpointKey, frameKey, headerVersion, type Label, type StoredHeader } from "./storage.ts";

/** A header that can not be read. */
export class Unreadable extends Error {
  /** Whether a newer version of the page has written it. */
  readonly isNewer: boolean;

  constructor(what: string, isNewer = false) {
    super(what);
    this.name = "Unreadable";
    this.isNewer = isNewer;
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** `value` as the header of the run `id`. @throws Unreadable, and Problem where the experiment is at fault. */
export function checkHeader(id: string, value: unknown): StoredHeader {
  const given = fieldsOf(value, "header");
  if (typeof given["version"] === "number" && given["version"] > headerVersion) throw new Unreadable("version", true);
  must(given["version"] === headerVersion, "version");
  must(given["id"] === id && /^[\w-]{1,64}$/.test(id), "id");
  const update = countOf(given["update"], "update");
  const frames = updatesOf(given["frames"], update, "frames");
  const checkpoints = updatesOf(given["checkpoints"], update, "checkpoints");
  const anchor = checkpoints.at(-1) ?? (frames.at(-1) === update ? update : 0);
  must(update === anchor, "the last checkpoint");
  const { parameterCount, engine, isReproducible } = given;
  return {
    version: headerVersion,
    id,
    revision: textOf(given["revision"], "revision"),
    saved: amountOf(given["saved"], "saved"),
    bytes: amountOf(given["bytes"], "bytes"),
    frameBytes: amountOf(given["frameBytes"], "frameBytes"),
    origin: originOf(given["origin"]),
    made: amountOf(given["made"], "made"),
    experiment: checkExperiment(given["experiment"]),
    draft: draftOf(given["draft"]),
    expected: given["expected"] === null ? null : expectedOf(given["expected"]),
    textName: textOf(given["textName"], "textName"),
    update,
    seconds: amountOf(given["seconds"], "seconds"),
    engine: engine === null ? null : oneOf(engines, engine, "engine"),
    isReproducible: flagOf(isReproducible, "isReproducible"),
    fingerprint: given["fingerprint"] === null ? null : proofOf(given["fingerprint"]),
    parameterCount: parameterCount === null ? null : countOf(parameterCount, "parameterCount"),
    history: historyOf(given["history"], update),
    frames,
    checkpoints,
  };
}

/** What was not applied yet is not worth losing a run for. */
function draftOf(value: unknown): Experiment | null {
  try {
    return value === null ? null : checkExperiment(value);
  } catch {
    return null;
  }
}

const engines: readonly EngineName[] = ["wasm", "webgpu", "reference"];

export const noLabel: Label = { name: "", isPinned: false, trashed: null, isToldBroken: false };

/** `value` as a label; a run whose label is damaged has none. */
export function checkLabel(value: unknown): Label {
  if (typeof value !== "object" || value === null) return noLabel;
  const { name, isPinned, trashed, isToldBroken } = value as Fields;
  return {
    name: typeof name === "string" ? name.slice(0, longestText) : "",
    isPinned: isPinned === true,
    trashed: typeof trashed === "number" && Number.isFinite(trashed) ? trashed : null,
    isToldBroken: isToldBroken === true,
  };
}

export interface CheckedWeights extends Pick<Archive, "frames" | "checkpoints"> {
  /** Whether all are there that the header speaks of. */
  readonly isWhole: boolean;
}

/** The weights that `header` speaks of, as far as they are there and can be believed. */
export function checkWeights(header: StoredHeader, weights: ReadonlyMap<string, unknown>): CheckedWeights {
  const size = header.parameterCount ?? sizeOf(header, weights);
  const frames = header.frames.flatMap((update): Frame[] => {
    const found = weights.get(frameKey(update));
    return isFinite32(found, size) ? [{ update, weights: found }] : [];
  });
  const checkpoints = header.checkpoints.flatMap((update): Checkpoint[] => {
    const snapshot = weights.get(checkpointKey(update));
    return isSnapshot(snapshot, size) ? [{ update, snapshot }] : [];
  });
  const isWhole = frames.length === header.frames.length && checkpoints.length === header.checkpoints.length;
  return { frames, checkpoints, isWhole };
}

/** Where nothing says how many parameters there are, the last weights do. */
function sizeOf({ frames, checkpoints }: StoredHeader, weights: ReadonlyMap<string, unknown>): number {
  const found = [...frames.map(frameKey), ...checkpoints.map(checkpointKey)].map((key) => weights.get(key));
  const whole = found.findLast((one) => one instanceof Float32Array);
  return whole instanceof Float32Array ? whole.length : snapshotSize(found.at(-1));
}

function snapshotSize(value: unknown): number {
  const weights = typeof value === "object" && value !== null ? (value as Fields)["weights"] : undefined;
  return weights instanceof Float32Array ? weights.length : 0;
}

function isFinite32(value: unknown, size: number): value is Float32Array {
  return value instanceof Float32Array && value.length === size && value.every((one) => Number.isFinite(one));
}

function isSnapshot(value: unknown, size: number): value is Checkpoint["snapshot"] {
  if (typeof value !== "object" || value === null) return false;
  const { weights, first, second, third, updates, skipped } = value as Fields;
  const isMoment = (part: unknown): boolean => isFinite32(part, size) || isFinite32(part, 0);
  return isFinite32(weights, size) && [first, second, third].every(isMoment) && isCount(updates) && isCount(skipped);
}

function historyOf(value: unknown, update: number): StoredHeader["history"] {
  const { curve, looks, skips, stages } = fieldsOf(value, "history");
  return {
    curve: curveOf(curve, update),
    looks: rowsOf(looks, "looks", update, ({ update: at, seconds, loss, metrics }) => ({
      update: countOf(at, "look"),
      seconds: amountOf(seconds, "look"),
      loss: numberOf(loss, "look"),
      metrics: Object.fromEntries(
        Object.entries(fieldsOf(metrics, "metrics")).map(([name, one]) => [name, numberOf(one, "metrics")]),
      ),
    })),
    skips: rowsOf(skips, "skips", update, ({ update: at, skipped }) => ({
      update: countOf(at, "skip"),
      skipped: countOf(skipped, "skip"),
    })),
    stages: rowsOf(stages, "stages", update, ({ stage, update: at, episodes, accuracies }) => ({
      stage: countOf(stage, "stage"),
      update: countOf(at, "stage"),
      episodes: countOf(episodes, "stage"),
      accuracies: listOf(accuracies, "stage").map((batch) =>
        listOf(batch, "stage").map((one) => numberOf(one, "stage")),
      ),
    })),
  };
}

function curveOf(value: unknown, update: number): Curve {
  const given = fieldsOf(value, "curve");
  const rest = fieldsOf(given["rest"], "curve");
  const column = (name: string): readonly number[] => listOf(given[name], "curve").map((one) => numberOf(one, "curve"));
  const curve = {
    update: updatesOf(given["update"], update, "curve"),
    loss: column("loss"),
    norm: column("norm"),
    seconds: column("seconds"),
    stride: countOf(given["stride"], "curve"),
    rest: {
      loss: numberOf(rest["loss"], "curve"),
      norm: numberOf(rest["norm"], "curve"),
      count: countOf(rest["count"], "curve"),
    },
  };
  const { length } = curve.update;
  must(curve.stride >= 1 && [curve.loss, curve.norm, curve.seconds].every((one) => one.length === length), "curve");
  return curve;
}

function originOf(value: unknown): Origin {
  const { kind, of, update } = fieldsOf(value, "origin");
  if (kind === "fork") return { kind, of: textOf(of, "origin"), update: countOf(update, "origin") };
  if (kind === "luck") return { kind, of: textOf(of, "origin") };
  return { kind: oneOf(["fresh", "link", "file", "shipped", "race"] as const, kind, "origin") };
}

function expectedOf(value: unknown): Expected {
  const { update, fingerprint, look } = fieldsOf(value, "expected");
  const proof = fingerprint === null ? { update: countOf(update, "expected"), fingerprint } : proofOf(value);
  return look === undefined ? proof : { ...proof, look: countOf(look, "look") };
}

function proofOf(value: unknown): Proof {
  const { update, fingerprint } = fieldsOf(value, "fingerprint");
  return { update: countOf(update, "fingerprint"), fingerprint: textOf(fingerprint, "fingerprint") };
}

/** Longest name or mark that is read, in UTF-16 units. */
const longestText = 1000;

function must(isSo: boolean, what: string): void {
  if (!isSo) throw new Unreadable(what);
}

function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Unreadable(what);
  return value as Fields;
}

function listOf(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Unreadable(what);
  return value as readonly unknown[];
}

/** Rows that ascend by update, up to `last`. */
function rowsOf<Row extends { readonly update: number }>(
  value: unknown,
  what: string,
  last: number,
  rowOf: (fields: Fields) => Row,
): readonly Row[] {
  const rows = listOf(value, what).map((row) => rowOf(fieldsOf(row, what)));
  updatesOf(rows.map(({ update }) => update), last, what); // prettier-ignore
  return rows;
}

function updatesOf(value: unknown, last: number, what: string): readonly number[] {
  const updates = listOf(value, what).map((update) => countOf(update, what));
  must(
    updates.every((update, i) => update <= last && (i === 0 || update > (updates[i - 1] ?? 0))),
    what,
  );
  return updates;
}

function oneOf<Known extends string>(known: readonly Known[], value: unknown, what: string): Known {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new Unreadable(what);
  return found;
}

const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0;

function countOf(value: unknown, what: string): number {
  if (!isCount(value)) throw new Unreadable(what);
  return value;
}

/** Finite, and not below 0. */
function amountOf(value: unknown, what: string): number {
  const amount = numberOf(value, what);
  must(Number.isFinite(amount) && amount >= 0, what);
  return amount;
}

/** Any number: what a run came to may be endless. */
function numberOf(value: unknown, what: string): number {
  if (typeof value !== "number") throw new Unreadable(what);
  return value;
}

function flagOf(value: unknown, what: string): boolean {
  if (typeof value !== "boolean") throw new Unreadable(what);
  return value;
}

function textOf(value: unknown, what: string): string {
  if (typeof value !== "string" || value.length > longestText) throw new Unreadable(what);
  return value;
}
