/** What expressions and items are made of: names, calls, comparisons. */
import { isTruth, type Item, type Syntax } from "../cell/syntax.ts";
import type { Scope } from "./scope.ts";

export type Call = Extract<Syntax, { kind: "call" }>;

/** An expression and every expression within it. */
function partsOf(syntax: Syntax): readonly Syntax[] {
  return [syntax, ...childrenOf(syntax).flatMap(partsOf)];
}

function childrenOf(syntax: Syntax): readonly Syntax[] {
  switch (syntax.kind) {
    case "number":
    case "name":
    case "draw":
      return [];
    case "binary":
      return [syntax.left, syntax.right];
    case "negate":
    case "not":
    case "rename":
      return [syntax.arg];
    case "gradient":
      return [{ kind: "name", ...syntax.of }, syntax.value];
    case "call":
      return syntax.args;
  }
}

/** Every call within an expression. */
export function callsIn(syntax: Syntax): readonly Call[] {
  return partsOf(syntax).filter((part) => part.kind === "call");
}

/** Every name within an expression. */
export function namesIn(syntax: Syntax): readonly string[] {
  return partsOf(syntax).flatMap((part) => (part.kind === "name" ? [part.name] : []));
}

/** Whether something is drawn where the expression is worked out. */
export function isDrawn(syntax: Syntax): boolean {
  return partsOf(syntax).some(({ kind }) => kind === "draw");
}

const indicators: readonly string[] = ["upto", "onehot", "least"];

/** Whether the value is 1 or 0, by the way it is made. */
export function isIndicator(syntax: Syntax, scope: Scope): boolean {
  if (isTruth(syntax)) return true;
  if (syntax.kind === "name") return scope.known(syntax.name)?.isIndicator === true;
  return syntax.kind === "call" && indicators.includes(syntax.name);
}

/** Names of all functions and cells that items call, in whatever branch. */
export function namesCalled(items: readonly Item[]): ReadonlySet<string> {
  return new Set(
    items
      .flatMap(valuesOf)
      .flatMap(callsIn)
      .map(({ name }) => name),
  );
}

function valuesOf(item: Item): readonly Syntax[] {
  switch (item.kind) {
    case "assign":
    case "loss":
    case "output":
      return [item.value];
    case "use":
      return item.args;
    case "if":
      return [...item.then, ...item.otherwise].flatMap(valuesOf);
    case "cell":
      return item.body.flatMap(valuesOf);
    case "loop":
      return [...item.carried.map(({ value }) => value), ...item.body.flatMap(valuesOf)];
    default:
      return [];
  }
}
