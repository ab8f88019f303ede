/**
 * Consultations that a person types: a line `2: how do i pay` for each entry, then the customer's question behind a `?`;
 * behind `=>` the number of its entry, where the question itself does not say which.
 */
import { Problem } from "../../core/problem.ts";
import type { Composing, Episodes } from "../task.ts";
import { joined, tokensOf, unknownToken } from "../tokens.ts";
import type { Bank, Consultation, Entry } from "./bank.ts";
import { consultationOf, episodesOf, type Script } from "./script.ts";

export function composingOf(bank: Bank, script: Script): Composing {
  return {
    write: (episodes: Episodes) => {
      const { entries, question, answer } = consultationOf(episodes, 0, script);
      const lines = entries.map(({ number, tokens }) => `${number + 1}: ${joined(tokens)}`);
      const isPlain = answer === answerOf(entries, question, bank);
      const wanted = isPlain || answer === null ? "" : ` => ${answer + 1}`;
      return [...lines, `? ${joined(question)}${wanted}`].join("\n");
    },
    compose: (given) => episodesOf([consultationIn(given, bank, script)], script),
  };
}

/** The entry about the same subject as the question, where both are questions that the bank knows; else null. */
function answerOf(entries: readonly Entry[], question: readonly string[], { known }: Bank): number | null {
  const subjectOf = (tokens: readonly string[]): number | undefined => known.get(tokens.join(" "));
  const subject = subjectOf(question);
  if (subject === undefined) return null;
  return entries.find(({ tokens }) => subjectOf(tokens) === subject)?.number ?? null;
}

interface Line {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

function consultationIn(given: string, bank: Bank, script: Script): Consultation {
  const lines = given.split("\n").map((text, i): Line => ({ text: text.trim(), line: i + 1 }));
  const written = lines.filter(({ text }) => text !== "");
  const asked = written.at(-1);
  const told = written.slice(0, -1);
  if (!asked || !/^[?？]/u.test(asked.text))
    throw new Problem("task.service.question", {}, { line: asked?.line ?? 1, column: 1 });
  if (told.length === 0) throw new Problem("task.service.noEntry", {}, { line: asked.line, column: 1 });
  const entries: Entry[] = [];
  for (const line of told) entries.push(entryIn(line, entries, script));
  const [, words = "", wanted] = /^[?？](.*?)(?:=>\s*(\d+))?$/u.exec(asked.text) ?? [];
  const question = tokensIn({ ...asked, text: words }, script);
  if (wanted === undefined) return { entries, question, answer: answerOf(entries, question, bank) };
  const answer = entries.find(({ number }) => number + 1 === Number(wanted));
  if (!answer) throw new Problem("task.service.number", { got: wanted, known: numbersOf(entries) }, placeOf(asked));
  return { entries, question, answer: answer.number };
}

function entryIn(line: Line, before: readonly Entry[], script: Script): Entry {
  const [, figures = "", words = ""] = /^(\d{1,3})\s*[:：](.*)$/u.exec(line.text) ?? [];
  if (figures === "") throw new Problem("task.service.entry", { got: line.text.slice(0, 40) }, placeOf(line));
  const number = Number(figures) - 1;
  if (number < 0 || number >= script.entries)
    throw new Problem("task.service.range", { got: figures, most: script.entries }, placeOf(line));
  if (before.some((entry) => entry.number === number))
    throw new Problem("task.service.twice", { got: figures }, placeOf(line));
  return { number, tokens: tokensIn({ ...line, text: words }, script) };
}

/** Words that have no symbol of their own are read as the unknown one: customers misspell. */
function tokensIn({ text, line }: Line, { codes, places }: Script): readonly string[] {
  const tokens = tokensOf(text);
  if (tokens.length === 0) throw new Problem("task.service.words", {}, { line, column: 1 });
  if (tokens.length >= places)
    throw new Problem("task.service.long", { got: tokens.length, most: places - 1 }, { line, column: 1 });
  return tokens.map((token) => (codes.has(token) ? token : unknownToken));
}

function numbersOf(entries: readonly Entry[]): string {
  return entries.map(({ number }) => number + 1).join(", ");
}

function placeOf({ line }: Line): { readonly line: number; readonly column: number } {
  return { line, column: 1 };
}
