/** An SVG of the page as one that stands alone: what its style sheets say stands on its marks. */
import { hexOf } from "./colour.ts";
import { boxOf, round, type Origin } from "./place.ts";

const paints = ["fill", "stroke"] as const;
/** With the values that need not be said. */
const kept: Readonly<Record<string, string>> = {
  "fill-opacity": "1",
  "stroke-opacity": "1",
  "stroke-width": "1px",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "paint-order": "normal",
  "vector-effect": "none",
  "font-size": "",
  "font-weight": "400",
  "text-anchor": "start",
  "dominant-baseline": "auto",
  opacity: "1",
  "shape-rendering": "auto",
};

export function svgMarks(svg: SVGSVGElement, origin: Origin): string {
  const { x, y, width, height } = boxOf(svg, origin);
  if (width === 0 || height === 0) return "";
  const copy = svg.cloneNode(true) as SVGSVGElement;
  styleLike(svg, copy);
  for (const [name, value] of Object.entries({ x, y, width, height })) copy.setAttribute(name, String(round(value)));
  copy.setAttribute("overflow", getComputedStyle(svg).overflow === "visible" ? "visible" : "hidden");
  return `${new XMLSerializer().serializeToString(copy)}\n`;
}

function styleLike(source: Element, copy: Element): void {
  const style = getComputedStyle(source);
  const isShown = style.display !== "none" && style.visibility !== "hidden";
  if (!isShown) return copy.remove();
  for (const name of ["class", "style", "aria-hidden", "aria-label", "role", "tabindex"]) copy.removeAttribute(name);
  if (!isPlain(source)) dress(style, copy);
  const children = [...copy.children];
  for (const [i, child] of [...source.children].entries()) {
    const own = children[i];
    if (own) styleLike(child, own);
  }
}

/** Titles and clips are not painted. */
function isPlain({ tagName }: Element): boolean {
  return ["title", "desc", "defs", "clipPath"].includes(tagName);
}

function dress(style: CSSStyleDeclaration, copy: Element): void {
  for (const name of paints) {
    const value = style.getPropertyValue(name);
    const [hex, alpha] = hexOf(value);
    // A reference to a pattern stays one.
    const paint = value.startsWith("url") ? value : alpha === 0 ? "none" : hex;
    copy.setAttribute(name, paint);
    if (alpha > 0 && alpha < 1) copy.setAttribute(`${name}-opacity`, String(alpha));
  }
  for (const [name, usual] of Object.entries(kept)) {
    const value = style.getPropertyValue(name);
    if (value !== "" && value !== usual && !copy.hasAttribute(`${name}`)) copy.setAttribute(name, value);
  }
  if (/mono/i.test(style.fontFamily)) copy.setAttribute("font-family", "ui-monospace, Menlo, Consolas, monospace");
}
