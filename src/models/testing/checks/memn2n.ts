import { dot, mixture, plus, rowsOf, softmax, zeros, type Vector } from "../cells.ts";
import { overTime, type Check, type Compared, type Rows } from "../check.ts";
import type { Weights } from "../forward.ts";
import { drawSentences } from "../sentences.ts";

const [width, sentences, hops, words, symbols, outputs] = [4, 4, 3, 3, 5, 2];

/** The position code of section 4.1, as domluna/memn2n has it: 1 + 4 · (k − (d − 1) / 2) · (j − (J − 1) / 2) / (d · J). */
const code = (k: number, j: number): number =>
  1 + (4 * (k - (width - 1) / 2) * (j - (words - 1) / 2)) / (width * words);

/** Sukhbaatar et al. 2015, sections 2.1 to 4.1, adjacent tying; places without a sentence are left out. */
function forward(weights: Weights, input: Rows, isPlaced: boolean, isLinear: boolean): Compared {
  const tables = rowsOf(weights["embed"], width * symbols).map((flat) => rowsOf(flat, symbols));
  const ages = rowsOf(weights["age"], sentences * width).map((flat) => rowsOf(flat, width));
  const encode = (stage: number, sentence: Rows): number[] =>
    tables[stage].map((row, k) =>
      sentence.reduce((sum, word, j) => sum + (isPlaced ? code(k, j) : 1) * dot(row, word), 0),
    );
  const told: Rows[] = [];
  return overTime(input, (x) => {
    const asked = rowsOf(x, symbols);
    const known = told.slice(0, sentences);
    let u: Vector = encode(0, asked);
    const us: number[] = [];
    const looks: number[] = [];
    for (let hop = 0; hop < hops; hop++) {
      const row = (stage: number) => (sentence: Rows, age: number) => plus(encode(stage, sentence), ages[stage][age]);
      const scores = known.map(row(hop)).map((key) => dot(u, key));
      const weighted = isLinear ? scores : softmax(scores);
      u = known.length === 0 ? u : plus(u, mixture(weighted, known.map(row(hop + 1))));
      us.push(...u);
      looks.push(...softmaxOver(scores));
    }
    told.unshift(asked);
    const said = tables[hops][0].map((_, symbol) => tables[hops].reduce((sum, row, k) => sum + u[k] * row[symbol], 0));
    return { output: rowsOf(weights["stands_for"], symbols).map((row) => dot(row, said)), u: us, look: looks };
  });
}

/** Over the sentences there are; nothing at the empty places. */
function softmaxOver(scores: Vector): number[] {
  return [...(scores.length === 0 ? [] : softmax(scores)), ...zeros(sentences - scores.length)];
}

const parts = [{ name: "x", axes: [{ axis: "word", size: words }, { axis: "symbol", size: symbols }] }]; // prettier-ignore
const input: Check["input"] = (random) => drawSentences(random, 8, words, symbols);

function check(against: string, settings: Check["settings"], isPlaced: boolean, isLinear: boolean): Check {
  return {
    against,
    settings: { width, sentence: sentences, hop: hops, ...settings },
    parts,
    input,
    output: outputs,
    scale: 0.7,
    forward: (weights, rows) => forward(weights, rows, isPlaced, isLinear),
  };
}

export const checks: readonly Check[] = [
  check("Sukhbaatar et al. 2015, sections 2.1 to 4.1, three hops, position code", {}, true, false),
  check("the same, bag of words, linear start", { encoding: "bag", start: 10 }, false, true),
];
