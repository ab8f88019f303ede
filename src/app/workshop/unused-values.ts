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

const assignment = /^\s*(gate\s+)?([A-Za-z]\w*)(?:\[[^\]]*\])?\s*=(?!=)/;

interface Line {
  readonly line: number;
  /** What it gives a value to. */
  readonly target: string | undefined;
  readonly isGate: boolean;
  readonly names: ReadonlySet<string>;
}

/**
 * Gates, and what only they use; what else nothing uses may be worth showing by itself, as what a step erased. From top to
 * bottom. `branches`: lines that the settings leave out.
 */
export function unusedValues(text: string, branches: readonly UnusedBranch[]): readonly UnusedValue[] {
  const isLeftOut = (line: number): boolean => branches.some(({ from, to }) => from <= line && line <= to);
  let lines = text.split("\n").flatMap((whole, i): readonly Line[] => (isLeftOut(i + 1) ? [] : [lineOf(whole, i + 1)]));
  const found: Line[] = [];
  for (;;) {
    const unused = lines.filter(
      ({ line, target, isGate }) =>
        target !== undefined && !isUsed(lines, line, target) && (isGate || isUsed(found, line, target)),
    );
    if (unused.length === 0) break;
    found.push(...unused);
    lines = lines.filter((one) => !unused.includes(one));
  }
  return found.map(({ line, target = "" }) => ({ line, name: target })).toSorted((a, b) => a.line - b.line);
}

function lineOf(whole: string, line: number): Line {
  const written = whole.replace(/#.*/, "");
  const [head = "", gate, target] = assignment.exec(written) ?? [];
  return {
    line,
    target,
    isGate: gate !== undefined,
    names: new Set(written.slice(head.length).match(/[A-Za-z]\w*/g) ?? []),
  };
}

/** In another line than its own; what is named there is used. */
function isUsed(lines: readonly Line[], own: number, name: string): boolean {
  return lines.some(({ line, names }) => line !== own && names.has(name));
}
