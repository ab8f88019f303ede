/**
 * Tagged sentences in columns, as in the CoNLL tasks (Tjong Kim Sang & De Meulder 2003): one word per line, the word first, its
 * tag last, a blank line after every sentence, `-DOCSTART-` lines between documents. Tags are `O`, or a letter and the kind of
 * entity: `B-PER`, `I-PER`. However entities begin (IOB1, IOB2, IOBES), they are given as IOB2: `B-` first, then `I-`.
 *
 *   const { sentences, kinds } = readConll(text, progress);
 *   sentences[0].words, sentences[0].tags                // ["EU", "rejects"], ["B-ORG", "O"]
 */
import { Problem } from "../core/problem.ts";
import { atLine, forEachLine, plainText, shortened, type Progress } from "./lines.ts";

export interface TaggedSentence {
  readonly words: readonly string[];
  /** In IOB2. [word] */
  readonly tags: readonly string[];
  /** Of its first word. */
  readonly line: number;
}

export interface ConllFile {
  readonly sentences: readonly TaggedSentence[];
  /** Kinds of entities, in the order in which they first come: `PER`, `LOC` … */
  readonly kinds: readonly string[];
}

export const mostKinds = 100;
export const longestSentence = 1000;

interface OpenSentence {
  readonly words: string[];
  readonly tags: string[];
  readonly line: number;
}

/** @throws Problem, with its line. */
export function readConll(given: string, progress?: Progress): ConllFile {
  const sentences: OpenSentence[] = [];
  const kinds = new Set<string>();
  let [open, columns] = [false, 0];
  const visit = (written: string, line: number): void => {
    const parts = written.trim().split(/\s+/);
    const [word = "", ...others] = parts;
    if (word === "" || word === "-DOCSTART-") {
      open = false;
      return;
    }
    const tag = others.at(-1) ?? "";
    if (word.startsWith("#") && !tagForm.test(tag)) return;
    columns ||= Math.max(parts.length, 2);
    if (parts.length !== columns)
      throw new Problem("conll.columns", { got: parts.length, wanted: columns }, atLine(line));
    if (!open) sentences.push({ words: [], tags: [], line });
    open = true;
    addWord(sentences.at(-1), word, tag, line, kinds);
  };
  forEachLine(plainText(given), visit, progress);
  if (kinds.size === 0) throw new Problem("conll.noEntities");
  return { sentences, kinds: [...kinds] };
}

const tagForm = /^(?:O|([BIESLU])-(\S{1,40}))$/u;

function addWord(
  sentence: OpenSentence | undefined,
  word: string,
  tag: string,
  line: number,
  kinds: Set<string>,
): void {
  const [found, place, kind = ""] = tagForm.exec(tag) ?? [];
  if (found === undefined || !sentence) throw new Problem("conll.tag", { got: shortened(tag) }, atLine(line));
  if (sentence.words.length >= longestSentence)
    throw new Problem("conll.long", { limit: longestSentence }, atLine(sentence.line));
  if (place !== undefined && !kinds.has(kind) && kinds.size >= mostKinds)
    throw new Problem("conll.types", { limit: mostKinds, got: shortened(kind) }, atLine(line));
  if (place !== undefined) kinds.add(kind);
  sentence.words.push(word);
  sentence.tags.push(plainTag(place, kind, sentence.tags.at(-1)));
}

/** In IOB2: an entity begins where it says so, and where another one or none was before. */
function plainTag(place: string | undefined, kind: string, before = "O"): string {
  if (place === undefined) return "O";
  const goesOn = before !== "O" && before.slice(2) === kind;
  return goesOn && place !== "B" && place !== "S" && place !== "U" ? `I-${kind}` : `B-${kind}`;
}
