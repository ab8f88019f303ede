/** What every writer of maths shares: how tightly a piece holds together, and where it stands. */
import type { Syntax } from "../cell/syntax.ts";
import { fenced, infix, number, prefix, raise, row, type MathNode } from "./node.ts";
import type { Scope } from "./scope.ts";

/** Where a tighter level is wanted, a looser piece gets parentheses. */
export const levels = { sum: 1, product: 2, factor: 3, application: 4, atom: 5 } as const;
export type Level = (typeof levels)[keyof typeof levels];

export interface Written {
  readonly node: MathNode;
  readonly level: Level;
}

export interface Context {
  readonly scope: Scope;
  /** The name that is assigned: weights and cells are called after it. */
  readonly owner: string;
  /** Whether the expression is all of the assigned value. */
  readonly isWhole: boolean;
  /** Axes that the nearest sum runs over. */
  readonly summed: readonly string[];
  readonly write: (syntax: Syntax, context: Context) => Written;
}

/** `syntax` as a part of something, in a place that wants at least `level`. */
export function within(syntax: Syntax, context: Context, level: Level): MathNode {
  const { node, level: own } = context.write(syntax, { ...context, isWhole: false });
  return own < level ? fenced(node) : node;
}

export const application = (node: MathNode): Written => ({ node, level: levels.application });
export const atom = (node: MathNode): Written => ({ node, level: levels.atom });

/** 0.5, 10⁻⁶, 3 · 10⁷. */
export function writeNumber(value: number): Written {
  if (value < 0) return { node: row(prefix("−"), writeNumber(-value).node), level: levels.sum };
  const isPlain = value === 0 || (value >= 1e-3 && value < 1e5) || !Number.isFinite(value);
  if (isPlain) return atom(number(String(value)));
  const [mantissa = "1", exponent = "0"] = value.toExponential().split("e");
  const digits = number(exponent.replace(/[+-]/, ""));
  const power = raise(number("10"), exponent.startsWith("-") ? row(prefix("−"), digits) : digits);
  if (mantissa === "1") return application(power);
  return { node: row(number(mantissa), infix("·"), power), level: levels.product };
}
