/** What expressions and items are made of: names, calls, comparisons. */
import { isTruth, type Item, type Syntax } from "../cell/syntax.ts";
import type { Scope } from "./scope.ts";

export type Call = Extract<Syntax, { kind: "call" }>;

/** Every call within an expression. */
export function callsIn(syntax: Syntax): readonly Call[] {
  switch (syntax.kind) {
    case "number":
    case "name":
      return [];
    case "binary":
      return [...callsIn(syntax.left), ...callsIn(syntax.right)];
    case "negate":
    case "not":
    case "rename":
      return callsIn(syntax.arg);
    case "call":
      return [syntax, ...syntax.args.flatMap(callsIn)];
  }
}

/** Every name within an expression. */
export function namesIn(syntax: Syntax): readonly string[] {
  switch (syntax.kind) {
    case "number":
      return [];
    case "name":
      return [syntax.name];
    case "binary":
      return [...namesIn(syntax.left), ...namesIn(syntax.right)];
    case "negate":
    case "not":
    case "rename":
      return namesIn(syntax.arg);
    case "call":
      return syntax.args.flatMap(namesIn);
  }
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
