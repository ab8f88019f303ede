/** The smallest failure: the shortest episode that a network gets wrong, however good it seems. */
import type { Program } from "../../cell/program.ts";
import { Problem } from "../../core/problem.ts";
import type { SettingValues } from "../../core/setting.ts";
import type { Episodes, Flip, OpenTask, Word, Words } from "../../tasks/task.ts";
import type { Analysis, FindingGrid, Findings, FindingSentence, Piece, Subject } from "../analysis.ts";
import { Asking, firstWrong, probeOf, sayAll, unasked, written, type Asked } from "../asked.ts";
import { longerWords } from "../longer-words.ts";
import { rightGrid } from "../right.ts";
import { episodesOf, fewerOnes, levelsOf, probeAt, wrongIn, type Level } from "./drawn.ts";
import { shrink } from "./shrink.ts";

/** Words that are asked about. */
const mostWords = 1 << 15;

export const failure: Analysis = {
  id: "failure",
  settings: [{ key: "each", kind: "number", default: 32, min: 8, max: 256, integer: true, live: true }],
  refuses,
  run: (subject, settings) => (subject.task.words ? ofWords(subject, subject.task.words) : drawn(subject, settings)),
};

function refuses(_: Program, { loss, acting }: OpenTask): Problem | null {
  if (acting) return new Problem("analysis.failure.acts");
  return loss === "value" ? new Problem("analysis.failure.numbers") : null;
}

/** Letters up to which every word is asked about. */
const everyWord = 12;

async function* ofWords(subject: Subject, words: Words): AsyncGenerator<Piece, void> {
  const asking = new Asking(subject, words);
  let findings: Findings = { grids: [], sentences: [] };
  for await (const { share, isLevel } of asking.ask(everyWord, mostWords)) {
    const asked = asking.asked();
    const first = isLevel ? firstWrong(asked) : -1;
    if (isLevel) findings = { grids: [rightGrid(subject, asked)], sentences: [] };
    if (first >= 0)
      return yield { share: 1, findings: { ...findings, sentences: [shortestWord(subject, asked, first)] } };
    yield { share: 0.8 * share, findings };
  }
  yield* amongLonger(subject, asking.asked(), findings);
}

function shortestWord(subject: Subject, asked: Asked, node: number): FindingSentence {
  const { words, wanted, said, answers, lengths, wordOf } = asked;
  const word = wordOf(node);
  const shorter = wanted.filter((answer, other) => answer !== unasked && lengths[other] < word.length).length;
  const opens = probeOf(subject, words, word);
  const [right, got] = [answers[wanted[node]] ?? "", answers[said[node]] ?? ""];
  const parameters = { word: written(words, word), letters: word.length, wanted: right, got, shorter };
  return { key: "word", parameters, ...(opens && { opens }) };
}

/** By chance, and then made shorter. */
async function* amongLonger(subject: Subject, asked: Asked, findings: Findings): AsyncGenerator<Piece, void> {
  const { words, length, wanted } = asked;
  const all = wanted.filter((answer) => answer !== unasked).length;
  let [count, most] = [0, length];
  for (const some of longerWords(words, length)) {
    const scored = some.filter((word) => words.wanted(word) !== null);
    if (scored.length === 0) continue;
    [count, most] = [count + scored.length, scored[0].length];
    const failing = await failsOf(subject, words)(scored);
    const found = scored.find((_, i) => failing[i]);
    if (found) {
      const sentence = await shrunk(subject, words, found, { asked: all, length });
      return yield { share: 1, findings: { ...findings, sentences: [sentence] } };
    }
    yield { share: 0.9, findings };
  }
  const sentence = { key: "noWord", parameters: { asked: all, length, count, most } };
  yield { share: 1, findings: { ...findings, sentences: [sentence] } };
}

function failsOf(subject: Subject, words: Words) {
  return async (some: readonly Word[]): Promise<readonly boolean[]> => {
    const said = await sayAll(subject, words, some);
    return some.map((word, i) => said[i] !== words.wanted(word));
  };
}

async function shrunk(
  subject: Subject,
  words: Words,
  found: Word,
  before: Readonly<Record<"asked" | "length", number>>,
): Promise<FindingSentence> {
  const word = await shrink(words, found, failsOf(subject, words));
  const [got = ""] = await sayAll(subject, words, [word]);
  const opens = probeOf(subject, words, word);
  const shared = { word: written(words, word), letters: word.length, wanted: words.wanted(word) ?? "", got };
  return { key: "longerWord", parameters: { ...shared, ...before, found: found.length }, ...(opens && { opens }) };
}

async function* drawn(subject: Subject, { each }: SettingValues): AsyncGenerator<Piece, void> {
  const count = Number(each);
  const levels = levelsOf(subject);
  const wrong = new Float32Array(count * levels.length).fill(NaN);
  for (const [column, level] of levels.entries()) {
    const some = episodesOf(subject, level, count);
    const found = await wrongIn(subject, level.task, some);
    for (const [row, answers] of found.entries()) wrong[row * levels.length + column] = answers;
    const grids = [gridOf(levels, wrong, count)];
    if (found.some((answers) => answers > 0)) return yield* smallest(subject, level, { some, found, grids, column });
    const isLast = column === levels.length - 1;
    yield { share: (column + 1) / levels.length, findings: { grids, sentences: isLast ? [none(levels, count)] : [] } };
  }
}

interface Failing {
  readonly some: readonly Episodes[];
  /** How many answers of each are wrong. */
  readonly found: readonly number[];
  readonly grids: readonly FindingGrid[];
  /** Of `level`, among all. */
  readonly column: number;
}

/** Of the episodes of one length that fail, the one of the fewest steps, with as few ones as it takes. */
async function* smallest(subject: Subject, level: Level, failing: Failing): AsyncGenerator<Piece, void> {
  const { some, found, grids, column } = failing;
  const candidates = [...found.keys()].filter((i) => found[i] > 0).toSorted((a, b) => some[a].steps - some[b].steps);
  const [episode] = candidates;
  const shared = {
    length: level.length ?? some[episode].steps,
    failing: candidates.length,
    count: some.length,
    shorter: column * some.length,
  };
  const findingsOf = (flips: readonly Flip[]): Findings => {
    const key = level.length === null ? "anyEpisode" : flips.length > 0 ? "simpler" : "episode";
    const parameters = { ...shared, flips: flips.length };
    return { grids, sentences: [{ key, parameters, opens: probeAt(level, episode, flips) }] };
  };
  let last: readonly Flip[] = [];
  for await (const flips of fewerOnes(subject, level, some[episode])) {
    last = [...flips];
    yield { share: 0.95, findings: findingsOf(last) };
  }
  yield { share: 1, findings: findingsOf(last) };
}

function none(levels: readonly Level[], count: number): FindingSentence {
  const { length } = levels[levels.length - 1];
  if (length === null) return { key: "noneAtAll", parameters: { count } };
  return { key: "none", parameters: { count: count * levels.length, length } };
}

/** Wrong answers of each episode; a cell opens it. */
function gridOf(levels: readonly Level[], wrong: Float32Array, count: number): FindingGrid {
  const cells = [...wrong.keys()].filter((cell) => !Number.isNaN(wrong[cell]));
  const opens = cells.map((cell) => [cell, probeAt(levels[cell % levels.length], Math.floor(cell / levels.length))]);
  return {
    name: "wrong",
    axes: ["episode", "length"],
    sizes: [count, levels.length],
    scale: "amount",
    labels: { length: levels.map(({ length, task }) => String(length ?? task.longest)) },
    data: wrong.slice(),
    opens: Object.fromEntries(opens),
  };
}
