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
      const read = checked(source, 1, pairs.source.symbols, pairs.source.longest);
      return episodeOf({
        source: read,
        target: target === undefined ? pairs.translate(read) : checkedTarget(target, pairs),
      });
    },
  };
}

/** As the task writes it. @throws Problem, with its place, for what has no symbol. */
function checked(text: string, line: number, known: readonly string[], most: number): string {
  const characters = Array.from(text, (character) => folded(character, known));
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
  return characters.join("");
}

/** A letter of which only the other case has a symbol becomes that one. */
function folded(character: string, known: readonly string[]): string {
  const cases = [character, character.toLowerCase(), character.toUpperCase()];
  return cases.find((one) => known.includes(one)) ?? character;
}

function checkedTarget(target: string, { target: { symbols, longest }, hasEnd }: Pairs): string {
  const read = checked(target, 2, symbols, longest);
  const got = Array.from(read).length;
  if (!hasEnd && got !== longest)
    throw new Problem("task.translation.exact", { got, wanted: longest }, { line: 2, column: 1 });
  return read;
}
