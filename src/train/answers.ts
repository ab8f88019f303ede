/** Right and wrong answers by class, of a task that counts them itself or of any whose answers are classes. */
import type { Counts } from "../core/counts.ts";
import { forEachScored } from "../tasks/episodes.ts";
import { largest } from "../tasks/score.ts";
import type { Episodes, OpenTask } from "../tasks/task.ts";

/** A confusion matrix of more classes could not be read, nor would a few episodes fill it. */
const mostConfused = 64;

export interface Answers {
  /** As the task counts them: whole entities of a tagger, say. */
  readonly counts: Counts;
  /** With the confusion of single outputs, where the task's own counting has none and there is one. */
  readonly confused: Counts | null;
}

/** Null where answers are no classes, and where the network acts: its actions are neither right nor wrong. `output` as `score` has it. */
export function answersOf(task: OpenTask, episodes: Episodes, output: Float32Array): Answers | null {
  const isScored = task.loss === "class" && !task.acting;
  const own = task.count?.(episodes, output);
  if (own?.confusion) return { counts: own, confused: own };
  const scored = isScored ? countScored(labelsOf(task), episodes, output) : null;
  const counts = own ?? scored;
  return counts && { counts, confused: scored?.confusion ? scored : null };
}

function labelsOf({ labels, alphabet, output }: OpenTask): readonly string[] {
  const named = labels?.output ?? alphabet;
  return Array.from({ length: output }, (_, i) => named?.[i] ?? String(i));
}

/** Every scored position is one answer: the class of the largest output. */
function countScored(labels: readonly string[], episodes: Episodes, output: Float32Array): Counts {
  const classes = labels.length;
  const counts = {
    labels,
    wanted: new Float64Array(classes),
    given: new Float64Array(classes),
    right: new Float64Array(classes),
    ...(classes <= mostConfused && { confusion: new Float64Array(classes * classes) }),
  };
  const count = (of: Float64Array | undefined, i: number): void => {
    if (of) of[i] += 1;
  };
  forEachScored(episodes, (position) => {
    const wanted = episodes.target[position];
    const given = largest(output, position * classes, classes);
    count(counts.wanted, wanted);
    count(counts.given, given);
    if (wanted === given) count(counts.right, wanted);
    count(counts.confusion, wanted * classes + given);
  });
  return counts;
}

/** Both together; `more` has the same classes. */
export function addAnswers(answers: Answers, more: Answers): Answers {
  const { confused } = answers;
  return {
    counts: addCounts(answers.counts, more.counts),
    confused: confused && more.confused && addCounts(confused, more.confused),
  };
}

function addCounts(counts: Counts, more: Counts): Counts {
  const sum = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, i) => value + b[i]);
  return {
    ...counts,
    wanted: sum(counts.wanted, more.wanted),
    given: sum(counts.given, more.given),
    right: sum(counts.right, more.right),
    ...(counts.confusion && more.confusion && { confusion: sum(counts.confusion, more.confusion) }),
  };
}
