/** An episode as a picture that comes in piece by piece, and as a drawing that a person can change. */
import { exp } from "../../core/numbers.ts";
import type { ScanScene } from "../../core/scene.ts";
import { labelAmong, readDrawings, writeDrawings } from "../../data/drawing.ts";
import { upTo } from "../choose.ts";
import { blankEpisodes } from "../episodes.ts";
import { largest, logSumExp } from "../score.ts";
import type { Composing, Episodes } from "../task.ts";
import type { Pictures } from "./pictures.ts";
import type { Scan } from "./scan.ts";

export type Shape = Pick<Pictures, "rows" | "columns" | "classes">;

/** The picture of episode 0. [row, column], 0 paper … 255 ink */
function pixelsIn(episodes: Episodes, { order }: Scan): Uint8Array {
  const pixels = new Uint8Array(order.length);
  order.forEach((pixel, place) => (pixels[pixel] = Math.round(255 * episodes.input[place])));
  return pixels;
}

/** The class that is wanted at the end of episode 0; "" where a person drew what nobody knows. */
export function wantedIn(episodes: Episodes, classes: readonly string[]): string {
  const last = episodes.steps - 1;
  return episodes.mask[last] ? (classes[episodes.target[last]] ?? "") : "";
}

export function sceneOf(episodes: Episodes, output: Float32Array | null, scan: Scan, shape: Shape): ScanScene {
  const { rows, columns, classes } = shape;
  const { steps } = episodes;
  const last = (steps - 1) * classes.length;
  return {
    kind: "scan",
    picture: { width: columns, height: rows, grey: pixelsIn(episodes, scan) },
    order: upTo(steps).map((time) => scan.order.slice(time * scan.width, (time + 1) * scan.width)),
    answers: classes,
    likely: output && upTo(steps).map((time) => softmax(output, time * classes.length, classes.length)),
    verdict: {
      wanted: wantedIn(episodes, classes),
      got: output && (classes[largest(output, last, classes.length)] ?? null),
    },
  };
}

/** Likelihoods from logits. */
function softmax(logits: Float32Array, start: number, count: number): number[] {
  const whole = logSumExp(logits, start, count);
  return Array.from(logits.subarray(start, start + count), (logit) => exp(logit - whole));
}

/** One picture into the episode `index`; `wanted` is −1 where nobody knows what it is, and then nothing is scored. */
export function fill(episodes: Episodes, index: number, { order }: Scan, pixels: Uint8Array, wanted: number): void {
  const first = index * order.length;
  for (let place = 0; place < order.length; place++) episodes.input[first + place] = pixels[order[place]] / 255;
  if (wanted < 0) return;
  const last = (index + 1) * episodes.steps - 1;
  episodes.target[last] = wanted;
  episodes.mask[last] = 1;
}

/** A digit that a person draws, in the form of data/drawing.ts. */
export function composingOf(scan: Scan, { rows, columns, classes }: Shape): Composing {
  return {
    write: (episodes) =>
      writeDrawings([{ label: wantedIn(episodes, classes), pixels: pixelsIn(episodes, scan) }], columns),
    compose: (given) => {
      const episodes = blankEpisodes(1, scan.order.length / scan.width, scan.width, 0);
      for (const drawing of readDrawings(given, rows, columns, 1))
        fill(episodes, 0, scan, drawing.pixels, labelAmong(drawing, classes));
      return episodes;
    },
  };
}
