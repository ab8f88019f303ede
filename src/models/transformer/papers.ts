/** Causal transformer: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "vaswani2017attention",
    kind: "inproceedings",
    title: "Attention Is All You Need",
    authors: [
      "Vaswani, Ashish",
      "Shazeer, Noam",
      "Parmar, Niki",
      "Uszkoreit, Jakob",
      "Jones, Llion",
      "Gomez, Aidan N.",
      "Kaiser, Łukasz",
      "Polosukhin, Illia",
    ],
    year: 2017,
    venue: "Advances in Neural Information Processing Systems (NIPS)",
    arxiv: "1706.03762",
  },
];
