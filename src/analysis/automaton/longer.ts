/** Longer words than all are asked about: some, by chance, up to the longest that the task has. */
import { randomStream, type Random } from "../../core/random.ts";
import type { Word, Words } from "../../tasks/task.ts";
import type { FindingSentence, Subject } from "../analysis.ts";
import { probeOf, sayAll, written, type Asked } from "../asked.ts";
import { answerText } from "./findings.ts";
import { sayOf, type Machine } from "./machine.ts";

/** Different lengths, evenly spaced, and words of each. */
const lengths = 8;
const each = 16;
/** No word has more letters, since a step costs the same at any place. */
const mostLetters = 200;

/** In the order of their lengths, those of one length together. */
function longerWords(words: Words, from: number): readonly (readonly Word[])[] {
  const random = randomStream(1, "longer words");
  const most = Math.min(words.longest, mostLetters);
  const byLength = new Map<number, Word[]>();
  for (let i = 1; i <= lengths; i++) {
    const length = from + Math.ceil(((most - from) * i) / lengths);
    for (let n = 0; n < each; n++) {
      const word = drawWord(random, words, length);
      if (word.length > from) byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
    }
  }
  return [...byLength].toSorted(([a], [b]) => a - b).map(([, some]) => some);
}

/** Every word likes some letters more than others, so that long rows of one come up, too. */
function drawWord(random: Random, words: Words, length: number): Word {
  const weights = words.letters.map(() => 0.05 + random.uniform() ** 2);
  const word: number[] = [];
  while (word.length < length) {
    const next = words.next(word);
    if (next.length === 0) break;
    const total = next.reduce((sum, letter) => sum + weights[letter], 0);
    let left = random.uniform() * total;
    const letter = next.find((one) => (left -= weights[one]) < 0) ?? next[0];
    word.push(letter);
  }
  return word;
}

/** Whether the machine, and the task, say of them what the network says. */
export async function longerSentences(
  subject: Subject,
  asked: Asked,
  machine: Machine | null,
): Promise<readonly FindingSentence[]> {
  const { words } = asked;
  let [count, most] = [0, 0];
  let refuted: FindingSentence | null = null;
  let wrong: FindingSentence | null = null;
  for (const some of longerWords(words, asked.length)) {
    const scored = some.filter((word) => words.wanted(word) !== null);
    const said = scored.length > 0 ? await sayAll(subject, words, scored) : [];
    for (const [i, word] of scored.entries()) {
      [count, most] = [count + 1, word.length];
      const got = said[i];
      const opens = probeOf(subject, words, word);
      const shared = { word: written(words, word), letters: word.length, got };
      const wanted = words.wanted(word) ?? "";
      if (got !== wanted) wrong ??= { key: "longerWrong", parameters: { ...shared, wanted }, ...(opens && { opens }) };
      if (!machine) continue;
      const predicted = answerText(asked, sayOf(machine, words.letters.length, word));
      if (got !== predicted)
        refuted ??= { key: "longerRefuted", parameters: { ...shared, predicted }, ...(opens && { opens }) };
    }
  }
  if (count === 0) return [];
  const held: FindingSentence = { key: "longer", parameters: { count, most, length: asked.length } };
  return [...(machine ? [refuted ?? held] : []), ...(wrong ? [wrong] : [])];
}
