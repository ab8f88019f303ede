/** A text of the page as text of an SVG, line by line as the browser broke it. */
import { escapeXml } from "../../figure/xml.ts";
import { paintOf } from "./colour.ts";
import { round, type Origin } from "./place.ts";

interface Line {
  text: string;
  left: number;
  top: number;
  bottom: number;
}

let ruler: OffscreenCanvasRenderingContext2D | null = null;

export function textMarks(node: Text, origin: Origin): string {
  const parent = node.parentElement;
  if (!parent || node.data.trim() === "") return "";
  const style = getComputedStyle(parent);
  const fill = paintOf("fill", style.color);
  if (fill === "") return "";
  const looks = `${fill} ${fontOf(style)}`;
  const isUpright = style.writingMode.startsWith("vertical");
  return linesOf(node, style, isUpright)
    .map((line) => (isUpright ? uprightMark(line, style, looks, origin) : lineMark(line, style, looks, origin)))
    .join("");
}

function lineMark(
  { text, left, top, bottom }: Line,
  style: CSSStyleDeclaration,
  looks: string,
  origin: Origin,
): string {
  const y = top + (bottom - top) * ascentShare(style) - origin.y;
  return `<text x="${round(left - origin.x)}" y="${round(y)}" ${looks}>${escapeXml(text)}</text>\n`;
}

/** A column's name that is written upwards. */
function uprightMark({ text, left, bottom }: Line, style: CSSStyleDeclaration, looks: string, origin: Origin): string {
  const size = Number.parseFloat(style.fontSize);
  const [x, y] = [round(left - origin.x + size * 0.95), round(bottom - origin.y)];
  return `<text transform="translate(${x} ${y}) rotate(-90)" ${looks}>${escapeXml(text)}</text>\n`;
}

function fontOf(style: CSSStyleDeclaration): string {
  const parts = [`font-size="${Number.parseFloat(style.fontSize)}"`];
  if (style.fontWeight !== "400") parts.push(`font-weight="${style.fontWeight}"`);
  if (style.fontStyle !== "normal") parts.push(`font-style="${style.fontStyle}"`);
  if (/mono/i.test(style.fontFamily)) parts.push(`font-family="ui-monospace, Menlo, Consolas, monospace"`);
  if (style.textDecorationLine.includes("underline")) parts.push(`text-decoration="underline"`);
  return parts.join(" ");
}

/** How far down of a line's box its letters stand. */
function ascentShare(style: CSSStyleDeclaration): number {
  ruler ??= new OffscreenCanvas(1, 1).getContext("2d");
  if (!ruler) return 0.8;
  ruler.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = ruler.measureText("x");
  return up / (up + down);
}

/** Letters whose places have another height begin another line; blanks that are not laid out are left out. */
function linesOf(node: Text, style: CSSStyleDeclaration, isUpright: boolean): readonly Line[] {
  const range = document.createRange();
  const lines: Line[] = [];
  let at = 0;
  for (const letter of node.data) {
    range.setStart(node, at);
    range.setEnd(node, at + letter.length);
    at += letter.length;
    const box = range.getClientRects()[0];
    if (!box || box.width === 0 || box.height === 0) continue;
    const last = lines.at(-1);
    const shown = /\s/.test(letter) ? " " : letter;
    const isSame = last && (isUpright ? Math.abs(last.left - box.left) < 2 : Math.abs(last.top - box.top) < 2);
    if (isSame) {
      last.text += shown;
      last.top = Math.min(last.top, box.top);
      last.bottom = Math.max(last.bottom, box.bottom);
    } else if (shown !== " ") lines.push({ text: shown, left: box.left, top: box.top, bottom: box.bottom });
  }
  const cased = (text: string): string => (style.textTransform === "uppercase" ? text.toUpperCase() : text);
  return lines.filter(({ text }) => text.trim() !== "").map((line) => ({ ...line, text: cased(line.text).trimEnd() }));
}
