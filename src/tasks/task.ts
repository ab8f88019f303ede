/** What a task is: seeded episodes, a score in the field's own metric, and words for what happens at each time. */
import type { Counts } from "../core/counts.ts";
import type { InputPart } from "../core/input.ts";
import type { Random } from "../core/random.ts";
import type { Scene } from "../core/scene.ts";
import type { Setting, SettingValues } from "../core/setting.ts";
import type { TableFound, Taken } from "../data/taken.ts";
import type { TaskGroup } from "./group.ts";

export type { InputPart, TableFound, Taken };

/** Told while something long is read: the share done, 0 … 1. */
export type Progress = (share: number) => void;

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

/** What a network that acts finds itself in, a batch at a time. It never changes: acting gives the next. */
export interface World {
  /** What is seen now. [batch, input] */
  readonly observation: Float32Array;
  /** Where it stands, as the world's own number. [batch] */
  readonly state: Uint16Array;
  /** 1 while the episode goes on. [batch] */
  readonly isLive: Uint8Array;
  /** What follows from one action (a class of the output) in each episode; what has ended stays so and earns nothing. */
  readonly act: (actions: Uint8Array) => Outcome;
}

export interface Outcome {
  readonly world: World;
  /** [batch] */
  readonly reward: Float32Array;
}

/** Worlds for a network that acts, and the largest sum of rewards that an episode can bring. */
export interface Acting {
  readonly begin: (random: Random, size: number) => World;
  readonly bestReturn: number;
}

/** Episodes that came of actions: `target` holds those taken, `mask` is 1 while an episode went on. */
export interface ActedEpisodes extends Episodes {
  /** What each action earned. [batch, time] */
  readonly reward: Float32Array;
  /** Where it was taken, as the world's own number. [batch, time] */
  readonly state: Uint16Array;
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
  /**
   * The episode with another symbol of the task's alphabet (the next; after the last the first), or another number, in place
   * of what it shows at `time`, and its target with it; a place that decides nothing changes nothing. Absent where that
   * makes no sense.
   */
  readonly another?: (episodes: Episodes, time: number) => Episodes;
  /**
   * The setting that says how many things an episode shows before they are wanted, each of which `flip` or `another` turns into
   * another; with `least`, which one says how many at least. Absent where it is not about holding things.
   */
  readonly holds?: { readonly key: string; readonly least?: string };
  /**
   * Present where the network acts: a run makes its episodes of the network's own choices, `score` and `read` are of such
   * episodes, and those of `draw`, `heldOut` and `probe` come of actions by chance.
   */
  readonly acting?: Acting;
  /** What the episode shows besides its numbers; `output` as in `read`. */
  readonly scene?: (episodes: Episodes, output: Float32Array | null) => Scene;
  /** Present where a person can write or draw an episode: a story, a sentence, a digit. */
  readonly composing?: Composing;
  /**
   * Answers counted by class, for the confusion matrix and for precision and recall. Absent: where the loss is `class`,
   * every scored position counts as one answer.
   */
  readonly count?: (episodes: Episodes, output: Float32Array) => Counts;
  /** Updates after which another part of the task begins (continual learning): there is an evaluation at each. */
  readonly stages?: readonly number[];
  /** What was found in the data that a person brought: rows, classes, gaps. */
  readonly facts?: readonly Fact[];
  /** Where that is a table: its size, and which columns are taken for what. */
  readonly table?: TableFound;
  /** What the channels of the input, and the outputs, stand for, where that can be said; with an alphabet, its symbols. */
  readonly labels?: { readonly input?: readonly string[]; readonly output?: readonly string[] };
  /** Tasks over symbols: their alphabet, index = class; what the page needs to sample. */
  readonly alphabet?: readonly string[];
  /** Present where episodes are words over a few letters, and what is wanted at the end of one follows from its letters. */
  readonly words?: Words;
}

/** Letters, by their place in the alphabet. */
export type Word = readonly number[];

/** Episodes as words, for whoever asks a network about all of them. */
export interface Words {
  readonly letters: readonly string[];
  /** Letters of the longest word that there can be. */
  readonly longest: number;
  /** By which letters an episode can go on after `word`, which is the beginning of one. */
  readonly next: (word: Word) => readonly number[];
  /** What is wanted after the last letter of such a beginning; null where nothing is asked there. */
  readonly wanted: (word: Word) => string | null;
  /** What there is to keep in mind after such a beginning, where that is a number: a parity, a depth, a count. */
  readonly kept?: (word: Word) => number;
  /** Words of one length, each scored wherever the task asks for something. */
  readonly episodes: (words: readonly Word[]) => Episodes;
  /** What the network says after the last letter of each; where it is right, that is what is wanted. `output` as in `score`. */
  readonly said: (episodes: Episodes, output: Float32Array) => readonly string[];
}

/** Episodes that a person makes. */
export interface Composing {
  /** Episode 0 as text in the form that `compose` reads: what the page's box begins with. */
  readonly write: (episodes: Episodes) => string;
  /** One episode. @throws Problem, with its place, for what the task does not know. */
  readonly compose: (given: string) => Episodes;
}

/** One finding, as an i18n key `fact.<name>` with parameters. */
export interface Fact {
  readonly key: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** Data that a person may bring in place of what is generated. */
export interface OwnData {
  /** The settings of kind `data`, in the order in which they are asked for; words: `setting.<key>` and `setting.<key>.why`. */
  readonly keys: readonly string[];
  /** The settings that make the task use it. */
  readonly use: SettingValues;
  /** What files are known to need whose names have such a part. */
  readonly named?: readonly { readonly part: string; readonly use: SettingValues }[];
  /** Endings of files that it may come in, with the dot. */
  readonly endings: readonly string[];
  /** A short example in the right form, for people who type or paste; absent where only files make sense. */
  readonly example?: string;
}

/** A place in the input of the episode shown. */
export interface Flip {
  readonly time: number;
  readonly channel: number;
}

/** What a metric is, for whoever compares, draws or checks its values: plain data. */
export interface MetricAbout {
  readonly name: string;
  /** Which value is better than another: the lower one, or the higher one. A baseline has that of the metrics beside it. */
  readonly best: "low" | "high";
  /** What flawless answers come to; absent where that is not one number for all episodes and settings. */
  readonly perfect?: number;
  /** Reached without a network: what the output is does not change it. */
  readonly isBaseline?: boolean;
  /** A baseline that no network can be better than, but by chance: to reach it is to have learnt all there is. */
  readonly isBound?: boolean;
  /** The metrics that a baseline stands beside: it is a value of theirs. */
  readonly of?: readonly string[];
}

/** A setting that may change while a run goes on, and does not change how wide the input is. */
export interface TaskLength {
  readonly key: string;
  /** The setting that is the shortest where `key` is the longest; it goes along. */
  readonly least?: string;
}

/** What a task says of itself before it is opened: plain data. */
export interface TaskAbout {
  readonly id: string;
  /** Under which heading it is offered. */
  readonly group: TaskGroup;
  /** Still being made: what it has no Chinese words for is said in English, and only reported. */
  readonly isDraft?: boolean;
  /** Whether its open task has `flip`: "what if this bit were another?" */
  readonly canFlip?: boolean;
  /** Whether its open task has `composing`, and with what a person makes an episode. */
  readonly composed?: "text" | "drawing";
  readonly own?: OwnData;
  /** Which settings say how long an episode is, or how much is to be kept in mind: what is meant by "length" first. */
  readonly lengths?: readonly TaskLength[];
  readonly settings: readonly Setting[];
  /** In the order of what `score` gives, the headline first; with some settings, some of them are missing. */
  readonly metrics: readonly MetricAbout[];
}

export interface Task extends TaskAbout {
  /** @throws Problem when the settings' data cannot be used (an empty text, say). */
  readonly open: (values: SettingValues, progress?: Progress) => OpenTask;
}
