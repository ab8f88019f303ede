/** RWKV-6: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "peng2024eagle",
    kind: "misc",
    title: "Eagle and Finch: RWKV with Matrix-Valued States and Dynamic Recurrence",
    authors: ["Peng, Bo", "Goldstein, Daniel", "Anthony, Quentin", "others"],
    year: 2024,
    arxiv: "2404.05892",
  },
];
