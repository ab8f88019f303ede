/**
 * Dynamic n-grams (Graves, Wayne & Danihelka 2014): every episode has bits of its own law, by which the last few bits say how
 * likely the next one is a one. To predict well one must count, within the episode, what followed each context so far.
 */
import { exp, log } from "../../core/numbers.ts";
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { bitString } from "../bits.ts";
import { blankEpisodes } from "../episodes.ts";
import { baseline, cost, metric } from "../metric.ts";
import { bitCrossEntropy, coinBits } from "../score.ts";
import type { Episodes, Flip, MetricAbout, Metrics, OpenTask, Reading, Task } from "../task.ts";

const settings: readonly Setting[] = [
  { key: "context", kind: "number", default: 3, min: 1, max: 8, integer: true, live: true },
  { key: "length", kind: "number", default: 60, min: 10, max: 500, integer: true, live: true },
];

const metrics: readonly MetricAbout[] = [
  // What a flawless output comes to is minus the optimal bits: who knows the future beats whoever can only count.
  { name: "bitsAboveOptimal", best: "low" },
  metric.bitsPerSequence,
  { ...baseline(cost("optimalBits"), "bitsPerSequence"), isBound: true },
  metric.coinBits,
];

export const ngrams: Task = {
  id: "ngrams",
  group: "benchmarks",
  canFlip: true,
  lengths: [{ key: "length" }],
  settings,
  metrics,
  open,
};

const ln2 = log(2);

function open(values: SettingValues): OpenTask {
  const { context, length } = checkValues(settings, values) as { context: number; length: number };
  const draw = (random: Random, size: number): Episodes => episodesOf(random, size, length, context);
  return {
    loss: "bits",
    input: 1,
    output: 1,
    longest: length,
    draw,
    heldOut: draw,
    probe: (random) => draw(random, 1),
    score: (episodes, output) => score(episodes, output, context),
    read: (episodes, output) => read(episodes, output, context),
    flip,
  };
}

/** The bit now; the target is the next one, scored from the time on at which a whole context has been seen. */
function episodesOf(random: Random, size: number, steps: number, context: number): Episodes {
  const episodes = blankEpisodes(size, steps, 1, 1);
  for (let episode = 0; episode < size; episode++) {
    const first = episode * steps;
    const law = Array.from({ length: 2 ** context }, () => drawChance(random));
    let seen = 0;
    for (let time = 0; time <= steps; time++) {
      const chance = time < context ? 0.5 : law[seen % 2 ** context];
      const bit = random.uniform() < chance ? 1 : 0;
      seen = (2 * seen + bit) % 2 ** context;
      if (time < steps) episodes.input[first + time] = bit;
      if (time > 0) episodes.target[first + time - 1] = bit;
    }
    episodes.mask.fill(1, first + context - 1, first + steps);
  }
  return episodes;
}

/**
 * A probability from Beta(½, ½), the arcsine law: the squared cosine of a uniform angle. A point of the disc gives it without
 * a trigonometric function.
 */
function drawChance(random: Random): number {
  for (;;) {
    const x = 2 * random.uniform() - 1;
    const y = 2 * random.uniform() - 1;
    const square = x * x + y * y;
    if (square > 0 && square <= 1) return (x * x) / square;
  }
}

/** The Bayes-optimal chance of a one in a context that `zeros` and `ones` have followed so far (NTM paper, equation 10). */
export function optimalChance(zeros: number, ones: number): number {
  return (ones + 0.5) / (zeros + ones + 1);
}

interface Prediction {
  readonly position: number;
  /** Times at which this context was followed by a zero and by a one before. */
  readonly zeros: number;
  readonly ones: number;
}

/** Every scored position with the counts of its context, in the episode's own order. */
function predictions({ input, target, mask, steps }: Episodes, episode: number, context: number): Prediction[] {
  const counts = new Map<string, [number, number]>();
  const made: Prediction[] = [];
  for (let position = episode * steps; position < (episode + 1) * steps; position++) {
    if (!mask[position]) continue;
    const key = input.subarray(position - context + 1, position + 1).join("");
    const [zeros, ones] = counts.get(key) ?? [0, 0];
    made.push({ position, zeros, ones });
    counts.set(key, target[position] ? [zeros, ones + 1] : [zeros + 1, ones]);
  }
  return made;
}

/** Bits per sequence above those of the optimal predictor, which knows the context's length but not the episode's law. */
function score(episodes: Episodes, output: Float32Array, context: number): Metrics {
  let optimal = 0;
  for (let episode = 0; episode < episodes.size; episode++)
    for (const { position, zeros, ones } of predictions(episodes, episode, context)) {
      const chance = optimalChance(zeros, ones);
      optimal -= log(episodes.target[position] ? chance : 1 - chance) / ln2;
    }
  const bits = bitCrossEntropy(episodes, output, 1) / episodes.size;
  const optimalBits = optimal / episodes.size;
  return { bitsAboveOptimal: bits - optimalBits, bitsPerSequence: bits, optimalBits, coinBits: coinBits(episodes, 1) };
}

/** The other bit, here and in the prediction before it. */
function flip(episodes: Episodes, { time, channel }: Flip): Episodes {
  if (!(time >= 0 && time < episodes.steps && channel === 0)) return episodes;
  const [input, target] = [episodes.input.slice(), episodes.target.slice()];
  input[time] = 1 - input[time];
  if (time > 0) target[time - 1] = input[time];
  return { ...episodes, input, target };
}

function read(episodes: Episodes, output: Float32Array | null, context: number): readonly Reading[] {
  const known = new Map(predictions(episodes, 0, context).map((prediction) => [prediction.position, prediction]));
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    const symbol = String(episodes.input[time]);
    const prediction = known.get(time);
    if (!prediction) return { key: "reading.ngrams.bit", parameters: { bit: symbol }, symbol };
    const { zeros, ones } = prediction;
    const shared = {
      context: bitString(episodes.input, time - context + 1, context, 0.5),
      zeros,
      ones,
      optimal: percent(optimalChance(zeros, ones)),
      wanted: episodes.target[time],
    };
    if (!output) return { key: "reading.ngrams.wanted", parameters: shared, symbol };
    const guess = percent(1 / (1 + exp(-output[time])));
    return { key: "reading.ngrams.guess", parameters: { ...shared, guess }, symbol };
  });
}

function percent(chance: number): number {
  return Math.round(100 * chance);
}
