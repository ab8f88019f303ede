/** Titans: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "behrouz2025titans",
    kind: "inproceedings",
    title: "Titans: Learning to Memorize at Test Time",
    authors: ["Behrouz, Ali", "Zhong, Peilin", "Mirrokni, Vahab"],
    year: 2025,
    venue: "Advances in Neural Information Processing Systems (NeurIPS)",
    arxiv: "2501.00663",
  },
];
