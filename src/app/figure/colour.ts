/** Colours that any drawing program reads: the browser tells mixed ones in ways of its own. */
import { palettes } from "../../draw/palette.ts";

const known = new Map<string, readonly [hex: string, alpha: number]>();
let pixel: OffscreenCanvasRenderingContext2D | null = null;

/** `fill="#1b1e23"`, with its opacity; "" where nothing would be seen, as of paper on paper. */
export function paintOf(attribute: "fill" | "stroke", colour: string): string {
  const [hex, alpha] = hexOf(colour);
  if (alpha === 0 || hex === palettes.light.paper) return "";
  return `${attribute}="${hex}"${alpha < 1 ? ` ${attribute}-opacity="${alpha}"` : ""}`;
}

export function hexOf(colour: string): readonly [hex: string, alpha: number] {
  const found = known.get(colour) ?? asked(colour);
  known.set(colour, found);
  return found;
}

function asked(colour: string): readonly [string, number] {
  pixel ??= new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  if (!pixel || colour === "none" || colour === "transparent") return ["#000000", 0];
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = "#000000";
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
  return [hexOfBytes(red, green, blue), Math.round((alpha / 255) * 100) / 100];
}

export function hexOfBytes(red: number, green: number, blue: number): string {
  return `#${((1 << 24) | (red << 16) | (green << 8) | blue).toString(16).slice(1)}`;
}
