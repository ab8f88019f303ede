/** A sheet of paper that nobody sees: a part of the page is laid out on it, in light colours, and read off. */
import type { ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { Problem } from "../../core/problem.ts";
import type { Words } from "../../i18n/translate.ts";
import type { Drawing } from "../../figure/sheet.ts";
import { paperTheme, ThemeContext } from "../../ui/theme.ts";
import { WordsContext } from "../../ui/words.tsx";
import { DrawnContext } from "../../views/scale.ts";
import { PageContext, type Page } from "../context.tsx";
import { drawnNow } from "../stage/drawn.tsx";
import { drawingOf } from "./walk.ts";
import "./paper.css";

/** In CSS pixels; without a height it is as high as what is on it. */
export interface PaperSize {
  readonly width: number;
  readonly height?: number | undefined;
}

/** Sizes are measured, and parts are fetched, over a few frames: it is done when two looks running see the same. */
const mostLooks = 40;

export class Paper {
  readonly #sheet = document.createElement("div");
  readonly #root: Root;
  readonly #page: Page;
  readonly #words: Words;
  /** What was thrown where it is laid out; the page goes on. */
  #failure: { readonly error: unknown } | null = null;

  constructor(page: Page, words: Words, { width, height }: PaperSize) {
    this.#page = page;
    this.#words = words;
    this.#sheet.className = "figurePaper";
    this.#sheet.inert = true;
    this.#sheet.ariaHidden = "true";
    this.#sheet.style.width = `${width}px`;
    if (height !== undefined) this.#sheet.style.height = `${height}px`;
    document.body.append(this.#sheet);
    this.#root = createRoot(this.#sheet, { onUncaughtError: (error) => (this.#failure = { error }) });
  }

  /** What comes of `content` when it is laid out. @throws Problem where a part of it fails. */
  async draw(content: ReactNode): Promise<Drawing> {
    this.#root.render(
      <PageContext value={this.#page}>
        <WordsContext value={this.#words}>
          <ThemeContext value={paperTheme}>
            <DrawnContext value={drawnNow(this.#page)}>{content}</DrawnContext>
          </ThemeContext>
        </WordsContext>
      </PageContext>,
    );
    let before = "";
    for (let look = 0; look < mostLooks; look++) {
      await frame();
      await frame();
      if (this.#failure) throw new Problem("figure.failed", { detail: messageOf(this.#failure.error) });
      const now = this.#sheet.innerHTML;
      if (now !== "" && now === before) break;
      before = now;
    }
    return drawingOf(this.#sheet);
  }

  throwAway(): void {
    this.#root.unmount();
    this.#sheet.remove();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A tab in the background draws no frames. */
function frame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
    setTimeout(resolve, 100);
  });
}
