/**
 * One-shot classification (Santoro et al. 2016): characters never seen before, each shown a few times in random order,
 * under labels that are dealt anew in every episode. The label of a picture comes one time later, with the next picture:
 * at its first sight a class can only be guessed, from its second sight on it can be known.
 */
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { sample, shuffled, upTo } from "../choose.ts";
import { blankEpisodes, forEachScored } from "../episodes.ts";
import { baseline, share } from "../metric.ts";
import { largest } from "../score.ts";
import { pixels } from "../strokes.ts";
import type { Episodes, MetricAbout, Metrics, OpenTask, Progress, Reading, Task } from "../task.ts";
import { augmented, drawnCharacters, handsOf, ownCharacters, type Characters } from "./characters.ts";
import { eyes, knownBy, seenBy, widthOf, type Eye } from "./eyes.ts";
import { composingOf, fill, letter, sceneOf, type PicturedEpisodes } from "./show.ts";

const settings: readonly Setting[] = [
  { key: "classes", kind: "number", default: 5, min: 2, max: 20, integer: true, live: false },
  { key: "sights", kind: "number", default: 5, min: 2, max: 10, integer: true, live: true },
  { key: "eye", kind: "choice", default: "raw", options: eyes, live: false },
  { key: "augment", kind: "choice", default: "off", options: ["off", "on"], live: true },
  { key: "source", kind: "choice", default: "drawn", options: ["drawn", "own"], live: false },
  { key: "zip", kind: "data", default: "", limit: 64 * 1024 * 1024, live: false },
];

/** Sights whose accuracy is reported, as in the paper's tables; the second first, since it is the one-shot one. */
const reported = [2, 1, 3, 4, 5, 10];
const sightNames = reported.map(sightName);

const metrics: readonly MetricAbout[] = [...sightNames.map(share), baseline(share("chance"), ...sightNames)];

export const glyphs: Task = {
  id: "glyphs",
  group: "applications",
  lengths: [{ key: "sights" }],
  settings,
  metrics,
  composed: "drawing",
  own: { keys: ["zip"], use: { source: "own" }, endings: [".zip"] },
  open,
};

function sightName(sight: number): string {
  return `sight${sight}`;
}

interface Layout {
  readonly classes: number;
  readonly sights: number;
  /** Whether pictures come in as pixels, or as what an eye makes of them that was trained beforehand. */
  readonly eye: Eye;
  readonly augment: "off" | "on";
  readonly source: "drawn" | "own";
  readonly zip: string;
}

function open(values: SettingValues, progress?: Progress): OpenTask {
  const layout = checkValues(settings, values) as unknown as Layout;
  const { classes, sights, eye } = layout;
  const own = layout.source === "own" ? ownCharacters(layout.zip, classes, sights, progress) : null;
  const upright = own?.characters ?? drawnCharacters;
  const characters =
    layout.augment === "on" ? augmented(upright, eye === "raw" ? undefined : handsOf(upright)) : upright;
  const width = widthOf(eye);
  const sight = { classes, width, seen: (picture: Uint8Array) => seenBy(eye, picture) };
  const longest = classes * sights;
  const heldOut = (random: Random, size: number): Episodes =>
    episodesOf(random, size, layout, characters, characters.training, characters.heldOut);
  return {
    loss: "class",
    parts: [
      { name: "image", axes: [{ axis: eye === "raw" ? "pixel" : "feature", size: width }] },
      { name: "label", axes: [{ axis: "class", size: classes }] },
    ],
    input: width + classes,
    output: classes,
    longest,
    draw: (random, size) => episodesOf(random, size, layout, characters, 0, characters.training),
    heldOut,
    probe: (random) => heldOut(random, 1),
    score: (episodes, output) => score(episodes, output, layout),
    read: (episodes, output) => read(episodes, output, layout),
    scene: (episodes, output) => sceneOf(episodes, output, classes),
    composing: composingOf(sight, longest),
    ...(own ? { facts: own.facts } : {}),
    labels: { output: upTo(classes).map(letter) },
  };
}

/** Input [image, label of the picture before]; scored at every picture. Classes from `first` on, `count` of them. */
function episodesOf(
  random: Random,
  size: number,
  { classes, sights, eye }: Layout,
  characters: Characters,
  first: number,
  count: number,
): PicturedEpisodes {
  const { drawingsOf } = characters;
  const varied = first === 0 ? characters.varied : undefined;
  const steps = classes * sights;
  const episodes = blankEpisodes(size, steps, widthOf(eye) + classes, 0);
  const pictures: Uint8Array[] = [];
  for (let episode = 0; episode < size; episode++) {
    const shown = sample(random, upTo(count), classes).map((index) => ({
      index: first + index,
      order: sample(random, upTo(drawingsOf(first + index).length), sights),
    }));
    const labels = shuffled(
      random,
      upTo(steps).map((i) => i % classes),
    );
    for (const [time, label] of labels.entries()) {
      const { index = 0, order = [] } = shown[label] ?? {};
      const drawing = order.pop() ?? 0;
      const picture = varied?.(random, index, drawing) ?? drawingsOf(index)[drawing] ?? new Uint8Array(pixels);
      fill(episodes, episode * steps + time, knownBy(eye, picture), label, classes);
      pictures.push(picture);
    }
  }
  return { ...episodes, pictures };
}

/** Calls `visit` with every [batch, time] and how often its class has been shown by then, itself included. */
function forEachSight(episodes: Episodes, classes: number, visit: (position: number, sight: number) => void): void {
  let seen: number[] = [];
  forEachScored(episodes, (position) => {
    if (position % episodes.steps === 0) seen = new Array<number>(classes).fill(0);
    const label = episodes.target[position];
    seen[label] += 1;
    visit(position, seen[label]);
  });
}

/** Accuracy by how many-th sight of its class it is; chance is that of a guess without looking. */
function score(episodes: Episodes, output: Float32Array, { classes, sights }: Layout): Metrics {
  const right = new Array<number>(sights + 1).fill(0);
  forEachSight(episodes, classes, (position, sight) => {
    if (largest(output, position * classes, classes) === episodes.target[position]) right[sight] += 1;
  });
  const each = episodes.size * classes;
  const accuracies = reported
    .filter((sight) => sight <= sights)
    .map((sight) => [sightName(sight), right[sight] / each] as const);
  return { ...Object.fromEntries(accuracies), chance: 1 / classes };
}

/** A drawing of a person's own may be of nobody knows which class. */
function read(episodes: Episodes, output: Float32Array | null, { classes }: Layout): readonly Reading[] {
  const seen = new Array<number>(classes).fill(0);
  return upTo(episodes.steps).map((time): Reading => {
    const got = output && letter(largest(output, time * classes, classes));
    if (!episodes.mask[time]) {
      if (got === null) return { key: "reading.glyphs.unknown", parameters: {}, symbol: "" };
      return { key: "reading.glyphs.guess", parameters: { got }, symbol: "" };
    }
    const label = episodes.target[time];
    const sight = seen[label] + 1;
    seen[label] = sight;
    const symbol = letter(label);
    const shared = { sight, wanted: symbol };
    if (got === null) return { key: "reading.glyphs.wanted", parameters: shared, symbol };
    const key = got === symbol ? "reading.glyphs.right" : "reading.glyphs.wrong";
    return { key, parameters: { ...shared, got }, symbol };
  });
}
