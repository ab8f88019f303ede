/** The lines of the loss plot on a canvas: thinned to a few points per pixel, so that any number of steps stays fast. */
import { useLayoutEffect, useRef } from "react";
import { palettes } from "../../draw/palette.ts";
import { thin } from "../../draw/polyline.ts";
import { useTheme } from "../../ui/theme.ts";
import { usedOf, type Axes, type LossSeries } from "./plot.ts";

export interface Line {
  readonly series: LossSeries;
  readonly axes: Axes;
  readonly dash: readonly number[];
  readonly isMetric: boolean;
}

export interface LinesProps {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}

export function Lines({ lines, width, height, zoom }: LinesProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { ink } = palettes[useTheme().name];
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!canvas.current || !context) return;
    const density = window.devicePixelRatio;
    canvas.current.width = Math.round(width * density);
    canvas.current.height = Math.round(height * density);
    context.scale(density, density);
    context.strokeStyle = ink;
    context.lineJoin = "round";
    for (const line of lines) drawLine(context, line, zoom);
  }, [lines, width, height, zoom, ink]);
  return <canvas ref={canvas} style={{ width, height }} aria-hidden="true" />;
}

function drawLine(context: CanvasRenderingContext2D, { series, axes, dash, isMetric }: Line, zoom: number): void {
  const screen = thin(series.points, usedOf(series), axes.x, axes.y);
  context.setLineDash(dash.map((length) => length * zoom));
  context.lineWidth = (isMetric ? 1.25 : 1.5) * zoom;
  context.globalAlpha = isMetric || dash.length > 0 ? 0.62 : 1;
  context.beginPath();
  let isOpen = false;
  for (let i = 0; i + 1 < screen.length; i += 2) {
    const x = screen[i] ?? NaN;
    const y = screen[i + 1] ?? NaN;
    if (Number.isNaN(x)) isOpen = false;
    else if (isOpen) context.lineTo(x, y);
    else context.moveTo(x, y);
    if (!Number.isNaN(x)) isOpen = true;
  }
  context.stroke();
}
