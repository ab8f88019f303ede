/** Figures that are laid out on a sheet of paper and read off. */
import type { ReactNode } from "react";
import type { Words } from "../../i18n/translate.ts";
import type { Drawing } from "../../figure/sheet.ts";
import type { Page } from "../context.tsx";
import { Paper, type PaperSize } from "./paper.tsx";

export async function laidOut(page: Page, words: Words, size: PaperSize, content: ReactNode): Promise<Drawing> {
  const paper = new Paper(page, words, size);
  try {
    return await paper.draw(content);
  } finally {
    paper.throwAway();
  }
}

/** As large as it is on the page, within limits: the same picture, unless the window is small. */
export function sizeOnPage(selector: string, least: Required<PaperSize>): { width: number; height: number } {
  const { width = 0, height = 0 } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
  return { width: Math.max(least.width ?? 0, width), height: Math.max(least.height ?? 0, height) };
}
