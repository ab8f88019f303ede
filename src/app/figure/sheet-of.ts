/** A figure of the page as a document of its own, with the link that opens it. */
import { Problem } from "../../core/problem.ts";
import type { Words } from "../../i18n/translate.ts";
import { sheetSvg, type Drawing, type SheetWords } from "../../figure/sheet.ts";
import type { Page } from "../context.tsx";
import { citation, citationLine, pageAddress } from "../share/citation.ts";
import { linkOf, linkTo } from "../share/share.tsx";
import { figureKind } from "./all.ts";
import type { About } from "./kind.ts";
import { describeExperiment, subjectOf } from "./subject.ts";

/** Which figure of the page. */
export interface FigureChoice {
  readonly figure: string;
  readonly of: string;
}

export interface Sheet extends FigureChoice {
  readonly svg: string;
  readonly words: SheetWords;
}

/** @throws Problem. */
export async function sheetOf(page: Page, words: Words, choice: FigureChoice): Promise<Sheet> {
  const kind = figureKind(choice.figure);
  const title = kind.offered(page, words).find(({ of }) => of === choice.of)?.title ?? "";
  const { subject, experiment } = kind.about?.(page, words) ?? { subject: subjectOf(page, words, kind.isOfStep ?? false), experiment: null }; // prettier-ignore
  const said = await sheetWords(page, words, { title, subject, experiment });
  const drawing = await kind.draw(page, words, choice.of);
  return { ...choice, svg: sheetSvg(drawing, said), words: said };
}

interface Said extends About {
  readonly title: string;
}

/** A link that is too long leaves the figure without one. */
export async function sheetWords(page: Page, words: Words, { title, subject, experiment }: Said): Promise<SheetWords> {
  const found = experiment ? linkTo(experiment, { panel: "luck" }) : linkOf(page);
  const link = await found.catch((error: unknown) => {
    if (error instanceof Problem && error.key === "link.long") return "";
    throw error;
  });
  return {
    title,
    subject,
    citation: citationLine(pageAddress()),
    description: describeExperiment(words, experiment ?? page.playground.run.getState().experiment),
    link,
    program: `Mnemoscope ${citation.version}`,
  };
}

/** Another drawing on a sheet with the same words, but for its subject. */
export function sheetLike(drawing: Drawing, words: SheetWords, subject: string): string {
  return sheetSvg(drawing, { ...words, subject });
}

/** Width and height of a document, as it says them. */
export function sizeOf(svg: string): readonly [width: number, height: number] {
  const [, width = "0", height = "0"] = /^<svg [^>]*?width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return [Number(width), Number(height)];
}
