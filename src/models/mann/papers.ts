/** Memory-augmented network with additive writes: the papers that it follows. */
import type { Paper } from "../paper.ts";
import { bahdanau, luong } from "../lstm-attention/papers.ts";

export const papers: readonly Paper[] = [bahdanau, luong];
