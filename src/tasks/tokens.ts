/** Texts as tokens: words of scripts that put spaces between them, single characters of those that do not. */

/** What is read in place of a token that has no symbol of its own; it never is a token itself. */
export const unknownToken = "□";

const token =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|[^\s]/gu;

export interface Token {
  /** In lower case. */
  readonly text: string;
  /** UTF-16 units before it. */
  readonly at: number;
}

/** The tokens of `text` in order; each punctuation mark is one. */
export function placedTokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(token), (match) => ({ text: lower(match[0]), at: match.index }));
}

export function tokensOf(text: string): readonly string[] {
  return placedTokensOf(text).map((found) => found.text);
}

/** İ becomes two characters in lower case, of which the second would be a token of its own. */
function lower(text: string): string {
  const lowered = text.toLowerCase();
  return lowered.length === text.length ? lowered : text;
}

/** A text that has these tokens: no space beside characters of scripts that put none. */
export function joined(tokens: readonly string[]): string {
  return tokens.reduce((text, next) => {
    if (text === "") return next;
    return isSpaceless(text.slice(-1)) && isSpaceless(next) ? text + next : `${text} ${next}`;
  }, "");
}

function isSpaceless(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(text);
}

/** The `most` commonest of all, the commonest first; of equals the one that comes first in the order of UTF-16. */
export function commonestOf(lists: readonly Iterable<string>[], most: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const list of lists) for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([one]) => one);
}
