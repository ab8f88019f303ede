/** Answering by common words: tf-idf (Spärck Jones 1972) and the cosine, without a network. */
import { log } from "../../core/numbers.ts";

/** How alike two texts are, 0 … 1, where words weigh the more the fewer of `texts` have them. */
export function overlapBy(
  texts: readonly (readonly string[])[],
): (one: readonly string[], other: readonly string[]) => number {
  const counts = new Map<string, number>();
  for (const text of texts) for (const token of new Set(text)) counts.set(token, (counts.get(token) ?? 0) + 1);
  const weight = (token: string): number => log((1 + texts.length) / (1 + (counts.get(token) ?? 0)));
  const vector = (text: readonly string[]): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    for (const token of text) found.set(token, (found.get(token) ?? 0) + weight(token));
    return found;
  };
  return (one, other) => {
    const [a, b] = [vector(one), vector(other)];
    const length = Math.sqrt(squares(a) * squares(b));
    const product = [...a].reduce((sum, [token, value]) => sum + value * (b.get(token) ?? 0), 0);
    return length > 0 ? product / length : 0;
  };
}

function squares(vector: ReadonlyMap<string, number>): number {
  return [...vector.values()].reduce((sum, value) => sum + value * value, 0);
}
