/**
 * Which values of a text nothing uses, as a gate whose factor was taken out of an equation. Read line by line like the branches,
 * so that it can be told while the text is being changed. Pure.
 */
import type { UnusedBranch } from "./branches.ts";

/** Of one line, counted from 1. */
export interface UnusedValue {
  readonly line: number;
  readonly name: string;
}

/** What has another meaning is worth showing by itself, as what a step erased. */
const assignment = /^\s*(?:(?:gate|plain)\s+)?([A-Za-z]\w*)(?:\[[^\]]*\])?\s*=(?!=)/;

interface Line {
  readonly line: number;
  /** What it gives a value to. */
  readonly target: string | undefined;
  readonly names: ReadonlySet<string>;
}

/** From top to bottom; what only an unused value uses is unused, too. `branches`: lines that the settings leave out. */
export function unusedValues(text: string, branches: readonly UnusedBranch[]): readonly UnusedValue[] {
  const isLeftOut = (line: number): boolean => branches.some(({ from, to }) => from <= line && line <= to);
  let lines = text.split("\n").flatMap((whole, i): readonly Line[] => (isLeftOut(i + 1) ? [] : [lineOf(whole, i + 1)]));
  const found: UnusedValue[] = [];
  for (;;) {
    const unused = lines.filter(({ line, target }) => target !== undefined && !isUsed(lines, line, target));
    if (unused.length === 0) return found.toSorted((a, b) => a.line - b.line);
    found.push(...unused.map(({ line, target = "" }) => ({ line, name: target })));
    lines = lines.filter((one) => !unused.includes(one));
  }
}

function lineOf(whole: string, line: number): Line {
  const written = whole.replace(/#.*/, "");
  const [head = "", target] = assignment.exec(written) ?? [];
  return { line, target, names: new Set(written.slice(head.length).match(/[A-Za-z]\w*/g) ?? []) };
}

/** In another line than its own; what is named there is used. */
function isUsed(lines: readonly Line[], own: number, name: string): boolean {
  return lines.some(({ line, names }) => line !== own && names.has(name));
}
