/** Titans: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "behrouz2025titans",
    kind: "misc",
    title: "Titans: Learning to Memorize at Test Time",
    authors: ["Behrouz, Ali", "Zhong, Peilin", "Mirrokni, Vahab"],
    year: 2025,
    arxiv: "2501.00663",
  },
];
