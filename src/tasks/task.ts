/** What a task is: seeded episodes, a score in the field's own metric, and words for what happens at each time. */
import type { InputPart } from "../core/input.ts";
import type { Random } from "../core/random.ts";
import type { Setting, SettingValues } from "../core/setting.ts";

export type { InputPart };

/** Structurally the engine's Batch; tasks do not import engines. All arrays row-major. */
export interface Episodes {
  readonly size: number;
  readonly steps: number;
  /** [batch, time, input] */
  readonly input: Float32Array;
  /** [batch, time, output]; for the loss `class`: class numbers [batch, time]. */
  readonly target: Float32Array;
  /** [batch, time], 1 where the output is scored. */
  readonly mask: Float32Array;
}

/** Metric name → value; the first is the headline. Names are i18n keys `metric.<name>`. */
export type Metrics = Readonly<Record<string, number>>;

/** What one time of one episode says, as an i18n key with parameters; `symbol` is what is written over that column. */
export interface Reading {
  readonly key: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** Character or short word to draw over the column, "" for none. */
  readonly symbol: string;
}

/** A task with its settings fixed and its data prepared. */
export interface OpenTask {
  readonly loss: "value" | "bits" | "class";
  /** Parts of the input, in order, together `input` wide; absent: one part without structure. */
  readonly parts?: readonly InputPart[];
  /** Widths of the model's input and output. */
  readonly input: number;
  readonly output: number;
  /** The longest episode that `draw` and `heldOut` make. */
  readonly longest: number;
  /**
   * One fresh training batch; all episodes of a batch have the same length. `update`: the number of updates before it, for
   * tasks that change with time; 0 where it is not said.
   */
  readonly draw: (random: Random, size: number, update?: number) => Episodes;
  /** Fresh episodes for evaluation: never seen in training, at the task's hardest trained setting. */
  readonly heldOut: (random: Random, size: number) => Episodes;
  /** Episodes that are held out together, where they are too short for 16 to say much. */
  readonly heldOutSize?: number;
  /** One episode to show. */
  readonly probe: (random: Random) => Episodes;
  /** `output` as the engine gave it: values, or logits. [batch, time, output] */
  readonly score: (episodes: Episodes, output: Float32Array) => Metrics;
  /** One entry per time of episode 0. `output` as above, or null before there is one. */
  readonly read: (episodes: Episodes, output: Float32Array | null) => readonly Reading[];
  /**
   * The episode with one bit of its input turned over, and its target with it; a place that holds no data changes nothing.
   * Absent where a bit alone makes no sense.
   */
  readonly flip?: (episodes: Episodes, flip: Flip) => Episodes;
  /** Tasks over symbols: their alphabet, index = class; what the page needs to sample. */
  readonly alphabet?: readonly string[];
}

/** A place in the input of the episode shown. */
export interface Flip {
  readonly time: number;
  readonly channel: number;
}

export interface Task {
  readonly id: string;
  /** Whether its open task has `flip`: "what if this bit were another?" */
  readonly canFlip?: boolean;
  readonly settings: readonly Setting[];
  /** @throws Problem when the settings' data cannot be used (an empty text, say). */
  readonly open: (values: SettingValues) => OpenTask;
}
