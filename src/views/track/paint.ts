/** Shapes painted on a canvas. */
import type { Palette } from "../../draw/palette.ts";
import type { Plot } from "./frame.ts";
import { colourOf, type PathShape, type Shape, type TextShape } from "./shape.ts";

/** As in `ui/tokens.css`. */
export const sans =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", sans-serif';

export interface PaintOptions {
  readonly palette: Palette;
  readonly fontSize: number;
  /** Whose frame nothing leaves; null: no such frame. */
  readonly clip: Plot | null;
}

export function paint(context: CanvasRenderingContext2D, shapes: readonly Shape[], options: PaintOptions): void {
  const { palette, fontSize, clip } = options;
  context.save();
  context.lineJoin = "round";
  if (clip) {
    const { left, top, width, height } = clipBox(clip);
    context.beginPath();
    context.rect(left, top, width, height);
    context.clip();
  }
  for (const shape of shapes) {
    context.strokeStyle = context.fillStyle = colourOf(palette, shape.ink);
    if (shape.kind === "path") paintPath(context, shape);
    else if (shape.kind === "text") paintText(context, shape, palette, fontSize);
    else {
      context.beginPath();
      context.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI);
      context.fill();
    }
  }
  context.restore();
}

/** The frame of the lines, with room for half of their thickness and for their marks. */
export function clipBox({ left, right, bands, thickness }: Plot): {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
} {
  const edge = 3 * thickness;
  return { left: left - edge, top: bands.top - edge, width: right - left + 2 * edge, height: bands.bottom - bands.top + 2 * edge }; // prettier-ignore
}

function paintPath(context: CanvasRenderingContext2D, { points, width, dash }: PathShape): void {
  context.beginPath();
  let isOpen = false;
  for (let i = 0; i + 1 < points.length; i += 2) {
    const x = points[i] ?? NaN;
    const y = points[i + 1] ?? NaN;
    const isHere = !Number.isNaN(x) && !Number.isNaN(y);
    if (isHere && isOpen) context.lineTo(x, y);
    else if (isHere) context.moveTo(x, y);
    isOpen = isHere;
  }
  if (width === 0) {
    context.fill();
    return;
  }
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.lineCap = (dash[0] ?? 1) < 1 ? "round" : "butt";
  context.stroke();
}

function paintText(context: CanvasRenderingContext2D, shape: TextShape, palette: Palette, fontSize: number): void {
  context.font = `${shape.isBold ? 650 : 400} ${fontSize}px ${sans}`;
  context.textAlign = shape.anchor === "middle" ? "center" : shape.anchor;
  context.setLineDash([]);
  context.strokeStyle = palette.paper;
  context.lineWidth = 3;
  context.strokeText(shape.text, shape.x, shape.y);
  context.fillText(shape.text, shape.x, shape.y);
}
