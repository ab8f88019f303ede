/** Translations that a person types: the source, and, where the rules or the table do not know it, its translation below. */
import { Problem } from "../../core/problem.ts";
import type { Composing, Episodes } from "../task.ts";
import type { Pairs } from "./pairs.ts";
import { sourceOf, textOf, wantedOf, type Script } from "./script.ts";

type Typed = { readonly source: string; readonly target: string | null };

export function composingOf(pairs: Pairs, script: Script, episodeOf: (pair: Typed) => Episodes): Composing {
  return {
    write: (episodes) => {
      const source = sourceOf(episodes, script).join("");
      const wanted = wantedOf(episodes, script);
      const target = wanted[0] === null ? null : textOf(wanted, script);
      return target === null || target === pairs.translate(source) ? source : `${source}\n${target}`;
    },
    compose: (given) => {
      const [source = "", target, ...more] = given.trim().split(/\s*\n\s*/);
      if (source === "") throw new Problem("task.translation.nothing");
      if (more.length > 0)
        throw new Problem("task.translation.lines", { got: more.length + 2 }, { line: 3, column: 1 });
      check(source, 1, pairs.source.symbols, pairs.source.longest);
      if (target !== undefined) checkTarget(target, pairs);
      return episodeOf({ source, target: target ?? pairs.translate(source) });
    },
  };
}

function check(text: string, line: number, known: readonly string[], most: number): void {
  const characters = Array.from(text);
  const strange = characters.findIndex((character) => !known.includes(character));
  const what = known.map((symbol) => (symbol === " " ? "␣" : symbol)).join("");
  if (strange >= 0)
    throw new Problem(
      "task.translation.character",
      { got: characters[strange] ?? "", known: what },
      { line, column: strange + 1 },
    );
  if (characters.length > most)
    throw new Problem("task.translation.long", { got: characters.length, most }, { line, column: most + 1 });
}

function checkTarget(target: string, { target: { symbols, longest }, hasEnd }: Pairs): void {
  check(target, 2, symbols, longest);
  const got = Array.from(target).length;
  if (!hasEnd && got !== longest)
    throw new Problem("task.translation.exact", { got, wanted: longest }, { line: 2, column: 1 });
}
