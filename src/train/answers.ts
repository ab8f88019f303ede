/** Right and wrong answers by class, of a task that counts them itself or of any whose answers are classes. */
import type { Counts } from "../core/counts.ts";
import { forEachScored } from "../tasks/episodes.ts";
import { largest } from "../tasks/score.ts";
import type { Episodes, OpenTask } from "../tasks/task.ts";

/** A confusion matrix of more classes could not be read, nor would a few episodes fill it. */
const mostConfused = 64;

/** Null where answers are no classes, and where the network acts: its actions are neither right nor wrong. `output` as `score` has it. */
export function answersOf(task: OpenTask, episodes: Episodes, output: Float32Array): Counts | null {
  if (task.count) return task.count(episodes, output);
  if (task.loss !== "class" || task.acting) return null;
  return countScored(labelsOf(task), episodes, output);
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
    if (of) of[i] = (of[i] ?? 0) + 1;
  };
  forEachScored(episodes, (position) => {
    const wanted = episodes.target[position] ?? 0;
    const given = largest(output, position * classes, classes);
    count(counts.wanted, wanted);
    count(counts.given, given);
    if (wanted === given) count(counts.right, wanted);
    count(counts.confusion, wanted * classes + given);
  });
  return counts;
}

/** Both together; `more` has the same classes. */
export function addCounts(counts: Counts, more: Counts): Counts {
  const sum = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, i) => value + (b[i] ?? 0));
  return {
    ...counts,
    wanted: sum(counts.wanted, more.wanted),
    given: sum(counts.given, more.given),
    right: sum(counts.right, more.right),
    ...(counts.confusion && more.confusion && { confusion: sum(counts.confusion, more.confusion) }),
  };
}
