/** Forecaster with a memory bank: the papers that it follows. */
import type { Paper } from "../paper.ts";
import { bahdanau } from "../lstm-attention/papers.ts";

export const papers: readonly Paper[] = [bahdanau];
