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

export const luong: Paper = {
  key: "luong2015effective",
  kind: "inproceedings",
  title: "Effective Approaches to Attention-based Neural Machine Translation",
  authors: ["Luong, Minh-Thang", "Pham, Hieu", "Manning, Christopher D."],
  year: 2015,
  venue: "Conference on Empirical Methods in Natural Language Processing (EMNLP)",
  arxiv: "1508.04025",
};

export const papers: readonly Paper[] = [
  {
    key: "daniluk2017frustratingly",
    kind: "inproceedings",
    title: "Frustratingly Short Attention Spans in Neural Language Modeling",
    authors: ["Daniluk, Michał", "Rocktäschel, Tim", "Welbl, Johannes", "Riedel, Sebastian"],
    year: 2017,
    venue: "International Conference on Learning Representations (ICLR)",
    arxiv: "1702.04521",
  },
  bahdanau,
  luong,
];
