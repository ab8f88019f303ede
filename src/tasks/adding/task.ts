/**
 * The adding problem (Hochreiter & Schmidhuber 1997): a stream of numbers, two of them marked, one in each half; at
 * the end the network says their sum.
 */
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { blankEpisodes, copyOf, forEachScored, shown } from "../episodes.ts";
import { baseline, cost, metric, share } from "../metric.ts";
import type { Episodes, MetricAbout, Metrics, OpenTask, Reading, Task } from "../task.ts";

const settings: readonly Setting[] = [
  { key: "length", kind: "number", default: 50, min: 2, max: 1000, integer: true, live: true },
];

/** Variance of the sum of two uniform numbers: the error of always saying 1. */
const errorOfOne = 1 / 6;
/** An answer this close counts as right (Hochreiter & Schmidhuber's criterion). */
const tolerance = 0.04;

const metrics: readonly MetricAbout[] = [
  metric.meanSquaredError,
  share("withinTolerance"),
  baseline(cost("baseline"), "meanSquaredError"),
];

export const adding: Task = {
  id: "adding",
  group: "benchmarks",
  lengths: [{ key: "length" }],
  settings,
  metrics,
  open,
};

function open(values: SettingValues): OpenTask {
  const { length } = checkValues(settings, values) as { length: number };
  const draw = (random: Random, size: number): Episodes => episodesOf(random, size, length);
  return {
    loss: "value",
    input: 2,
    output: 1,
    longest: length,
    draw,
    heldOut: draw,
    probe: (random) => draw(random, 1),
    score,
    read,
    another,
  };
}

/** Channel 0: numbers in [0, 1); channel 1: the two marks. Scored at the last step only. */
function episodesOf(random: Random, size: number, steps: number): Episodes {
  const episodes = blankEpisodes(size, steps, 2, 1);
  const half = Math.floor(steps / 2);
  for (let episode = 0; episode < size; episode++) {
    const first = episode * steps;
    for (let time = 0; time < steps; time++) episodes.input[(first + time) * 2] = random.uniform();
    const marks = [random.between(0, half - 1), random.between(half, steps - 1)];
    let sum = 0;
    for (const mark of marks) {
      episodes.input[(first + mark) * 2 + 1] = 1;
      sum += episodes.input[(first + mark) * 2];
    }
    episodes.target[first + steps - 1] = sum;
    episodes.mask[first + steps - 1] = 1;
  }
  return episodes;
}

/** Mean squared error, the share of answers within 0.04, and the error of the trivial answer. */
function score(episodes: Episodes, output: Float32Array): Metrics {
  let squares = 0;
  let right = 0;
  forEachScored(episodes, (position) => {
    const error = output[position] - episodes.target[position];
    squares += error * error;
    if (Math.abs(error) < tolerance) right++;
  });
  return { meanSquaredError: squares / episodes.size, withinTolerance: right / episodes.size, baseline: errorOfOne };
}

/** A marked number as far from 1 as it was from 0, and the sum; any other number decides nothing. */
function another(episodes: Episodes, time: number): Episodes {
  if (!(time >= 0 && time < episodes.steps && episodes.input[time * 2 + 1] === 1)) return episodes;
  const changed = copyOf(episodes);
  const value = episodes.input[time * 2];
  changed.input[time * 2] = 1 - value;
  changed.target[episodes.steps - 1] += changed.input[time * 2] - value;
  return changed;
}

function read(episodes: Episodes, output: Float32Array | null): readonly Reading[] {
  let sum = 0;
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    const value = episodes.input[time * 2];
    const isMarked = episodes.input[time * 2 + 1] === 1;
    if (isMarked) sum += value;
    const symbol = isMarked ? "+" : "";
    const shared = { value: shown(value), sum: shown(sum) };
    if (time < episodes.steps - 1) {
      const key = isMarked ? "reading.adding.marked" : "reading.adding.value";
      return { key, parameters: shared, symbol };
    }
    const wanted = shown(episodes.target[time]);
    if (!output) return { key: "reading.adding.wanted", parameters: { ...shared, wanted }, symbol };
    const parameters = { ...shared, wanted, got: shown(output[time]) };
    return { key: "reading.adding.answer", parameters, symbol };
  });
}
