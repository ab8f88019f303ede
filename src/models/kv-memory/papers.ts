/** Key-value memory network: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const miller: Paper = {
  key: "miller2016keyvalue",
  kind: "inproceedings",
  title: "Key-Value Memory Networks for Directly Reading Documents",
  authors: [
    "Miller, Alexander",
    "Fisch, Adam",
    "Dodge, Jesse",
    "Karimi, Amir-Hossein",
    "Bordes, Antoine",
    "Weston, Jason",
  ],
  year: 2016,
  venue: "Conference on Empirical Methods in Natural Language Processing (EMNLP)",
  arxiv: "1606.03126",
};

export const papers: readonly Paper[] = [miller];
