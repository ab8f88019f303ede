/**
 * What CSS Modules would hold, held by reading the sheets and the components: a sheet stands beside what it styles, a class
 * has one home, and no rule is left over from a component that has gone. docs/decisions/2026-11-30-style-sheets.md.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { inLayer, layerOf } from "../scripts/layers-plugin.js";

const root = new URL("..", import.meta.url).pathname;
const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).map((path) => `src/${path}`);
const sheets = files.filter((path) => path.endsWith(".css"));
const components = files.filter((path) => /(?<!\.test|\.d)\.tsx?$/.test(path));
const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** The page at other sizes, on paper and in forced colours restyles every part; these sheets name what they like. */
const isOfAll = (path: string): boolean => ["sizes", "print", "forced"].includes(layerOf(path) ?? "");
const isKit = (path: string): boolean => layerOf(path) === "kit";

/** The expressions that a component gives as class names: what stands in quotes there, word by word. */
function classNamesIn(source: string): readonly string[] {
  const given = [...source.matchAll(/\b(?:className|look)(?:=|: | = )\s*/g)].map(({ index, 0: found }) =>
    expressionAt(source, index + found.length),
  );
  return given
    .flatMap((expression) => expression.match(/"[^"]*"|`[^`]*`/g) ?? [])
    .flatMap((text) => text.match(/[\w-]+/g) ?? []);
}

/** A string, or what stands between braces; else the rest of the line. */
function expressionAt(source: string, start: number): string {
  if (source[start] !== "{") return source.slice(start, source.indexOf("\n", start));
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    if (source[at] === "{") depth++;
    if (source[at] === "}" && --depth === 0) return source.slice(start, at + 1);
  }
  return source.slice(start);
}

/** Every selector of a sheet, one by one; what is asked of the window is left out. */
function selectorsOf(path: string): readonly string[] {
  const rules = read(path)
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/"[^"]*"/g, '""');
  return [...rules.matchAll(/([^{};]+)\{/g)]
    .map(([, head = ""]) => head.trim())
    .filter((head) => !head.startsWith("@") && !/^(from|to|[\d.]+%)$/.test(head))
    .flatMap(partsOf);
}

/** What stands between the commas that are in no brackets. */
function partsOf(head: string): readonly string[] {
  const parts = [""];
  let depth = 0;
  for (const letter of head) {
    if (letter === "(") depth++;
    if (letter === ")") depth--;
    if (letter === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim().replace(/\s+/g, " "));
}

const classesOf = (selector: string): readonly string[] =>
  [...selector.matchAll(/\.(-?[A-Za-z_][\w-]*)/g)].map(([, name = ""]) => name);

const usedIn = new Map(components.map((path) => [path, new Set(classNamesIn(read(path)))]));
const isUsed = (name: string, under = "src"): boolean =>
  [...usedIn].some(([path, names]) => path.startsWith(`${under}/`) && names.has(name));
const selectors = sheets.flatMap((path) => selectorsOf(path).map((selector) => ({ path, selector })));

describe("style sheets", () => {
  test("the readers see what there is to see", () => {
    expect(sheets.length).toBeGreaterThan(40);
    expect(selectors.length).toBeGreaterThan(900);
    expect(classNamesIn('<p className={isBad ? "bad" : `good ${more}`} />')).toEqual(["bad", "good", "more"]);
    expect(classesOf(':root[data-mode="projector"] .a:is(.b, c.d)::before')).toEqual(["a", "b", "d"]);
  });

  test("each is in a layer, and says nothing of layers itself", () => {
    expect(sheets.filter((path) => layerOf(path) === undefined)).toEqual([]);
    expect(sheets.filter((path) => /@layer|@import/.test(read(path)))).toEqual([]);
    const order = sheets.map((path) => inLayer(path, "").split(";")[0]);
    expect(new Set(order).size).toBe(1);
    for (const path of sheets) expect(order[0]).toContain(layerOf(path));
  });

  test("none is longer than 400 lines", () => {
    expect(sheets.filter((path) => read(path).split("\n").length > 401)).toEqual([]);
  });

  test("each is imported by a component of its folder", () => {
    const imported = files
      .filter((path) => /\.tsx?$/.test(path))
      .flatMap((path) =>
        [...read(path).matchAll(/^import "(.+\.css)";$/gm)].map(([, to = ""]) => join(dirname(path), to)),
      );
    const beside = files
      .filter((path) => /\.tsx?$/.test(path))
      .flatMap((path) =>
        [...read(path).matchAll(/^import "\.\/(.+\.css)";$/gm)].map(([, to = ""]) => join(dirname(path), to)),
      );
    expect(sheets.filter((path) => !imported.includes(path))).toEqual([]);
    expect(sheets.filter((path) => !isKit(path) && !beside.includes(path))).toEqual([]);
  });

  test("every class is that of a component", () => {
    const lost = selectors.flatMap(({ path, selector }) =>
      classesOf(selector)
        .filter((name) => !isUsed(name))
        .map((name) => `${path}: no component is a .${name}`),
    );
    expect([...new Set(lost)]).toEqual([]);
  });

  test("every rule outside the kit is of a class that a component beside the sheet has", () => {
    const strays = selectors
      .filter(({ path }) => !isKit(path) && !isOfAll(path))
      .filter(({ selector }) => selector !== "#app")
      .filter(({ path, selector }) => !classesOf(selector).some((name) => isUsed(name, dirname(path))));
    expect(strays.map(({ path, selector }) => `${path}: ${selector}`)).toEqual([]);
  });

  test("a class has one home: no two folders say what it is by itself", () => {
    const homes = new Map<string, Set<string>>();
    for (const { path, selector } of selectors.filter((rule) => !isOfAll(rule.path))) {
      const names = new Set(classesOf(selector));
      const [name] = names;
      if (name !== undefined && names.size === 1) homes.set(name, (homes.get(name) ?? new Set()).add(dirname(path)));
    }
    const many = [...homes].filter(([, folders]) => folders.size > 1);
    expect(many.map(([name, folders]) => `.${name}: ${[...folders].join(" and ")}`)).toEqual([]);
  });
});
