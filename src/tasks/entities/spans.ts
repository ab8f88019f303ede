/** From BIO tags to entities and back to counts, as conlleval has it (Tjong Kim Sang & De Meulder 2003). */
import type { Counts } from "../../core/counts.ts";

/** Class 0 is O; then B and I of each type. */
export function tagsOf(types: readonly string[]): readonly string[] {
  return ["O", ...types.flatMap((type) => [`B-${type}`, `I-${type}`])];
}

/** The class of B, or of I, of the type with index `type`. */
export function tagOf(type: number, isFirst: boolean): number {
  return 2 * type + (isFirst ? 1 : 2);
}

/** Tokens `from` … `to` − 1 are one entity. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Index of its type. */
  readonly type: number;
}

/** An I that follows no tag of its own type begins an entity, as a B does. */
export function spansOf(classes: readonly number[]): readonly Span[] {
  const spans: Span[] = [];
  let open: { from: number; type: number } | null = null;
  for (const [at, one] of [...classes, 0].entries()) {
    const type = one === 0 ? null : (one - 1) >> 1;
    if (open && (one % 2 === 1 || type !== open.type)) {
      spans.push({ ...open, to: at });
      open = null;
    }
    if (type !== null) open ??= { from: at, type };
  }
  return spans;
}

/** Tags of one sentence, as classes. */
export interface Tagging {
  readonly wanted: readonly number[];
  readonly found: readonly number[];
}

/**
 * Entities by type; one is right with its type and both of its ends. There is no confusion of types: an entity that is
 * found where none begins and ends stands against no other.
 */
export function countEntities(sentences: readonly Tagging[], types: readonly string[]): Counts {
  const [wanted, given, right] = [types, types, types].map(({ length }) => new Float64Array(length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const add = (counts: Float64Array, { type }: Span): number => (counts[type] += 1);
  const name = ({ from, to, type }: Span): string => `${from} ${to} ${type}`;
  for (const sentence of sentences) {
    const truth = spansOf(sentence.wanted);
    const names = new Set(truth.map(name));
    for (const span of truth) add(wanted, span);
    for (const span of spansOf(sentence.found)) {
      add(given, span);
      if (names.has(name(span))) add(right, span);
    }
  }
  return { labels: types, wanted, given, right };
}

/** Over all types. F1 is the harmonic mean of precision and recall; nothing found where nothing is wanted is flawless. */
export function scoresOf(counts: Counts): { precision: number; recall: number; entityF1: number } {
  const [right, found, wanted] = [counts.right, counts.given, counts.wanted].map((one) =>
    one.reduce((sum, count) => sum + count, 0),
  ) as [number, number, number];
  const precision = found === 0 ? Number(wanted === 0) : right / found;
  const recall = wanted === 0 ? Number(found === 0) : right / wanted;
  const sum = found + wanted;
  return { precision, recall, entityF1: sum === 0 ? 1 : (2 * right) / sum };
}
