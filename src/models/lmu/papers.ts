/** Legendre memory unit: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "voelker2019legendre",
    kind: "inproceedings",
    title: "Legendre Memory Units: Continuous-Time Representation in Recurrent Neural Networks",
    authors: ["Voelker, Aaron R.", "Kajić, Ivana", "Eliasmith, Chris"],
    year: 2019,
    venue: "Advances in Neural Information Processing Systems (NeurIPS)",
    volume: "32",
    url: "https://papers.nips.cc/paper/9689-legendre-memory-units-continuous-time-representation-in-recurrent-neural-networks",
  },
];
