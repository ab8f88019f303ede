/** Memory with least recently used access: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "santoro2016meta",
    kind: "inproceedings",
    title: "Meta-Learning with Memory-Augmented Neural Networks",
    authors: ["Santoro, Adam", "Bartunov, Sergey", "Botvinick, Matthew", "Wierstra, Daan", "Lillicrap, Timothy"],
    year: 2016,
    venue: "International Conference on Machine Learning (ICML)",
    arxiv: "1605.06065",
  },
];
