/** mLSTM: the papers that it follows. */
import type { Paper } from "../paper.ts";
import { beck } from "../slstm/papers.ts";

export const papers: readonly Paper[] = [beck];
