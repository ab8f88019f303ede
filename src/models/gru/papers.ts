/** Gated recurrent unit: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "cho2014learning",
    kind: "inproceedings",
    title: "Learning Phrase Representations using RNN Encoder–Decoder for Statistical Machine Translation",
    authors: [
      "Cho, Kyunghyun",
      "van Merriënboer, Bart",
      "Gulcehre, Caglar",
      "Bahdanau, Dzmitry",
      "Bougares, Fethi",
      "Schwenk, Holger",
      "Bengio, Yoshua",
    ],
    year: 2014,
    venue: "Conference on Empirical Methods in Natural Language Processing (EMNLP)",
    arxiv: "1406.1078",
  },
];
