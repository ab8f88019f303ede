/**
 * A grammar whose episodes are words: a few letters are shown in a row, drawn one by one, and one answer follows from them. Whatever
 * else there is (markers, waits) is the same for all words.
 */
import { upTo } from "../choose.ts";
import type { Word, Words } from "../task.ts";
import { encode, saidAt, symbolText, type Coding, type CustomEpisodes } from "./encode.ts";
import { withAnswers } from "./episode.ts";
import { endSign, type Grammar, type Phase, type ShowPhase } from "./grammar.ts";
import { Lengths } from "./lengths.ts";

/** With more letters there are too many words to ask about all of them. */
const mostLetters = 8;

type Pool = ShowPhase & {
  readonly source: { readonly kind: "pool" };
  readonly length: { least: number; most: number };
};

function isPool(phase: Phase): phase is Pool {
  if (phase.kind !== "show" || phase.distinct || typeof phase.length === "number") return false;
  return phase.source.kind === "pool" && phase.source.pool.length <= mostLetters;
}

/** Absent where the grammar is of another kind. */
export function wordsOf(grammar: Grammar, coding: Coding): Words | undefined {
  const { phases } = grammar;
  const showing = phases.filter(({ kind }) => kind === "show" || kind === "distract");
  const [show] = showing;
  const answers = phases.filter(({ kind }) => kind === "answer");
  if (!show || showing.length > 1 || answers.length !== 1 || !isPool(show)) return undefined;
  const { pool } = show.source;
  const place = phases.indexOf(show);
  const answer = phases.findIndex(({ kind }) => kind === "answer");
  const symbolsOf = (word: Word): readonly number[] => word.map((letter) => pool[letter] ?? 0);
  const scriptOf = (word: Word) =>
    withAnswers(
      grammar,
      phases.map((_, i) => (i === place ? symbolsOf(word) : [])),
    );
  const hasEnd = phases.some((phase) => phase.kind === "answer" && phase.hasEnd);
  return {
    letters: pool.map((code) => symbolText(grammar, code)),
    longest: show.length.most,
    next: () => upTo(pool.length),
    wanted: (word) => {
      if (word.length < show.length.least) return null;
      const said = (scriptOf(word)[answer] ?? []).map((code) => symbolText(grammar, code));
      return [...said, ...(hasEnd ? [endSign] : [])].join(" ");
    },
    episodes: (words) => {
      const steps = words[0]?.length ?? 0;
      const counts = phases.map((phase, i) => {
        if (i === place) return steps;
        return phase.kind === "wait" ? phase.length.most : 0;
      });
      return encode(grammar, new Lengths(grammar, counts), words.map(scriptOf));
    },
    said: (episodes, output) => saidOf(grammar, coding, episodes as CustomEpisodes, output),
  };
}

/** What is said wherever something is asked, in one row for each episode. */
function saidOf(
  grammar: Grammar,
  coding: Coding,
  { size, steps, mask }: CustomEpisodes,
  output: Float32Array,
): string[] {
  return upTo(size).map((episode) => {
    const asked = upTo(steps).filter((time) => mask[episode * steps + time]);
    return asked.map((time) => symbolText(grammar, saidAt(output, coding, episode * steps + time))).join(" ");
  });
}
