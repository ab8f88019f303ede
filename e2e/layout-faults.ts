/**
 * What is wrong with how the page stands on the screen: looks at every element and every line of text in it. The functions
 * below run in the page, under their own names.
 */
import type { Page } from "@playwright/test";

export interface Rules {
  /** The page is as high as the screen. */
  readonly isFixed: boolean;
  /** Nothing scrolls. */
  readonly isStill: boolean;
  /** How many screens the page may be high. */
  readonly screens: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far apart two edges are that a person sees as one, in CSS pixels. */
function slack(): number {
  return 1.5;
}

function meet(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** Class and beginning of the text of an element: enough to find it. */
function nameOf(element: Element): string {
  const text = (element.textContent ?? "").trim().replaceAll(/\s+/g, " ").slice(0, 30);
  const { className } = element;
  const kind = typeof className === "string" && className !== "" ? `.${className.split(" ")[0]}` : element.localName;
  const parent = element.parentElement?.closest("[class]")?.getAttribute("class")?.split(" ")[0];
  return `${parent === undefined ? "" : `.${parent} `}${kind} “${text}”`;
}

/** Neither hidden nor there for screen readers only. */
function isSeen(element: Element): boolean {
  if (element.closest(".visuallyHidden, .skip, [hidden]")) return false;
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

function clips(element: Element): { readonly x: boolean; readonly y: boolean } {
  const { overflowX, overflowY } = getComputedStyle(element);
  return { x: overflowX !== "visible", y: overflowY !== "visible" };
}

/** Whether a person can move what is in `element`. */
function scrolls(element: Element): { readonly x: boolean; readonly y: boolean } {
  const { overflowX, overflowY } = getComputedStyle(element);
  return { x: /auto|scroll/.test(overflowX), y: /auto|scroll/.test(overflowY) };
}

/** What is left to see of `box` after everything around `element` has clipped it. `isFree`: what scrolls does not count. */
function visiblePart(element: Element, box: Box, isFree: boolean): Box {
  let part = box;
  for (let around: Element | null = element; around && around !== document.body; around = around.parentElement) {
    if (around instanceof SVGElement && around.localName !== "svg") continue;
    const [clip, scroll] = [clips(around), scrolls(around)];
    const edge = around.getBoundingClientRect();
    const isWide = !clip.x || (isFree && scroll.x);
    const isHigh = !clip.y || (isFree && scroll.y);
    const [left, right] = isWide ? [-Infinity, Infinity] : [edge.left, edge.right];
    const [top, bottom] = isHigh ? [-Infinity, Infinity] : [edge.top, edge.bottom];
    part = meet(part, { left, right, top, bottom });
    if (getComputedStyle(around).position === "fixed") break;
  }
  return part;
}

interface Line {
  readonly element: Element;
  readonly text: string;
  readonly box: Box;
}

/** Every line of text on the page; what marks a cell of a picture is none. */
function linesOfText(): Line[] {
  const lines: Line[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? "";
    if (!element || text === "" || element.closest("title, script, style, option, .cellsGlyph") || !isSeen(element))
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 0.5) lines.push({ element, text, box });
  }
  return lines;
}

/** Whether who points at a clipped element reads the whole text of it: as its title. */
function isNamedElsewhere(element: Element, text: string): boolean {
  for (let around: Element | null = element, far = 0; around && far < 4; around = around.parentElement, far++)
    if (around.getAttribute("title")?.includes(text)) return true;
  return false;
}

/** Text of which some can be read, but not all. What is left out whole is no fault: somebody decided so. */
function cutTexts(lines: readonly Line[]): string[] {
  return lines.flatMap(({ element, text, box }) => {
    const part = visiblePart(element, box, true);
    const [wide, high] = [part.right - part.left, part.bottom - part.top];
    if (wide <= 0 || high <= 0) return [];
    const isCut = box.right - box.left - wide > slack() || box.bottom - box.top - high > 0.25 * (box.bottom - box.top);
    return isCut && !isNamedElsewhere(element, text) ? [`cut: ${nameOf(element)}`] : [];
  });
}

/** What stays where it is while the rest is scrolled under it: the nearest around `element`, if any. */
function layerOf(element: Element): Element | null {
  let around: Element | null = element;
  while (around && !/sticky|fixed/.test(getComputedStyle(around).position)) around = around.parentElement;
  return around;
}

/** Texts printed over each other. */
function printedOver(lines: readonly Line[]): string[] {
  const seen = lines.map((line) => ({
    ...line,
    part: visiblePart(line.element, line.box, false),
    layer: layerOf(line.element),
  }));
  return seen.flatMap((one, i) =>
    seen.slice(i + 1).flatMap((other) => {
      if (one.layer !== other.layer || one.element.contains(other.element) || other.element.contains(one.element))
        return [];
      const isSame = one.text === other.text && Math.abs(one.box.left - other.box.left) < slack();
      if (isSame && Math.abs(one.box.top - other.box.top) < slack()) return [];
      const common = meet(one.part, other.part);
      const [wide, high] = [common.right - common.left, common.bottom - common.top];
      const least = Math.min(one.box.bottom - one.box.top, other.box.bottom - other.box.top);
      if (wide <= slack() || high <= 0.3 * least) return [];
      return [`printed over: ${nameOf(one.element)} and ${nameOf(other.element)}`];
    }),
  );
}

/** Elements that stick out of what they stand in, or out of the screen. */
function outside(isFixed: boolean): string[] {
  const screen = { left: 0, right: innerWidth, top: 0, bottom: isFixed ? innerHeight : Infinity };
  return [...document.querySelectorAll("#app *")].flatMap((element) => {
    if (element instanceof SVGElement && element.localName !== "svg") return [];
    if (!isSeen(element)) return [];
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return [];
    const part = visiblePart(element.parentElement ?? element, box, false);
    if (part.right <= part.left || part.bottom <= part.top) return [];
    const isOff =
      part.left < screen.left - slack() ||
      part.right > screen.right + slack() ||
      (isFixed && (part.top < screen.top - slack() || part.bottom > screen.bottom + slack()));
    return isOff ? [`off the screen: ${nameOf(element)}`] : stickingOut(element, box);
  });
}

function stickingOut(element: Element, box: Box): string[] {
  let parent = element.parentElement;
  while (parent && getComputedStyle(parent).display === "contents") parent = parent.parentElement;
  const { position, display, margin } = getComputedStyle(element);
  // Names of lanes: several thin lanes share one line. A forecast ends behind the last column.
  if (
    !parent ||
    parent.closest(".staveFacets, .series") ||
    position === "absolute" ||
    position === "fixed" ||
    display === "inline" ||
    margin.includes("-")
  )
    return [];
  if (getComputedStyle(parent).display === "inline" || clips(parent).x || clips(parent).y) return [];
  const edge = parent.getBoundingClientRect();
  const isOut =
    box.left < edge.left - slack() ||
    box.right > edge.right + slack() ||
    box.top < edge.top - slack() ||
    box.bottom > edge.bottom + slack();
  return isOut ? [`outside its parent: ${nameOf(element)}`] : [];
}

/** Staves of which a part is cut off. */
function halfStaves(): string[] {
  return [...document.querySelectorAll(".stave")].flatMap((stave) => {
    const box = stave.getBoundingClientRect();
    const part = visiblePart(stave, box, false);
    const isWhole = part.bottom - part.top > box.height - slack() && part.right - part.left > box.width - slack();
    return isWhole ? [] : [`stave not whole: ${nameOf(stave)}`];
  });
}

/** Places that scroll. */
function scrollers(): string[] {
  return [...document.querySelectorAll("#app *")].flatMap((element) => {
    if (!isSeen(element)) return [];
    const scroll = scrolls(element);
    const isLong = scroll.y && element.scrollHeight > element.clientHeight + 1;
    const isWide = scroll.x && element.scrollWidth > element.clientWidth + 1;
    const by = [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight].join("×");
    return isLong || isWide ? [`scrolls by ${by}: ${nameOf(element)}`] : [];
  });
}

/** What is to be pressed, but lies under something else. */
function unpressable(): string[] {
  const targets = "button, select, a[href], summary, [role=slider], input:not([type=range])";
  return [...document.querySelectorAll<HTMLElement>(targets)].flatMap((target) => {
    if (!isSeen(target)) return [];
    target.scrollIntoView({ block: "nearest", inline: "nearest" });
    const isFree = (): boolean => {
      const { left, top, width, height } = target.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return hit !== null && (target.contains(hit) || hit.closest("label")?.contains(target) === true);
    };
    if (isFree()) return [];
    target.scrollIntoView({ block: "center", inline: "center" });
    return isFree() ? [] : [`cannot be pressed: ${nameOf(target)} ${target.getAttribute("aria-label") ?? ""}`];
  });
}

function faults({ isFixed, isStill, screens }: Rules): string[] {
  const root = document.documentElement;
  const lines = linesOfText();
  const found = [...cutTexts(lines), ...printedOver(lines), ...outside(isFixed), ...halfStaves()];
  if (root.scrollWidth > innerWidth) found.push(`the page is ${root.scrollWidth} wide`);
  if (root.scrollHeight > screens * innerHeight + 1) found.push(`the page is ${root.scrollHeight} high`);
  if (isStill) found.push(...scrollers());
  found.push(...unpressable());
  scrollTo(0, 0);
  return [...new Set(found)];
}

const inPage = [
  slack,
  meet,
  nameOf,
  isSeen,
  clips,
  scrolls,
  visiblePart,
  linesOfText,
  isNamedElsewhere,
  cutTexts,
  layerOf,
  printedOver,
  outside,
  stickingOut,
  halfStaves,
  scrollers,
  unpressable,
  faults,
];

/** All that is wrong, a line each. */
export function findFaults(page: Page, rules: Rules): Promise<string[]> {
  const source = inPage.map(String).join("\n");
  return page.evaluate(`(() => { ${source}\nreturn faults(${JSON.stringify(rules)}); })()`);
}
