/** From the gradient of a value to those of its arguments, whatever builds them: see `algebra.ts`. */
import type { Algebra, TermId } from "./algebra.ts";
import { alongFunctions, mapFunctions } from "./functions.ts";
import type { Value } from "./program.ts";

/** The gradient of argument number `argument` as it stands over the axes `full`; the caller sums it down to the argument's. */
export interface ArgumentFlow {
  readonly argument: number;
  readonly node: TermId;
  readonly full: readonly string[];
}

/** What a value stands for where its gradient is taken. */
export interface FlowSite {
  readonly args: readonly TermId[];
  /** The value itself. */
  readonly y: TermId;
  /** Its gradient; may lack axes of the value, along which it is the same. */
  readonly dy: TermId;
  /** Axes of argument number `argument`. */
  readonly axesOf: (argument: number) => readonly string[];
}

/** For every value that a function or a move of its arguments is; linears are their callers' matter. */
export function argumentFlows(g: Algebra, value: Value, { args, y, dy, axesOf }: FlowSite): readonly ArgumentFlow[] {
  switch (value.op) {
    case "pick":
      return [{ argument: 0, node: g.map("multiply", dy, g.onehot(value.axis, value.index)), full: axesOf(0) }];
    case "shift":
      return [{ argument: 0, node: g.shift(value.axis, value.sign === 1 ? -1 : 1, dy), full: value.axes }];
    case "rename":
      return [{ argument: 0, node: g.rename(value.to, value.from, dy), full: axesOf(0) }];
    case "map":
      return present(mapFunctions[value.name].gradient(g, args, y, dy), () => value.axes);
    case "along": {
      // Gradients come over the axes of the result joined with the axis that was worked along; cosine sums its own.
      const joined = [...new Set([...value.axes, value.axis])];
      const flows = alongFunctions[value.name].gradient(g, value.axis, args, y, dy);
      return present(flows, value.name === "cosine" ? axesOf : () => joined);
    }
    case "rotate": {
      const { axis, offset, axes } = value;
      const [weights, move] = args;
      const moved = g.map("multiply", dy, g.window(axis, offset, -1, weights));
      return [
        { argument: 0, node: rotateBack(g, axis, offset, move, dy, axes), full: axes },
        { argument: 1, node: moved, full: [...axes, offset] },
      ];
    }
    default:
      return [];
  }
}

function present(
  nodes: readonly (TermId | undefined)[],
  fullOf: (argument: number) => readonly string[],
): ArgumentFlow[] {
  return nodes.flatMap((node, argument) => (node === undefined ? [] : [{ argument, node, full: fullOf(argument) }]));
}

/** Gradient of rotate for the weights: rotation the other way. A gradient without the axis is the same everywhere. */
function rotateBack(
  g: Algebra,
  axis: string,
  offset: string,
  move: TermId,
  dy: TermId,
  axes: readonly string[],
): TermId {
  const isPlain = !g.axes(dy).includes(axis);
  const shifted = isPlain ? dy : g.window(axis, offset, 1, dy);
  return g.sumTo(g.map("multiply", shifted, move), [...axes, offset], axes);
}
