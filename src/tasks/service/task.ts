/**
 * Customer service: the entries of a knowledge base come one per time, each with its number and its question; then a customer
 * asks, in other words, and the number of the entry that answers is wanted. Entries are drawn and numbered anew each time.
 */
import type { Random } from "../../core/random.ts";
import type { Counts } from "../../core/counts.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { answerRoles } from "../../data/roles.ts";
import { upTo } from "../choose.ts";
import { scoredPositions } from "../episodes.ts";
import { columnsSetting } from "../columns.ts";
import { baseline, metric, share } from "../metric.ts";
import { accuracy, largest } from "../score.ts";
import { rankOf } from "../sessions/rank.ts";
import type { Episodes, MetricAbout, Metrics, OpenTask, Progress, Task } from "../task.ts";
import { unknownToken } from "../tokens.ts";
import { consult, shopBank, type Bank, type Manner } from "./bank.ts";
import { composingOf } from "./compose.ts";
import { overlapBy } from "./overlap.ts";
import { ownBank } from "./own.ts";
import { read, sceneOf } from "./read.ts";
import { consultationOf, episodesOf, scriptOf, type Script } from "./script.ts";
import type { Language } from "./shop.ts";

/** Of a table that a person brings, in bytes. */
const limit = 16 * 1024 * 1024;

const settings: readonly Setting[] = [
  { key: "base", kind: "choice", default: "shop", options: ["shop", "own"], live: false },
  { key: "language", kind: "choice", default: "en", options: ["en", "zh"], live: false, unless: { base: ["own"] } },
  { key: "entries", kind: "number", default: 8, min: 2, max: 24, integer: true, live: false },
  { key: "rewording", kind: "number", default: 1, min: 0, max: 1, integer: false, live: true },
  { key: "misspelt", kind: "number", default: 0, min: 0, max: 0.5, integer: false, live: true },
  { key: "words", kind: "number", default: 16, min: 4, max: 128, integer: true, live: false },
  { key: "questions", kind: "data", default: "", limit, live: false },
  columnsSetting(answerRoles),
];

const metrics: readonly MetricAbout[] = [
  metric.accuracy,
  share("recallAt3"),
  share("reciprocalRank"),
  baseline(share("wordOverlap"), "accuracy"),
  metric.chance,
];

export const service: Task = {
  id: "service",
  group: "applications",
  settings,
  metrics,
  composed: "text",
  own: {
    keys: ["questions"],
    use: { base: "own" },
    endings: [".csv", ".tsv", ".txt"],
    example:
      "question,answer\nwhere is the library,second floor\non which floor are the books,second floor\nwhen is lunch,at noon\nfrom when can i eat,at noon\n",
  },
  open,
};

/** Subjects that a table of confusions can hold. */
const mostCounted = 64;

type Values = Manner & {
  readonly base: string;
  readonly language: Language;
  words: number;
  questions: string;
  columns: string;
};

function open(values: SettingValues, progress?: Progress): OpenTask {
  const { base, language, words, questions, columns, ...wanted } = checkValues(settings, values) as unknown as Values;
  const bank = base === "own" ? ownBank(questions, columns, words, progress) : shopBank(language, words);
  const manner = { ...wanted, entries: Math.min(wanted.entries, bank.subjects.length) };
  const script = scriptOf(bank, manner.entries);
  const draw = (random: Random, size: number, ofHeldOut: boolean): Episodes =>
    episodesOf(
      upTo(size).map(() => consult(random, bank, manner, ofHeldOut, unknownToken)),
      script,
    );
  const overlap = overlapBy(bank.subjects.flatMap((subject) => subject.wordings));
  return {
    loss: "class",
    parts: [
      {
        name: "sentence",
        axes: [
          { axis: "word", size: script.places },
          { axis: "symbol", size: script.symbols.length },
        ],
      },
    ],
    input: script.places * script.symbols.length,
    output: script.entries,
    longest: script.entries + 1,
    heldOutSize: 128,
    draw: (random, size) => draw(random, size, false),
    heldOut: (random, size) => draw(random, size, true),
    probe: (random) => draw(random, 1, true),
    score: (episodes, output) => score(episodes, output, overlap, script),
    read: (episodes, output) => read(episodes, output, bank, script),
    scene: (episodes, output) => sceneOf(episodes, output, bank, script),
    composing: composingOf(bank, script),
    ...(bank.subjects.length <= mostCounted && {
      count: (episodes: Episodes, output: Float32Array) => count(episodes, output, bank, script),
    }),
    labels: {
      input: upTo(script.places).flatMap((place) => script.symbols.map((symbol) => `${symbol} ${place + 1}`)),
      output: upTo(script.entries).map((number) => String(number + 1)),
    },
    ...(bank.facts && { facts: bank.facts }),
    ...(bank.table && { table: bank.table }),
  };
}

/** `wordOverlap`: how often the entry with the most telling words in common is the right one; of equals, a share. */
function score(
  episodes: Episodes,
  output: Float32Array,
  overlap: ReturnType<typeof overlapBy>,
  script: Script,
): Metrics {
  const { entries } = script;
  const asked = upTo(episodes.size)
    .map((episode) => ({ episode, ...consultationOf(episodes, episode, script) }))
    .filter(({ answer }) => answer !== null);
  const ranks = asked.map(({ episode, answer }) =>
    rankOf(output, ((episode + 1) * episodes.steps - 1) * entries, entries, answer ?? 0),
  );
  const byWords = asked.map(({ entries: shown, question, answer }) => {
    const likeness = shown.map(({ tokens }) => overlap(tokens, question));
    const best = shown.filter((_, i) => likeness[i] === Math.max(...likeness));
    return best.some(({ number }) => number === answer) ? 1 / best.length : 0;
  });
  const count = Math.max(scoredPositions(episodes), 1);
  const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / count;
  return {
    accuracy: accuracy(episodes, output, entries),
    recallAt3: mean(ranks.map((rank) => (rank <= 3 ? 1 : 0))),
    reciprocalRank: mean(ranks.map((rank) => 1 / rank)),
    wordOverlap: mean(byWords),
    chance: 1 / entries,
  };
}

/** By subject: numbers are drawn anew each time, and mean nothing. Entries that a person made up are about none. */
function count(episodes: Episodes, output: Float32Array, { subjects, known }: Bank, script: Script): Counts {
  const size = subjects.length;
  const [wanted, given, right] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const confusion = new Float64Array(size * size);
  const add = (of: Float64Array, i: number): void => void (of[i] += 1);
  for (let episode = 0; episode < episodes.size; episode++) {
    const { entries, answer } = consultationOf(episodes, episode, script);
    const subjectOf = (number: number | null): number | undefined =>
      known.get(entries.find((entry) => entry.number === number)?.tokens.join(" ") ?? "");
    const start = ((episode + 1) * episodes.steps - 1) * script.entries;
    const [should, does] = [subjectOf(answer), subjectOf(largest(output, start, script.entries))];
    if (should === undefined || does === undefined) continue;
    add(wanted, should);
    add(given, does);
    add(confusion, should * size + does);
    if (should === does) add(right, should);
  }
  return { labels: subjects.map(({ name }) => name), wanted, given, right, confusion };
}
