/** The files of the track. A figure is always on light paper: it goes into slides and print. */
import { palettes } from "../../../draw/palette.ts";
import type { Words } from "../../../i18n/translate.ts";
import { paint } from "../paint.ts";
import type { SaveKind } from "../props.ts";
import { colourOf } from "../shape.ts";
import { trackCsv } from "./csv.ts";
import { figureOf, type Figure, type FigureInput } from "./figure.ts";
import { figureSvg } from "./svg.ts";

const palette = palettes.light;
/** Pixels of a PNG per pixel of the figure. */
const density = 2;

export async function fileOf(kind: SaveKind, input: FigureInput, words: Words): Promise<Blob> {
  if (kind === "csv") return new Blob([trackCsv(input.runs)], { type: "text/csv" });
  const figure = figureOf(input, words, () => document.createElement("canvas"));
  if (kind === "svg") return new Blob([figureSvg(figure, palette)], { type: "image/svg+xml" });
  return pngOf(figure);
}

function pngOf(figure: Figure): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = figure.width * density;
  canvas.height = figure.height * density;
  const context = canvas.getContext("2d");
  if (context) {
    context.scale(density, density);
    paintFigure(context, figure);
  }
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? new Blob([], { type: "image/png" })), "image/png")); // prettier-ignore
}

/** The same marks as in the SVG, on a canvas. */
export function paintFigure(context: CanvasRenderingContext2D, figure: Figure): void {
  const { scene, fontSize, thumbs, width, height, left, top, head } = figure;
  const options = { palette, fontSize, clip: null };
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, width, height);
  paint(context, head, options);
  context.translate(left, top);
  paint(context, scene.axes, options);
  paint(context, scene.strokes, { ...options, clip: scene });
  paint(context, scene.marks, options);
  context.imageSmoothingEnabled = false;
  context.strokeStyle = colourOf(palette, "faint");
  for (const { x, y, width: wide, height: high, canvas } of thumbs) {
    context.drawImage(canvas, x, y, wide, high);
    context.strokeRect(x, y, wide, high);
  }
}
