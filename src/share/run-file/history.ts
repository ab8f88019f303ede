/** What run.json and metrics.jsonl tell of a run besides its weights, and both ways between text and value. */
import { Problem } from "../../core/problem.ts";
import { engineNames } from "../../engine/engine.ts";
import type { Look, Skip } from "../../train/archive/archive.ts";
import { mostPoints, type Curve } from "../../train/archive/curve.ts";
import { updateLimit } from "../../train/changes.ts";
import { fields, show } from "../../train/shape.ts";
import type { StageReport } from "../../train/stages.ts";
import { nameLimit } from "../form.ts";
import { entryNames, format, originKinds, type RunFile } from "./run-file.ts";
import { expectAscending, finite, flag, list, measured, oneOf, record, text, unfit, whole } from "./shape.ts";

/** More looks, skips, stages than a run keeps. */
const listLimit = 10_000;
const metricLimit = 200;

type Told = Pick<
  RunFile,
  "name" | "origin" | "update" | "seconds" | "engine" | "isReproducible" | "fingerprint" | "textName" | "until"
>;

/** What run.json holds. */
export interface RunHistory extends Told {
  readonly curve: Curve;
  readonly skips: readonly Skip[];
  readonly stages: readonly StageReport[];
}

export function writeHistory(file: RunFile): string {
  const { name, origin, update, seconds, engine, isReproducible, fingerprint, textName, until, archive } = file;
  const told: Told = { name, origin, update, seconds, engine, isReproducible, fingerprint, textName };
  const { curve, skips, stages } = archive;
  return `${JSON.stringify({ format, ...told, ...(until !== undefined && { until }), curve, skips, stages })}\n`;
}

/** @throws Problem when it is of a newer version, or anything in it is out of its bounds. */
export function readHistory(given: string): RunHistory {
  const value = parseJson(given, entryNames.run);
  expectFormat(value);
  const keys = ["format", "name", "origin", "update", "seconds", "engine", "isReproducible", "fingerprint", "textName"];
  const told = fields(value, entryNames.run, [...keys, "until", "curve", "skips", "stages"]);
  const of = (key: string): string => `${entryNames.run}, ${key}`;
  const update = whole(told.update, of("update"), 0, updateLimit);
  const upTo = (one: unknown, what: string): number => whole(one, what, 0, update);
  const stages = list(told.stages, of("stages"), listLimit, (one, what) => readStage(one, what, upTo));
  const skips = list(told.skips, of("skips"), listLimit, (one, what) => readSkip(one, what, upTo));
  expectAscending(skips, of("skips"));
  return {
    name: text(told.name, of("name"), 2 * nameLimit),
    origin: oneOf(told.origin, of("origin"), originKinds),
    update,
    seconds: Math.max(0, finite(told.seconds, of("seconds"))),
    engine: told.engine === null ? null : oneOf(told.engine, of("engine"), engineNames),
    isReproducible: flag(told.isReproducible, of("isReproducible")),
    fingerprint: told.fingerprint === null ? null : readFingerprint(told.fingerprint, of("fingerprint"), upTo),
    textName: text(told.textName, of("textName"), 2 * nameLimit),
    ...(told.until !== undefined && { until: whole(told.until, of("until"), 0, updateLimit) }),
    curve: readCurve(told.curve, of("curve"), upTo),
    skips,
    stages,
  };
}

/** @throws Problem saying so when a later version wrote it. */
function expectFormat(value: unknown): void {
  const got = typeof value === "object" && value !== null && "format" in value ? value.format : undefined;
  if (got === format) return;
  const isLater = typeof got === "number" && Number.isInteger(got) && got > format;
  if (isLater) throw new Problem("file.newer", { got, known: format });
  throw unfit(`${entryNames.run}, format`, String(format), got);
}

type UpTo = (value: unknown, what: string) => number;

function readFingerprint(value: unknown, what: string, upTo: UpTo): NonNullable<RunFile["fingerprint"]> {
  const { update, fingerprint } = fields(value, what, ["update", "fingerprint"]);
  if (typeof fingerprint !== "string" || !/^[0-9a-z]{12}$/.test(fingerprint))
    throw unfit(what, "12 letters and digits", fingerprint);
  return { update: upTo(update, what), fingerprint };
}

function readCurve(value: unknown, what: string, upTo: UpTo): Curve {
  const given = fields(value, what, ["update", "loss", "norm", "seconds", "stride", "rest"]);
  const column = (key: string, read: (one: unknown, what: string) => number): readonly number[] =>
    list(given[key], `${what}.${key}`, mostPoints, read);
  const update = column("update", upTo);
  const curve = {
    update,
    loss: column("loss", finite),
    norm: column("norm", measured),
    seconds: column("seconds", finite),
  };
  for (const [key, { length }] of Object.entries(curve))
    if (length !== update.length) throw unfit(`${what}.${key}`, `${update.length} items`, length);
  expectAscending(update.map((at) => ({ update: at })), `${what}.update`); // prettier-ignore
  const stride = whole(given.stride, `${what}.stride`, 1, updateLimit);
  const rest = fields(given.rest, `${what}.rest`, ["loss", "norm", "count"]);
  return {
    ...curve,
    stride,
    rest: {
      loss: finite(rest.loss, `${what}.rest.loss`),
      norm: measured(rest.norm, `${what}.rest.norm`),
      count: whole(rest.count, `${what}.rest.count`, 0, stride - 1),
    },
  };
}

function readSkip(value: unknown, what: string, upTo: UpTo): Skip {
  const { update, skipped } = fields(value, what, ["update", "skipped"]);
  return { update: upTo(update, what), skipped: upTo(skipped, what) };
}

function readStage(value: unknown, what: string, upTo: UpTo): StageReport {
  const { stage, update, episodes, accuracies } = fields(value, what, ["stage", "update", "episodes", "accuracies"]);
  const numbers = (one: unknown, of: string): readonly number[] => list(one, of, listLimit, measured);
  return {
    stage: whole(stage, `${what}, stage`, 0, listLimit),
    update: upTo(update, `${what}, update`),
    episodes: whole(episodes, `${what}, episodes`, 0, updateLimit),
    accuracies: list(accuracies, `${what}, accuracies`, listLimit, numbers),
  };
}

/** One line per look. */
export function writeLooks(looks: readonly Look[]): string {
  return looks
    .map(({ update, seconds, loss, metrics }) => `${JSON.stringify({ update, seconds, loss, metric: metrics })}\n`)
    .join("");
}

/** `update`: how far the run has come. @throws Problem. */
export function readLooks(given: string, update: number): readonly Look[] {
  const lines = given.split("\n", listLimit + 2).filter((line) => line !== "");
  const looks = list(lines, entryNames.metrics, listLimit, (line, what) => readLook(String(line), what, update));
  expectAscending(looks, entryNames.metrics);
  return looks;
}

function readLook(line: string, what: string, most: number): Look {
  const { update, seconds, loss, metric } = fields(parseJson(line, what), what, [
    "update",
    "seconds",
    "loss",
    "metric",
  ]);
  return {
    update: whole(update, `${what}, update`, 0, most),
    seconds: finite(seconds, `${what}, seconds`),
    loss: measured(loss, `${what}, loss`),
    metrics: record(metric, `${what}, metric`, metricLimit, measured),
  };
}

/** @throws Problem. */
export function parseJson(given: string, name: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    throw new Problem("file.json", { name: show(name) });
  }
}
