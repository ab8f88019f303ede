/** Differentiable neural computer: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "graves2016hybrid",
    kind: "article",
    title: "Hybrid computing using a neural network with dynamic external memory",
    authors: [
      "Graves, Alex",
      "Wayne, Greg",
      "Reynolds, Malcolm",
      "Harley, Tim",
      "Danihelka, Ivo",
      "Grabska-Barwińska, Agnieszka",
      "Gómez Colmenarejo, Sergio",
      "Grefenstette, Edward",
      "Ramalho, Tiago",
      "Agapiou, John",
      "others",
    ],
    year: 2016,
    venue: "Nature",
    volume: "538",
    issue: "7626",
    pages: "471–476",
    doi: "10.1038/nature20101",
  },
  {
    key: "csordas2019improving",
    kind: "inproceedings",
    title:
      "Improving Differentiable Neural Computers Through Memory Masking, De-allocation, and Link Distribution Sharpness Control",
    authors: ["Csordás, Róbert", "Schmidhuber, Jürgen"],
    year: 2019,
    venue: "International Conference on Learning Representations (ICLR)",
    arxiv: "1904.10278",
  },
];
