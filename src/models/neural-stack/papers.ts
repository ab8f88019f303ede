/** Neural stack: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "grefenstette2015learning",
    kind: "inproceedings",
    title: "Learning to Transduce with Unbounded Memory",
    authors: ["Grefenstette, Edward", "Hermann, Karl Moritz", "Suleyman, Mustafa", "Blunsom, Phil"],
    year: 2015,
    venue: "Advances in Neural Information Processing Systems (NIPS)",
    arxiv: "1506.02516",
  },
];
