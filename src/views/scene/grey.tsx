/** A grey picture on a canvas of its own size, scaled up by the page: drawn anew only when it shows something else. */
import { memo, useLayoutEffect, useRef } from "react";
import type { GreyPicture } from "../../core/scene.ts";
import { greyPixels, isSamePicture } from "../../draw/grey.ts";
import { palettes } from "../../draw/palette.ts";
import { useTheme } from "../../ui/theme.ts";

export interface GreyProps {
  readonly picture: GreyPicture;
  /** Length of its longer side in CSS pixels. */
  readonly size: number;
  /** [pixel], 1 where it has come in; absent: all has. */
  readonly seen?: Uint8Array;
}

export const Grey = memo(
  function Grey({ picture, size, seen }: GreyProps) {
    const canvas = useRef<HTMLCanvasElement>(null);
    const { name } = useTheme();
    const { width, height } = picture;
    useLayoutEffect(() => {
      const context = canvas.current?.getContext("2d");
      if (!context) return;
      const pixels = greyPixels(picture, palettes[name], seen && ((pixel) => seen[pixel] === 1));
      context.putImageData(new ImageData(pixels, width, height), 0, 0);
    }, [picture, seen, name, width, height]);
    const scale = size / Math.max(width, height, 1);
    const style = { width: width * scale, height: height * scale };
    return <canvas ref={canvas} className="grey" width={width} height={height} style={style} aria-hidden="true" />;
  },
  (a, b) => a.size === b.size && isSameSeen(a.seen, b.seen) && isSamePicture(a.picture, b.picture),
);

function isSameSeen(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === b || (a?.length === b?.length && a?.every((value, i) => value === b?.[i]) === true);
}
