/**
 * Primitive operations over named axes, as `functions.ts` writes values and gradients in them. What they build is another's
 * matter: nodes of a graph (`graph.ts`), or values of a program (`value-algebra.ts`). Trivial arithmetic is folded.
 */
import type { PrimitiveName } from "./plan.ts";

/** Something built: its number. */
export type TermId = number;

const truths: readonly PrimitiveName[] = ["less", "equal", "positive"];

export abstract class Algebra {
  abstract readonly sizes: Readonly<Record<string, number>>;
  /** Terms whose sum along an axis is exactly 0, with weights along it that sum to 1. */
  readonly balanced = new Map<TermId, { readonly axis: string; readonly weights: TermId }>();

  abstract axes(id: TermId): readonly string[];
  abstract constant(value: number): TermId;
  /** 0, 1, 2, … along `axis`. */
  abstract index(axis: string): TermId;
  /** result[…axis = i…] = arg[…axis = (i − sign) mod size…] */
  abstract shift(axis: string, sign: 1 | -1, arg: TermId): TermId;
  /** `isPrecise`: summed in double precision by engines that have it. */
  abstract reduce(kind: "sum" | "product" | "max", axis: string, arg: TermId, isPrecise?: boolean): TermId;
  /** The product along `axis` of all elements but the one at the same index: gradient of a product. */
  abstract except(axis: string, arg: TermId): TermId;
  /** result[…axis = i…, offset = j] = arg[…axis = (i + sign · (j − half)) mod size…] */
  abstract window(axis: string, offset: string, sign: 1 | -1, arg: TermId): TermId;
  abstract rename(from: string, to: string, arg: TermId): TermId;

  /** An elementwise function that nothing folds. */
  protected abstract build(name: PrimitiveName, args: readonly TermId[]): TermId;
  /** The number that a term is, if it is one. */
  protected abstract numberOf(id: TermId): number | undefined;
  /** The elementwise function that a term is of its arguments. */
  protected abstract mapOf(id: TermId): { readonly name: PrimitiveName; readonly args: readonly TermId[] } | undefined;

  map(name: PrimitiveName, ...args: readonly TermId[]): TermId {
    return this.#fold(name, args) ?? this.build(name, args);
  }

  /** 1 at index `at` of `axis`, else 0. */
  onehot(axis: string, at: number): TermId {
    return this.map("equal", this.index(axis), this.constant(at));
  }

  /**
   * `arg`, which stands for a value over `full` (broadcast where an axis is missing), summed down to `target`.
   * A missing axis counts as often as it has places.
   */
  sumTo(arg: TermId, full: readonly string[], target: readonly string[]): TermId {
    let result = arg;
    let times = 1;
    for (const axis of full) {
      if (target.includes(axis)) continue;
      if (this.axes(result).includes(axis)) result = this.reduce("sum", axis, result);
      else times *= this.sizes[axis];
    }
    return this.map("multiply", result, this.constant(times));
  }

  /** What `name(args)` is without computing, where that is so. */
  #fold(name: PrimitiveName, args: readonly TermId[]): TermId | undefined {
    const [a, b] = args;
    const [x, y] = args.map((arg) => this.numberOf(arg));
    const inner = this.mapOf(a);
    switch (name) {
      case "add":
        if (x !== undefined && y !== undefined) return this.constant(Math.fround(x + y));
        return x === 0 ? b : y === 0 ? a : undefined;
      case "subtract":
        if (x !== undefined && y !== undefined) return this.constant(Math.fround(x - y));
        return y === 0 ? a : x === 0 ? this.map("negate", b) : undefined;
      case "multiply":
        if (x !== undefined && y !== undefined) return this.constant(Math.fround(x * y));
        return x === 1 ? b : y === 1 ? a : undefined;
      case "divide":
        return y === 1 ? a : undefined;
      case "equal":
        return x !== undefined && y !== undefined ? this.constant(x === y ? 1 : 0) : undefined;
      case "where":
        return x !== undefined ? (x > 0 ? b : args[2]) : undefined;
      case "stop":
        return a;
      case "positive":
        // A truth is 1 or 0 already.
        return inner && truths.includes(inner.name) ? a : undefined;
      case "negate":
        if (x !== undefined) return this.constant(-x);
        return inner?.name === "negate" ? inner.args[0] : undefined;
      default:
        return undefined;
    }
  }
}
