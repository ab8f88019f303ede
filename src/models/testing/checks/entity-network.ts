import { dot, length, mixture, plus, rowsOf, scaled, softmax, times, type Vector } from "../cells.ts";
import { overTime, type Check, type Rows } from "../check.ts";
import { affine, sigmoid } from "../forward.ts";
import { drawSentences } from "../sentences.ts";

const [width, entities, words, symbols] = [4, 3, 3, 5];

export const checks: readonly Check[] = [
  {
    against: "Henaff et al. 2017, eq. 1 to 7, with PReLU",
    settings: { width, entity: entities },
    parts: [{ name: "x", axes: [{ axis: "word", size: words }, { axis: "symbol", size: symbols }] }], // prettier-ignore
    input: (random) => drawSentences(random, 10, words, symbols),
    forward: (weights, input) => {
      const prelu = (vector: Vector): number[] => vector.map((z, k) => (z > 0 ? z : weights["slope"][k] * z));
      const [table, masks] = [rowsOf(weights["embed"], width), rowsOf(weights["place"], width)];
      const keys = rowsOf(weights["key"], width);
      let memory: Rows = keys;
      return overTime(input, (x) => {
        const sentence = plus(...rowsOf(x, symbols).map((word, j) => times(masks[j], mixture(word, table))));
        // Eq. 5 to 7: what is asked, before it is taken in.
        const found = mixture(softmax(memory.map((slot) => dot(sentence, slot))), memory);
        const answer = prelu(plus(sentence, affine(weights, "heard", { found })));
        // Eq. 1 to 4
        memory = memory.map((held, j) => {
          const gate = sigmoid(dot(sentence, held) + dot(sentence, keys[j]));
          const parts = [affine(weights, "own", { held }), affine(weights, "whose", { key: keys[j] }), affine(weights, "told", { sentence })]; // prettier-ignore
          const grown = plus(held, scaled(prelu(plus(...parts)), gate));
          return scaled(grown, 1 / length(grown));
        });
        return { output: affine(weights, "output", { answer }), memory: memory.flat() };
      });
    },
  },
];
