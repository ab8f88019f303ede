/** Declarations as lines: `h_t, c_t ∈ ℝ^unit`, with what holds before the first step. */
import type { Item, StartSyntax, StateInitial, Syntax } from "../cell/syntax.ts";
import { callsIn, isDrawn } from "./calls.ts";
import { normalMaths } from "./draw.ts";
import { expressionMaths } from "./expression.ts";
import { biasSymbol, weightsSymbol } from "./linear.ts";
import { fenced, infix, letters, list, number, operatorName, raise, row, sign, sub, type MathNode } from "./node.ts";
import type { Line, Start } from "./parts.ts";
import type { Scope } from "./scope.ts";
import { axesSymbol, nameSymbol, symbol, turnSymbol } from "./symbol.ts";
import { writeNumber } from "./written.ts";

type ItemOf<K extends Item["kind"]> = Extract<Item, { kind: K }>;
export type Declaration = ItemOf<"state"> | ItemOf<"param">;

/** Whether one line can declare both. */
export function isAlike(a: Declaration, b: Declaration): boolean {
  if (a.kind !== b.kind || a.axes.join() !== b.axes.join()) return false;
  return withoutPlace(a.initial) === withoutPlace(b.initial);
}

function withoutPlace(start: Declaration["initial"]): string {
  return JSON.stringify(start, (key, value: unknown) => (key === "place" ? undefined : value));
}

/** Makes states and parameters known, and says their shapes. */
export function declareValues(items: readonly Declaration[], scope: Scope): Shape {
  for (const { name, kind, axes } of items) {
    const own = axes.map((axis) => scope.axis(axis));
    const turn = turnSymbol(scope.turns);
    if (kind === "state") scope.names.set(name, { axes: own, timing: "state", signals: scope.signals(name), turn });
    else
      scope.names.set(name, {
        axes: own,
        timing: "none",
        signals: [],
        weights: scope.weights(name),
        turn: turnSymbol(scope.stacked),
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
  const turn = turnSymbol(scope.turns);
  return { ...(turn ? raise(start, turn) : start), signals: scope.signals(name) };
}

/** `h₀ = c₀ = 0` */
function stateStart(items: readonly ItemOf<"state">[], scope: Scope): readonly Start[] {
  const [first] = items;
  if (!first) return [];
  const kind = first.initial.kind === "learned" ? "learned" : "fixed";
  const starts = items.map(({ name }) => {
    const start = beforeAll(name, scope);
    return kind === "learned" ? { ...start, weights: scope.weights(name) } : start;
  });
  const value = stateInitial(first.initial, first.axes, scope);
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
  return [{ kind: "untrained", node: startMaths(names, first.initial, first.name, scope) }];
}

/** `a = b = 0.5`, or `a, b ∼ 𝒩(0, 0.1²)` where it is drawn. */
function startMaths(names: readonly MathNode[], start: StartSyntax, owner: string, scope: Scope): MathNode {
  const drawn = (distribution: MathNode): MathNode => row(list(names), infix("∼"), distribution);
  switch (start.kind) {
    case "glorot":
      return drawn(operatorName("glorot"));
    case "identity": {
      const { deviation } = start;
      const isNarrow = deviation.kind === "number" && deviation.value === 0;
      return isNarrow ? chain([...names, letters("I")]) : drawn(row(letters("I"), infix("+"), normalMaths(deviation)));
    }
    case "spread":
      return chain([...names, row(writeNumber(start.from).node, sign(" … "), writeNumber(start.to).node)]);
    case "value": {
      const value = expressionMaths(start.value, scope, owner);
      return isDrawn(start.value) ? drawn(value) : chain([...names, value]);
    }
  }
}

/** What `bias:` and `weights:` say of the weights of the linears in an expression. */
export function linearStarts(value: Syntax, owner: string, scope: Scope): readonly Start[] {
  return callsIn(value)
    .filter(({ name }) => name === "linear")
    .flatMap(({ options: { bias, weights } }) => {
      const nodes: MathNode[] = [];
      if (bias) nodes.push(startMaths([biasSymbol(owner, scope)], bias, owner, scope));
      if (weights) nodes.push(weightsStart(weightsSymbol(owner, scope), weights, owner, scope));
      return nodes.map((node) => ({ kind: "untrained", node }) as const);
    });
}

/** A number of `weights:` is a standard deviation. */
function weightsStart(all: MathNode, start: StartSyntax, owner: string, scope: Scope): MathNode {
  const value = start.kind === "value" ? start.value : undefined;
  const isNumber = value?.kind === "number" || (value?.kind === "name" && scope.known(value.name)?.isSetting === true);
  const isZero = value?.kind === "number" && value.value === 0;
  if (!isNumber || isZero) return startMaths([all], start, owner, scope);
  return row(all, infix("∼"), normalMaths(value));
}
