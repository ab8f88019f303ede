/** A picture that is brought: one of ours opens the run that it is of. */
import { Problem } from "../../core/problem.ts";
import { linkInPicture, pictureKind } from "../../figure/link.ts";
import type { Page } from "../context.tsx";
import { megabyte } from "../data/take.ts";
import { openLink } from "../share/address.ts";

/** In megabytes. */
const limit = 64;
/** Of a drawing, so much may stand before its first mark. */
const headLength = 65_536;

/** Whether it is a picture by what it begins with, whatever it is called. */
export async function isPicture(file: File): Promise<boolean> {
  return pictureKind(new Uint8Array(await file.slice(0, headLength).arrayBuffer())) !== null;
}

/** @throws Problem where it has no link, or one that cannot be opened; the page stays as it was then. */
export async function openPicture(page: Page, file: File): Promise<void> {
  const { name, size } = file;
  if (size > limit * megabyte) throw new Problem("figure.fileLarge", { name, got: Math.ceil(size / megabyte), limit });
  const link = linkInPicture(new Uint8Array(await file.arrayBuffer()));
  if (link === null) throw new Problem("figure.noLink", { name });
  await openLink(page, link);
}
