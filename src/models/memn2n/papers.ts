/** End-to-end memory network: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "sukhbaatar2015endtoend",
    kind: "inproceedings",
    title: "End-To-End Memory Networks",
    authors: ["Sukhbaatar, Sainbayar", "Szlam, Arthur", "Weston, Jason", "Fergus, Rob"],
    year: 2015,
    venue: "Advances in Neural Information Processing Systems (NIPS)",
    arxiv: "1503.08895",
  },
  {
    key: "weston2015memory",
    kind: "inproceedings",
    title: "Memory Networks",
    authors: ["Weston, Jason", "Chopra, Sumit", "Bordes, Antoine"],
    year: 2015,
    venue: "International Conference on Learning Representations (ICLR)",
    arxiv: "1410.3916",
  },
];
