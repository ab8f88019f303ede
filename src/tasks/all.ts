/** The tasks, in the order in which they are offered: one folder and one line each. */
import { Problem } from "../core/problem.ts";
import { continual } from "./continual/task.ts";
import { translation } from "./translation/task.ts";
import { custom } from "./custom/task.ts";
import { digits } from "./digits/task.ts";
import { entities } from "./entities/task.ts";
import { glyphs } from "./glyphs/task.ts";
import { modalities } from "./modalities/task.ts";
import { patterns } from "./patterns/task.ts";
import { series } from "./series/task.ts";
import { signals } from "./signals/task.ts";
import { service } from "./service/task.ts";
import { sessions } from "./sessions/task.ts";
import { triples } from "./triples/task.ts";
import { story } from "./story/task.ts";
import { adding } from "./adding/task.ts";
import { associative } from "./associative/task.ts";
import { parity } from "./parity/task.ts";
import { repeatCopy } from "./repeat-copy/task.ts";
import { associativeRecall } from "./associative-recall/task.ts";
import { prioritySort } from "./priority-sort/task.ts";
import { temporalOrder } from "./temporal-order/task.ts";
import { ngrams } from "./ngrams/task.ts";
import { anbn } from "./anbn/task.ts";
import { dyck } from "./dyck/task.ts";
import { blank } from "./blank/task.ts";
import { distractors } from "./distractors/task.ts";
import { copy } from "./copy/task.ts";
import { recall } from "./recall/task.ts";
import { tMaze } from "./t-maze/task.ts";
import type { Task } from "./task.ts";
import { text } from "./text/task.ts";
import { textClassification } from "./text-classification/task.ts";
import { waves } from "./waves/task.ts";

export const tasks: readonly Task[] = [
  copy,
  repeatCopy,
  associativeRecall,
  ngrams,
  prioritySort,
  recall,
  blank,
  distractors,
  adding,
  temporalOrder,
  parity,
  anbn,
  dyck,
  associative,
  patterns,
  digits,
  series,
  signals,
  waves,
  continual,
  tMaze,
  text,
  textClassification,
  story,
  triples,
  service,
  glyphs,
  entities,
  sessions,
  modalities,
  translation,
  custom,
];

/** @throws Problem when there is no such task. */
export function taskById(id: string): Task {
  const task = tasks.find((candidate) => candidate.id === id);
  if (!task) throw new Problem("task.unknown", { id, known: tasks.map((known) => known.id).join(", ") });
  return task;
}
