/**
 * What the browser has laid out, as marks of an SVG: words as text, lines as lines, cells as cells. It reads places and
 * colours from the page itself, so that a figure is what the view draws, and no view is drawn a second way.
 */
import type { Drawing } from "../../figure/sheet.ts";
import { escapeXml } from "../../figure/xml.ts";
import { cellMarks } from "./cell-marks.ts";
import { paintOf } from "./colour.ts";
import { boxOf, round, type Box, type Origin } from "./place.ts";
import { svgMarks } from "./svg-marks.ts";
import { textMarks } from "./text-marks.ts";

let clips = 0;

export function drawingOf(root: HTMLElement): Drawing {
  const { left: x, top: y, width } = root.getBoundingClientRect();
  clips = 0;
  const markup = childMarks(root, { x, y });
  return { width, height: contentHeight(root, y), markup };
}

/** To the lowest thing in it: a panel may leave room below. */
function contentHeight(root: HTMLElement, top: number): number {
  const bottoms = [...root.children].map((child) => child.getBoundingClientRect().bottom);
  return Math.max(1, ...bottoms.map((bottom) => bottom - top));
}

function childMarks(element: Element, origin: Origin): string {
  return [...element.childNodes]
    .map((node) => {
      if (node instanceof Text) return textMarks(node, origin);
      return node instanceof Element ? elementMarks(node, origin) : "";
    })
    .join("");
}

function elementMarks(element: Element, origin: Origin): string {
  const style = getComputedStyle(element);
  if (style.display === "none" || style.visibility === "hidden" || element.matches(".visuallyHidden")) return "";
  const marks = withoutOpacity(element, style, origin);
  return marks !== "" && Number(style.opacity) < 1 ? `<g opacity="${style.opacity}">${marks}</g>` : marks;
}

function withoutOpacity(element: Element, style: CSSStyleDeclaration, origin: Origin): string {
  if (element instanceof SVGSVGElement) return svgMarks(element, origin);
  const box = boxOf(element, origin);
  if (element instanceof HTMLCanvasElement) return cellMarks(element, box) + outlineMark(style, box);
  if (element instanceof HTMLSelectElement) return selectMarks(element, style, box);
  return boxMarks(style, box) + clipped(element, style, box, childMarks(element, origin));
}

/** What is chosen, as text. */
function selectMarks({ selectedOptions }: HTMLSelectElement, style: CSSStyleDeclaration, box: Box): string {
  const size = Number.parseFloat(style.fontSize);
  const text = escapeXml(selectedOptions[0]?.text ?? "");
  return `<text x="${round(box.x)}" y="${round(box.y + box.height / 2 + size * 0.36)}" font-size="${size}" ${paintOf("fill", style.color)}>${text}</text>\n`;
}

/** Paper of its own, and edges. */
function boxMarks(style: CSSStyleDeclaration, { x, y, width, height }: Box): string {
  const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
  const paper = paintOf("fill", style.backgroundColor);
  const round2 = radius > 0 ? ` rx="${Math.min(radius, width / 2, height / 2)}"` : "";
  const ground = paper === "" ? "" : `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${round2} ${paper}/>\n`; // prettier-ignore
  return ground + edgeMarks(style, { x, y, width, height }, radius) + outlineMark(style, { x, y, width, height });
}

/** Around what is in a frame without taking room. */
function outlineMark(style: CSSStyleDeclaration, { x, y, width, height }: Box): string {
  const thick = style.outlineStyle === "none" ? 0 : Number.parseFloat(style.outlineWidth);
  const paint = paintOf("stroke", style.outlineColor);
  if (thick === 0 || paint === "") return "";
  const out = Number.parseFloat(style.outlineOffset) + thick / 2;
  return `<rect x="${round(x - out)}" y="${round(y - out)}" width="${round(Math.max(0, width + 2 * out))}" height="${round(Math.max(0, height + 2 * out))}" fill="none" stroke-width="${thick}" ${paint}/>\n`;
}

function edgeMarks(style: CSSStyleDeclaration, { x, y, width, height }: Box, radius: number): string {
  const [top, right, bottom, left] = (["Top", "Right", "Bottom", "Left"] as const).map((side) => ({
    width: style[`border${side}Style`] === "none" ? 0 : Number.parseFloat(style[`border${side}Width`]),
    paint: paintOf("stroke", style[`border${side}Color`]),
  }));
  if (!top || !right || !bottom || !left) return "";
  const edges = [top, right, bottom, left];
  if (edges.every((edge) => edge.width === top.width && edge.paint === top.paint)) {
    if (top.width === 0 || top.paint === "") return "";
    const half = top.width / 2;
    return `<rect x="${round(x + half)}" y="${round(y + half)}" width="${round(Math.max(0, width - top.width))}" height="${round(Math.max(0, height - top.width))}" rx="${radius}" fill="none" stroke-width="${top.width}" ${top.paint}/>\n`;
  }
  const ends = [
    [x, y + top.width / 2, x + width, y + top.width / 2],
    [x + width - right.width / 2, y, x + width - right.width / 2, y + height],
    [x, y + height - bottom.width / 2, x + width, y + height - bottom.width / 2],
    [x + left.width / 2, y, x + left.width / 2, y + height],
  ];
  return edges
    .map(({ width: thick, paint }, i) => {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends[i] ?? [];
      return thick > 0 && paint !== "" ? `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke-width="${thick}" ${paint}/>\n` : ""; // prettier-ignore
    })
    .join("");
}

/** What reaches beyond an element that cuts off is cut off. */
function clipped(element: Element, style: CSSStyleDeclaration, box: Box, marks: string): string {
  const isCut = style.overflowX !== "visible" || style.overflowY !== "visible";
  const isLarger = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
  if (!isCut || !isLarger || marks === "") return marks;
  clips += 1;
  const id = `cut${clips}`;
  return `<clipPath id="${id}"><rect x="${round(box.x)}" y="${round(box.y)}" width="${round(box.width)}" height="${round(box.height)}"/></clipPath><g clip-path="url(#${id})">\n${marks}</g>\n`;
}
