/** What `npm run thumbnails` found out about every example. */
import type { Meaning } from "../../core/signal.ts";
import type { Learnt } from "../../train/results-page.ts";
import type { Thumbnail } from "../../views/thumbnail/shrink.ts";
import made from "./gallery.json";

export interface Shelved {
  /** How soon the goal is reached, as docs/results.json has it. */
  readonly learnt: Learnt | null;
  readonly picture: Thumbnail;
}

/** As it stands in the file. */
interface Made extends Omit<Shelved, "picture"> {
  readonly picture: Omit<Thumbnail, "meaning"> & { readonly meaning: string };
}

/** By the preset's id. */
export const shelf: Readonly<Record<string, Shelved>> = Object.fromEntries(
  Object.entries(made satisfies Readonly<Record<string, Made>>).map(([id, { learnt, picture }]) => [
    id,
    { learnt, picture: { ...picture, meaning: picture.meaning as Meaning } },
  ]),
);
