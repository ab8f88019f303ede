/** What a text has defined above a line, told by the compiler's own parser: what a line may speak of. */
import { parseModel } from "../../cell/parser.ts";
import type { Item } from "../../cell/syntax.ts";
import { Problem } from "../../core/problem.ts";

export interface Known {
  /** Axis → its size as written. */
  readonly axes: Map<string, string>;
  /** Option → its choices. */
  readonly options: Map<string, readonly string[]>;
  /** Cell → its formals. */
  readonly cells: Map<string, string>;
  /** State → its axes as written. */
  readonly states: Map<string, string>;
  /** States that have got their new value. */
  readonly updated: Set<string>;
  /** Any other name → its axes where they are written. */
  readonly names: Map<string, string>;
}

/** Deepest nesting of blocks that are still open where one types. */
const deepest = 8;
/** Lines before the present one that may be unfinished. */
const unfinished = 4;

/** What is known on line `line` (counted from 1) of `text`; null where the text above cannot be read. A few parses at most. */
export function knownAbove(text: string, line: number): Known | null {
  const above = text.split("\n", line - 1);
  let kept = above.length;
  while (kept >= Math.max(1, above.length - unfinished)) {
    const lines = above.slice(0, kept);
    const open = openBlocks(lines);
    if (open > deepest) return null;
    const found = parsed(`${lines.join("\n")}\n${"end\n".repeat(open)}`);
    if ("items" in found) return knownIn(found.items, open);
    // What stands in front of a mistake is no better without what follows it.
    kept = Math.min(kept, found.wrongLine) - 1;
  }
  return null;
}

/** Blocks that begin in `lines` and do not end there. */
function openBlocks(lines: readonly string[]): number {
  const begun = lines.filter((line) => /^\s*(?:cell|if|repeat|stack)\b/.test(line)).length;
  const ended = lines.filter((line) => /^\s*end\b/.test(line)).length;
  return Math.max(0, begun - ended);
}

function parsed(text: string): { readonly items: readonly Item[] } | { readonly wrongLine: number } {
  try {
    return { items: parseModel(text).items };
  } catch (error) {
    return { wrongLine: (error instanceof Problem && error.place?.line) || 1 };
  }
}

function knownIn(items: readonly Item[], open: number): Known {
  const known: Known = {
    axes: new Map([
      ["input", ""],
      ["output", ""],
      ["time", ""],
    ]),
    options: new Map(),
    cells: new Map(),
    states: new Map(),
    updated: new Set(),
    names: new Map([["x", "[input]"]]),
  };
  collect(items, open, known);
  return known;
}

/** `open`: how many of the last blocks are still being written. */
function collect(items: readonly Item[], open: number, known: Known): void {
  items.forEach((item, i) => {
    const isOpen = open > 0 && i === items.length - 1;
    add(item, known);
    if (item.kind === "cell" && isOpen) enterCell(item, open, known);
    if (item.kind === "loop") {
      for (const { name } of item.carried) known.names.set(name.name, "");
      if (isOpen) collect(item.body, open - 1, known);
    }
    if (item.kind === "if") {
      const isElse = item.otherwise.length > 0;
      // Names of the other branch are unknown within the one that is being written.
      if (!isOpen) collect([...item.then, ...item.otherwise], 0, known);
      else collect(isElse ? item.otherwise : item.then, open - 1, known);
    }
  });
}

/** Inside a cell only its formals are known, and the axes, options and cells of the model. */
function enterCell(cell: Extract<Item, { kind: "cell" }>, open: number, known: Known): void {
  known.names.clear();
  known.states.clear();
  known.updated.clear();
  known.cells.delete(cell.name);
  for (const { name, axes } of cell.formals) known.names.set(name, written(axes));
  collect(cell.body, open - 1, known);
}

function add(item: Item, known: Known): void {
  switch (item.kind) {
    case "size":
      return void known.axes.set(item.axis, String(item.size));
    case "option":
      return void known.options.set(item.name, item.choices);
    case "number":
      return void known.names.set(item.name, "");
    case "input":
      known.names.delete("x");
      for (const { name, axes } of item.parts) known.names.set(name, written(axes));
      return undefined;
    case "state":
      return void known.states.set(item.name, written(item.axes));
    case "param":
      return void known.names.set(item.name, written(item.axes));
    case "use":
      return void known.names.set(item.as, written(item.axes));
    case "cell":
      return void known.cells.set(item.name, item.formals.map(({ name }) => name).join(", "));
    case "assign":
      if (item.target.isPrimed) known.updated.add(item.target.name);
      else known.names.set(item.target.name, "");
      return undefined;
    default:
      return undefined;
  }
}

function written(axes: readonly string[] | undefined): string {
  return axes && axes.length > 0 ? `[${axes.join(", ")}]` : "";
}
