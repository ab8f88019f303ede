/** External and internal memory: the papers that it follows. */
import type { Paper } from "../paper.ts";
import { miller } from "../kv-memory/papers.ts";
import { hochreiter } from "../lstm/papers.ts";

export const papers: readonly Paper[] = [miller, hochreiter];
