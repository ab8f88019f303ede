/**
 * Waves to be said again: a noisy sine comes in, then it is wanted once more from its beginning, while the network is told
 * the value before (or, with probability `dropout`, nothing: then it must know the wave). The task of a sequence
 * autoencoder (Fabius & van Amersfoort 2014; Bowman et al. 2016 for dropping what the decoder is told).
 */
import { sin } from "../../core/numbers.ts";
import type { Random } from "../../core/random.ts";
import type { SeriesScene } from "../../core/scene.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { blankEpisodes, forEachScored, shown } from "../episodes.ts";
import { baseline, cost, metric } from "../metric.ts";
import type { Episodes, MetricAbout, Metrics, OpenTask, Reading, Task } from "../task.ts";

const settings: readonly Setting[] = [
  { key: "length", kind: "number", default: 24, min: 4, max: 128, integer: true, live: true },
  { key: "dropout", kind: "number", default: 0.5, min: 0, max: 1, integer: false, live: true },
];

const metrics: readonly MetricAbout[] = [metric.meanSquaredError, baseline(cost("zeroError"), "meanSquaredError")];

export const waves: Task = { id: "waves", group: "benchmarks", lengths: [{ key: "length" }], settings, metrics, open };

const channels = 2;
const noise = 0.03;

function open(values: SettingValues): OpenTask {
  const { length, dropout } = checkValues(settings, values) as { length: number; dropout: number };
  const draw = (random: Random, size: number): Episodes => episodesOf(random, size, length, dropout);
  return {
    loss: "value",
    parts: [
      { name: "value", axes: [{ axis: "channel", size: 1 }] },
      { name: "decode", axes: [{ axis: "flag", size: 1 }] },
    ],
    input: channels,
    output: 1,
    longest: 2 * length,
    draw,
    heldOut: draw,
    probe: (random) => draw(random, 1),
    score,
    read,
    scene,
  };
}

/** Half to two and a half turns in `length` times, of any phase, 0.4 to 1 high. */
function waveOf(random: Random, length: number): readonly number[] {
  const turns = 0.5 + 2 * random.uniform();
  const phase = 2 * Math.PI * random.uniform();
  const height = 0.4 + 0.6 * random.uniform();
  return Array.from(
    { length },
    (_, t) => height * sin((2 * Math.PI * turns * t) / (length - 1) + phase) + noise * random.normal(),
  );
}

/** Input [value, decode]. Steps 0 … length − 1 show the wave; the next `length` want it, and are scored. */
function episodesOf(random: Random, size: number, length: number, dropout: number): Episodes {
  const steps = 2 * length;
  const episodes = blankEpisodes(size, steps, channels, 1);
  for (let episode = 0; episode < size; episode++) {
    const first = episode * steps;
    for (const [time, value] of waveOf(random, length).entries()) {
      const answer = first + length + time;
      episodes.input[(first + time) * channels] = value;
      episodes.input[answer * channels + 1] = 1;
      const isTold = time < length - 1 && random.uniform() >= dropout;
      if (isTold) episodes.input[(answer + 1) * channels] = value;
      episodes.target[answer] = value;
      episodes.mask[answer] = 1;
    }
  }
  return episodes;
}

/** Mean squared error, and that of always saying 0. */
function score(episodes: Episodes, output: Float32Array): Metrics {
  let [squares, ofZero, count] = [0, 0, 0];
  forEachScored(episodes, (position) => {
    const target = episodes.target[position];
    squares += (target - output[position]) ** 2;
    ofZero += target ** 2;
    count++;
  });
  return { meanSquaredError: squares / count, zeroError: ofZero / count };
}

function read(episodes: Episodes, output: Float32Array | null): readonly Reading[] {
  const length = episodes.steps / 2;
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    const value = shown(episodes.input[time * channels]);
    if (time < length) return { key: "reading.waves.value", parameters: { value }, symbol: "" };
    const symbol = time === length ? "|" : "";
    const shared = { position: time - length + 1, length, wanted: shown(episodes.target[time]) };
    if (!output) return { key: "reading.waves.wanted", parameters: shared, symbol };
    return { key: "reading.waves.answer", parameters: { ...shared, got: shown(output[time]) }, symbol };
  });
}

/** The wave as it comes in, with what is told of it again, and what is said; the values have no unit, nor another spread. */
function scene(episodes: Episodes, output: Float32Array | null): SeriesScene {
  const { steps, input, target, mask } = episodes;
  const length = steps / 2;
  const times = Array.from({ length: steps }, (_, time) => time);
  const wanted = times.map((time) => (mask[time] ? (target[time] ?? NaN) : NaN));
  return {
    kind: "series",
    // A value of exactly 0 says that nothing is told.
    value: times.map((time) => (time < length || input[time * channels] !== 0 ? (input[time * channels] ?? NaN) : NaN)),
    horizon: 0,
    wanted,
    forecast: output && times.map((time) => output[time] ?? NaN),
    spread: 1,
    names: [],
  };
}
