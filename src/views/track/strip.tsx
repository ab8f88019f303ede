/** The film strip: pictures of the network at kept updates, hanging on the axis where they belong. */
import { memo, useLayoutEffect, useRef } from "react";
import { useTheme } from "../../ui/theme.ts";
import type { HungThumb } from "./thumbs.ts";

export interface StripProps {
  readonly thumbs: readonly HungThumb[];
  /** The update of the one that is looked at, or null. */
  readonly chosen: number | null;
}

export const Strip = memo(function Strip({ thumbs, chosen }: StripProps) {
  const { name, isProjector } = useTheme();
  // Another theme is another picture.
  const theme = isProjector ? "projector" : name;
  return thumbs.map((thumb) => (
    <Picture key={`${thumb.thumbnail.update} ${theme}`} thumb={thumb} isChosen={thumb.thumbnail.update === chosen} />
  ));
});

function Picture({ thumb, isChosen }: { readonly thumb: HungThumb; readonly isChosen: boolean }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { thumbnail, x, y, width, height } = thumb;
  const { draw, update } = thumbnail;
  useLayoutEffect(() => {
    if (canvas.current) drawThumb(canvas.current, draw, width, height);
  }, [draw, width, height]);
  return (
    <canvas
      ref={canvas}
      className="trackThumb"
      data-update={update}
      data-chosen={isChosen || undefined}
      style={{ width, height, transform: `translate(${x}px, ${y}px)` }}
      aria-hidden="true"
    />
  );
}

/** A fresh canvas of as many pixels as it takes on the screen, drawn upon. */
export function drawThumb(
  canvas: HTMLCanvasElement,
  draw: (canvas: HTMLCanvasElement) => void,
  width: number,
  height: number,
): void {
  canvas.width = Math.round(width * window.devicePixelRatio);
  canvas.height = Math.round(height * window.devicePixelRatio);
  draw(canvas);
}

/** The thumbnail at or before the update looked at, if it is in the strip. */
export function chosenThumb(thumbs: readonly HungThumb[], look: number | null): number | null {
  if (look === null) return null;
  return thumbs.findLast(({ thumbnail }) => thumbnail.update <= look)?.thumbnail.update ?? null;
}
