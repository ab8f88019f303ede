/**
 * `node scripts/train-eye.js`: trains the eye of the task `glyphs` (a prototypical network, Snell et al. 2017: 20 classes, one
 * example and five questions of each) on the training glyphs alone, and writes src/tasks/glyphs/eye-weights.ts. The written
 * weights are coarse, so that the file is small; how well they see new characters is printed.
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { openSources } from "./sources.js";

process.chdir(resolve(import.meta.dirname, ".."));
const { load, close } = await openSources();
const { randomStream } = await load("/src/core/random.ts");
const { sample, upTo } = await load("/src/tasks/choose.ts");
const { drawings, drawingsOf, heldOutClasses, trainingClasses } = await load("/src/tasks/glyphs/pool.ts");
const { characterOf, features, hidden, levels } = await load("/src/tasks/glyphs/eye.ts");
const { pixels } = await load("/src/tasks/strokes.ts");
await close();

const [ways, questions, episodes, steps, learningRate] = [20, 5, 2, 800, 0.001];
const random = randomStream(1, "eye");

/** A layer with its gradient and the two moments of Adam; the last column is the bias. */
function layer(rows, inputs) {
  const spread = 1 / Math.sqrt(inputs);
  const weights = Float64Array.from({ length: rows * (inputs + 1) }, () => spread * (2 * random.uniform() - 1));
  const same = () => new Float64Array(weights.length);
  return { rows, columns: inputs + 1, weights, gradient: same(), first: same(), second: same() };
}

const one = layer(hidden, pixels);
const two = layer(features, hidden);

function forward({ rows, columns, weights }, input) {
  return Float64Array.from({ length: rows }, (_, row) => {
    let sum = weights[(row + 1) * columns - 1];
    for (let column = 0; column < columns - 1; column++) sum += weights[row * columns + column] * input[column];
    return sum;
  });
}

/** Adds to the layer's gradient, and gives that of its input. */
function backward({ rows, columns, weights, gradient }, input, above) {
  const below = new Float64Array(columns - 1);
  for (let row = 0; row < rows; row++) {
    gradient[(row + 1) * columns - 1] += above[row];
    for (let column = 0; column < columns - 1; column++) {
      gradient[row * columns + column] += above[row] * input[column];
      below[column] += above[row] * weights[row * columns + column];
    }
  }
  return below;
}

function adam(of, step) {
  for (let i = 0; i < of.weights.length; i++) {
    const g = of.gradient[i];
    of.first[i] = 0.9 * of.first[i] + 0.1 * g;
    of.second[i] = 0.999 * of.second[i] + 0.001 * g * g;
    const rate = (learningRate * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step);
    of.weights[i] -= (rate * of.first[i]) / (Math.sqrt(of.second[i]) + 1e-8);
  }
  of.gradient.fill(0);
}

const ink = (index, drawing) => Float64Array.from(drawingsOf(index)[drawing], (value) => value / 255);

function see(picture) {
  const raw = forward(one, picture);
  const active = raw.map((value) => Math.max(value, 0));
  return { picture, raw, active, code: forward(two, active), gradient: new Float64Array(features) };
}

/** [way][example, questions …] */
function episode(first, count, way) {
  return sample(random, upTo(count), way).map((index) =>
    sample(random, upTo(drawings), 1 + questions).map((drawing) => see(ink(first + index, drawing))),
  );
}

const distance = (a, b) => a.reduce((sum, value, i) => sum + (value - b[i]) ** 2, 0);

/** Leaves the gradient of the loss at every code, and gives the share of questions that are answered rightly. */
function learn(classes, scale) {
  let right = 0;
  classes.forEach(([, ...asked], truth) => {
    for (const question of asked) {
      const distances = classes.map(([example]) => distance(question.code, example.code));
      const nearest = Math.min(...distances);
      const weights = distances.map((one) => Math.exp(nearest - one));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      if (distances[truth] === nearest) right++;
      classes.forEach(([example], way) => {
        const push = (scale * 2 * (Number(way === truth) - weights[way] / total)) / (ways * questions);
        for (let i = 0; i < features; i++) {
          const slope = push * (question.code[i] - example.code[i]);
          question.gradient[i] += slope;
          example.gradient[i] -= slope;
        }
      });
    }
  });
  return right / (classes.length * questions);
}

for (let step = 1; step <= steps; step++) {
  let right = 0;
  for (let i = 0; i < episodes; i++) {
    const classes = episode(0, trainingClasses, ways);
    right += learn(classes, 1 / episodes) / episodes;
    for (const { picture, raw, active, gradient } of classes.flat()) {
      const below = backward(two, active, gradient);
      backward(
        one,
        picture,
        below.map((value, unit) => (raw[unit] > 0 ? value : 0)),
      );
    }
  }
  adam(one, step);
  adam(two, step);
  if (step % 100 === 0) console.log(`step ${step}: ${(100 * right).toFixed(1)} % of ${ways} training classes`);
}

/** Features with mean 0 and mean square 1 over the training glyphs, one scale for all. */
function standardise() {
  const codes = upTo(trainingClasses).flatMap((index) => [0, 1].map((drawing) => see(ink(index, drawing)).code));
  const means = upTo(features).map((i) => codes.reduce((sum, code) => sum + code[i], 0) / codes.length);
  const squares = codes.reduce((sum, code) => sum + distance(code, means), 0) / (codes.length * features);
  const scale = 1 / Math.sqrt(squares);
  for (let row = 0; row < features; row++) {
    two.weights[(row + 1) * two.columns - 1] -= means[row];
    for (let i = row * two.columns; i < (row + 1) * two.columns; i++) two.weights[i] *= scale;
  }
}

/** The weights as characters, and the layer as it will be read again. */
function write(of) {
  const scale = of.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const middle = (levels - 1) / 2;
  const chosen = Array.from(of.weights, (weight) => Math.round((weight / scale) * middle));
  of.weights.set(chosen.map((level) => (scale * level) / middle));
  return `{\n    scale: ${scale},\n    text: "${chosen.map((level) => characterOf(level + middle)).join("")}",\n  }`;
}

function accuracy(rounds, way) {
  let sum = 0;
  for (let round = 0; round < rounds; round++) sum += learn(episode(trainingClasses, heldOutClasses, way), 0);
  return (100 * sum) / rounds;
}

standardise();
console.log(`new characters, 5 classes: ${accuracy(200, 5).toFixed(1)} %`);
const text = `/** Made by scripts/train-eye.js; do not edit. */
export const eyeWeights = {
  first: ${write(one)},
  second: ${write(two)},
} as const;
`;
console.log(`as written: ${accuracy(200, 5).toFixed(1)} %`);
writeFileSync("src/tasks/glyphs/eye-weights.ts", text);
