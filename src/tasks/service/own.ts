/** A knowledge base that a person brings: a table with a column of questions and a column of their answers. */
import { Problem } from "../../core/problem.ts";
import { madeOnce } from "../../core/shelf.ts";
import { answerRoles } from "../../data/roles.ts";
import { readTwoColumns } from "../columns.ts";
import type { Fact, Progress } from "../task.ts";
import { tokensOf, unknownToken } from "../tokens.ts";
import { bankOf, type Bank, type Subject } from "./bank.ts";

/** @throws Problem when there is no table of two columns with at least two answers. */
export function ownBank(data: string, columns: string, words: number, progress?: Progress): Bank {
  return madeOnce(`service ${words} ${columns} ${data}`, () => {
    const { question, answer } = answerRoles;
    const { rows, table, notes } = readTwoColumns(data, [question, answer], columns, progress);
    const read = bankFrom(rows, words);
    return { ...read, table, facts: [...(read.facts ?? []), ...notes] };
  });
}

/**
 * `rows`: question and answer; rows with the same answer are wordings of one question. Without those where one is empty or
 * the question came before with another answer.
 */
function bankFrom(rows: readonly (readonly [string, string])[], words: number): Bank {
  const subjects = new Map<string, { name: string; answer: string; wordings: (readonly string[])[] }>();
  const taken = new Map<string, string>();
  let [empty, twice, cut] = [0, 0, 0];
  for (const [question, answer] of rows) {
    const all = tokensOf(question).filter((token) => token !== unknownToken);
    const tokens = all.slice(0, words);
    const key = tokens.join(" ");
    const isNew = !taken.has(key);
    if (tokens.length === 0 || answer === "") empty++;
    else if (!isNew && taken.get(key) !== answer) twice++;
    else if (isNew) {
      if (all.length > words) cut++;
      taken.set(key, answer);
      const subject = subjects.get(answer) ?? { name: answer, answer, wordings: [] };
      subject.wordings.push(tokens);
      subjects.set(answer, subject);
    }
  }
  if (subjects.size < 2) throw new Problem("task.service.few", { got: subjects.size, wanted: 2 });
  const bank = bankOf([...subjects.values()]);
  return { ...bank, facts: factsOf(bank, { empty, twice, cut }, words) };
}

function factsOf(
  { subjects, training, heldOut, vocabulary }: Bank,
  { empty, twice, cut }: { readonly empty: number; readonly twice: number; readonly cut: number },
  most: number,
): readonly Fact[] {
  const count = (list: readonly Subject[]): number => list.reduce((sum, { wordings }) => sum + wordings.length, 0);
  const alone = subjects.filter(({ wordings }) => wordings.length === 1).length;
  const others: Fact[] = [
    { key: "fact.serviceAlone", parameters: { count: alone } },
    { key: "fact.serviceEmpty", parameters: { count: empty } },
    { key: "fact.serviceTwice", parameters: { count: twice } },
    { key: "fact.serviceCut", parameters: { count: cut, most } },
  ];
  return [
    { key: "fact.service", parameters: { answers: subjects.length, questions: count(subjects) } },
    { key: "fact.serviceAsks", parameters: { count: training.length + heldOut.length, heldOut: heldOut.length } },
    { key: "fact.serviceTokens", parameters: { count: vocabulary.length } },
    ...others.filter(({ parameters }) => Number(parameters.count) > 0),
  ];
}
