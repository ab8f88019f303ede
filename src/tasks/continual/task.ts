/**
 * Continual learning (van de Ven & Tolias 2019): five parts are trained one after another, and after each all of them are
 * asked. A batch holds the present part alone, or also, by turns, samples kept of the parts before (replay).
 *
 * An episode is one picture and its class: a recurrent network then is a network with one hidden layer, and can keep what
 * it learnt in its weights only. With `shown` above 0, pictures of the same part come first, each with its label at the
 * next time as in the task `glyphs`: what a memory could look up instead of knowing it. They also tell which part it is.
 */
import { randomStream, type Random } from "../../core/random.ts";
import type { GreyPicture, PicturesScene } from "../../core/scene.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { shuffled, upTo } from "../choose.ts";
import { blankEpisodes, forEachScored } from "../episodes.ts";
import { baseline, metric, share } from "../metric.ts";
import { largest } from "../score.ts";
import type { Episodes, MetricAbout, Metrics, OpenTask, Reading, Task } from "../task.ts";
import { heldOutSamples, parts, pools, trainingSamples, type Pool } from "./pool.ts";

const settings: readonly Setting[] = [
  { key: "stream", kind: "choice", default: "split-digits", options: Object.keys(pools), live: false },
  {
    key: "protocol",
    kind: "choice",
    default: "by-class",
    options: ["by-class", "by-domain", "by-showing"],
    live: false,
  },
  {
    key: "turns",
    kind: "choice",
    default: "forwards",
    options: ["forwards", "backwards", "shuffled", "together"],
    live: false,
  },
  { key: "phase", kind: "number", default: 200, min: 10, max: 2000, integer: true, live: true },
  { key: "replay", kind: "number", default: 0, min: 0, max: 500, integer: true, live: true },
  { key: "shown", kind: "number", default: 0, min: 0, max: 20, integer: true, live: false },
];

/** Metrics of single parts, by the turn at which each is trained. */
const partNames = upTo(parts).map(partName);

const metrics: readonly MetricAbout[] = [
  metric.accuracy,
  ...partNames.map(share),
  baseline(share("chance"), "accuracy", ...partNames),
];

export const continual: Task = { id: "continual", group: "benchmarks", settings, metrics, open };

function partName(turn: number): string {
  return `part${turn + 1}`;
}

interface Layout {
  /**
   * By class: every class of every part has an output of its own. By domain: all parts share the outputs of one. By
   * showing: they share them too, dealt anew in every episode, so that only what is shown tells which is which.
   */
  readonly protocol: "by-class" | "by-domain" | "by-showing";
  readonly turns: "forwards" | "backwards" | "shuffled" | "together";
  /** Updates for one part. */
  readonly phase: number;
  /** Samples kept of every part that is over. */
  readonly replay: number;
  readonly shown: number;
  readonly pool: Pool;
  /** Turn → which part of the pool is trained then. */
  readonly order: readonly number[];
  readonly outputs: number;
}

/** What `score` and `read` need to know besides the arrays. */
interface ContinualEpisodes extends Episodes {
  /** [batch]: at which turn its part is trained, from 0. */
  readonly turn: Uint8Array;
  /** [batch, time]: class within the part. */
  readonly which: Uint8Array;
}

function open(values: SettingValues): OpenTask {
  const layout = layoutOf(values);
  const { pool, shown, outputs } = layout;
  const label = { name: "label", axes: [{ axis: "class", size: outputs }] };
  return {
    loss: "class",
    parts: shown > 0 ? [pool.input, label] : [pool.input],
    input: inputOf(layout),
    output: outputs,
    longest: shown + 1,
    heldOutSize: 12 * parts,
    draw: (random, size, update = 0) => trainingBatch(random, size, layout, update),
    heldOut: (random, size) =>
      episodesOf(
        random,
        layout,
        upTo(size).map((i) => heldOutOf(i % parts)),
      ),
    probe: (random) => episodesOf(random, layout, [heldOutOf(random.between(0, parts - 1))]),
    score: (episodes, output) => score(episodes as ContinualEpisodes, output, layout),
    read: (episodes, output) => read(episodes as ContinualEpisodes, output, layout),
    scene: (episodes, output) => sceneOf(episodes, output, layout),
    ...(layout.turns !== "together" && { stages: upTo(parts).map((turn) => (turn + 1) * layout.phase) }),
    labels: { output: upTo(outputs).map(String) },
  };
}

function layoutOf(values: SettingValues): Layout {
  const checked = checkValues(settings, values) as unknown as Omit<Layout, "pool" | "order" | "outputs">;
  const pool = pools[String(checkValues(settings, values).stream)] as Pool;
  const { protocol, turns } = checked;
  const inOrder = upTo(parts);
  const order = {
    forwards: inOrder,
    backwards: inOrder.toReversed(),
    shuffled: shuffled(randomStream(parts, "turns"), inOrder),
    together: inOrder,
  }[turns];
  return { ...checked, pool, order, outputs: protocol === "by-class" ? parts * pool.each : pool.each };
}

function inputOf({ pool, shown, outputs }: Layout): number {
  return pool.width + (shown > 0 ? outputs : 0);
}

/** A sample within its part. */
interface Sample {
  readonly which: number;
  readonly index: number;
}

type Choice = (random: Random, pool: Pool) => Sample;

/** Where one episode comes from. */
interface Origin {
  readonly turn: number;
  readonly shown: Choice;
  readonly asked: Choice;
}

function anyOf(from: number, count: number): Choice {
  return (random, { each }) => ({
    which: random.between(0, each - 1),
    index: from + random.between(0, count - 1),
  });
}

/** Of the first `count` training samples, the classes by turns. */
function keptOf(count: number): Choice {
  return (random, { each }) => {
    const place = random.between(0, count - 1);
    return { which: place % each, index: Math.floor(place / each) };
  };
}

const training = anyOf(0, trainingSamples);
const heldOut = anyOf(trainingSamples, heldOutSamples);

function heldOutOf(turn: number): Origin {
  return { turn, shown: training, asked: heldOut };
}

/** The part whose turn it is at this update; with replay, every other episode is of a part that is over. */
function trainingBatch(random: Random, size: number, layout: Layout, update: number): Episodes {
  const { turns, phase, replay } = layout;
  const now = Math.min(Math.floor(update / phase), parts - 1);
  const origins = upTo(size).map((i): Origin => {
    if (turns === "together") return { turn: random.between(0, parts - 1), shown: training, asked: training };
    if (replay === 0 || now === 0 || i % 2 === 0) return { turn: now, shown: training, asked: training };
    return { turn: random.between(0, now - 1), shown: keptOf(replay), asked: keptOf(replay) };
  });
  return episodesOf(random, layout, origins);
}

/** One episode per origin: pictures with labels, then one without, which is scored. */
function episodesOf(random: Random, layout: Layout, origins: readonly Origin[]): ContinualEpisodes {
  const { pool, shown, order } = layout;
  const [width, steps] = [inputOf(layout), shown + 1];
  const episodes = blankEpisodes(origins.length, steps, width, 0);
  const which = new Uint8Array(origins.length * steps);
  for (const [episode, origin] of origins.entries()) {
    const part = order[origin.turn];
    const labels = labelsOf(random, layout, part);
    for (let time = 0; time < steps; time++) {
      const position = episode * steps + time;
      const sample = (time < shown ? origin.shown : origin.asked)(random, pool);
      const label = labels[sample.which];
      episodes.input.set(pool.sampleOf(part, sample.which, sample.index), position * width);
      if (time < shown) episodes.input[(position + 1) * width + pool.width + label] = 1;
      else episodes.mask[position] = 1;
      episodes.target[position] = label;
      which[position] = sample.which;
    }
  }
  return { ...episodes, turn: Uint8Array.from(origins, ({ turn }) => turn), which };
}

/** Class within the part → output. */
function labelsOf(random: Random, { protocol, pool }: Layout, part: number): readonly number[] {
  const own = upTo(pool.each);
  if (protocol === "by-showing") return shuffled(random, own);
  return protocol === "by-class" ? own.map((which) => part * pool.each + which) : own;
}

/** Accuracy of every part that is asked, by its turn, and before them their mean; chance is that of any output. */
function score({ turn, ...episodes }: ContinualEpisodes, output: Float32Array, { outputs }: Layout): Metrics {
  const [right, asked] = [new Float64Array(parts), new Float64Array(parts)];
  forEachScored(episodes, (position) => {
    const at = turn[Math.floor(position / episodes.steps)];
    asked[at] += 1;
    if (largest(output, position * outputs, outputs) === episodes.target[position]) right[at] += 1;
  });
  const there = upTo(parts).filter((at) => asked[at] > 0);
  const accuracies = there.map((at) => right[at] / asked[at]);
  return {
    accuracy: accuracies.reduce((sum, value) => sum + value, 0) / there.length,
    ...Object.fromEntries(there.map((at, i) => [partName(at), accuracies[i] ?? NaN])),
    chance: 1 / outputs,
  };
}

/** What is shown with which label, then what is asked. Outputs are numbered from 0. */
function read(episodes: ContinualEpisodes, output: Float32Array | null, layout: Layout): readonly Reading[] {
  const { pool, order, outputs } = layout;
  const turn = episodes.turn[0] ?? 0;
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    const symbol = pool.nameOf(order[turn], episodes.which[time]);
    const wanted = episodes.target[time];
    const parameters = { part: turn + 1, what: symbol, wanted };
    if (!episodes.mask[time]) return { key: "reading.continual.shown", parameters, symbol };
    if (!output) return { key: "reading.continual.wanted", parameters, symbol };
    const got = largest(output, time * outputs, outputs);
    const key = got === wanted ? "reading.continual.right" : "reading.continual.wrong";
    return { key, parameters: { ...parameters, got }, symbol };
  });
}

/** Each sample as a square picture; the one that is asked has a verdict. */
function sceneOf(episodes: Episodes, output: Float32Array | null, layout: Layout): PicturesScene {
  const { outputs, pool } = layout;
  const times = upTo(episodes.steps);
  const side = Math.round(Math.sqrt(pool.width));
  const pictureAt = (time: number): GreyPicture => {
    const start = time * inputOf(layout);
    const ink = episodes.input.subarray(start, start + pool.width);
    return { width: side, height: side, grey: Uint8Array.from(ink, (value) => Math.round(255 * value)) };
  };
  return {
    kind: "pictures",
    pictures: times.map(pictureAt),
    verdicts: times.map((time) =>
      episodes.mask[time]
        ? {
            wanted: String(episodes.target[time]),
            got: output && String(largest(output, time * outputs, outputs)),
          }
        : null,
    ),
  };
}
