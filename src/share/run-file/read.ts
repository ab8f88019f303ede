/**
 * The bytes of a file → a run. Total: whatever the bytes, the outcome is a valid run or a Problem that names the part at fault;
 * sizes are bounded before anything is unpacked. Nothing is compiled here.
 */
import { Problem } from "../../core/problem.ts";
import { decodeUtf8 } from "../../core/utf8.ts";
import { readZip, type ZipEntry } from "../../data/zip.ts";
import { checkpointBudget, frameAt, frameBudget, type Archive } from "../../train/archive/archive.ts";
import { thinCheckpoints, thinFrames } from "../../train/archive/thin.ts";
import { checkExperiment } from "../../train/check.ts";
import type { Experiment } from "../../train/experiment.ts";
import { fingerprint } from "../../train/fingerprint.ts";
import type { Bookmark } from "../bookmark.ts";
import { decodeLink } from "../decode.ts";
import { linkLimit } from "../form.ts";
import { supplyText } from "../text.ts";
import { parseJson, readHistory, readLooks } from "./history.ts";
import { readPicture } from "./picture.ts";
import { entryLimit, entryNames, refuseLargeRunFile, runFileLimit, type RunFile } from "./run-file.ts";
import { weightsEntry, WeightsReader } from "./weights.ts";

/** Bytes that entries may have when unpacked: an experiment holds a person's text, a checkpoint all of a large model. */
const limits = { text: 32_000_000, tensors: 200_000_000 };

/** @throws Problem. */
export async function readRunFile(bytes: Uint8Array): Promise<RunFile> {
  const entries = openZip(bytes);
  const { curve, skips, stages, ...told } = readHistory(textOf(entries, entryNames.run));
  const experiment = checkExperiment(parseJson(textOf(entries, entryNames.experiment), entryNames.experiment));
  const looks = readLooks(textOf(entries, entryNames.metrics), told.update);
  const { layout, ...weights } = readAllWeights(entries, told.update);
  const archive = { ...weights, curve, looks, skips, stages };
  expectFingerprint(archive, told.fingerprint);
  const picture = entries.get(entryNames.picture);
  return {
    ...told,
    experiment,
    archive,
    layout,
    bookmark: entries.has(entryNames.bookmark) ? await readBookmark(entries, experiment) : null,
    ...(picture && { picture: readPicture(read(picture, limits.tensors), told.update) }),
  };
}

type Entries = ReadonlyMap<string, ZipEntry>;

function openZip(bytes: Uint8Array): Entries {
  refuseLargeRunFile(bytes.length);
  try {
    const entries = readZip(bytes, { entries: entryLimit, entry: limits.tensors, total: runFileLimit });
    return new Map(entries.map((entry) => [entry.name, entry]));
  } catch (error) {
    if (error instanceof Problem && error.key === "zip.none") throw new Problem("file.none", { got: bytes.length });
    throw error;
  }
}

function textOf(entries: Entries, name: string, limit = limits.text): string {
  const entry = entries.get(name);
  if (!entry) throw new Problem("file.part", { name });
  return decodeUtf8(read(entry, limit));
}

function read({ name, size, read: unpack }: ZipEntry, limit: number): Uint8Array {
  if (size > limit) throw new Problem("zip.entry", { name, got: size, limit });
  return unpack();
}

/** The weights in the order of their updates, as many as a run keeps. */
function readAllWeights(
  entries: Entries,
  last: number,
): Pick<Archive, "frames" | "checkpoints"> & Pick<RunFile, "layout"> {
  const reader = new WeightsReader();
  const found = [...entries.values()]
    .flatMap((entry) => ({ entry, of: weightsEntry(entry.name) }))
    .flatMap(({ entry, of }) => (of ? [{ entry, ...of }] : []))
    .toSorted((a, b) => a.update - b.update);
  const late = found.find(({ update }) => update > last);
  if (late) throw new Problem("file.later", { name: late.entry.name, got: late.update, most: last });
  const of = (kind: "frames" | "checkpoints"): typeof found => found.filter((one) => one.kind === kind);
  const checkpoints = of("checkpoints").map(({ entry, update }) =>
    reader.checkpoint(update, read(entry, limits.tensors)),
  );
  const frames = of("frames").map(({ entry, update }) => reader.frame(update, read(entry, limits.tensors)));
  return {
    frames: thinFrames(frames, frameBudget),
    checkpoints: thinCheckpoints(checkpoints, checkpointBudget),
    layout: reader.layout,
  };
}

/** Weights that somebody exchanged are not the run's. */
function expectFingerprint(archive: Archive, said: RunFile["fingerprint"]): void {
  const frame = said && frameAt(archive, said.update);
  if (!said || frame?.update !== said.update) return;
  const got = fingerprint(frame.weights);
  if (got !== said.fingerprint)
    throw new Problem("file.fingerprint", { update: said.update, got, wanted: said.fingerprint });
}

/** A text too long for a link is in the experiment, so that nothing is missing. */
async function readBookmark(entries: Entries, experiment: Experiment): Promise<Bookmark> {
  const bookmark = await decodeLink(textOf(entries, entryNames.bookmark, 4 * linkLimit).trim());
  const key = bookmark.runs[0]?.missing?.key;
  const text = key === undefined ? undefined : experiment.task.settings[key];
  return typeof text === "string" && text !== "" ? supplyText(bookmark, text) : bookmark;
}
