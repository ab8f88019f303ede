/** The messages between page and checking worker, in the manner of `protocol.ts`: what a text would be as a run. */
import type { Experiment } from "../train/experiment.ts";
import type { TriedText } from "../train/try-text.ts";
import type { SentFile, WorkerProblem } from "./protocol.ts";

export type ToChecker =
  /** `text` in place of the model's text in `base`. `files`: those that `base` names, unless they were sent lately. */
  | {
      readonly type: "try";
      readonly id: number;
      readonly base: Experiment;
      readonly text: string;
      readonly files?: readonly SentFile[];
    }
  /** Are you there? */
  | { readonly type: "ping"; readonly id: number };

export type FromChecker =
  | { readonly type: "tried"; readonly id: number; readonly tried: TriedText }
  /** Answers `ping`. */
  | { readonly type: "ready"; readonly id: number }
  | { readonly type: "problem"; readonly id: number; readonly problem: WorkerProblem };
