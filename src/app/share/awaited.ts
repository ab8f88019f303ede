/** Links that name a file or a text which is not here: asked for, and opened when it comes. */
import { Problem } from "../../core/problem.ts";
import { filesOf, referenceTo } from "../../core/shelf.ts";
import type { Bookmark } from "../../share/bookmark.ts";
import { supplyText } from "../../share/text.ts";
import { applyBookmark } from "./bookmark.ts";
import type { Page } from "../context.tsx";

/** @throws Problem naming the first file of the bookmark's runs that is not in this browser; it is waited for then. */
export async function expectFiles(page: Page, bookmark: Bookmark): Promise<void> {
  const { playground, awaited, view } = page;
  const asked = bookmark.runs.map(({ experiment }) => playground.files.missing(experiment.task.settings));
  const lacking = (await Promise.all(asked)).flat();
  playground.files.state.setState({ awaited: lacking });
  const [first] = lacking;
  if (!first) return;
  awaited.current = bookmark;
  view.setState({ panel: "data" });
  throw new Problem("data.needed", { ...first });
}

/** A file for a link that names it. @throws Problem when it is another one, or when a further one is missing. */
export async function supplyFile(page: Page, bookmark: Bookmark, file: File): Promise<void> {
  const { files } = page.playground;
  const named = bookmark.runs.flatMap(({ experiment }) => filesOf(experiment.task.settings));
  const { name, size } = file;
  const other = (got: string): Problem =>
    new Problem("data.other", { name, got, wanted: named.map((one) => `${one.name}, ${one.mark}`).join("; ") });
  if (!named.some((wanted) => wanted.size === size)) throw other(`${size} bytes`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { mark } = referenceTo(name, bytes);
  if (!named.some((wanted) => wanted.mark === mark)) throw other(mark);
  await files.add(name, bytes).catch((error: unknown) => page.playground.complain(error));
  await expectFiles(page, bookmark);
  page.awaited.current = null;
  await applyBookmark(page, bookmark);
}

/** The text that a link misses. @throws Problem when it is another one. */
export async function supplyAwaitedText(page: Page, bookmark: Bookmark, text: string): Promise<void> {
  const whole = supplyText(bookmark, text);
  page.awaited.current = whole.runs.some(({ missing }) => missing) ? whole : null;
  await applyBookmark(page, whole);
}
