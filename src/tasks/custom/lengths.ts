/** How long each phase of an episode is: drawn once for a batch, since its episodes all have the same length. */
import type { Random } from "../../core/random.ts";
import type { Grammar, Phase, Range, ShowPhase, Span } from "./grammar.ts";

export class Lengths {
  /** Symbols of a show or a distraction (pairs: pairs), times of a wait; of others 0. [phase] */
  readonly counts: readonly number[];
  /** Times that each phase takes. [phase] */
  readonly times: readonly number[];
  /** When it begins. [phase] */
  readonly starts: readonly number[];
  readonly steps: number;
  private readonly grammar: Pick<Grammar, "phases">;

  /** Drawn from `by`, or the most that there can be, or `by` as they are. [phase] */
  constructor(grammar: Pick<Grammar, "phases">, by: Random | "most" | readonly number[]) {
    this.grammar = grammar;
    const counts: number[] = [];
    for (const [i, phase] of grammar.phases.entries()) {
      const count = (range: Range): number => {
        if (by === "most") return range.most;
        return "uniform" in by ? by.between(range.least, range.most) : by[i];
      };
      counts.push(countOf(phase, counts, count));
    }
    this.counts = counts;
    this.times = grammar.phases.map((phase, i) => this.timesOf(phase, i));
    let steps = 0;
    this.starts = this.times.map((times) => (steps += times) - times);
    this.steps = steps;
  }

  /** Of what a phase shows. */
  spanOf(phase: number): Span {
    const times = this.symbolsOf(phase);
    return { least: times, most: times, isFixed: true };
  }

  private symbolsOf(phase: number): number {
    const show = this.grammar.phases[phase] as ShowPhase;
    return this.counts[phase] * (show.source.kind === "pairs" ? 2 : 1);
  }

  private timesOf(phase: Phase, i: number): number {
    if (phase.kind === "marker") return 1;
    if (phase.kind === "show") return this.symbolsOf(i);
    if (phase.kind !== "answer") return this.counts[i];
    const spanOf = (of: number): Span => this.spanOf(of);
    const { most } = phase.chain.reduce((span, rule) => rule.span(span, spanOf), spanOf(phase.of));
    return most + (phase.hasEnd ? 1 : 0);
  }
}

function countOf(phase: Phase, counts: readonly number[], count: (range: Range) => number): number {
  if (phase.kind === "marker" || phase.kind === "answer") return 0;
  return typeof phase.length === "number" ? counts[phase.length] : count(phase.length);
}
