/** A cell text as maths in its paper's order. */
import { parseModel } from "../cell/parser.ts";
import { Comments } from "./comments.ts";
import { writeItems, type MathsOptions } from "./items.ts";
import type { Maths } from "./parts.ts";
import { Scope } from "./scope.ts";

/**
 * The equations of a text, with the options that the settings choose; every name says which signals it stands for.
 * @throws Problem where the text cannot be read.
 */
export function mathsOf(text: string, options: MathsOptions): Maths {
  const { title, paper, items } = parseModel(text);
  const scope = new Scope({ paths: { signals: [""], weights: [""] }, isReversed: false });
  scope.names.set("x", { axes: ["input"], timing: "value", signals: ["input"] });
  return { title, paper, parts: writeItems(items, scope, { ...options, comments: new Comments(text) }) };
}
