/**
 * `node scripts/train-omniglot-eye.js [ZIP]`: trains the eye `omniglot` of the task `glyphs` on the characters of Omniglot's small background set
 * that the task trains on, those held out never seen, and writes src/tasks/glyphs/omniglot-weights.ts. A prototypical network (Snell et al.
 * 2017): 20 classes, one example and four questions of each; quarter turns are classes of their own, and every drawing is varied. The
 * written weights are coarse, so that the file is small; how well they see the characters held out is printed.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import process from "node:process";
import { openSources } from "./sources.js";

const [zip = "../shared/data/omniglot/images_background_small1.zip"] = process.argv.slice(2);
process.chdir(resolve(import.meta.dirname, ".."));
const { load, close } = await openSources();
const { randomStream } = await load("/src/core/random.ts");
const { valueOfFile } = await load("/src/core/shelf.ts");
const { sample, upTo } = await load("/src/tasks/choose.ts");
const { augmented, ownCharacters } = await load("/src/tasks/glyphs/characters.ts");
const { characterOf, features, levels } = await load("/src/tasks/glyphs/eye.ts");
const { apply, convolve, halved, look, patchOf, reach, stride } = await load("/src/tasks/glyphs/kernels.ts");
const { kernels } = await load("/src/tasks/glyphs/omniglot-eye.ts");
const { side } = await load("/src/tasks/strokes.ts");
await close();

const [ways, questions, steps, learningRate] = [20, 4, 4000, 0.002];
const random = randomStream(1, "eye");
const upright = ownCharacters(valueOfFile(basename(zip), new Uint8Array(readFileSync(zip)), false), 5, 5).characters;
const characters = augmented(upright);

/** A layer with its gradient and the two moments of Adam. */
function layer(inputs, outputs) {
  const spread = Math.sqrt(6 / inputs);
  const weights = new Float64Array((inputs + 1) * outputs);
  for (let i = 0; i < inputs * outputs; i++) weights[i] = spread * (2 * random.uniform() - 1);
  const same = () => new Float64Array(weights.length);
  return { inputs, outputs, weights, gradient: same(), first: same(), second: same() };
}

const middle = halved(side);
const last = halved(middle);
const one = layer(patchOf(1), kernels[0]);
const two = layer(patchOf(kernels[0]), kernels[1]);
const three = layer(last * last * kernels[1], features);
const layers = [one, two, three];

/** Adds to the layer's gradient, and to that of its input where `below` is given. `above` begins at `at`. */
function backward({ inputs, outputs, weights, gradient }, input, above, at, below) {
  for (let out = 0; out < outputs; out++) {
    const slope = above[at + out];
    if (slope === 0) continue;
    gradient[inputs * outputs + out] += slope;
    for (let i = 0; i < inputs; i++) {
      const value = input[i];
      if (value !== 0) gradient[i * outputs + out] += slope * value;
      if (below) below[i] += slope * weights[i * outputs + out];
    }
  }
}

/** Through a layer of kernels; `below` is in the layout of `maps`. */
function backwardKernels(of, maps, width, result, above, below) {
  const channels = of.inputs / patchOf(1);
  const patch = new Float64Array(of.inputs);
  const slopes = below && new Float64Array(of.inputs);
  for (let i = 0; i < above.length; i++) if (result[i] === 0) above[i] = 0;
  for (let place = 0; place < halved(width) ** 2; place++) {
    look(maps, width, channels, place, patch);
    slopes?.fill(0);
    backward(of, patch, above, place * of.outputs, slopes);
    if (below) scatter(slopes, width, channels, place, below);
  }
}

/** The converse of `look`. */
function scatter(patch, width, channels, place, maps) {
  const top = stride * Math.floor(place / halved(width)) - 1;
  const left = stride * (place % halved(width)) - 1;
  for (let row = 0; row < reach; row++)
    for (let column = 0; column < reach; column++) {
      const [y, x] = [top + row, left + column];
      if (y < 0 || x < 0 || y >= width || x >= width) continue;
      for (let c = 0; c < channels; c++)
        maps[(y * width + x) * channels + c] += patch[(row * reach + column) * channels + c];
    }
}

function adam(of, step) {
  // To nothing over the last half: what is left then is noise.
  const fall = Math.min(1, 2 * (1 - (step - 1) / steps));
  const rate = (fall * learningRate * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step);
  for (let i = 0; i < of.weights.length; i++) {
    const g = of.gradient[i];
    of.first[i] = 0.9 * of.first[i] + 0.1 * g;
    of.second[i] = 0.999 * of.second[i] + 0.001 * g * g;
    of.weights[i] -= (rate * of.first[i]) / (Math.sqrt(of.second[i]) + 1e-8);
  }
  of.gradient.fill(0);
}

function see(drawing) {
  const picture = Float64Array.from(drawing, (value) => value / 255);
  const edges = convolve(one, picture, side);
  const parts = convolve(two, edges, middle);
  const code = new Float64Array(features);
  apply(three, parts, code);
  return { picture, edges, parts, code, gradient: new Float64Array(features) };
}

function learnFrom({ picture, edges, parts, gradient }) {
  const partSlopes = new Float64Array(parts.length);
  backward(three, parts, gradient, 0, partSlopes);
  const edgeSlopes = new Float64Array(edges.length);
  backwardKernels(two, edges, middle, parts, partSlopes, edgeSlopes);
  backwardKernels(one, picture, side, edges, edgeSlopes);
}

/** [way][example, questions …] of the characters from `first` on, `count` of them. */
function episode(first, count, way, varied) {
  return sample(random, upTo(count), way).map((index) => {
    const drawings = characters.drawingsOf(first + index);
    return sample(random, upTo(drawings.length), 1 + questions).map((drawing) =>
      see(varied?.(random, first + index, drawing) ?? drawings[drawing]),
    );
  });
}

function distance(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return sum;
}

/** Leaves the gradient of the loss at every code, and gives the share of questions that are answered rightly. */
function learn(classes) {
  let right = 0;
  classes.forEach(([, ...asked], truth) => {
    for (const question of asked) {
      const distances = classes.map(([example]) => distance(question.code, example.code));
      const nearest = Math.min(...distances);
      const weights = distances.map((one) => Math.exp(nearest - one));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      if (distances[truth] === nearest) right++;
      classes.forEach(([example], way) => {
        const push = (2 * (Number(way === truth) - weights[way] / total)) / (classes.length * questions);
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

const began = performance.now();
let usual = 0;
for (let step = 1; step <= steps; step++) {
  const classes = episode(0, characters.training, ways, characters.varied);
  usual += (learn(classes) - usual) * Math.max(0.01, 1 / step);
  for (const drawing of classes.flat()) learnFrom(drawing);
  for (const of of layers) adam(of, step);
  if (step % 500 === 0) tell(step);
}

function tell(step) {
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`step ${step}: ${(100 * usual).toFixed(1)} % of ${ways} classes to train on; held out ${accuracy(200, 5).toFixed(1)} % of 5; ${seconds} s`); // prettier-ignore
}

/** Features with mean 0 and mean square 1 over the characters to train on, one scale for all. */
function standardise() {
  const codes = upTo(upright.training).flatMap((index) =>
    upright.drawingsOf(index).map((drawing) => see(drawing).code),
  );
  const means = upTo(features).map((i) => codes.reduce((sum, code) => sum + code[i], 0) / codes.length);
  const squares = codes.reduce((sum, code) => sum + distance(code, means), 0) / (codes.length * features);
  const scale = 1 / Math.sqrt(squares);
  means.forEach((mean, i) => (three.weights[three.inputs * features + i] -= mean));
  three.weights.forEach((weight, i) => (three.weights[i] = scale * weight));
}

/** The weights as characters, and the layer as it will be read again. */
function write(of) {
  const scale = of.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const half = (levels - 1) / 2;
  const chosen = Array.from(of.weights, (weight) => Math.round((weight / scale) * half));
  of.weights.set(chosen.map((level) => (scale * level) / half));
  return `{\n    scale: ${scale},\n    text: "${chosen.map((level) => characterOf(level + half)).join("")}",\n  }`;
}

function accuracy(rounds, way) {
  let sum = 0;
  for (let round = 0; round < rounds; round++) sum += learn(episode(characters.training, characters.heldOut, way));
  return (100 * sum) / rounds;
}

standardise();
console.log(`characters held out, 5 classes: ${accuracy(1000, 5).toFixed(1)} %`);
const text = `/** Made by scripts/train-omniglot-eye.js; do not edit. */
export const omniglotWeights = {
  first: ${write(one)},
  second: ${write(two)},
  third: ${write(three)},
} as const;
`;
console.log(`as written: ${accuracy(1000, 5).toFixed(1)} %`);
writeFileSync("src/tasks/glyphs/omniglot-weights.ts", text);
