/** Figures as files. */
import { fetchLaterWords, wordsOf } from "../../i18n/translate.ts";
import type { Page } from "../context.tsx";
import { download } from "../share/download.ts";
import { figureKind } from "./all.ts";
import { pngOf } from "./picture.ts";
import { sheetOf, type FigureChoice, type Sheet } from "./sheet-of.ts";

export type StillFormat = "svg" | "png" | "csv";
export const scales = [1, 2, 4] as const;

export interface FigureWish extends FigureChoice {
  readonly format: StillFormat;
  /** Pixels of a PNG per pixel of the figure. */
  readonly scale: number;
}

/** Gives one figure of the page to the person, as it is now. @throws Problem. */
export async function saveFigure(page: Page, { format, scale, ...choice }: FigureWish): Promise<void> {
  await fetchLaterWords();
  const words = wordsOf(page.view.getState().language);
  const sheet = format === "csv" ? null : await sheetOf(page, words, choice);
  const csv = sheet ? "" : figureKind(choice.figure).csv(page, words, choice.of);
  const name = fileName(page, choice, format);
  if (sheet) await saveSheet(sheet, format, scale, name);
  else download(name, csv, "text/csv");
}

/** @throws Problem. */
export async function saveSheet(
  { svg, words }: Sheet,
  format: StillFormat,
  scale: number,
  name: string,
): Promise<void> {
  if (format === "svg") download(name, svg, "image/svg+xml");
  else download(name, await pngOf(svg, scale, words), "image/png");
}

/** "ntm-copy-3000-score.png". */
export function fileName({ playground }: Page, { figure, of }: FigureChoice, ending: string): string {
  const { experiment, update } = playground.run.getState();
  const parts = [experiment.model.id, experiment.task.id, update, figure, ...(of === "" ? [] : [of.replaceAll(/[^\w-]+/g, "-")])]; // prettier-ignore
  return `${parts.join("-")}.${ending}`;
}
