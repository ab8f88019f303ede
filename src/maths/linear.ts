/** `linear` → W x + W h + b: weights are called after the value they make and the value they read. */
import type { Syntax } from "../cell/syntax.ts";
import { indices, infix, letters, raise, row, sub, type MathNode } from "./node.ts";
import type { Bundled, Scope } from "./scope.ts";
import { nameSymbol, symbol, turnSymbol } from "./symbol.ts";
import { levels, within, type Context, type Written } from "./written.ts";

type Call = Extract<Syntax, { kind: "call" }>;

export function writeLinear(call: Call, context: Context): Written {
  const { owner, scope } = context;
  const products = call.args.flatMap((arg) => {
    if (arg.kind !== "name") return [row(letters("W"), gap, within(arg, context, levels.factor))];
    const terms = scope.known(arg.name)?.bundle ?? [{ name: arg.name, isPrimed: arg.isPrimed, scope }];
    return terms.map((term) => weighted(term, owner, scope));
  });
  const terms = [...products, biasSymbol(owner, scope)];
  return { node: row(...terms.flatMap((term, i) => (i === 0 ? [term] : [infix("+"), term]))), level: levels.sum };
}

const gap: MathNode = { tag: "mspace", attributes: { width: "0.12em" } };

function weighted(term: Bundled, owner: string, scope: Scope): MathNode {
  const below = indices([ownerSymbol(owner, scope), symbol(term.name)]);
  const value = nameSymbol(term.name, term.isPrimed, term.scope);
  return row(weight("W", below, `${owner}.${term.name}`, scope), gap, value);
}

/** b of the value that is assigned. */
export function biasSymbol(owner: string, scope: Scope): MathNode {
  return weight("b", ownerSymbol(owner, scope), `${owner}.bias`, scope);
}

/** All weights of the value that is assigned. */
export function weightsSymbol(owner: string, scope: Scope): MathNode {
  return ofTurn(sub(letters("W"), ownerSymbol(owner, scope)), scope);
}

function ofTurn(node: MathNode, { stacked }: Scope): MathNode {
  const turn = turnSymbol(stacked);
  return turn ? raise(node, turn) : node;
}

function weight(letter: string, below: MathNode, name: string, scope: Scope): MathNode {
  const whole = ofTurn(sub(letters(letter), below), scope);
  return { ...whole, weights: scope.weights(name).flatMap(bothDirections) };
}

/** What the output reads of a part that runs backwards has weights under a name of its own. */
function bothDirections(name: string): readonly string[] {
  return name.startsWith("output.") ? [name, name.replace("output.", "output.reversed.")] : [name];
}

function ownerSymbol(owner: string, scope: Scope): MathNode {
  return owner === "output" ? outputSymbol(scope) : symbol(owner);
}

/** The output is y, unless the text has another y. */
export function outputSymbol(scope: Scope): MathNode {
  return symbol(scope.known("y") ? "output" : "y");
}
