/** Which of several experiments can be run at all: found by compiling them, in the background of a page that goes on. */
import { filesOf } from "../../core/shelf.ts";
import { models } from "../../models/all.ts";
import type { Experiment } from "../../train/experiment.ts";
import type { prepare } from "../../train/prepare.ts";

/** Models that stand for themselves. */
export const wholeModels: readonly string[] = models.filter(({ isPart }) => !isPart).map(({ id }) => id);

/** By what is asked for, whether it compiles. */
export type Answers = Map<string, boolean>;

/** Answers stay as long as what they are about says the same. */
export function createAnswers(): (about: unknown) => Answers {
  let last = { about: "", answers: new Map<string, boolean>() };
  return (about) => {
    const now = JSON.stringify(about);
    if (now !== last.about) last = { about: now, answers: new Map() };
    return last.answers;
  };
}

export interface Asking {
  readonly answers: Answers;
  /** Aborted: nothing more is compiled, and what is known already stays for the next time. */
  readonly signal: AbortSignal;
}

/** Fills the answers, one compilation per turn of the event loop. Rejects where it was aborted. */
export async function compileEach(
  wanted: ReadonlyMap<string, () => Experiment>,
  { answers, signal }: Asking,
): Promise<void> {
  const train = await import("../../train/prepare.ts");
  for (const [key, experimentOf] of wanted) {
    if (answers.has(key)) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal.throwIfAborted();
    // Somebody else may have asked meanwhile.
    if (!answers.has(key)) answers.set(key, doesCompile(train.prepare, experimentOf));
  }
}

function doesCompile(compile: typeof prepare, experimentOf: () => Experiment): boolean {
  try {
    compile(experimentOf());
    return true;
  } catch {
    // It takes another number of inputs, or another loss.
    return false;
  }
}

/** A file of a person's own may be large: with one, nothing is compiled, and nothing is known. */
export function hasFile({ task }: Experiment): boolean {
  return filesOf(task.settings).length > 0;
}
