/** One episode of a grammar as symbols: what each phase shows, and what each answer is. */
import type { Random } from "../../core/random.ts";
import { pick, sample, upTo } from "../choose.ts";
import type { Grammar, Phase, ShowPhase } from "./grammar.ts";
import type { Lengths } from "./lengths.ts";

/** Of shows and distractions what comes in, of answers what is wanted, of others nothing. [phase][…] */
export type Script = readonly (readonly number[])[];

export function drawScript(random: Random, grammar: Grammar, { counts }: Lengths): Script {
  const script: (readonly number[])[] = [];
  for (const [i, phase] of grammar.phases.entries()) {
    const count = counts[i];
    if (phase.kind === "show") script.push(drawShow(random, phase, count, grammar, script));
    else if (phase.kind === "distract") script.push(upTo(count).map(() => pick(random, phase.pool)));
    else script.push([]);
  }
  return withAnswers(grammar, script);
}

/** `script` with its answers, which follow from what is shown. */
export function withAnswers(grammar: Grammar, script: Script): Script {
  return script.map((symbols, i) => {
    const phase = grammar.phases[i];
    return phase?.kind === "answer" ? answerOf(phase, script) : symbols;
  });
}

function answerOf({ of, chain }: Extract<Phase, { kind: "answer" }>, script: Script): readonly number[] {
  return chain.reduce((symbols, rule) => rule.apply(symbols, script), script[of] ?? []);
}

function drawShow(
  random: Random,
  { source, distinct }: ShowPhase,
  count: number,
  { phases }: Grammar,
  script: Script,
): readonly number[] {
  const some = (pool: readonly number[]): readonly number[] =>
    distinct ? sample(random, pool, count) : upTo(count).map(() => pick(random, pool));
  if (source.kind === "pool") return some(source.pool);
  if (source.kind === "among") {
    const shown = script[source.show] ?? [];
    const isPairs = (phases[source.show] as ShowPhase).source.kind === "pairs";
    return some(isPairs ? shown.filter((_, i) => i % 2 === 0) : shown);
  }
  const keys = sample(random, source.keys, count);
  const values = some(source.values);
  return keys.flatMap((key, i) => [key, values[i]]);
}
