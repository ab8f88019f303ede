/**
 * Signals of many channels, classified trial by trial, as a brain–computer interface does: a cue shows in the power of a
 * rhythm, a delay follows, and only at its end, at the go, the answer counts.
 */
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { madeOnce } from "../../core/shelf.ts";
import { randomStream } from "../../core/random.ts";
import { signalRoles } from "../../data/roles.ts";
import { shuffled, upTo } from "../choose.ts";
import { blankEpisodes, forEachScored } from "../episodes.ts";
import { columnsSetting } from "../columns.ts";
import { baseline, metric, share } from "../metric.ts";
import { largest } from "../score.ts";
import type {
  Episodes,
  Fact,
  MetricAbout,
  Metrics,
  OpenTask,
  OwnData,
  Progress,
  Reading,
  TableFound,
  Task,
} from "../task.ts";
import { rest, trialOf, type Experiment } from "./generate.ts";
import { example, ownTrials } from "./own.ts";
import { powerClassifier, type PowerClassifier, type Trials } from "./power.ts";

const settings: readonly Setting[] = [
  { key: "source", kind: "choice", default: "generated", options: ["generated", "own"], live: false },
  { key: "trials", kind: "data", default: "", limit: 16 * 1024 * 1024, live: false },
  columnsSetting(signalRoles),
  {
    key: "channels",
    kind: "number",
    default: 8,
    min: 2,
    max: 32,
    integer: true,
    live: false,
    unless: { source: ["own"] },
  },
  { key: "cues", kind: "number", default: 2, min: 2, max: 4, integer: true, live: false, unless: { source: ["own"] } },
  {
    key: "cue",
    kind: "number",
    default: 32,
    min: 16,
    max: 128,
    integer: true,
    live: true,
    unless: { source: ["own"] },
  },
  { key: "delay", kind: "number", default: 8, min: 0, max: 100, integer: true, live: true },
  {
    key: "snr",
    kind: "number",
    default: 3,
    min: -20,
    max: 20,
    integer: false,
    unit: "dB",
    live: true,
    unless: { source: ["own"] },
  },
];

const own: OwnData = { keys: ["trials"], use: { source: "own" }, endings: [".csv", ".tsv", ".txt"], example };

const metrics: readonly MetricAbout[] = [metric.accuracy, baseline(share("bandPower"), "accuracy"), metric.chance];

export const signals: Task = {
  id: "signals",
  group: "benchmarks",
  lengths: [{ key: "delay" }],
  settings,
  metrics,
  own,
  open,
};

/** What is imagined, as in the data sets of the BCI Competition IV. */
const cued = ["left hand", "right hand", "feet", "tongue"];

/** Where trials come from. */
interface Source {
  readonly classes: readonly string[];
  readonly channels: readonly string[];
  /** Times of one trial: those that show something, the delay, and the one of the answer. */
  readonly times: number;
  /** Those that are before the cue, and those that are before the delay. */
  readonly cueFrom: number;
  readonly cueTo: number;
  readonly draw: (random: Random, size: number) => Chosen;
  readonly heldOut: (random: Random, size: number) => Chosen;
  readonly heldOutSize: number;
  /** The classifier without a network that the network is measured by, from trials to train on. */
  readonly classifier: () => PowerClassifier;
  /** Of the most frequent class in training. */
  readonly chance: number;
  readonly facts?: readonly Fact[];
  readonly table?: TableFound;
}

/** Trials and their classes. */
interface Chosen {
  readonly labels: readonly number[];
  /** [time, channel] of each; what is not there is silence. */
  readonly trials: readonly Float32Array[];
}

function open(values: SettingValues, progress?: Progress): OpenTask {
  const chosen = checkValues(settings, values);
  const source = chosen.source === "own" ? brought(chosen, progress) : generated(chosen);
  const { channels, classes, times, heldOutSize, facts, table } = source;
  const heldOut = (random: Random, size: number): Episodes => episodesOf(source.heldOut(random, size), source);
  return {
    loss: "class",
    parts: [
      { name: "value", axes: [{ axis: "channel", size: channels.length }] },
      { name: "decode", axes: [{ axis: "flag", size: 1 }] },
    ],
    input: channels.length + 1,
    output: classes.length,
    longest: times,
    draw: (random, size) => episodesOf(source.draw(random, size), source),
    heldOut,
    heldOutSize,
    probe: (random) => heldOut(random, 1),
    score: (episodes, output) => score(episodes, output, source),
    read: (episodes, output) => read(episodes, output, source),
    labels: { input: [...channels, "go"], output: classes },
    ...(facts && { facts }),
    ...(table && { table }),
  };
}

/** Made-up trials from which the classifier without a network is made. */
const trained = 240;
const seed = 1999;

function generated({ channels, cues, cue, delay, snr }: SettingValues): Source {
  const experiment = { channels, classes: cues, cue, delay, snr } as Experiment;
  const draw = (random: Random, size: number): Chosen => {
    const labels = upTo(size).map(() => random.between(0, experiment.classes - 1));
    return { labels, trials: labels.map((label) => trialOf(random, label, experiment)) };
  };
  const cueTo = rest + experiment.cue;
  const classifier = (): PowerClassifier => {
    const { labels, trials } = draw(randomStream(seed, "signals"), trained);
    const each = trials.map((trial) => trial.subarray(rest * experiment.channels, cueTo * experiment.channels));
    return powerClassifier(stacked(each, labels, experiment), experiment.classes);
  };
  return {
    classes: cued.slice(0, experiment.classes),
    channels: upTo(experiment.channels).map((channel) => `ch${channel + 1}`),
    times: cueTo + experiment.delay + 1,
    cueFrom: rest,
    cueTo,
    draw,
    heldOut: draw,
    heldOutSize: 64,
    classifier: () => madeOnce(`signals' power ${JSON.stringify(experiment)}`, classifier),
    chance: 1 / experiment.classes,
  };
}

function stacked(each: readonly Float32Array[], label: readonly number[], { channels, cue }: Experiment): Trials {
  const data = new Float32Array(each.length * cue * channels);
  for (const [i, trial] of each.entries()) data.set(trial, i * cue * channels);
  return { count: each.length, samples: cue, channels, data, label };
}

/** Held-out trials of one batch, where there are so many. */
const mostHeldOut = 64;

function brought({ trials, columns, delay }: SettingValues, progress?: Progress): Source {
  const found = ownTrials(String(trials), String(columns), progress);
  const { training, heldOut, classes, channels, facts, table } = found;
  const { samples } = training;
  const counts = classes.map((_, label) => training.label.filter((one) => one === label).length);
  return {
    classes,
    channels,
    times: samples + Number(delay) + 1,
    cueFrom: 0,
    cueTo: samples,
    draw: (random, size) =>
      chosenFrom(
        training,
        upTo(size).map(() => random.between(0, training.count - 1)),
      ),
    heldOut: (random, size) => {
      const order = shuffled(random, upTo(heldOut.count));
      return chosenFrom(
        heldOut,
        upTo(size).map((i) => order[i % order.length]),
      );
    },
    heldOutSize: Math.min(mostHeldOut, heldOut.count),
    classifier: () => madeOnce(`signals' power ${columns} ${trials}`, () => powerClassifier(training, classes.length)),
    chance: Math.max(...counts) / training.count,
    facts,
    table,
  };
}

function chosenFrom({ data, label, samples, channels }: Trials, which: readonly number[]): Chosen {
  const each = samples * channels;
  return {
    labels: which.map((i) => label[i]),
    trials: which.map((i) => data.subarray(i * each, (i + 1) * each)),
  };
}

/** Input [channels, go]; scored at the go, the last time. */
function episodesOf({ labels, trials }: Chosen, { channels, times }: Source): Episodes {
  const width = channels.length + 1;
  const episodes = blankEpisodes(labels.length, times, width, 0);
  for (const [episode, trial] of trials.entries()) {
    const first = episode * times;
    for (let i = 0; i < trial.length; i++) {
      const [time, channel] = [Math.floor(i / channels.length), i % channels.length];
      episodes.input[(first + time) * width + channel] = trial[i];
    }
    const go = first + times - 1;
    episodes.input[go * width + width - 1] = 1;
    episodes.target[go] = labels[episode];
    episodes.mask[go] = 1;
  }
  return episodes;
}

/** Accuracy at the go, that of the classifier by power, and that of naming the most frequent class. */
function score(episodes: Episodes, output: Float32Array, source: Source): Metrics {
  const { classes, chance } = source;
  const { classify } = source.classifier();
  let [right, byPower, count] = [0, 0, 0];
  forEachScored(episodes, (position) => {
    const wanted = episodes.target[position];
    const trial = cueOf(episodes, Math.floor(position / episodes.steps), source);
    if (largest(output, position * classes.length, classes.length) === wanted) right++;
    if (classify(trial, source.cueTo - source.cueFrom) === wanted) byPower++;
    count++;
  });
  return { accuracy: right / count, bandPower: byPower / count, chance };
}

/** The channels while the cue is there. [time, channel] */
function cueOf({ input, steps }: Episodes, episode: number, { channels, cueFrom, cueTo }: Source): Float32Array {
  const width = channels.length + 1;
  const cue = new Float32Array((cueTo - cueFrom) * channels.length);
  for (let time = cueFrom; time < cueTo; time++) {
    const at = (episode * steps + time) * width;
    cue.set(input.subarray(at, at + channels.length), (time - cueFrom) * channels.length);
  }
  return cue;
}

function read(episodes: Episodes, output: Float32Array | null, source: Source): readonly Reading[] {
  const { classes, cueFrom, cueTo } = source;
  const go = episodes.steps - 1;
  const wanted = classes[episodes.target[go]] ?? "";
  return upTo(episodes.steps).map((time): Reading => {
    if (time < cueFrom) return { key: "reading.signals.rest", parameters: {}, symbol: "" };
    if (time < cueTo) {
      const parameters = { wanted, sample: time - cueFrom + 1, count: cueTo - cueFrom };
      return { key: "reading.signals.cue", parameters, symbol: "" };
    }
    if (time < go) return { key: "reading.signals.wait", parameters: { left: go - time }, symbol: "" };
    const [symbol = ""] = Array.from(wanted);
    if (!output) return { key: "reading.signals.wanted", parameters: { wanted }, symbol };
    const got = classes[largest(output, time * classes.length, classes.length)] ?? "";
    const key = got === wanted ? "reading.signals.right" : "reading.signals.wrong";
    return { key, parameters: { wanted, got }, symbol };
  });
}
