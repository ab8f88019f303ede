/** The track as a figure: drawn larger than on the page. */
import { whitePaper } from "../../draw/palette.ts";
import { trackCsv } from "../../views/track/save/csv.ts";
import { trackDrawing } from "../../views/track/save/drawing.ts";
import { figureOf, type FigureInput } from "../../views/track/save/figure.ts";
import type { FigureKind } from "./kind.ts";
import { trackSource } from "./track-source.ts";

/** @throws Error where there is no track. */
function source(): FigureInput {
  const input = trackSource();
  if (!input) throw new Error("no track is shown");
  return input;
}

export const trackFigure: FigureKind = {
  id: "track",
  offered: (_page, words) => (trackSource() ? [{ of: "", title: words.text("figure.track") }] : []),
  draw: async (_page, words) =>
    trackDrawing(
      figureOf(source(), words, () => document.createElement("canvas")),
      whitePaper,
    ),
  csv: () => trackCsv(source().runs),
};
