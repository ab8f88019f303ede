/** LSTM network that attends to its own tape: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "cheng2016long",
    kind: "inproceedings",
    title: "Long Short-Term Memory-Networks for Machine Reading",
    authors: ["Cheng, Jianpeng", "Dong, Li", "Lapata, Mirella"],
    year: 2016,
    venue: "Conference on Empirical Methods in Natural Language Processing (EMNLP)",
    arxiv: "1601.06733",
  },
];
