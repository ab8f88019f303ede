/** Linear recurrent unit: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "orvieto2023resurrecting",
    kind: "inproceedings",
    title: "Resurrecting Recurrent Neural Networks for Long Sequences",
    authors: [
      "Orvieto, Antonio",
      "Smith, Samuel L.",
      "Gu, Albert",
      "Fernando, Anushan",
      "Gulcehre, Caglar",
      "Pascanu, Razvan",
      "De, Soham",
    ],
    year: 2023,
    venue: "International Conference on Machine Learning (ICML)",
    arxiv: "2303.06349",
  },
];
