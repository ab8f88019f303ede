/** Runs as files: what the page saves, and what it makes of one that is brought. */
import { readRunFile } from "../../share/run-file/read.ts";
import { refuseLargeRunFile, runFileEnding } from "../../share/run-file/run-file.ts";
import { writeRunFile } from "../../share/run-file/write.ts";
import { notify } from "../../store/notice.ts";
import { expectLayout, layoutOf } from "../../train/weights.ts";
import { aloneIn, readBookmark } from "./bookmark.ts";
import type { Page } from "../context.tsx";
import { download } from "./download.ts";
import { runOfRead } from "./run-of-file.ts";

/** Puts the run of a file on the shelf, and shows it. @throws Problem; the shelf stays as it is then. */
export async function openRunFile(page: Page, bytes: Uint8Array): Promise<void> {
  refuseLargeRunFile(bytes.byteLength);
  const file = await readRunFile(bytes);
  if (file.layout) {
    const { prepare } = await import("../../train/prepare.ts");
    expectLayout(prepare(file.experiment).program, file.layout);
  }
  const run = runOfRead(file);
  await page.playground.place([run]);
  const { probe } = file.bookmark ?? readBookmark(page);
  await page.playground.looker.show(probe);
  notify(page.playground.notices, "notice.runFile", { name: run.name, update: run.update });
}

/** A run as the bytes of a file. @throws Problem. */
export async function saveRun(page: Page, id: string): Promise<Uint8Array<ArrayBuffer>> {
  const { playground } = page;
  await playground.whole(id);
  const run = playground.runs.getState().byId[id];
  if (!run) throw new Error(`no run ${id}`);
  const { prepare } = await import("../../train/prepare.ts");
  const { experiment, name, textName, update, seconds, engine, isReproducible, fingerprint, archive, origin, live } =
    run;
  return writeRunFile({
    name,
    origin: origin.kind,
    experiment,
    update,
    seconds,
    engine,
    isReproducible,
    fingerprint,
    textName,
    archive,
    layout: layoutOf(prepare(experiment).program),
    bookmark: aloneIn(readBookmark(page), run),
    ...(live && { picture: { ...live, told: live.told } }),
  });
}

/** Saves a run as a file. @throws Problem. */
export async function saveRunFile(page: Page, id: string): Promise<void> {
  const bytes = await saveRun(page, id);
  const run = page.playground.runs.getState().byId[id];
  const { model, task } = run?.experiment ?? { model: { id: "run" }, task: { id: "" } };
  download(`${model.id}-${task.id}-${run?.update ?? 0}${runFileEnding}`, bytes, "application/zip");
}
