/** Mamba: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "gu2023mamba",
    kind: "misc",
    title: "Mamba: Linear-Time Sequence Modeling with Selective State Spaces",
    authors: ["Gu, Albert", "Dao, Tri"],
    year: 2023,
    arxiv: "2312.00752",
  },
];
