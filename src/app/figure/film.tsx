/** The score as a film, by either clock: the steps of the episode, or the updates of the training. */
import { Problem } from "../../core/problem.ts";
import { whitePaper } from "../../draw/palette.ts";
import type { Words } from "../../i18n/translate.ts";
import type { Picture } from "../../store/run.ts";
import { GifWriter } from "../../figure/gif.ts";
import { quantiserOf } from "../../figure/quantise.ts";
import { sheetSvg, type SheetWords } from "../../figure/sheet.ts";
import type { Page } from "../context.tsx";
import { shownPicture } from "../shown.ts";
import { citationLine, pageAddress } from "../share/citation.ts";
import { keptUpdates } from "../track/film.ts";
import { Paper } from "./paper.tsx";
import { imageOf } from "./picture.ts";
import { ScorePaper, scoreSize } from "./score-figures.tsx";
import { sheetLike, sheetWords, sizeOf } from "./sheet-of.ts";
import { stepOf, subjectAt } from "./subject.ts";
import { recordWebm } from "./webm.ts";

export const clocks = ["sequence", "training"] as const;
export type Clock = (typeof clocks)[number];

export interface FilmWish {
  readonly clock: Clock;
  readonly format: "gif" | "webm";
  /** Pictures. */
  readonly perSecond: number;
}

export interface FilmWork {
  readonly onProgress: (done: number, count: number) => void;
  readonly signal: AbortSignal;
}

/** More pictures than this are no film that anybody watches, or sends. */
const most = 200;

/** Steps, or updates, of which the film has a picture. */
export function momentsOf(page: Page, clock: Clock): readonly number[] {
  const all = clock === "sequence" ? stepsOf(shownPicture(page)) : updatesOf(page);
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, i) => all[Math.round((i * (all.length - 1)) / (most - 1))] ?? 0);
}

function stepsOf(picture: Picture | null): readonly number[] {
  return Array.from({ length: picture?.trace.steps ?? 0 }, (_, step) => step);
}

function updatesOf({ playground }: Page): readonly number[] {
  const { archive, update } = playground.run.getState();
  return [...new Set([...keptUpdates(archive).filter((kept) => kept <= update), update])];
}

/** In pixels, before anything is drawn. */
export function filmSize(page: Page, words: Words): readonly [width: number, height: number] {
  const { experiment, update } = page.playground.run.getState();
  const subject = subjectAt(words, experiment, update, stepOf(page));
  const blank = { description: "", link: "", program: "", title: words.text("figure.score"), subject };
  return sizeOf(sheetSvg({ ...scoreSize(), markup: "" }, { ...blank, citation: citationLine(pageAddress()) }));
}

/** A canvas with the next picture on it; what it returns is how many there are. */
type Frames = AsyncGenerator<HTMLCanvasElement, void>;

/** @throws Problem; DOMException `AbortError` where it is cancelled. */
export async function filmOf(page: Page, words: Words, wish: FilmWish, work: FilmWork): Promise<Blob> {
  const moments = momentsOf(page, wish.clock);
  if (moments.length === 0) throw new Problem("figure.empty", {});
  const said = await sheetWords(page, words, { title: words.text("figure.score"), subject: "", experiment: null });
  const frames = framesOf(page, words, { said, clock: wish.clock, moments }, work);
  return wish.format === "gif" ? gifOf(frames, wish.perSecond, said.link) : recordWebm(frames, wish.perSecond);
}

async function gifOf(frames: Frames, perSecond: number, comment: string): Promise<Blob> {
  let writer: GifWriter | undefined;
  for await (const canvas of frames) {
    const { width, height } = canvas;
    const pixels = canvas.getContext("2d")?.getImageData(0, 0, width, height);
    writer ??= new GifWriter({ width, height, quantiser: quantiserOf(whitePaper), comment });
    if (pixels) writer.add(pixels.data, 1000 / perSecond);
  }
  return new Blob(writer ? [writer.bytes()] : [], { type: "image/gif" });
}

interface Script {
  /** On every picture, but for its subject. */
  readonly said: SheetWords;
  readonly clock: Clock;
  readonly moments: readonly number[];
}

async function* framesOf(
  page: Page,
  words: Words,
  { said, clock, moments }: Script,
  { onProgress, signal }: FilmWork,
): Frames {
  const { experiment } = page.playground.run.getState();
  const seen = shownPicture(page);
  const step = stepOf(page);
  const paper = new Paper(page, words, scoreSize());
  let canvas: HTMLCanvasElement | undefined;
  try {
    for (const [i, moment] of moments.entries()) {
      const picture = clock === "sequence" ? seen : await pictureAt(page, moment);
      signal.throwIfAborted();
      if (!picture) continue;
      const time = clock === "sequence" ? moment : Math.min(step, picture.trace.steps - 1);
      const drawing = await paper.draw(<ScorePaper picture={picture} time={time} />);
      const sheet = sheetLike(drawing, said, subjectAt(words, experiment, picture.update, time));
      const image = await imageOf(sheet);
      canvas ??= canvasFor(image);
      drawOn(canvas, image);
      signal.throwIfAborted();
      onProgress(i + 1, moments.length);
      yield canvas;
    }
  } finally {
    paper.throwAway();
  }
}

async function pictureAt({ playground }: Page, update: number): Promise<Picture | null> {
  const { id } = playground.run.getState();
  return playground.looker.thumbnail(id, update, playground.looking.getState().probe);
}

/** The first picture says how large all are. */
function canvasFor({ naturalWidth, naturalHeight }: HTMLImageElement): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [naturalWidth, naturalHeight];
  return canvas;
}

function drawOn(canvas: HTMLCanvasElement, image: HTMLImageElement): void {
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return;
  context.fillStyle = whitePaper.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0);
}
