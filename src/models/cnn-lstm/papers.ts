/** Convolution, then LSTM: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "donahue2015longterm",
    kind: "inproceedings",
    title: "Long-term Recurrent Convolutional Networks for Visual Recognition and Description",
    authors: [
      "Donahue, Jeff",
      "Hendricks, Lisa Anne",
      "Guadarrama, Sergio",
      "Rohrbach, Marcus",
      "Venugopalan, Subhashini",
      "Saenko, Kate",
      "Darrell, Trevor",
    ],
    year: 2015,
    venue: "IEEE Conference on Computer Vision and Pattern Recognition (CVPR)",
    arxiv: "1411.4389",
  },
];
