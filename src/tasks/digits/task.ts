/**
 * A picture read bit by bit: row by row, pixel by pixel, or pixel by pixel in one fixed mixed order (Le, Jaitly & Hinton
 * 2015, there with MNIST); at the end the network says what it was. Digits that are drawn here, or a person's own pictures.
 */
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { blankEpisodes } from "../episodes.ts";
import { metric } from "../metric.ts";
import { accuracy, largest } from "../score.ts";
import type { Episodes, Fact, MetricAbout, OpenTask, Reading, Task } from "../task.ts";
import { drawnPictures, ownPictures, type Pictures } from "./pictures.ts";
import { scanOf, scans, type Scan } from "./scan.ts";
import { composingOf, fill, sceneOf, wantedIn } from "./show.ts";

const megabyte = 1024 * 1024;

const settings: readonly Setting[] = [
  { key: "scan", kind: "choice", default: "rows", options: scans, live: false },
  { key: "source", kind: "choice", default: "drawn", options: ["drawn", "own"], live: false },
  {
    key: "stored",
    kind: "choice",
    default: "upright",
    options: ["upright", "turned"],
    live: false,
    unless: { source: ["drawn"] },
  },
  { key: "images", kind: "data", default: "", limit: 64 * megabyte, live: false },
  { key: "labels", kind: "data", default: "", limit: 16 * megabyte, live: false },
];

const metrics: readonly MetricAbout[] = [metric.accuracy, metric.chance];

export const digits: Task = {
  id: "digits",
  group: "benchmarks",
  settings,
  metrics,
  composed: "drawing",
  own: {
    keys: ["images", "labels"],
    use: { source: "own" },
    endings: [".gz", ".idx", "-ubyte"],
    named: [{ part: "emnist", use: { stored: "turned" } }],
  },
  open,
};

/** Pictures of one's own that are held out together: enough for an accuracy to mean something. */
const ownHeldOutSize = 64;

function open(values: SettingValues): OpenTask {
  const given = checkValues(settings, values) as Record<"scan" | "source" | "stored" | "images" | "labels", string>;
  const isOwn = given.source === "own";
  const pictures = isOwn ? ownPictures(given.images, given.labels, given.stored === "turned") : drawnPictures;
  const { rows, columns, classes } = pictures;
  const scan = scanOf(given.scan, rows, columns);
  const heldOut = (random: Random, size: number): Episodes =>
    episodesOf(random, size, scan, pictures, pictures.training, pictures.heldOut);
  return {
    loss: "class",
    parts: [{ name: scan.width === 1 ? "pixel" : "row", axes: [{ axis: "pixel", size: scan.width }] }],
    input: scan.width,
    output: classes.length,
    longest: scan.order.length / scan.width,
    draw: (random, size) => episodesOf(random, size, scan, pictures, 0, pictures.training),
    heldOut,
    ...(isOwn ? { heldOutSize: ownHeldOutSize, facts: factsOf(pictures, given.stored) } : {}),
    probe: (random) => heldOut(random, 1),
    score: (episodes, output) => ({
      accuracy: accuracy(episodes, output, classes.length),
      chance: 1 / classes.length,
    }),
    read: (episodes, output) => read(episodes, output, scan, pictures),
    scene: (episodes, output) => sceneOf(episodes, output, scan, pictures),
    composing: composingOf(scan, pictures),
    labels: { output: classes },
  };
}

function factsOf({ rows, columns, classes, training, heldOut }: Pictures, stored: string): readonly Fact[] {
  return [
    { key: `fact.pictures.${stored}`, parameters: {} },
    { key: "fact.pictures", parameters: { count: training + heldOut, rows, columns } },
    { key: "fact.pictureClasses", parameters: { count: classes.length, classes: classes.slice(0, 40).join(", ") } },
    { key: "fact.picturesHeldOut", parameters: { heldOut, training } },
  ];
}

/** Scored at the last step. Pictures from `first` on, `count` of them. */
function episodesOf(
  random: Random,
  size: number,
  scan: Scan,
  pictures: Pictures,
  first: number,
  count: number,
): Episodes {
  const episodes = blankEpisodes(size, scan.order.length / scan.width, scan.width, 0);
  for (let episode = 0; episode < size; episode++) {
    const index = first + random.between(0, count - 1);
    fill(episodes, episode, scan, pictures.pixelsOf(index), pictures.classOf(index));
  }
  return episodes;
}

/** What comes in, and what the network would say if it had to say it now. */
function read(
  episodes: Episodes,
  output: Float32Array | null,
  { width, order }: Scan,
  { columns, classes }: Pictures,
): readonly Reading[] {
  const what = width === 1 ? "pixel" : "row";
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    const shades = Array.from(episodes.input.subarray(time * width, (time + 1) * width), shade).join("");
    const pixel = order[time * width];
    const place = { row: Math.floor(pixel / columns) + 1, column: (pixel % columns) + 1, shades };
    const got = output && (classes[largest(output, time * classes.length, classes.length)] ?? "");
    if (time === episodes.steps - 1) return readEnd(wantedIn(episodes, classes), got);
    if (got === null) return { key: `reading.digits.${what}`, parameters: place, symbol: "" };
    return { key: `reading.digits.${what}.now`, parameters: { ...place, got }, symbol: "" };
  });
}

/** `wanted` is "" where a person drew it and does not say. */
function readEnd(wanted: string, got: string | null): Reading {
  const symbol = Array.from(wanted).length === 1 ? wanted : "";
  if (wanted === "") {
    if (got === null) return { key: "reading.digits.unknown", parameters: {}, symbol };
    return { key: "reading.digits.guess", parameters: { got }, symbol };
  }
  if (got === null) return { key: "reading.digits.wanted", parameters: { wanted }, symbol };
  const key = got === wanted ? "reading.digits.right" : "reading.digits.wrong";
  return { key, parameters: { wanted, got }, symbol };
}

/** How dark a pixel is, as a character. */
function shade(value: number): string {
  return "·░▒▓█"[Math.min(Math.floor(value * 5), 4)] ?? "";
}
