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
  const { name, title, paper, items } = parseModel(text);
  const comments = new Comments(text);
  const paperLine = text.split("\n").findIndex((line) => line.startsWith("paper ")) + 1;
  const scope = new Scope({ paths: { signals: [""], weights: [""] }, isReversed: false });
  scope.names.set("x", { axes: ["input"], timing: "value", signals: ["input"] });
  // A model that uses itself, for a further layer, uses this very text.
  const library = (other: string): string | undefined => (other === name ? text : options.library(other));
  const source = {
    settings: options.settings,
    library,
    comments,
    headed: new Set<number>(),
    depth: 0,
  };
  return {
    title,
    paper,
    about: paperLine > 0 ? comments.below(paperLine) : "",
    parts: writeItems(items, scope, source),
  };
}
