/**
 * Characters to learn from, as Omniglot hands them out (Lake et al. 2015): a zip with one folder per character and its
 * drawings in it as PNG. What is no such drawing is counted and said.
 */
import { Problem } from "../core/problem.ts";
import { fitInto } from "./picture.ts";
import { mostPngBytes, readPng } from "./png.ts";
import { readZip, type ZipEntry } from "./zip.ts";

export interface GlyphClass {
  /** The folder, as `alphabet/character`. */
  readonly name: string;
  /** [drawing][pixel], 0 paper … 255 ink. */
  readonly drawings: readonly Uint8Array[];
}

export interface GlyphArchive {
  /** By name. */
  readonly classes: readonly GlyphClass[];
  readonly drawings: number;
  /** Files that are no PNG, hidden ones included. */
  readonly ignored: number;
  /** Folders with one drawing, which is too few to learn anything from. */
  readonly single: number;
}

const limits = { entries: 60_000, entry: mostPngBytes, total: 512 * 1024 * 1024 };
/** Most folders, drawings, and pixels of all drawings: all of Omniglot has 1623, 32 460 and 358 million. */
const most = { classes: 4096, drawings: 50_000, pixels: 600_000_000 };
/** Drawings between two words about the progress. */
const often = 200;

/** @throws Problem when the archive or a picture in it is broken, or it holds no drawings. */
export function readGlyphs(
  bytes: Uint8Array,
  side: number,
  progress: (share: number) => void = () => {},
  mostPixels = most.pixels,
): GlyphArchive {
  if (bytes.length === 0) throw new Problem("idx.empty", { what: "zip" });
  const entries = readZip(bytes, limits);
  const folders = foldersOf(entries);
  const count = [...folders.values()].reduce((sum, files) => sum + files.length, 0);
  if (count === 0) throw new Problem("glyphs.none", { files: entries.length });
  if (folders.size > most.classes) throw new Problem("glyphs.classes", { got: folders.size, limit: most.classes });
  if (count > most.drawings) throw new Problem("glyphs.drawings", { got: count, limit: most.drawings });
  let [done, pixels] = [0, 0];
  const drawingOf = (entry: ZipEntry): Uint8Array => {
    if (done++ % often === 0) progress(done / count);
    const picture = readPng(entry.read(), entry.name.slice(-100));
    pixels += picture.grey.length;
    if (pixels > mostPixels) throw new Problem("glyphs.pixels", { limit: mostPixels });
    return fitInto(picture, side);
  };
  const kept = [...folders].filter(([, files]) => files.length > 1).sort(byName);
  const classes = kept.map(([folder, files]) => ({
    name: folder.split("/").slice(-2).join("/"),
    drawings: files.sort(byEntry).map(drawingOf),
  }));
  progress(1);
  return { classes, drawings: done, ignored: entries.length - count, single: folders.size - kept.length };
}

/** Folder → its pictures. What the systems of some computers add is hidden, or lies in a folder of its own. */
function foldersOf(entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry[]> {
  const folders = new Map<string, ZipEntry[]>();
  for (const entry of entries) {
    const parts = entry.name.split("/");
    const isHidden = parts.some((part) => part.startsWith(".") || part === "__MACOSX");
    if (isHidden || parts.length < 2 || !/\.png$/i.test(entry.name)) continue;
    const folder = parts.slice(0, -1).join("/");
    const files = folders.get(folder);
    if (files) files.push(entry);
    else folders.set(folder, [entry]);
  }
  return folders;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function byEntry(a: ZipEntry, b: ZipEntry): number {
  return a.name < b.name ? -1 : 1;
}
