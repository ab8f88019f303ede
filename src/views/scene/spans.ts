/** Tags of words joined to spans: B begins one, I goes on with it, O and nothing are none. Pure. */
import { columnsOf } from "../../draw/text-width.ts";

export interface Span {
  /** Of words, `to` is beyond the last. */
  readonly from: number;
  readonly to: number;
  /** What it is of: `PER` of `B-PER`; the whole tag where there is no B and no I. */
  readonly kind: string;
}

const form = /^([BI])-(.+)$/u;

/** An I that follows nothing of its kind begins a span, as the usual scorer has it. */
export function spansOf(tags: readonly string[]): readonly Span[] {
  const spans: Span[] = [];
  for (const [i, tag] of tags.entries()) {
    if (tag === "" || tag === "O") continue;
    const [, place, kind = tag] = form.exec(tag) ?? [];
    const last = spans.at(-1);
    if (place === "I" && last?.to === i && last.kind === kind) spans[spans.length - 1] = { ...last, to: i + 1 };
    else spans.push({ from: i, to: i + 1, kind });
  }
  return spans;
}

export function isSameSpan(a: Span, b: Span): boolean {
  return a.from === b.from && a.to === b.to && a.kind === b.kind;
}

/** The span that holds word `i`. */
export function spanAt(spans: readonly Span[], i: number): Span | undefined {
  return spans.find(({ from, to }) => from <= i && i < to);
}

/** How wide each word of `span` must be at least, in characters, so that its label stands under its own words. */
export function leastWidth({ from, to }: Pick<Span, "from" | "to">, label: string): number {
  return (columnsOf(label) + 1) / (to - from);
}
