/** The figures that can be taken out of the page: one line each. */
import { luckFigure } from "./luck-figure.tsx";
import { memoryFigure, momentFigure } from "./moment-figures.tsx";
import { raceFigure } from "./race-figure.tsx";
import { reportFigure } from "./report-figure.tsx";
import { scoreFigure, staveFigure } from "./score-figures.tsx";
import { trackFigure } from "./track-figure.ts";
import type { FigureKind } from "./kind.ts";

export const figureKinds: readonly FigureKind[] = [
  scoreFigure,
  raceFigure,
  memoryFigure,
  momentFigure,
  trackFigure,
  reportFigure,
  luckFigure,
  staveFigure,
];

/** @throws Error for an id that no figure has. */
export function figureKind(id: string): FigureKind {
  const kind = figureKinds.find((one) => one.id === id);
  if (!kind) throw new Error(`no figure ${id}`);
  return kind;
}
