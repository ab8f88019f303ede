/** The lessons, in their order: each opens with a question from the one before. */
import { lesson as attention } from "./attention/lesson.ts";
import { lesson as deltaRule } from "./delta-rule/lesson.ts";
import { lesson as dnc } from "./dnc/lesson.ts";
import { lesson as forgettingGate } from "./forgetting-gate/lesson.ts";
import { lesson as forgettingYesterday } from "./forgetting-yesterday/lesson.ts";
import { lesson as gruOrLstm } from "./gru-or-lstm/lesson.ts";
import type { Lesson } from "./lesson.ts";
import { lesson as hops } from "./hops/lesson.ts";
import { lesson as ntmAlgorithm } from "./ntm-algorithm/lesson.ts";
import { lesson as oneDrawing } from "./one-drawing/lesson.ts";
import { lesson as whatAnRnnForgets } from "./what-an-rnn-forgets/lesson.ts";

export const lessons: readonly Lesson[] = [
  whatAnRnnForgets,
  forgettingGate,
  gruOrLstm,
  attention,
  ntmAlgorithm,
  dnc,
  hops,
  oneDrawing,
  deltaRule,
  forgettingYesterday,
];
