/** A stave in small, drawn as the score draws it, in the colours of the theme. */
import { memo, useLayoutEffect, useRef } from "react";
import { levels } from "../../draw/level.ts";
import { palettes } from "../../draw/palette.ts";
import { raster } from "../../draw/raster.ts";
import { colourScale } from "../../draw/scale.ts";
import { useTheme } from "../../ui/theme.ts";
import { thumbnailCells, type Thumbnail } from "./shrink.ts";
import "./thumbnail.css";

/** Rows of a chart of one number per time. */
const levelRows = 24;

export const ThumbnailPicture = memo(function ThumbnailPicture({ thumbnail }: { readonly thumbnail: Thumbnail }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!canvas.current || !context) return;
    const scale = colourScale(thumbnail.meaning, palettes[theme.name], thumbnail.high, theme.isProjector);
    const cells = thumbnailCells(thumbnail);
    const { pixels, width, height } =
      thumbnail.rows === 0 ? levels(cells, scale, { rows: levelRows, columns: cells.columns }) : raster(cells, scale);
    canvas.current.width = width;
    canvas.current.height = height;
    context.putImageData(new ImageData(pixels, width, height), 0, 0);
  }, [thumbnail, theme]);
  return <canvas ref={canvas} className="thumbnail" aria-hidden="true" />;
});
