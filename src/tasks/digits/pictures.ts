/** Where the pictures of a run come from: our own drawings, or two files that a person brings. */
import { Problem } from "../../core/problem.ts";
import { randomStream } from "../../core/random.ts";
import { bytesOf, madeOnce } from "../../core/shelf.ts";
import { readPictures, type LabelledPictures } from "../../data/idx.ts";
import { shuffled, upTo } from "../choose.ts";
import { side } from "../strokes.ts";
import { digitOf, drawingOf, heldOutDrawings, shapes, trainingDrawings } from "./pool.ts";

/** Pictures of one size by number: those to train on come first, those held out follow. */
export interface Pictures {
  readonly rows: number;
  readonly columns: number;
  /** What they can be, by class. */
  readonly classes: readonly string[];
  readonly training: number;
  readonly heldOut: number;
  /** [row, column], 0 paper … 255 ink */
  readonly pixelsOf: (index: number) => Uint8Array;
  readonly classOf: (index: number) => number;
}

export const drawnPictures: Pictures = {
  rows: side,
  columns: side,
  classes: upTo(shapes.length).map(String),
  training: trainingDrawings,
  heldOut: heldOutDrawings,
  pixelsOf: drawingOf,
  classOf: digitOf,
};

/** Share of every class that is held out. */
const heldOutShare = 0.1;

/**
 * The pictures of two IDX files, named as data settings do. `isTurned`: their rows are stored as columns, as those of EMNIST
 * are. @throws Problem when they cannot be used.
 */
export function ownPictures(images: string, labels: string, isTurned: boolean): Pictures {
  return madeOnce(`digits ${isTurned ? "turned " : ""}${images} ${labels}`, () => {
    const read = readPictures(bytesOf(images), bytesOf(labels));
    return split(isTurned ? transposed(read) : read);
  });
}

/** Every picture with its columns for rows. */
function transposed({ rows, columns, pixels, ...others }: LabelledPictures): LabelledPictures {
  const turned = new Uint8Array(pixels.length);
  const size = rows * columns;
  for (let picture = 0; picture < others.count; picture++)
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++)
        turned[picture * size + column * rows + row] = pixels[picture * size + row * columns + column];
  return { ...others, rows: columns, columns: rows, pixels: turned };
}

/**
 * The last tenth of a fixed shuffle is held out, of every class by itself, so that each is in both parts. Classes are the labels
 * that occur, in order.
 */
export function split({ count, rows, columns, pixels, labels }: LabelledPictures): Pictures {
  const found = [...new Set(labels)].toSorted((a, b) => a - b);
  if (found.length < 2) throw new Problem("idx.classes", { got: found.length });
  const classAt = new Map(found.map((label, index) => [label, index]));
  const members = found.map((): number[] => []);
  for (const picture of shuffled(randomStream(1998, "held-out pictures"), upTo(count)))
    members[classAt.get(labels[picture]) ?? 0]?.push(picture);
  const cuts = members.map((own, index) => {
    if (own.length < 2) throw new Problem("idx.single", { label: found[index] });
    return own.length - Math.ceil(own.length * heldOutShare);
  });
  const training = members.flatMap((own, index) => own.slice(0, cuts[index]));
  const order = Uint32Array.from([...training, ...members.flatMap((own, index) => own.slice(cuts[index]))]);
  const size = rows * columns;
  const place = (index: number): number => order[index];
  return {
    rows,
    columns,
    classes: found.map(String),
    training: training.length,
    heldOut: count - training.length,
    pixelsOf: (index) => pixels.subarray(place(index) * size, (place(index) + 1) * size),
    classOf: (index) => classAt.get(labels[place(index)]) ?? 0,
  };
}
