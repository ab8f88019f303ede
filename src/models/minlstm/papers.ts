/** minLSTM: the papers that it follows. */
import type { Paper } from "../paper.ts";
import { feng } from "../mingru/papers.ts";

export const papers: readonly Paper[] = [feng];
