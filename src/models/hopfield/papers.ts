/** Modern Hopfield network: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "ramsauer2021hopfield",
    kind: "inproceedings",
    title: "Hopfield Networks is All You Need",
    authors: [
      "Ramsauer, Hubert",
      "Schäfl, Bernhard",
      "Lehner, Johannes",
      "Seidl, Philipp",
      "Widrich, Michael",
      "others",
    ],
    year: 2021,
    venue: "International Conference on Learning Representations (ICLR)",
    arxiv: "2008.02217",
  },
  {
    key: "hopfield1982neural",
    kind: "article",
    title: "Neural networks and physical systems with emergent collective computational abilities",
    authors: ["Hopfield, John J."],
    year: 1982,
    venue: "Proceedings of the National Academy of Sciences",
    volume: "79",
    issue: "8",
    pages: "2554–2558",
    doi: "10.1073/pnas.79.8.2554",
  },
];
