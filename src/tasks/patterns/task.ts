/**
 * Associative memory (Hopfield 1982; Ramsauer et al. 2021 for the modern one): patterns of ink (+1) and paper (−1) are shown,
 * one per time; then comes one of them damaged, and it is wanted whole.
 */
import type { Random } from "../../core/random.ts";
import type { PicturesScene } from "../../core/scene.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { sample, upTo } from "../choose.ts";
import { blankEpisodes } from "../episodes.ts";
import { drawings, drawingsOf, heldOutClasses, trainingClasses } from "../glyphs/pool.ts";
import { baseline, cost, share } from "../metric.ts";
import { greyOf, pixels } from "../strokes.ts";
import { supportAt, type SupportedEpisodes } from "../support.ts";
import type { Episodes, MetricAbout, Metrics, OpenTask, Reading, Task } from "../task.ts";

const settings: readonly Setting[] = [
  { key: "source", kind: "choice", default: "glyphs", options: ["glyphs", "noise"], live: true },
  { key: "patterns", kind: "number", default: 6, min: 1, max: 64, integer: true, live: true },
  { key: "harm", kind: "choice", default: "flipped", options: ["flipped", "covered"], live: true },
  { key: "damage", kind: "number", default: 0.2, min: 0, max: 0.5, integer: false, live: true },
];

const metrics: readonly MetricAbout[] = [
  share("wholePatterns"),
  cost("wrongPixels"),
  baseline(cost("damagedPixels"), "wrongPixels"),
];

export const patterns: Task = {
  id: "patterns",
  group: "benchmarks",
  lengths: [{ key: "patterns" }],
  settings,
  metrics,
  open,
};

interface Layout {
  /** Glyphs, which have much paper in common, or random pixels, which have nothing in common. */
  readonly source: "glyphs" | "noise";
  readonly patterns: number;
  /** Damaged pixels are turned over, or become 0: unknown. */
  readonly harm: "flipped" | "covered";
  /** Share of the pixels that are damaged. */
  readonly damage: number;
}

const width = pixels + 1;

function open(values: SettingValues): OpenTask {
  const layout = checkValues(settings, values) as unknown as Layout;
  const heldOut = (random: Random, size: number): Episodes =>
    episodesOf(random, size, layout, trainingClasses, heldOutClasses);
  return {
    loss: "value",
    parts: [
      { name: "pattern", axes: [{ axis: "pixel", size: pixels }] },
      { name: "question", axes: [{ axis: "flag", size: 1 }] },
    ],
    input: width,
    output: pixels,
    longest: layout.patterns + 1,
    draw: (random, size) => episodesOf(random, size, layout, 0, trainingClasses),
    heldOut,
    probe: (random) => heldOut(random, 1),
    score,
    read,
    scene,
  };
}

/** The patterns, then the damaged one with the question's flag, scored. Glyphs are of `count` classes from `first` on. */
function episodesOf(random: Random, size: number, layout: Layout, first: number, count: number): SupportedEpisodes {
  const steps = layout.patterns + 1;
  const episodes = blankEpisodes(size, steps, width, pixels);
  const support = new Uint8Array(size * steps);
  for (let episode = 0; episode < size; episode++) {
    const start = episode * steps;
    const shown =
      layout.source === "noise"
        ? upTo(layout.patterns).map(() => Float32Array.from({ length: pixels }, () => 2 * random.between(0, 1) - 1))
        : glyphsOf(random, layout.patterns, first, count);
    for (const [time, pattern] of shown.entries()) episodes.input.set(pattern, (start + time) * width);
    const chosen = random.between(0, layout.patterns - 1);
    const whole = shown[chosen] ?? new Float32Array(pixels);
    const last = start + layout.patterns;
    episodes.input.set(damaged(random, whole, layout), last * width);
    episodes.input[last * width + pixels] = 1;
    episodes.target.set(whole, last * pixels);
    episodes.mask[last] = 1;
    support[start + chosen] = 1;
  }
  return { ...episodes, support };
}

/** Drawings of different characters, each pixel ink or paper. */
function glyphsOf(random: Random, wanted: number, first: number, count: number): readonly Float32Array[] {
  return sample(random, upTo(count), wanted).map((index) => {
    const drawing = drawingsOf(first + index)[random.between(0, drawings - 1)] ?? new Uint8Array(pixels);
    const pattern = new Float32Array(pixels);
    for (let pixel = 0; pixel < pixels; pixel++) pattern[pixel] = drawing[pixel] > 127 ? 1 : -1;
    return pattern;
  });
}

function damaged(random: Random, whole: Float32Array, { harm, damage }: Layout): Float32Array {
  const pattern = whole.slice();
  for (const pixel of sample(random, upTo(pixels), Math.round(damage * pixels)))
    pattern[pixel] = harm === "flipped" ? -whole[pixel] : 0;
  return pattern;
}

/** Pixels of the last time of `episode` on the wrong side of 0, those of exactly 0 included. */
function wrongPixels(
  episodes: Episodes,
  episode: number,
  valueOf: (position: number, pixel: number) => number,
): number {
  const last = (episode + 1) * episodes.steps - 1;
  const isWrong = (pixel: number): boolean => valueOf(last, pixel) * episodes.target[last * pixels + pixel] <= 0;
  return upTo(pixels).filter(isWrong).length;
}

/** Patterns that come back without a wrong pixel, wrong pixels of a pattern, and those of the damaged one itself. */
function score(episodes: Episodes, output: Float32Array): Metrics {
  const outputAt = (position: number, pixel: number): number => output[position * pixels + pixel];
  const inputAt = (position: number, pixel: number): number => episodes.input[position * width + pixel];
  const wrong = upTo(episodes.size).map((episode) => wrongPixels(episodes, episode, outputAt));
  const given = upTo(episodes.size).map((episode) => wrongPixels(episodes, episode, inputAt));
  const mean = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0) / episodes.size;
  return {
    wholePatterns: wrong.filter((count) => count === 0).length / episodes.size,
    wrongPixels: mean(wrong),
    damagedPixels: mean(given),
  };
}

function read(episodes: Episodes, output: Float32Array | null): readonly Reading[] {
  const last = episodes.steps - 1;
  const asked = upTo(last).findIndex((time) => supportAt(episodes, time) > 0) + 1;
  const shared = { count: last, asked };
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    if (time < last) {
      const key = time + 1 === asked ? "reading.patterns.asked" : "reading.patterns.shown";
      return { key, parameters: { position: time + 1, count: last }, symbol: "" };
    }
    const inputAt = (position: number, pixel: number): number => episodes.input[position * width + pixel];
    const damage = wrongPixels(episodes, 0, inputAt);
    if (!output) return { key: "reading.patterns.wanted", parameters: { ...shared, damage }, symbol: "?" };
    const outputAt = (position: number, pixel: number): number => output[position * pixels + pixel];
    const wrong = wrongPixels(episodes, 0, outputAt);
    const key = wrong === 0 ? "reading.patterns.right" : "reading.patterns.answer";
    return { key, parameters: { ...shared, damage, wrong }, symbol: "?" };
  });
}

/** Every pattern, the damaged one last, and what came back of it; ink is +1, paper −1, grey what is not known. */
function scene(episodes: Episodes, output: Float32Array | null): PicturesScene {
  const times = upTo(episodes.steps);
  const last = (episodes.steps - 1) * pixels;
  const patternOf = (valueOf: (pixel: number) => number | undefined): ReturnType<typeof greyOf> =>
    greyOf((i) => ((valueOf(i) ?? 0) + 1) / 2);
  return {
    kind: "pictures",
    pictures: times.map((time) => patternOf((i) => episodes.input[time * width + i])),
    verdicts: times.map(() => null),
    answer: {
      wanted: patternOf((i) => episodes.target[last + i]),
      got: output && patternOf((i) => output[last + i]),
    },
  };
}
