/** Shapes as SVG, and as paint on a canvas. */
import { memo, useLayoutEffect, useRef } from "react";
import { palettes } from "../../draw/palette.ts";
import { useTheme } from "../../ui/theme.ts";
import { paint } from "./paint.ts";
import { pathData, type Shape } from "./shape.ts";
import type { Scene } from "./scene.ts";

export interface ShapesProps {
  readonly shapes: readonly Shape[];
  readonly width: number;
  readonly height: number;
}

/** A layer of its own over the whole track. */
export const Shapes = memo(function Shapes({ shapes, width, height }: ShapesProps) {
  return (
    <svg className="trackLayer" width={width} height={height} aria-hidden="true">
      {shapes.map((shape, i) => (
        // Shapes have no identity: they are drawn anew.
        // oxlint-disable-next-line react/no-array-index-key
        <ShapeMark key={i} shape={shape} />
      ))}
    </svg>
  );
});

function ShapeMark({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case "path":
      return (
        <path
          d={pathData(shape.points, shape.width === 0)}
          data-ink={shape.ink}
          data-filled={shape.width === 0 || undefined}
          strokeWidth={shape.width || undefined}
          strokeDasharray={shape.dash.join(" ") || undefined}
        />
      );
    case "disc":
      return <circle cx={shape.x} cy={shape.y} r={shape.radius} data-ink={shape.ink} data-filled />;
    case "text":
      return (
        <text
          x={shape.x}
          y={shape.y}
          textAnchor={shape.anchor}
          data-ink={shape.ink}
          data-bold={shape.isBold || undefined}
        >
          {shape.text}
        </text>
      );
  }
}

/** The lines: on a canvas, since they have thousands of points and change ten times a second. */
export const Strokes = memo(function Strokes({ scene }: { readonly scene: Scene }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = palettes[useTheme().name];
  const { width, height } = scene;
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!canvas.current || !context) return;
    const density = window.devicePixelRatio;
    canvas.current.width = Math.round(width * density);
    canvas.current.height = Math.round(height * density);
    context.scale(density, density);
    paint(context, scene.strokes, { palette, fontSize: scene.fontSize, clip: scene });
  }, [scene, width, height, palette]);
  return <canvas ref={canvas} className="trackLayer" style={{ width, height }} aria-hidden="true" />;
});
