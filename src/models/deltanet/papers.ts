/** DeltaNet: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "yang2024parallelizing",
    kind: "inproceedings",
    title: "Parallelizing Linear Transformers with the Delta Rule over Sequence Length",
    authors: ["Yang, Songlin", "Wang, Bailin", "Zhang, Yu", "Shen, Yikang", "Kim, Yoon"],
    year: 2024,
    venue: "Advances in Neural Information Processing Systems (NeurIPS)",
    arxiv: "2406.06484",
  },
  {
    key: "schlag2021linear",
    kind: "inproceedings",
    title: "Linear Transformers Are Secretly Fast Weight Programmers",
    authors: ["Schlag, Imanol", "Irie, Kazuki", "Schmidhuber, Jürgen"],
    year: 2021,
    venue: "International Conference on Machine Learning (ICML)",
    arxiv: "2102.11174",
  },
];
