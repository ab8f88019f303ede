/**
 * A digit read bit by bit: row by row, pixel by pixel, or pixel by pixel in one fixed mixed order (Le, Jaitly & Hinton
 * 2015, there with MNIST); at the end the network says which it was. The digits are our own drawings.
 */
import { randomStream, type Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { shuffled, upTo } from "../choose.ts";
import { blankEpisodes } from "../episodes.ts";
import { accuracy, largest } from "../score.ts";
import { pixels, side } from "../strokes.ts";
import type { Episodes, OpenTask, Reading, Task } from "../task.ts";
import { digitOf, drawingOf, heldOutDrawings, shapes, trainingDrawings } from "./pool.ts";

const settings: readonly Setting[] = [
  { key: "scan", kind: "choice", default: "rows", options: ["rows", "pixels", "mixed"], live: false },
];

export const digits: Task = { id: "digits", settings, open };

const classes = shapes.length;

interface Scan {
  /** Pixels that come in at one time. */
  readonly width: number;
  /** Place in time → pixel, both counted over [time, width]. */
  readonly order: readonly number[];
}

const inOrder = upTo(pixels);
const scans: Readonly<Record<string, Scan>> = {
  rows: { width: side, order: inOrder },
  pixels: { width: 1, order: inOrder },
  mixed: { width: 1, order: shuffled(randomStream(784, "mixed"), inOrder) },
};

function open(values: SettingValues): OpenTask {
  const { scan: name } = checkValues(settings, values) as { scan: string };
  const scan = scans[name] as Scan;
  const heldOut = (random: Random, size: number): Episodes =>
    episodesOf(random, size, scan, trainingDrawings, heldOutDrawings);
  return {
    loss: "class",
    parts: [{ name: scan.width === 1 ? "pixel" : "row", axes: [{ axis: "pixel", size: scan.width }] }],
    input: scan.width,
    output: classes,
    longest: pixels / scan.width,
    draw: (random, size) => episodesOf(random, size, scan, 0, trainingDrawings),
    heldOut,
    probe: (random) => heldOut(random, 1),
    score: (episodes, output) => ({ accuracy: accuracy(episodes, output, classes), chance: 1 / classes }),
    read: (episodes, output) => read(episodes, output, scan),
  };
}

/** Scored at the last step. Drawings from `first` on, `count` of them. */
function episodesOf(random: Random, size: number, { width, order }: Scan, first: number, count: number): Episodes {
  const steps = pixels / width;
  const episodes = blankEpisodes(size, steps, width, 0);
  for (let episode = 0; episode < size; episode++) {
    const index = first + random.between(0, count - 1);
    const drawing = drawingOf(index);
    for (let i = 0; i < pixels; i++) episodes.input[episode * pixels + i] = (drawing[order[i] ?? 0] ?? 0) / 255;
    const last = (episode + 1) * steps - 1;
    episodes.target[last] = digitOf(index);
    episodes.mask[last] = 1;
  }
  return episodes;
}

/** What comes in, and what the network would say if it had to say it now. */
function read(episodes: Episodes, output: Float32Array | null, { width, order }: Scan): readonly Reading[] {
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    const shades = Array.from(episodes.input.subarray(time * width, (time + 1) * width), shade).join("");
    const pixel = order[time * width] ?? 0;
    const place = { row: Math.floor(pixel / side) + 1, column: (pixel % side) + 1, shades };
    const what = width === 1 ? "pixel" : "row";
    const got = output && largest(output, time * classes, classes);
    if (time < episodes.steps - 1) {
      if (got === null) return { key: `reading.digits.${what}`, parameters: place, symbol: "" };
      return { key: `reading.digits.${what}.now`, parameters: { ...place, got }, symbol: "" };
    }
    const wanted = episodes.target[time] ?? 0;
    const symbol = String(wanted);
    if (got === null) return { key: "reading.digits.wanted", parameters: { wanted }, symbol };
    const key = got === wanted ? "reading.digits.right" : "reading.digits.wrong";
    return { key, parameters: { wanted, got }, symbol };
  });
}

/** How dark a pixel is, as a character. */
function shade(value: number): string {
  return "·░▒▓█"[Math.min(Math.floor(value * 5), 4)] ?? "";
}
