/** Long short-term memory: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const hochreiter: Paper = {
  key: "hochreiter1997long",
  kind: "article",
  title: "Long Short-Term Memory",
  authors: ["Hochreiter, Sepp", "Schmidhuber, Jürgen"],
  year: 1997,
  venue: "Neural Computation",
  volume: "9",
  issue: "8",
  pages: "1735–1780",
  doi: "10.1162/neco.1997.9.8.1735",
};

export const papers: readonly Paper[] = [
  hochreiter,
  {
    key: "gers2000learning",
    kind: "article",
    title: "Learning to Forget: Continual Prediction with LSTM",
    authors: ["Gers, Felix A.", "Schmidhuber, Jürgen", "Cummins, Fred"],
    year: 2000,
    venue: "Neural Computation",
    volume: "12",
    issue: "10",
    pages: "2451–2471",
    doi: "10.1162/089976600300015015",
  },
];
