/** A MathNode as MathML elements. What stands for signals or weights says so, for the pointer and for marking. */
import { createElement, type ReactNode } from "react";
import type { MathNode } from "../../maths/node.ts";

export interface MathsProps {
  readonly node: MathNode;
  /** Names of signals and weights that are pointed at. */
  readonly lit: ReadonlySet<string>;
}

/** One formula within a line of text. */
export function Formula(props: MathsProps) {
  return createElement("math", { displaystyle: "true" }, <Node {...props} />);
}

function Node({ node, lit }: MathsProps): ReactNode {
  const { tag, text, children = [], attributes, look, signals, weights } = node;
  const names = [...(signals ?? []), ...(weights ?? []).map(weightName)];
  const isLit = names.some((name) => lit.has(name));
  return createElement(
    tag,
    {
      ...attributes,
      ...(look && { className: look }),
      ...(names.length > 0 && { "data-names": names.join(" "), "data-lit": isLit || undefined }),
      ...(signals && { "data-symbol": true }),
    },
    text,
    ...children.map((child, i) => <Node key={i} node={child} lit={lit} />),
  );
}

/** Weights and signals may have one name, so that a weight's gets a sign of its own. */
export function weightName(name: string): string {
  return `weight:${name}`;
}

/** Every name in `nodes`, as `lit` has them. */
export function namesIn(nodes: readonly MathNode[]): readonly string[] {
  return nodes.flatMap(({ signals = [], weights = [], children = [] }) => [
    ...signals,
    ...weights.map(weightName),
    ...namesIn(children),
  ]);
}
