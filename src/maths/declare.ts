/** Declarations as lines: `h_t, c_t ∈ ℝ^unit`, with what holds before the first step. */
import type { Item, OptionSyntax, ParamInitial, StateInitial, Syntax } from "../cell/syntax.ts";
import { callsIn } from "./calls.ts";
import { biasSymbol, weightsSymbol } from "./linear.ts";
import { fenced, infix, letters, list, number, operatorName, raise, row, sign, sub, type MathNode } from "./node.ts";
import type { Line, Start } from "./parts.ts";
import type { Scope } from "./scope.ts";
import { axesSymbol, nameSymbol, symbol } from "./symbol.ts";
import { writeNumber } from "./written.ts";

type ItemOf<K extends Item["kind"]> = Extract<Item, { kind: K }>;
export type Declaration = ItemOf<"state"> | ItemOf<"param">;

/** Whether one line can declare both. */
export function isAlike(a: Declaration, b: Declaration): boolean {
  if (a.kind !== b.kind || a.axes.join() !== b.axes.join()) return false;
  return JSON.stringify(withoutPlace(a.initial)) === JSON.stringify(withoutPlace(b.initial));
}

function withoutPlace<T extends object>(value: T): T {
  return { ...value, place: undefined };
}

/** Makes states and parameters known, and says their shapes. */
export function declareValues(items: readonly Declaration[], scope: Scope): Shape {
  for (const { name, kind, axes } of items) {
    const own = axes.map((axis) => scope.axis(axis));
    const { turn } = scope;
    if (kind === "state") scope.names.set(name, { axes: own, timing: "state", signals: scope.signals(name), turn });
    else
      scope.names.set(name, {
        axes: own,
        timing: "none",
        signals: [],
        weights: scope.weights(name),
        ...stacked(scope),
      });
  }
  const [first] = items;
  const names = items.map(({ name, kind }) => nameSymbol(name, kind === "state", scope));
  const starts = [
    ...stateStart(
      items.filter((item) => item.kind === "state"),
      scope,
    ),
    ...paramStart(
      items.filter((item) => item.kind === "param"),
      scope,
    ),
  ];
  return { ...shapeLine(list(names), first?.axes ?? [], scope), starts };
}

function stacked({ isStack, turn }: Scope): { readonly turn?: MathNode | undefined } {
  return isStack ? { turn } : {};
}

type Shape = Pick<Line, "kind" | "left" | "relation" | "right" | "starts">;

/** `left ∈ ℝ^(a × b)` */
export function shapeLine(left: MathNode, axes: readonly string[], scope: Scope): Shape {
  const shape = axes.flatMap((axis, i) => [...(i === 0 ? [] : [sign("×")]), axesSymbol([axis], scope)]);
  const numbers = letters("ℝ");
  const right = axes.length === 0 ? numbers : raise(numbers, row(...shape));
  return { kind: "declaration", left, relation: "∈", right: [right], starts: [] };
}

/** h₀, or h at T + 1 where time runs backwards. */
function beforeAll(name: string, scope: Scope): MathNode {
  const first = scope.isReversed ? row(letters("T"), sign("+"), number("1")) : number("0");
  const start = sub(symbol(name), first);
  return { ...(scope.turn ? raise(start, scope.turn) : start), signals: scope.signals(name) };
}

/** `h₀ = c₀ = 0` */
function stateStart(items: readonly ItemOf<"state">[], scope: Scope): readonly Start[] {
  const [first] = items;
  if (!first) return [];
  const starts = items.map(({ name }) => beforeAll(name, scope));
  const value = stateInitial(first.initial, first.axes, scope);
  const kind = first.initial.kind === "learned" ? "learned" : "fixed";
  return [{ kind, node: value ? chain([...starts, value]) : list(starts) }];
}

/** a = b = c */
function chain(nodes: readonly MathNode[]): MathNode {
  return row(...nodes.flatMap((node, i) => (i === 0 ? [node] : [infix("="), node])));
}

function stateInitial(initial: StateInitial, axes: readonly string[], scope: Scope): MathNode | undefined {
  if (initial.kind === "constant") return writeNumber(initial.value).node;
  const last = axes.slice(-1);
  if (initial.kind === "first") return row(sub(operatorName("onehot"), axesSymbol(last, scope)), fenced(number("0")));
  if (!initial.isSoftmax) return undefined;
  return row(sub(operatorName("softmax"), axesSymbol(last, scope)), fenced(sign("·")));
}

function paramStart(items: readonly ItemOf<"param">[], scope: Scope): readonly Start[] {
  const [first] = items;
  if (!first) return [];
  const names = items.map(({ name }) => nameSymbol(name, false, scope));
  const { initial } = first;
  const value = exactStart(initial);
  if (value) return [{ kind: "untrained", node: chain([...names, value]) }];
  return [{ kind: "untrained", node: row(list(names), infix("∼"), distribution(initial)) }];
}

/** The value that a parameter starts with, where it is not drawn. */
function exactStart(initial: ParamInitial): MathNode | undefined {
  if (!("deviation" in initial)) return initial.kind === "glorot" ? undefined : optionMaths(initial);
  const isNarrow = initial.deviation.kind === "number" && initial.deviation.value === 0;
  return initial.kind === "identity" && isNarrow ? letters("I") : undefined;
}

function distribution(initial: ParamInitial): MathNode {
  if (initial.kind === "normal") return normal(initial.deviation);
  if (initial.kind === "identity") return row(letters("I"), infix("+"), normal(initial.deviation));
  return operatorName(initial.kind);
}

/** 𝒩(0, d²) */
function normal(deviation: OptionSyntax): MathNode {
  return row(letters("𝒩"), fenced(list([number("0"), raise(optionMaths(deviation), number("2"))])));
}

/** A number, 3 … 6, or the name of a number. */
function optionMaths(option: OptionSyntax): MathNode {
  if (option.kind === "number") return writeNumber(option.value).node;
  if (option.kind === "name") return symbol(option.name);
  return row(writeNumber(option.from).node, sign(" … "), writeNumber(option.to).node);
}

/** What `bias:` and `weights:` say of the weights of the linears in an expression. */
export function linearStarts(value: Syntax, owner: string, scope: Scope): readonly Start[] {
  return callsIn(value)
    .filter(({ name }) => name === "linear")
    .flatMap(({ options: { bias, weights } }) => {
      const nodes: MathNode[] = [];
      if (bias) nodes.push(chain([biasSymbol(owner, scope), optionMaths(bias)]));
      const isZero = weights?.kind === "number" && weights.value === 0;
      const all = weightsSymbol(owner, scope);
      if (weights) nodes.push(isZero ? chain([all, number("0")]) : row(all, infix("∼"), normal(weights)));
      return nodes.map((node) => ({ kind: "untrained", node }) as const);
    });
}
