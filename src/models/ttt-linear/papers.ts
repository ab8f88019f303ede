/** TTT-linear: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "sun2024learning",
    kind: "misc",
    title: "Learning to (Learn at Test Time): RNNs with Expressive Hidden States",
    authors: [
      "Sun, Yu",
      "Li, Xinhao",
      "Dalal, Karan",
      "Xu, Jiarui",
      "Vikram, Arjun",
      "Zhang, Genghan",
      "Dubois, Yann",
      "Chen, Xinlei",
      "Wang, Xiaolong",
      "Koyejo, Sanmi",
      "Hashimoto, Tatsunori",
      "Guestrin, Carlos",
    ],
    year: 2024,
    arxiv: "2407.04620",
  },
];
