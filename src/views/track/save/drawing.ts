/** The figure of the track as marks of an SVG: lines are paths, words are text. */
import type { Palette } from "../../../draw/palette.ts";
import type { Drawing } from "../../../figure/sheet.ts";
import { escapeXml } from "../../../figure/xml.ts";
import type { Plot } from "../frame.ts";
import { clipBox } from "../paint.ts";
import { colourOf, pathData, type Shape } from "../shape.ts";
import type { Figure } from "./figure.ts";

export function trackDrawing(figure: Figure, palette: Palette): Drawing {
  const { scene, left, top, fontSize, thumbs, width, height } = figure;
  const write = (shapes: readonly Shape[]): string => shapes.map((shape) => markText(shape, palette)).join("\n");
  const pictures = thumbs.map(
    ({ x, y, width: wide, height: high, canvas }) =>
      `<image x="${x}" y="${y}" width="${wide}" height="${high}" href="${canvas.toDataURL()}" preserveAspectRatio="none" image-rendering="pixelated"/>` +
      `<rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="none" stroke="${colourOf(palette, "faint")}"/>`,
  );
  const markup = `<g font-size="${fontSize}">
<defs><clipPath id="frame">${clipRect(scene)}</clipPath></defs>
${write(figure.head)}
<g transform="translate(${left} ${top})">
${write(scene.axes)}
<g clip-path="url(#frame)">
${write(scene.strokes)}
</g>
${write(scene.marks)}
${pictures.join("\n")}
</g>
</g>`;
  return { width, height, markup };
}

function clipRect(plot: Plot): string {
  const { left, top, width, height } = clipBox(plot);
  return `<rect x="${left}" y="${top}" width="${width}" height="${height}"/>`;
}

function markText(shape: Shape, palette: Palette): string {
  const colour = colourOf(palette, shape.ink);
  switch (shape.kind) {
    case "path": {
      const data = pathData(shape.points, shape.width === 0);
      if (shape.width === 0) return `<path d="${data}" fill="${colour}"/>`;
      const dash = shape.dash.length > 0 ? ` stroke-dasharray="${shape.dash.join(" ")}"` : "";
      const cap = (shape.dash[0] ?? 1) < 1 ? ` stroke-linecap="round"` : "";
      return `<path d="${data}" fill="none" stroke="${colour}" stroke-width="${shape.width}" stroke-linejoin="round"${dash}${cap}/>`;
    }
    case "disc":
      return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.radius}" fill="${colour}"/>`;
    case "text":
      return `<text x="${shape.x}" y="${shape.y}" text-anchor="${shape.anchor}" fill="${colour}"${shape.isBold ? ` font-weight="650"` : ""} paint-order="stroke" stroke="${palette.paper}" stroke-width="3" stroke-linejoin="round">${escapeXml(shape.text)}</text>`;
  }
}
