/** A raster as marks: cells as paths where they are few, which stay sharp and can be taken apart; else as a picture. */
import { palettes } from "../../draw/palette.ts";
import { cellPaths } from "../../figure/cells.ts";
import { parseHex } from "../../draw/oklab.ts";
import { round, type Box } from "./place.ts";

/** Cells that are written as paths. */
const mostCells = 6000;
/** Programs smooth small pictures: each cell is so many pixels wide and high at least. */
const pixelsPerCell = 4;

export function cellMarks(canvas: HTMLCanvasElement, box: Box): string {
  const { width, height } = canvas;
  if (width === 0 || height === 0 || box.width === 0 || box.height === 0) return "";
  const place = `translate(${round(box.x)} ${round(box.y)}) scale(${box.width / width} ${box.height / height})`;
  if (width * height > mostCells) return pictureMark(canvas, box);
  const paths = cellPaths({ data: pixelsOf(canvas), width, height }, parseHex(palettes.light.paper));
  return paths === "" ? "" : `<g transform="${place}" shape-rendering="crispEdges">${paths}</g>\n`;
}

let copy: CanvasRenderingContext2D | null = null;

/** Read from a copy: what is drawn on the page stays where it is drawn fastest. */
function pixelsOf(canvas: HTMLCanvasElement): Uint8ClampedArray {
  const { width, height } = canvas;
  copy ??= document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!copy) return new Uint8ClampedArray(4 * width * height);
  [copy.canvas.width, copy.canvas.height] = [width, height];
  copy.drawImage(canvas, 0, 0);
  return copy.getImageData(0, 0, width, height).data;
}

function pictureMark(canvas: HTMLCanvasElement, { x, y, width, height }: Box): string {
  const larger = document.createElement("canvas");
  const times = (cells: number, pixels: number): number => cells * Math.max(1, Math.min(pixelsPerCell, Math.ceil((2 * pixels) / cells))); // prettier-ignore
  larger.width = times(canvas.width, width);
  larger.height = times(canvas.height, height);
  const context = larger.getContext("2d");
  if (!context) return "";
  context.imageSmoothingEnabled = false;
  context.drawImage(canvas, 0, 0, larger.width, larger.height);
  return `<image x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" preserveAspectRatio="none" image-rendering="pixelated" href="${larger.toDataURL()}"/>\n`;
}
