/** What is drawn: 𝒰(a, b), 𝒩(0, d²). */
import type { NumberSyntax, Syntax } from "../cell/syntax.ts";
import { fenced, letters, list, number, operatorName, raise, row, type MathNode } from "./node.ts";
import { symbol } from "./symbol.ts";
import { writeNumber } from "./written.ts";

export function drawMaths({ of, bounds }: Extract<Syntax, { kind: "draw" }>): MathNode {
  if (of === "normal") return normalMaths(bounds[0]);
  const numbers = bounds.map(boundMaths);
  if (of === "uniform") return uniform(numbers);
  return raise(letters("e"), uniform(numbers.map((bound) => row(operatorName("log"), fenced(bound)))));
}

function uniform(bounds: readonly MathNode[]): MathNode {
  return row(letters("𝒰"), fenced(list(bounds)));
}

/** 𝒩(0, d²) */
export function normalMaths(deviation: NumberSyntax): MathNode {
  return row(letters("𝒩"), fenced(list([number("0"), raise(boundMaths(deviation), number("2"))])));
}

function boundMaths(bound: NumberSyntax): MathNode {
  return bound.kind === "number" ? writeNumber(bound.value).node : symbol(bound.name);
}
