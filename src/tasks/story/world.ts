/** Stories of the world (kinds.ts) in one of its languages. */
import type { Random } from "../../core/random.ts";
import { pick, upTo } from "../choose.ts";
import type { Fact } from "../task.ts";
import { kinds, type Story, type StoryKind, type StoryKindId } from "./kinds.ts";
import { languages, longestOf, sentencesOf, sizes, vocabularyOf, wordsOf, type Language } from "./language.ts";
import { Reader, type Answer, type Conclusion } from "./reader.ts";
import { encode, type Line, type Lines, type Script, type Solved, type StoryEpisodes } from "./script.ts";
import { vocabularyFrom, type Vocabulary } from "./segment.ts";

export interface WorldSettings {
  readonly kind: StoryKindId;
  readonly language: keyof typeof languages;
  readonly sentences: number;
}

/** Where the stories of a task come from. */
export interface Source {
  readonly script: Script;
  readonly draw: (random: Random, size: number) => StoryEpisodes;
  readonly heldOut: (random: Random, size: number) => StoryEpisodes;
  /** How often a blind guess is right. */
  readonly chance: number;
  readonly facts?: readonly Fact[];
}

export function worldOf({ kind: id, language: tongue, sentences }: WorldSettings): Source {
  const [kind, language]: [StoryKind, Language] = [kinds[id], languages[tongue]];
  const lengths = kind.lengths(sentences);
  const most = Math.max(...lengths);
  const script = scriptOf(kind, language, most);
  const told = (random: Random, size: number, length: number): StoryEpisodes =>
    encode(
      upTo(size).map(() => linesOf(kind.make(random, length), language, script.vocabulary)),
      script,
    );
  return {
    script,
    draw: (random, size) => told(random, size, pick(random, lengths)),
    heldOut: (random, size) => told(random, size, most),
    chance: 1 / (kind.answers === "whether" ? 2 : sizes[kind.answers]),
  };
}

function scriptOf(kind: StoryKind, language: Language, most: number): Script {
  const answers = kind.answers === "whether" ? [language.no, language.yes] : language.lists[kind.answers];
  const vocabulary = vocabularyFrom([...new Set([...vocabularyOf(language, kind.uses), ...answers])]);
  const told = (list: readonly string[]): readonly string[] => list.filter((word) => vocabulary.codes.has(word));
  const names = { where: told(language.lists.where), who: told(language.lists.who) };
  return {
    vocabulary,
    ...(names.where.length > 0 && { names }),
    places: longestOf(language, kind.uses),
    most,
    solve: solverOf(kind, language, vocabulary),
  };
}

function linesOf(story: Story, language: Language, vocabulary: Vocabulary): Lines & { readonly solved: Solved } {
  const coded = (sentence: Story["question"]): Line =>
    wordsOf(language, sentence).map((word) => vocabulary.codes.get(word) ?? 0);
  return {
    sentences: story.sentences.map(coded),
    question: coded(story.question),
    solved: solvedAs(story, language, vocabulary),
  };
}

function solvedAs({ answer, support }: Conclusion, language: Language, { codes }: Vocabulary): Solved {
  return { answer: codes.get(answerOf(language, answer)) ?? 0, support };
}

/** The word that the answer is. */
function answerOf(language: Language, { list, index }: Answer): string {
  if (list === "whether") return index === 1 ? language.yes : language.no;
  return language.lists[list][index] ?? "";
}

/** A reader of the sentences of `kind`, who does not know what others mean. */
function solverOf(kind: StoryKind, language: Language, vocabulary: Vocabulary): Script["solve"] {
  const nameOf = (line: Line): string => line.join(" ");
  const known = new Map(
    kind.uses
      .flatMap((use) => sentencesOf(language, use))
      .map((sentence) => [
        nameOf(wordsOf(language, sentence).map((word) => vocabulary.codes.get(word) ?? 0)),
        sentence,
      ]),
  );
  return ({ sentences, question }) => {
    const [asked, ...told] = [question, ...sentences].map((line) => known.get(nameOf(line)));
    if (!asked || told.includes(undefined)) return null;
    const reader = new Reader(language.pronounOf);
    for (const sentence of told) if (sentence) reader.hear(sentence);
    const conclusion = reader.answer(asked);
    return conclusion && solvedAs(conclusion, language, vocabulary);
  };
}
