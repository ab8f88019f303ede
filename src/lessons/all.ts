/** The lessons, in their order: each opens with a question from the one before. */
import { lesson as forgettingGate } from "./forgetting-gate/lesson.ts";
import { lesson as gruOrLstm } from "./gru-or-lstm/lesson.ts";
import type { Lesson } from "./lesson.ts";
import { lesson as hops } from "./hops/lesson.ts";
import { lesson as ntmAlgorithm } from "./ntm-algorithm/lesson.ts";
import { lesson as whatAnRnnForgets } from "./what-an-rnn-forgets/lesson.ts";

export const lessons: readonly Lesson[] = [whatAnRnnForgets, forgettingGate, gruOrLstm, ntmAlgorithm, hops];
