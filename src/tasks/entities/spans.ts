/** From BIO tags to entities and back to counts, as conlleval has it (Tjong Kim Sang & De Meulder 2003). */
import { entityTypes, type EntityType } from "./language.ts";

/** Class 0 is O; then B and I of each type. */
export const tags: readonly string[] = ["O", ...entityTypes.flatMap((type) => [`B-${type}`, `I-${type}`])];

export function tagOf(type: EntityType, isFirst: boolean): number {
  return tags.indexOf(`${isFirst ? "B" : "I"}-${type}`);
}

/** Tokens `from` … `to` − 1 are one entity. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly type: string;
}

/** An I that follows no tag of its own type begins an entity, as a B does. */
export function spansOf(classes: readonly number[]): readonly Span[] {
  const spans: Span[] = [];
  let open: { from: number; type: string } | null = null;
  for (const [at, one] of [...classes, 0].entries()) {
    const [mark, type] = (tags[one] ?? "O").split("-");
    if (open && (mark !== "I" || type !== open.type)) {
      spans.push({ ...open, to: at });
      open = null;
    }
    if (type !== undefined) open ??= { from: at, type };
  }
  return spans;
}

export interface Counts {
  /** Entities that were found with their type and both of their ends. */
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

export function compare(wanted: readonly number[], found: readonly number[]): Counts {
  const name = ({ from, to, type }: Span): string => `${from} ${to} ${type}`;
  const truth = new Set(spansOf(wanted).map(name));
  const said = spansOf(found).map(name);
  return { right: said.filter((one) => truth.has(one)).length, found: said.length, wanted: truth.size };
}

/** Harmonic mean of precision and recall; nothing found where nothing is wanted is flawless. */
export function scoresOf({ right, found, wanted }: Counts): { precision: number; recall: number; entityF1: number } {
  const precision = found === 0 ? Number(wanted === 0) : right / found;
  const recall = wanted === 0 ? Number(found === 0) : right / wanted;
  const sum = found + wanted;
  return { precision, recall, entityF1: sum === 0 ? 1 : (2 * right) / sum };
}
