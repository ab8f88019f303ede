/** A cell text in the making: its lines, the values that they name, and the choices that are left. */

/** A value that later lines may use. */
export interface Known {
  readonly name: string;
  readonly axes: readonly string[];
}

export interface Draft {
  /** A whole number from 0 to `count` − 1. */
  readonly pick: (count: number) => number;
  readonly choose: <Item>(items: readonly Item[]) => Item;
  readonly lines: string[];
  readonly known: Known[];
  readonly settings: Record<string, string>;
  readonly freshName: (stem: string) => string;
}

/** Axes of values; `offset` only of moves, `from` only of renamed values. */
export const axes = ["unit", "slot", "head"] as const;
export const mostAxes = 3;

/** A draft whose choices are `choices`, then zeros. It knows `x`. */
export function startDraft(choices: readonly number[]): Draft {
  let next = 0;
  const pick = (count: number): number => (choices[next++] ?? 0) % count;
  const choose = <Item>(items: readonly Item[]): Item => {
    const item = items[pick(items.length)];
    if (item === undefined) throw new Error("nothing to choose from");
    return item;
  };
  let names = 0;
  const freshName = (stem: string): string => `${stem}${names++}`;
  return { pick, choose, lines: [], known: [{ name: "x", axes: ["input"] }], settings: {}, freshName };
}

/** One to three of the axes, in any order. */
export function someAxes({ pick }: Draft): string[] {
  const left: string[] = [...axes];
  return Array.from({ length: 1 + pick(mostAxes) }, () => left.splice(pick(left.length), 1)[0] ?? "unit");
}

/** An expression of `value` without the axes that `wanted` lacks. */
export function fit(value: Known, wanted: readonly string[]): string {
  const extra = value.axes.filter((axis) => !wanted.includes(axis));
  return extra.reduce((expression, axis) => `mean[${axis}](${expression})`, value.name);
}

/** A line `name = function(linear[axes](…))` over one or two known values; its name. Function "" is the bare linear. */
export function addLinear(draft: Draft, over: readonly string[], apply: string): string {
  const { pick, choose, known, lines } = draft;
  const args = distinct([choose(known).name, ...(pick(2) === 1 ? [choose(known).name] : [])]);
  const bias = ["", "", ", bias: log(uniform 1..3)", ", bias: 0.5"][pick(4)] ?? "";
  const linear = `linear[${over.join(", ")}](${args.join(", ")}${bias})`;
  const name = draft.freshName("v");
  lines.push(`${name} = ${apply === "" ? linear : `${apply}(${linear})`}`);
  return name;
}

/** A bare linear of x and one other value: what functions with a kink get, apart from all other values. */
export function addApart(draft: Draft, over: readonly string[]): string {
  const name = draft.freshName("a");
  const other = draft.choose(draft.known).name;
  draft.lines.push(`${name} = linear[${over.join(", ")}](${other === "x" ? "x" : `x, ${other}`}, bias: 0.4)`);
  return name;
}

/** Names `expression`, whose axes are `over` in any order. */
export function define(draft: Draft, over: readonly string[], expression: string, word = ""): void {
  const name = draft.freshName("v");
  draft.lines.push(`${word}${name} = ${expression}`);
  draft.known.push({ name, axes: over });
}

/** `names` without those that differ from an earlier one by a prime at most: weights are named without it. */
export function distinct(names: readonly string[]): string[] {
  const bases = names.map((name) => name.replace("'", ""));
  return names.filter((_, i) => bases.indexOf(bases[i] ?? "") === i);
}
