/** Stories of the world as a file in the form of the bAbI tasks. */
import { randomStream } from "../../../core/random.ts";
import { pick, upTo } from "../../choose.ts";
import { kinds, type StoryKindId } from "../kinds.ts";
import { languages, wordsOf, type Sentence } from "../language.ts";

/** `count` stories of at most 10 sentences with one question each. */
export function storyFile(kind: StoryKindId, tongue: keyof typeof languages, count: number): string {
  const random = randomStream(7, `file of ${kind}`);
  const language = languages[tongue];
  const text = (sentence: Sentence): string => wordsOf(language, sentence).join(tongue === "en" ? " " : "");
  const stories = upTo(count).map(() => {
    const length = pick(random, kinds[kind].lengths(10));
    const { sentences, question, answer, support } = kinds[kind].make(random, length);
    const right = answer.list === "whether" ? [language.no, language.yes] : language.lists[answer.list];
    const told = sentences.map((sentence, i) => `${i + 1} ${text(sentence)}.`);
    const named = `${right[answer.index]}\t${support.map((i) => i + 1).join(" ")}`;
    return [...told, `${length + 1} ${text(question)}?\t${named}`].join("\n");
  });
  return `${stories.join("\n")}\n`;
}
