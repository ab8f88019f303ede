/** Expressions → maths. */
import type { Syntax } from "../cell/syntax.ts";
import { writeBinary, writeTruth } from "./binary.ts";
import { writeCall } from "./call.ts";
import { drawMaths } from "./draw.ts";
import { fenced, letters, prefix, row, sub, type MathNode } from "./node.ts";
import type { Scope } from "./scope.ts";
import { nameSymbol, symbol } from "./symbol.ts";
import { application, atom, levels, within, writeNumber, type Context, type Written } from "./written.ts";

/** The value that is assigned to `owner`. */
export function expressionMaths(syntax: Syntax, scope: Scope, owner: string): MathNode {
  return write(syntax, { scope, owner, isWhole: true, summed: [], write }).node;
}

function write(syntax: Syntax, context: Context): Written {
  switch (syntax.kind) {
    case "number":
      return writeNumber(syntax.value);
    case "name":
      return atom(nameSymbol(syntax.name, syntax.isPrimed, context.scope));
    case "negate":
      return { node: row(prefix("−"), within(syntax.arg, context, levels.factor)), level: levels.sum };
    case "not":
      return writeTruth(syntax, context);
    case "rename": {
      const axis = fenced(symbol(context.scope.axis(syntax.to)), "[", "]");
      return atom(row(within(syntax.arg, context, levels.atom), axis));
    }
    case "gradient": {
      const { name, isPrimed } = syntax.of;
      const nabla = sub(letters("∇"), nameSymbol(name, isPrimed, context.scope));
      return application(row(nabla, within(syntax.value, { ...context, summed: [] }, levels.atom)));
    }
    case "binary":
      return writeBinary(syntax, context);
    case "call":
      return writeCall(syntax, context);
    case "draw":
      return atom(drawMaths(syntax));
  }
}
