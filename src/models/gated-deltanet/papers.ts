/** Gated DeltaNet: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "yang2025gated",
    kind: "inproceedings",
    title: "Gated Delta Networks: Improving Mamba2 with Delta Rule",
    authors: ["Yang, Songlin", "Kautz, Jan", "Hatamizadeh, Ali"],
    year: 2025,
    venue: "International Conference on Learning Representations (ICLR)",
    arxiv: "2412.06464",
  },
];
