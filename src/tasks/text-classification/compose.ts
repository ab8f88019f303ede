/** Texts that a person types; the class on a second line, where neither the grammar nor the table knows it. */
import { Problem } from "../../core/problem.ts";
import type { Composing, Episodes } from "../task.ts";
import { joined, placedTokensOf, unknownToken, type Token } from "../tokens.ts";
import { tokensAt, type Script } from "./script.ts";
import type { Texts } from "./texts.ts";

type Typed = { readonly tokens: readonly string[]; readonly label: number | null };

export function composingOf(texts: Texts, script: Script, episodeOf: (text: Typed) => Episodes): Composing {
  return {
    write: (episodes) => {
      const tokens = tokensAt(episodes, 0, script);
      const last = episodes.steps - 1;
      const label = episodes.mask[last] === 1 ? episodes.target[last] : null;
      const isKnown = label === null || label === texts.labelOf(tokens);
      return isKnown ? joined(tokens) : `${joined(tokens)}\n${texts.classes[label]}`;
    },
    compose: (given) => {
      const [text = "", label, ...more] = given.trim().split(/\s*\n\s*/);
      const lines = more.length + 2;
      if (more.length > 0) throw new Problem("task.text-classification.lines", { got: lines }, { line: 3, column: 1 });
      const tokens = knownTokens(placedTokensOf(text), texts, script);
      return episodeOf({ tokens, label: label === undefined ? texts.labelOf(tokens) : classOf(label, texts) });
    },
  };
}

function knownTokens(placed: readonly Token[], { hasUnknown, longest }: Texts, { codes, symbols }: Script): string[] {
  if (placed.length === 0) throw new Problem("task.text-classification.nothing");
  const over = placed[longest];
  const place = (at: number) => ({ line: 1, column: at + 1 });
  if (over) {
    const counts = { got: placed.length, most: longest };
    throw new Problem("task.text-classification.long", counts, place(over.at));
  }
  return placed.map(({ text, at }) => {
    if (codes.has(text)) return text;
    if (hasUnknown) return unknownToken;
    throw new Problem("task.text-classification.word", { got: text, known: symbols.join(" ") }, place(at));
  });
}

function classOf(label: string, { classes }: Texts): number {
  const found = classes.indexOf(label.replace(/\s+/gu, " "));
  if (found < 0)
    throw new Problem(
      "task.text-classification.class",
      { got: label, known: classes.join(", ") },
      { line: 2, column: 1 },
    );
  return found;
}
