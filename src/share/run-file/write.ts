/** A run as the bytes of a file. The same run gives the same bytes: no time of day is in it. */
import { zipSync, type Zippable } from "fflate";
import { Problem } from "../../core/problem.ts";
import { encodeLink } from "../encode.ts";
import type { Bookmark } from "../bookmark.ts";
import { writeHistory, writeLooks } from "./history.ts";
import { writePicture } from "./picture.ts";
import { entryNames, type RunFile } from "./run-file.ts";
import { writeAllWeights } from "./weights.ts";

/** The earliest date that a zip can have. */
const always = new Date(1980, 0, 1);
/**
 * Weights become a tenth smaller, checkpoints (with the moments that an optimiser does not use) a third, at some 25 MB a
 * second; a higher level makes them no smaller.
 */
const tensorLevel = 1;

/** @throws Problem when weights do not fit the layout. */
export async function writeRunFile(file: RunFile): Promise<Uint8Array<ArrayBuffer>> {
  const { experiment, archive, layout, picture } = file;
  const hasWeights = archive.frames.length > 0 || archive.checkpoints.length > 0;
  if (hasWeights && !layout) throw new Problem("file.weights");
  const link = file.bookmark && (await linkOf(file.bookmark));
  const texts: readonly (readonly [string, string | null])[] = [
    [entryNames.run, writeHistory(file)],
    [entryNames.experiment, `${JSON.stringify(experiment, null, 2)}\n`],
    [entryNames.bookmark, link],
    [entryNames.metrics, writeLooks(archive.looks)],
  ];
  const tensors = [
    ...(picture ? [[entryNames.picture, writePicture(picture)] as const] : []),
    ...(layout ? writeAllWeights(layout, archive.frames, archive.checkpoints) : []),
  ];
  const entries: Zippable = {};
  for (const [name, content] of texts) if (content !== null) entries[name] = new TextEncoder().encode(content);
  for (const [name, bytes] of tensors) entries[name] = [bytes, { level: tensorLevel }];
  return new Uint8Array(zipSync(entries, { mtime: always }));
}

/** A run must not be lost because its page does not fit into a link. */
async function linkOf(bookmark: Bookmark): Promise<string | null> {
  try {
    return `${await encodeLink(bookmark)}\n`;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
