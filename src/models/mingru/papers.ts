/** minGRU: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const feng: Paper = {
  key: "feng2024were",
  kind: "misc",
  title: "Were RNNs All We Needed?",
  authors: ["Feng, Leo", "Tung, Frederick", "Ahmed, Mohamed Osama", "Bengio, Yoshua", "Hajimirsadeghi, Hossein"],
  year: 2024,
  arxiv: "2410.01201",
};

export const papers: readonly Paper[] = [feng];
