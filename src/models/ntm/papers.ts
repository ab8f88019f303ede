/** Neural Turing machine: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "graves2014neural",
    kind: "misc",
    title: "Neural Turing Machines",
    authors: ["Graves, Alex", "Wayne, Greg", "Danihelka, Ivo"],
    year: 2014,
    arxiv: "1410.5401",
  },
  {
    key: "collier2018implementing",
    kind: "inproceedings",
    title: "Implementing Neural Turing Machines",
    authors: ["Collier, Mark", "Beel, Joeran"],
    year: 2018,
    venue: "International Conference on Artificial Neural Networks (ICANN)",
    arxiv: "1807.08518",
  },
];
