/** Bidirectional LSTM: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "graves2005framewise",
    kind: "article",
    title: "Framewise Phoneme Classification with Bidirectional LSTM and Other Neural Network Architectures",
    authors: ["Graves, Alex", "Schmidhuber, Jürgen"],
    year: 2005,
    venue: "Neural Networks",
    volume: "18",
    issue: "5–6",
    pages: "602–610",
    doi: "10.1016/j.neunet.2005.06.042",
  },
  {
    key: "schuster1997bidirectional",
    kind: "article",
    title: "Bidirectional Recurrent Neural Networks",
    authors: ["Schuster, Mike", "Paliwal, Kuldip K."],
    year: 1997,
    venue: "IEEE Transactions on Signal Processing",
    volume: "45",
    issue: "11",
    pages: "2673–2681",
    doi: "10.1109/78.650093",
  },
];
