/** An episode as pictures over time, and as drawings that a person makes. */
import type { PicturesScene, Verdict } from "../../core/scene.ts";
import { labelAmong, readDrawings, writeDrawings } from "../../data/drawing.ts";
import { upTo } from "../choose.ts";
import { blankEpisodes } from "../episodes.ts";
import { largest } from "../score.ts";
import { pixels, side } from "../strokes.ts";
import type { Composing, Episodes } from "../task.ts";

/** Episodes that keep their pictures, since an eye's features do not show them. */
export interface PicturedEpisodes extends Episodes {
  /** [batch · time][pixel], 0 paper … 255 ink */
  readonly pictures: readonly Uint8Array[];
}

/** How a picture comes in, and in how many classes. */
export interface Sight {
  readonly classes: number;
  /** Of what `seen` gives. */
  readonly width: number;
  readonly seen: (picture: Uint8Array) => Float32Array;
}

export function letter(label: number): string {
  return String.fromCharCode(65 + label);
}

/** Pictures of `episodes`; they are there, unless someone made the episodes elsewhere. */
function picturesOf(episodes: Episodes): readonly Uint8Array[] {
  return (episodes as Partial<PicturedEpisodes>).pictures ?? [];
}

/** One picture at [batch, time] `position`; `label` −1 is not known: it is neither told nor scored. */
export function fill(episodes: Episodes, position: number, seen: Float32Array, label: number, classes: number): void {
  const width = seen.length + classes;
  episodes.input.set(seen, position * width);
  if (label < 0) return;
  if ((position + 1) % episodes.steps !== 0) episodes.input[(position + 1) * width + seen.length + label] = 1;
  episodes.target[position] = label;
  episodes.mask[position] = 1;
}

export function sceneOf(episodes: Episodes, output: Float32Array | null, classes: number): PicturesScene {
  const pictures = picturesOf(episodes);
  const times = upTo(episodes.steps);
  return {
    kind: "pictures",
    pictures: times.map((time) => {
      const grey = pictures[time];
      return grey ? { width: side, height: side, grey } : null;
    }),
    verdicts: times.map((time): Verdict => {
      const wanted = episodes.mask[time] ? letter(episodes.target[time]) : "";
      return { wanted, got: output && letter(largest(output, time * classes, classes)) };
    }),
  };
}

/** Characters that a person draws, in the form of data/drawing.ts: in the order in which they are shown, at most `longest`. */
export function composingOf({ classes, width, seen }: Sight, longest: number): Composing {
  const labels = upTo(classes).map(letter);
  return {
    write: (episodes) => {
      const shown = picturesOf(episodes).slice(0, episodes.steps);
      const labelAt = (time: number): string => (episodes.mask[time] ? letter(episodes.target[time]) : "");
      return writeDrawings(
        shown.map((drawing, time) => ({ label: labelAt(time), pixels: drawing })),
        side,
      );
    },
    compose: (given) => {
      const drawings = readDrawings(given, side, side, longest);
      const episodes = blankEpisodes(1, drawings.length, width + classes, 0);
      drawings.forEach((drawing, time) => {
        fill(episodes, time, seen(drawing.pixels), labelAmong(drawing, labels), classes);
      });
      return { ...episodes, pictures: drawings.map((drawing) => drawing.pixels) };
    },
  };
}

/** Pixels as they are, from 0 paper to 1 ink. */
export function ink(picture: Uint8Array): Float32Array {
  const values = new Float32Array(pixels);
  for (let pixel = 0; pixel < pixels; pixel++) values[pixel] = picture[pixel] / 255;
  return values;
}
