/** Prototypical network: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "snell2017prototypical",
    kind: "inproceedings",
    title: "Prototypical Networks for Few-shot Learning",
    authors: ["Snell, Jake", "Swersky, Kevin", "Zemel, Richard"],
    year: 2017,
    venue: "Advances in Neural Information Processing Systems (NIPS)",
    arxiv: "1703.05175",
  },
];
