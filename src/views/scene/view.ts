/** What a view of a scene is: one component per kind, told of the episode, the playhead and the room that it has. */
import type { ComponentType } from "react";
import type { Scene } from "../../core/scene.ts";
import type { Trace } from "../../core/signal.ts";
import type { Words } from "../../i18n/translate.ts";
import type { Pointing } from "../pointing.ts";

/** Metric name → value, of the last evaluation; null before there was one. */
export type Metrics = Readonly<Record<string, number>>;

export interface SceneProps<Shown extends Scene> extends Pointing {
  readonly scene: Shown;
  readonly trace: Trace;
  /** Of the score's columns, in CSS pixels. */
  readonly width: number;
  readonly metrics: Metrics | null;
}

export interface SceneView<Shown extends Scene> {
  readonly Content: ComponentType<SceneProps<Shown>>;
  /** Beside it, under its name; in the gutter. */
  readonly Aside?: ComponentType<SceneProps<Shown>>;
  /** A sentence that stands for the picture. */
  readonly sentence: (words: Words, props: Pick<SceneProps<Shown>, "scene" | "trace" | "time">) => string;
  /**
   * Where it lies on the score's columns: its height in CSS pixels, so that the staves leave room. `zoom`: 1 on a laptop,
   * about 2 on a projector. Absent where it is a block of its own above the score.
   */
  readonly height?: (scene: Shown, room: { readonly width: number; readonly zoom: number }) => number;
  /** Columns that it wants to draw beyond the last time: what is forecast. */
  readonly ahead?: (scene: Shown, steps: number) => number;
}
