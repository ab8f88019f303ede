/**
 * One-shot classification (Santoro et al. 2016): characters never seen before, each shown a few times in random order,
 * under labels that are dealt anew in every episode. The label of a picture comes one time later, with the next picture:
 * at its first sight a class can only be guessed, from its second sight on it can be known.
 */
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { sample, shuffled, upTo } from "../choose.ts";
import { blankEpisodes, forEachScored } from "../episodes.ts";
import { largest } from "../score.ts";
import { pixels } from "../strokes.ts";
import type { Episodes, Metrics, OpenTask, Reading, Task } from "../task.ts";
import { features } from "./eye.ts";
import { drawings, drawingsOf, featuresOf, heldOutClasses, trainingClasses } from "./pool.ts";

const settings: readonly Setting[] = [
  { key: "classes", kind: "number", default: 5, min: 2, max: 20, integer: true, live: false },
  { key: "sights", kind: "number", default: 5, min: 2, max: 10, integer: true, live: true },
  { key: "eye", kind: "choice", default: "raw", options: ["raw", "trained"], live: false },
];

export const glyphs: Task = { id: "glyphs", settings, open };

/** Sights whose accuracy is reported, as in the paper's tables; the second first, since it is the one-shot one. */
const reported = [2, 1, 3, 4, 5, 10];

interface Layout {
  readonly classes: number;
  readonly sights: number;
  /** Whether pictures come in as pixels, or as what an eye makes of them that was trained beforehand on other glyphs. */
  readonly eye: "raw" | "trained";
}

function open(values: SettingValues): OpenTask {
  const layout = checkValues(settings, values) as unknown as Layout;
  const { classes, sights, eye } = layout;
  const picture = pictureWidth(layout);
  const heldOut = (random: Random, size: number): Episodes =>
    episodesOf(random, size, layout, trainingClasses, heldOutClasses);
  return {
    loss: "class",
    parts: [
      { name: "image", axes: [{ axis: eye === "raw" ? "pixel" : "feature", size: picture }] },
      { name: "label", axes: [{ axis: "class", size: classes }] },
    ],
    input: picture + classes,
    output: classes,
    longest: classes * sights,
    draw: (random, size) => episodesOf(random, size, layout, 0, trainingClasses),
    heldOut,
    probe: (random) => heldOut(random, 1),
    score: (episodes, output) => score(episodes, output, layout),
    read: (episodes, output) => read(episodes, output, layout),
    labels: { output: upTo(classes).map(letter) },
  };
}

function pictureWidth({ eye }: Layout): number {
  return eye === "raw" ? pixels : features;
}

/** Drawing number `drawing` of glyph `index` as it comes in. [pixel] in 0 … 1, or [feature] */
function seenAs(index: number, drawing: number, { eye }: Layout): Float32Array {
  if (eye === "trained") return featuresOf(index, drawing);
  const picture = drawingsOf(index)[drawing] ?? new Uint8Array(pixels);
  const ink = new Float32Array(pixels);
  for (let pixel = 0; pixel < pixels; pixel++) ink[pixel] = (picture[pixel] ?? 0) / 255;
  return ink;
}

/** Input [image, label of the picture before]; scored at every picture. Classes from `first` on, `count` of them. */
function episodesOf(random: Random, size: number, layout: Layout, first: number, count: number): Episodes {
  const { classes, sights } = layout;
  const steps = classes * sights;
  const picture = pictureWidth(layout);
  const width = picture + classes;
  const episodes = blankEpisodes(size, steps, width, 0);
  for (let episode = 0; episode < size; episode++) {
    const shown = sample(random, upTo(count), classes).map((index) => ({
      index: first + index,
      order: sample(random, upTo(drawings), sights),
    }));
    const labels = shuffled(
      random,
      upTo(steps).map((i) => i % classes),
    );
    for (const [time, label] of labels.entries()) {
      const position = episode * steps + time;
      const { index = 0, order = [] } = shown[label] ?? {};
      episodes.input.set(seenAs(index, order.pop() ?? 0, layout), position * width);
      if (time < steps - 1) episodes.input[(position + 1) * width + picture + label] = 1;
      episodes.target[position] = label;
    }
  }
  episodes.mask.fill(1);
  return episodes;
}

/** Calls `visit` with every [batch, time] and how often its class has been shown by then, itself included. */
function forEachSight(episodes: Episodes, classes: number, visit: (position: number, sight: number) => void): void {
  let seen: number[] = [];
  forEachScored(episodes, (position) => {
    if (position % episodes.steps === 0) seen = new Array<number>(classes).fill(0);
    const label = episodes.target[position] ?? 0;
    seen[label] = (seen[label] ?? 0) + 1;
    visit(position, seen[label]);
  });
}

/** Accuracy by how many-th sight of its class it is; chance is that of a guess without looking. */
function score(episodes: Episodes, output: Float32Array, { classes, sights }: Layout): Metrics {
  const right = new Array<number>(sights + 1).fill(0);
  forEachSight(episodes, classes, (position, sight) => {
    if (largest(output, position * classes, classes) === episodes.target[position])
      right[sight] = (right[sight] ?? 0) + 1;
  });
  const each = episodes.size * classes;
  const accuracies = reported
    .filter((sight) => sight <= sights)
    .map((sight) => [`sight${sight}`, (right[sight] ?? 0) / each] as const);
  return { ...Object.fromEntries(accuracies), chance: 1 / classes };
}

function read(episodes: Episodes, output: Float32Array | null, { classes }: Layout): readonly Reading[] {
  const readings: Reading[] = [];
  forEachSight(episodes, classes, (position, sight) => {
    if (position >= episodes.steps) return;
    const symbol = letter(episodes.target[position] ?? 0);
    const shared = { sight, wanted: symbol };
    if (!output) return void readings.push({ key: "reading.glyphs.wanted", parameters: shared, symbol });
    const got = letter(largest(output, position * classes, classes));
    const key = got === symbol ? "reading.glyphs.right" : "reading.glyphs.wrong";
    readings.push({ key, parameters: { ...shared, got }, symbol });
  });
  return readings;
}

function letter(label: number): string {
  return String.fromCharCode(65 + label);
}
