/**
 * Two modalities: pictures come, each with a word of random bits; then one of the two alone, and the other is wanted. The
 * picture that asks is another drawing of the same character, so that what is stored has to be found by likeness.
 */
import type { Random } from "../../core/random.ts";
import type { GreyPicture, PicturesScene } from "../../core/scene.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { bitString, differences, drawBits } from "../bits.ts";
import { sample, upTo } from "../choose.ts";
import { blankEpisodes } from "../episodes.ts";
import { drawings, drawingsOf, heldOutClasses, trainingClasses } from "../glyphs/pool.ts";
import { metric, share } from "../metric.ts";
import { wrongBits } from "../score.ts";
import { greyOf, pixels } from "../strokes.ts";
import { supportAt, type SupportedEpisodes } from "../support.ts";
import type { Episodes, MetricAbout, Metrics, OpenTask, Reading, Task } from "../task.ts";

const settings: readonly Setting[] = [
  { key: "pictures", kind: "number", default: 4, min: 2, max: 16, integer: true, live: true },
  { key: "wordBits", kind: "number", default: 16, min: 4, max: 32, integer: true, live: false },
  {
    key: "asked",
    kind: "choice",
    default: "word",
    options: ["word", "picture"],
    live: false,
  },
];

const metrics: readonly MetricAbout[] = [share("bitAccuracy"), metric.wholeAnswers];

export const modalities: Task = {
  id: "modalities",
  group: "applications",
  lengths: [{ key: "pictures" }],
  settings,
  metrics,
  open,
};

interface Layout {
  readonly pictures: number;
  readonly wordBits: number;
  /** What is wanted at the end, the other one being given. */
  readonly asked: "word" | "picture";
}

function open(values: SettingValues): OpenTask {
  const layout = checkValues(settings, values) as unknown as Layout;
  const { pictures, wordBits } = layout;
  const heldOut = (random: Random, size: number): Episodes =>
    episodesOf(random, size, layout, trainingClasses, heldOutClasses);
  return {
    loss: "bits",
    parts: [
      { name: "image", axes: [{ axis: "pixel", size: pixels }] },
      { name: "word", axes: [{ axis: "bit", size: wordBits }] },
      { name: "question", axes: [{ axis: "flag", size: 1 }] },
    ],
    input: pixels + wordBits + 1,
    output: outputOf(layout),
    longest: pictures + 1,
    draw: (random, size) => episodesOf(random, size, layout, 0, trainingClasses),
    heldOut,
    probe: (random) => heldOut(random, 1),
    score: (episodes, output) => score(episodes, output, layout),
    read: (episodes, output) => read(episodes, output, layout),
    scene: (episodes, output) => sceneOf(episodes, output, layout),
  };
}

function outputOf({ asked, wordBits }: Layout): number {
  return asked === "word" ? wordBits : pixels;
}

/** Pairs [image, word], then the question with its flag, scored. A wanted picture is in ink or paper, no grey. */
function episodesOf(random: Random, size: number, layout: Layout, first: number, count: number): SupportedEpisodes {
  const { pictures, wordBits, asked } = layout;
  const width = pixels + wordBits + 1;
  const steps = pictures + 1;
  const episodes = blankEpisodes(size, steps, width, outputOf(layout));
  const support = new Uint8Array(size * steps);
  for (let episode = 0; episode < size; episode++) {
    const start = episode * steps;
    const put = (time: number, offset: number, values: ArrayLike<number>): void =>
      episodes.input.set(values, (start + time) * width + offset);
    const chosen = random.between(0, pictures - 1);
    const words = differentWords(random, pictures, wordBits);
    for (const [time, index] of sample(random, upTo(count), pictures).entries()) {
      const [shown = 0, other = 0] = sample(random, upTo(drawings), 2);
      const picture = inkOf(drawingsOf(first + index)[shown]);
      const word = words[time] ?? [];
      put(time, 0, picture);
      put(time, pixels, word);
      if (time !== chosen) continue;
      put(pictures, asked === "word" ? 0 : pixels, asked === "word" ? inkOf(drawingsOf(first + index)[other]) : word);
      const wanted = asked === "word" ? word : picture.map((value) => Number(value > 0.5));
      episodes.target.set(wanted, (start + pictures) * outputOf(layout));
    }
    put(pictures, pixels + wordBits, [1]);
    episodes.mask[start + pictures] = 1;
    support[start + chosen] = 1;
  }
  return { ...episodes, support };
}

/** `count` words of random bits, no two the same: a word can ask for its picture. */
function differentWords(random: Random, count: number, bits: number): readonly (readonly number[])[] {
  const words = new Map<string, readonly number[]>();
  while (words.size < count) {
    const word = drawBits(random, bits);
    words.set(word.join(""), word);
  }
  return [...words.values()];
}

/** 0 … 255 as 0 … 1. */
function inkOf(drawing: Uint8Array | undefined): Float32Array {
  return Float32Array.from(drawing ?? [], (value) => value / 255);
}

/** Share of right bits, and of answers of which every bit is right. */
function score(episodes: Episodes, output: Float32Array, layout: Layout): Metrics {
  const width = outputOf(layout);
  const last = episodes.steps - 1;
  const isWhole = upTo(episodes.size).map((episode) => {
    const start = (episode * episodes.steps + last) * width;
    return upTo(width).every((i) => output[start + i] > 0 === episodes.target[start + i] > 0.5);
  });
  return {
    bitAccuracy: 1 - wrongBits(episodes, output, width) / (episodes.size * width),
    wholeAnswers: isWhole.filter(Boolean).length / episodes.size,
  };
}

function read(episodes: Episodes, output: Float32Array | null, layout: Layout): readonly Reading[] {
  const { pictures, wordBits } = layout;
  const width = pixels + wordBits + 1;
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    if (time === pictures) return readAnswer(episodes, output, layout);
    const key = supportAt(episodes, time) > 0 ? "reading.modalities.asked" : "reading.modalities.pair";
    const word = bitString(episodes.input, time * width + pixels, wordBits, 0.5);
    return { key, parameters: { position: time + 1, word }, symbol: String.fromCharCode(65 + time) };
  });
}

function readAnswer(episodes: Episodes, output: Float32Array | null, layout: Layout): Reading {
  const { pictures, asked } = layout;
  const size = outputOf(layout);
  const position = upTo(pictures).findIndex((time) => supportAt(episodes, time) > 0) + 1;
  const wanted = bitString(episodes.target, pictures * size, size, 0.5);
  if (!output) return { key: `reading.modalities.${asked}.wanted`, parameters: { position, wanted }, symbol: "?" };
  const got = bitString(output, pictures * size, size, 0);
  const wrong = differences(wanted, got);
  const key = `reading.modalities.${asked}.${wrong === 0 ? "right" : "answer"}`;
  return { key, parameters: { position, wanted, got, bits: size, wrong }, symbol: "?" };
}

/** The pictures that come in; the answer is a word under the question, or a picture of its own. */
function sceneOf(episodes: Episodes, output: Float32Array | null, layout: Layout): PicturesScene {
  const { pictures, wordBits, asked } = layout;
  const width = pixels + wordBits + 1;
  const times = upTo(episodes.steps);
  const isShown = (time: number): boolean => time < pictures || asked === "word";
  const shown = times.map((time) => (isShown(time) ? greyOf((i) => episodes.input[time * width + i]) : null));
  const none = times.map(() => null);
  const last = pictures * outputOf(layout);
  if (asked === "picture") {
    const pictureOf = (isInk: (pixel: number) => boolean): GreyPicture => greyOf((i) => Number(isInk(i)));
    const wanted = pictureOf((i) => episodes.target[last + i] > 0.5);
    const got = output && pictureOf((i) => output[last + i] > 0);
    return { kind: "pictures", pictures: shown, verdicts: none, answer: { wanted, got } };
  }
  const wanted = bitString(episodes.target, last, wordBits, 0.5);
  const got = output && bitString(output, last, wordBits, 0);
  return { kind: "pictures", pictures: shown, verdicts: times.map((t) => (t === pictures ? { wanted, got } : null)) };
}
