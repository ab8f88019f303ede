/** Labelled texts from a table that a person brings: a column of texts and a column of labels. */
import { Problem } from "../../core/problem.ts";
import { randomStream } from "../../core/random.ts";
import { madeOnce } from "../../core/shelf.ts";
import { labelledRoles } from "../../data/roles.ts";
import { pick, shuffled } from "../choose.ts";
import { readTwoColumns } from "../columns.ts";
import type { Fact, Progress } from "../task.ts";
import { commonestOf, tokensOf, unknownToken } from "../tokens.ts";
import { bagOfWords } from "./bag.ts";
import type { Labelled } from "./grammar.ts";
import type { Texts } from "./texts.ts";

/** Most labels, and most tokens that have a symbol of their own. */
const most = { labels: 64, tokens: 512 } as const;
/** Of the texts: training never sees them. */
const heldOutShare = 0.1;

/** @throws Problem when there is no table of two columns with at least two labels and enough texts. */
export function ownTexts(data: string, columns: string, words: number, progress?: Progress): Texts {
  return madeOnce(`text-classification ${words} ${columns} ${data}`, () => {
    const { text, label } = labelledRoles;
    const { rows, table, notes } = readTwoColumns(data, [text, label], columns, progress);
    const read = textsFrom(rows, words);
    return { ...read, table, facts: [...(read.facts ?? []), ...notes] };
  });
}

interface Row {
  readonly tokens: readonly string[];
  /** Before the cut. */
  readonly length: number;
  readonly label: string;
}

/** `rows`: text and label. Without those where one is empty; texts cut after `words` tokens. */
function textsFrom(rows: readonly (readonly [string, string])[], words: number): Texts {
  const read = rows.map(([text, label]): Row => {
    const tokens = tokensOf(text).filter((token) => token !== unknownToken);
    return { tokens: tokens.slice(0, words), length: tokens.length, label };
  });
  const used = read.filter(({ tokens, label }) => tokens.length > 0 && label !== "");
  const classes = [...new Set(used.map(({ label }) => label))].toSorted();
  if (classes.length < 2 || classes.length > most.labels)
    throw new Problem("task.text-classification.labels", { got: classes.length, most: most.labels });
  const vocabulary = commonestOf(
    used.map(({ tokens }) => tokens),
    most.tokens,
  );
  const texts = readAs(used, vocabulary, classes);
  const { training, heldOut, labels } = partsOf(texts);
  return {
    classes,
    vocabulary,
    hasUnknown: true,
    longest: texts.reduce((longest, { tokens }) => Math.max(longest, tokens.length), 0),
    draw: (random, ofHeldOut) => pick(random, ofHeldOut ? heldOut : training),
    labelOf: (tokens) => labels.get(tokens.join(" ")) ?? null,
    bag: bagOfWords(training, classes.length, vocabulary.length + 1),
    chance: shareOfCommonest(texts, classes.length),
    facts: factsOf(read, used, { classes: classes.length, tokens: vocabulary.length, heldOut: heldOut.length, words }),
  };
}

/** Tokens without a symbol of their own become the unknown one. */
function readAs(rows: readonly Row[], vocabulary: readonly string[], classes: readonly string[]): readonly Labelled[] {
  const known = new Set(vocabulary);
  const codes = new Map(classes.map((name, code) => [name, code]));
  return rows.map(({ tokens, label }) => ({
    tokens: tokens.map((token) => (known.has(token) ? token : unknownToken)),
    label: codes.get(label) ?? 0,
  }));
}

interface Parts {
  readonly training: readonly Labelled[];
  readonly heldOut: readonly Labelled[];
  /** Text → the first of its labels. */
  readonly labels: ReadonlyMap<string, number>;
}

/** Equal texts lie in one part together, whatever their labels. */
function partsOf(texts: readonly Labelled[]): Parts {
  const byText = new Map<string, Labelled[]>();
  for (const text of texts) {
    const key = text.tokens.join(" ");
    const known = byText.get(key);
    if (known) known.push(text);
    else byText.set(key, [text]);
  }
  if (byText.size < 4) throw new Problem("task.text-classification.few", { got: byText.size, wanted: 4 });
  const groups = shuffled(randomStream(1, "text-classification"), [...byText.values()]);
  const count = Math.max(Math.floor(groups.length * heldOutShare), 1);
  return {
    training: groups.slice(count).flat(),
    heldOut: groups.slice(0, count).flat(),
    labels: new Map([...byText].map(([key, [first]]) => [key, first?.label ?? 0])),
  };
}

function shareOfCommonest(texts: readonly Labelled[], classes: number): number {
  const counts = new Array<number>(classes).fill(0);
  for (const { label } of texts) counts[label] += 1;
  return Math.max(...counts) / texts.length;
}

function factsOf(
  read: readonly Row[],
  used: readonly Row[],
  { words, heldOut, ...found }: { classes: number; tokens: number; heldOut: number; words: number },
): readonly Fact[] {
  const long = used.filter(({ length }) => length > words).length;
  const others: Fact[] = [
    { key: "fact.textsEmpty", parameters: { count: read.length - used.length } },
    { key: "fact.textsCut", parameters: { count: long, most: words } },
  ];
  return [
    { key: "fact.texts", parameters: { count: used.length, heldOut } },
    { key: "fact.textsFound", parameters: found },
    ...others.filter(({ parameters }) => Number(parameters.count) > 0),
  ];
}
