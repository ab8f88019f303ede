/** Linear attention: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "katharopoulos2020transformers",
    kind: "inproceedings",
    title: "Transformers are RNNs: Fast Autoregressive Transformers with Linear Attention",
    authors: ["Katharopoulos, Angelos", "Vyas, Apoorv", "Pappas, Nikolaos", "Fleuret, François"],
    year: 2020,
    venue: "International Conference on Machine Learning (ICML)",
    arxiv: "2006.16236",
  },
];
