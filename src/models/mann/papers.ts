/** Memory-augmented network with additive writes: the papers that it follows. */
import type { Paper } from "../paper.ts";
import { bahdanau } from "../lstm-attention/papers.ts";

export const papers: readonly Paper[] = [
  bahdanau,
  {
    key: "luong2015effective",
    kind: "inproceedings",
    title: "Effective Approaches to Attention-based Neural Machine Translation",
    authors: ["Luong, Minh-Thang", "Pham, Hieu", "Manning, Christopher D."],
    year: 2015,
    venue: "Conference on Empirical Methods in Natural Language Processing (EMNLP)",
    arxiv: "1508.04025",
  },
];
