/** Mogrifier LSTM: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "melis2020mogrifier",
    kind: "inproceedings",
    title: "Mogrifier LSTM",
    authors: ["Melis, Gábor", "Kočiský, Tomáš", "Blunsom, Phil"],
    year: 2020,
    venue: "International Conference on Learning Representations (ICLR)",
    arxiv: "1909.01792",
  },
];
