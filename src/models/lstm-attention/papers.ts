/** LSTM with attention over its past: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const bahdanau: Paper = {
  key: "bahdanau2015neural",
  kind: "inproceedings",
  title: "Neural Machine Translation by Jointly Learning to Align and Translate",
  authors: ["Bahdanau, Dzmitry", "Cho, Kyunghyun", "Bengio, Yoshua"],
  year: 2015,
  venue: "International Conference on Learning Representations (ICLR)",
  arxiv: "1409.0473",
};

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
  bahdanau,
];
