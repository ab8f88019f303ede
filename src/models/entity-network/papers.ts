/** Recurrent entity network: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "henaff2017tracking",
    kind: "inproceedings",
    title: "Tracking the World State with Recurrent Entity Networks",
    authors: ["Henaff, Mikael", "Weston, Jason", "Szlam, Arthur", "Bordes, Antoine", "LeCun, Yann"],
    year: 2017,
    venue: "International Conference on Learning Representations (ICLR)",
    arxiv: "1612.03969",
  },
];
