/** Papers of figures that no model follows. */
import type { Paper } from "../models/paper.ts";

export const madsen: Paper = {
  key: "madsen2019visualizing",
  kind: "article",
  title: "Visualizing memorization in RNNs",
  authors: ["Madsen, Andreas"],
  year: 2019,
  venue: "Distill",
  doi: "10.23915/distill.00016",
};

export const deletang: Paper = {
  key: "deletang2022neural",
  kind: "misc",
  title: "Neural Networks and the Chomsky Hierarchy",
  authors: [
    "Delétang, Grégoire",
    "Ruoss, Anian",
    "Grau-Moya, Jordi",
    "Genewein, Tim",
    "Wenliang, Li Kevin",
    "Catt, Elliot",
    "Cundy, Chris",
    "Hutter, Marcus",
    "Legg, Shane",
    "Veness, Joel",
    "Ortega, Pedro A.",
  ],
  year: 2022,
  arxiv: "2207.02098",
};
