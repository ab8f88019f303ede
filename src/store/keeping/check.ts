/** What lies in the storage is checked before it is believed: another version of the page, or a disk, may have left anything. */
import { checkExperiment } from "../../train/check.ts";
import type { Archive, Frame } from "../../train/archive/archive.ts";
import type { Experiment } from "../../train/experiment.ts";
import type { Curve } from "../../train/archive/curve.ts";
import type { Checkpoint } from "../../train/run.ts";
import { engineNames } from "../../engine/engine.ts";
import { expectAscending, finite, flag, list, oneOf, record, text, whole } from "../../share/run-file/shape.ts";
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

/** `value` as the header of the run `id`. @throws Unreadable where it is of a newer version; that or Problem where it is at fault. */
export function checkHeader(id: string, value: unknown): StoredHeader {
  const given = fieldsOf(value, "header");
  if (typeof given["version"] === "number" && given["version"] > headerVersion) throw new Unreadable("version", true);
  must(given["version"] === headerVersion, "version");
  must(given["id"] === id && /^[\w-]{1,64}$/.test(id), "id");
  const update = count(given["update"], "update");
  const frames = updatesOf(given["frames"], update, "frames");
  const checkpoints = updatesOf(given["checkpoints"], update, "checkpoints");
  const anchor = checkpoints.at(-1) ?? (frames.at(-1) === update ? update : 0);
  must(update === anchor, "the last checkpoint");
  const { parameterCount, engine, isReproducible } = given;
  return {
    version: headerVersion,
    id,
    revision: text(given["revision"], "revision", longestText),
    saved: amount(given["saved"], "saved"),
    bytes: amount(given["bytes"], "bytes"),
    frameBytes: amount(given["frameBytes"], "frameBytes"),
    origin: originOf(given["origin"]),
    made: amount(given["made"], "made"),
    experiment: checkExperiment(given["experiment"]),
    draft: draftOf(given["draft"]),
    expected: given["expected"] === null ? null : expectedOf(given["expected"]),
    textName: text(given["textName"], "textName", longestText),
    update,
    seconds: amount(given["seconds"], "seconds"),
    engine: engine === null ? null : oneOf(engine, "engine", engineNames),
    isReproducible: flag(isReproducible, "isReproducible"),
    fingerprint: given["fingerprint"] === null ? null : proofOf(given["fingerprint"]),
    parameterCount: parameterCount === null ? null : count(parameterCount, "parameterCount"),
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
      update: count(at, "look"),
      seconds: amount(seconds, "look"),
      loss: number(loss, "look"),
      metrics: record(metrics, "metrics", Infinity, number),
    })),
    skips: rowsOf(skips, "skips", update, ({ update: at, skipped }) => ({
      update: count(at, "skip"),
      skipped: count(skipped, "skip"),
    })),
    stages: rowsOf(stages, "stages", update, ({ stage, update: at, episodes, accuracies }) => ({
      stage: count(stage, "stage"),
      update: count(at, "stage"),
      episodes: count(episodes, "stage"),
      accuracies: list(accuracies, "stage", Infinity, (batch) => list(batch, "stage", Infinity, number)),
    })),
  };
}

function curveOf(value: unknown, update: number): Curve {
  const given = fieldsOf(value, "curve");
  const rest = fieldsOf(given["rest"], "curve");
  const column = (name: string): readonly number[] => list(given[name], "curve", Infinity, number);
  const curve = {
    update: updatesOf(given["update"], update, "curve"),
    loss: column("loss"),
    norm: column("norm"),
    seconds: column("seconds"),
    stride: count(given["stride"], "curve"),
    rest: {
      loss: number(rest["loss"], "curve"),
      norm: number(rest["norm"], "curve"),
      count: count(rest["count"], "curve"),
    },
  };
  const { length } = curve.update;
  must(curve.stride >= 1 && [curve.loss, curve.norm, curve.seconds].every((one) => one.length === length), "curve");
  return curve;
}

function originOf(value: unknown): Origin {
  const { kind, of, update } = fieldsOf(value, "origin");
  if (kind === "fork") return { kind, of: text(of, "origin", longestText), update: count(update, "origin") };
  if (kind === "luck") return { kind, of: text(of, "origin", longestText) };
  return { kind: oneOf(kind, "origin", ["fresh", "link", "file", "shipped", "race"] as const) };
}

function expectedOf(value: unknown): Expected {
  const { update, fingerprint, look } = fieldsOf(value, "expected");
  const proof = fingerprint === null ? { update: count(update, "expected"), fingerprint } : proofOf(value);
  return look === undefined ? proof : { ...proof, look: count(look, "look") };
}

function proofOf(value: unknown): Proof {
  const { update, fingerprint } = fieldsOf(value, "fingerprint");
  return { update: count(update, "fingerprint"), fingerprint: text(fingerprint, "fingerprint", longestText) };
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

/** Rows that ascend by update, up to `last`. */
function rowsOf<Row extends { readonly update: number }>(
  value: unknown,
  what: string,
  last: number,
  rowOf: (fields: Fields) => Row,
): readonly Row[] {
  const rows = list(value, what, Infinity, (row) => rowOf(fieldsOf(row, what)));
  ascending(rows, last, what);
  return rows;
}

function ascending(rows: readonly { readonly update: number }[], last: number, what: string): void {
  expectAscending(rows, what);
  must((rows.at(-1)?.update ?? 0) <= last, what);
}

function updatesOf(value: unknown, last: number, what: string): readonly number[] {
  const updates = list(value, what, Infinity, count);
  ascending(updates.map((update) => ({ update })), last, what); // prettier-ignore
  return updates;
}

const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0;

const count = (value: unknown, what: string): number => whole(value, what, 0, Number.MAX_SAFE_INTEGER);

/** Finite, and not below 0. */
function amount(value: unknown, what: string): number {
  const given = finite(value, what);
  must(given >= 0, what);
  return given;
}

/** Any number: what a run came to may be endless. */
function number(value: unknown, what: string): number {
  if (typeof value !== "number") throw new Unreadable(what);
  return value;
}
