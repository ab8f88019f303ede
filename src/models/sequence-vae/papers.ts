/** Variational autoencoder of sequences: the papers that it follows. */
import type { Paper } from "../paper.ts";

export const papers: readonly Paper[] = [
  {
    key: "bowman2016generating",
    kind: "inproceedings",
    title: "Generating Sentences from a Continuous Space",
    authors: [
      "Bowman, Samuel R.",
      "Vilnis, Luke",
      "Vinyals, Oriol",
      "Dai, Andrew M.",
      "Jozefowicz, Rafal",
      "Bengio, Samy",
    ],
    year: 2016,
    venue: "Conference on Computational Natural Language Learning (CoNLL)",
    arxiv: "1511.06349",
  },
  {
    key: "kingma2014autoencoding",
    kind: "inproceedings",
    title: "Auto-Encoding Variational Bayes",
    authors: ["Kingma, Diederik P.", "Welling, Max"],
    year: 2014,
    venue: "International Conference on Learning Representations (ICLR)",
    arxiv: "1312.6114",
  },
];
