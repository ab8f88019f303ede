/**
 * A graph of primitive operations over named axes: what programs and their gradients become before they are laid out as
 * loop nests. Equal nodes are one node; trivial arithmetic is folded as it is built.
 */
import { Algebra, type TermId } from "./algebra.ts";
import type { PrimitiveName } from "./plan.ts";

export type NodeId = TermId;

export type Node = { readonly axes: readonly string[] } & (
  | { readonly op: "constant"; readonly value: number }
  /** Something in memory before the section starts: see `plan.ts` for the kinds. */
  | { readonly op: "leaf"; readonly kind: LeafKind; readonly index: number }
  | { readonly op: "map"; readonly name: PrimitiveName; readonly args: readonly NodeId[] }
  | {
      readonly op: "reduce";
      readonly kind: "sum" | "product" | "max";
      readonly axis: string;
      /** Summed in double precision by engines that have it. */
      readonly isPrecise: boolean;
      readonly args: readonly [NodeId];
    }
  /** The product along `axis` of all elements but the one at the same index: gradient of a product. */
  | { readonly op: "except"; readonly axis: string; readonly args: readonly [NodeId] }
  /** result[…axis = i…, offset = j] = arg[…axis = (i + sign · (j − half)) mod size…] */
  | {
      readonly op: "window";
      readonly axis: string;
      readonly offset: string;
      readonly sign: 1 | -1;
      readonly args: readonly [NodeId];
    }
  /** 0, 1, 2, … along the axis. */
  | { readonly op: "index"; readonly axis: string }
  /** The part at one index of `axis`, which the result lacks. */
  | { readonly op: "pick"; readonly axis: string; readonly index: number; readonly args: readonly [NodeId] }
  /** result[…axis = i…] = arg[…axis = (i − sign) mod size…] */
  | { readonly op: "shift"; readonly axis: string; readonly sign: 1 | -1; readonly args: readonly [NodeId] }
  | { readonly op: "rename"; readonly from: string; readonly to: string; readonly args: readonly [NodeId] }
  /** Result of one member of a product group. */
  | { readonly op: "product"; readonly group: number; readonly member: number; readonly args: readonly NodeId[] }
  /** Gradient of one argument of a product group; `args` are the members' deltas. */
  | { readonly op: "productBack"; readonly group: number; readonly argument: number; readonly args: readonly NodeId[] }
);

/** `index` is the offset for `input` and `outputGradient`, else the number of the state or parameter. */
export type LeafKind = "input" | "state" | "parameter" | "carry" | "outputGradient";

export class Graph extends Algebra {
  readonly nodes: Node[] = [];
  readonly sizes: Readonly<Record<string, number>>;
  readonly #known = new Map<string, NodeId>();

  constructor(sizes: Readonly<Record<string, number>>) {
    super();
    this.sizes = sizes;
  }

  axes(id: NodeId): readonly string[] {
    return this.nodes[id].axes;
  }

  /** Number of elements over `axes`. */
  count(axes: readonly string[]): number {
    return axes.reduce((product, axis) => product * this.sizes[axis], 1);
  }

  add(node: Node): NodeId {
    const key = JSON.stringify(node);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.nodes.push(node);
    this.#known.set(key, this.nodes.length - 1);
    return this.nodes.length - 1;
  }

  constant(value: number): NodeId {
    return this.add({ op: "constant", value, axes: [] });
  }

  leaf(kind: LeafKind, index: number, axes: readonly string[]): NodeId {
    return this.add({ op: "leaf", kind, index, axes });
  }

  /** 0, 1, 2, … along `axis`. */
  index(axis: string): NodeId {
    return this.sizes[axis] === 1 ? this.constant(0) : this.add({ op: "index", axis, axes: [axis] });
  }

  pick(axis: string, index: number, arg: NodeId): NodeId {
    const axes = this.axes(arg).filter((other) => other !== axis);
    return axes.length === this.axes(arg).length ? arg : this.add({ op: "pick", axis, index, args: [arg], axes });
  }

  shift(axis: string, sign: 1 | -1, arg: NodeId): NodeId {
    if (!this.axes(arg).includes(axis) || this.sizes[axis] === 1) return arg;
    return this.add({ op: "shift", axis, sign, args: [arg], axes: this.axes(arg) });
  }

  protected build(name: PrimitiveName, args: readonly NodeId[]): NodeId {
    const axes = [...new Set(args.flatMap((arg) => this.axes(arg)))];
    return this.add({ op: "map", name, args, axes });
  }

  reduce(kind: "sum" | "product" | "max", axis: string, arg: NodeId, isPrecise = false): NodeId {
    const axes = this.axes(arg).filter((other) => other !== axis);
    return this.add({ op: "reduce", kind, axis, isPrecise, args: [arg], axes });
  }

  except(axis: string, arg: NodeId): NodeId {
    if (this.sizes[axis] === 1) return this.constant(1);
    return this.add({ op: "except", axis, args: [arg], axes: this.axes(arg) });
  }

  window(axis: string, offset: string, sign: 1 | -1, arg: NodeId): NodeId {
    const axes = [...new Set([...this.axes(arg), offset])];
    return this.add({ op: "window", axis, offset, sign, args: [arg], axes });
  }

  rename(from: string, to: string, arg: NodeId): NodeId {
    if (!this.axes(arg).includes(from)) return arg;
    const axes = this.axes(arg).map((axis) => (axis === from ? to : axis));
    return this.add({ op: "rename", from, to, args: [arg], axes });
  }

  protected numberOf(id: NodeId): number | undefined {
    const node = this.nodes[id];
    return node.op === "constant" ? node.value : undefined;
  }

  protected mapOf(id: NodeId): Extract<Node, { op: "map" }> | undefined {
    const node = this.nodes[id];
    return node.op === "map" ? node : undefined;
  }
}
