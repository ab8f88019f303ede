/** sLSTM: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const beck: Paper = {
  key: "beck2024xlstm",
  kind: "inproceedings",
  title: "xLSTM: Extended Long Short-Term Memory",
  authors: [
    "Beck, Maximilian",
    "Pöppel, Korbinian",
    "Spanring, Markus",
    "Auer, Andreas",
    "Prudnikova, Oleksandra",
    "Kopp, Michael",
    "Klambauer, Günter",
    "Brandstetter, Johannes",
    "Hochreiter, Sepp",
  ],
  year: 2024,
  venue: "Advances in Neural Information Processing Systems (NeurIPS)",
  arxiv: "2405.04517",
};

export const papers: readonly Paper[] = [beck];
