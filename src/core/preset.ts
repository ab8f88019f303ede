/**
 * What a preset is: a named experiment with the goal that it is known to reach. Plain data, in the folder of the model or the
 * task that it shows.
 */
import type { SettingValue, SettingValues } from "./setting.ts";

/**
 * A metric of the task over held-out episodes, `below` or `above` a number, within so many updates, and not before `from`
 * where what matters is how it stands at the end.
 */
export interface Goal {
  readonly metric: string;
  readonly below?: number;
  readonly above?: number;
  readonly within: number;
  readonly from?: number;
}

export interface Preset {
  readonly id: string;
  readonly model: string;
  /** The model's settings; what is silent has its default. */
  readonly sizes: SettingValues;
  readonly task: string;
  readonly settings: SettingValues;
  /** Real data that its settings take: key → path below ../shared/data, which is no part of the project. */
  readonly files?: Readonly<Record<string, string>>;
  /** Batch, optimiser and the like; what is silent has its default. */
  readonly training: SettingValues;
  /** Settings changed on the way, each before that update. */
  readonly changes?: readonly { readonly update: number; readonly key: string; readonly value: SettingValue }[];
  /** When the run counts as having learnt it. */
  readonly goal: Goal;
  /** `false`: measured for docs/results.md, but not offered (it needs too long, or shows a failure). */
  readonly isOffered?: boolean;
  /** Of the presets of its task, the one that stands for it: its settings come with the task. Else the first one does. */
  readonly isTypical?: boolean;
}

/**
 * By the id of a preset: a figure from the literature, where it stands, and how its setting differs from this one. Apart from
 * the presets, since docs/results.md alone shows it.
 */
export type Published = Readonly<
  Record<
    string,
    {
      readonly value: string;
      readonly source: string;
      readonly differs: string;
      /** Of what data the preset is, where its name would promise more. */
      readonly data?: string;
    }
  >
>;

export function adam(batch: number, learningRate: number, clipNorm: number): SettingValues {
  return { batch, optimiser: "adam", learningRate, clipNorm };
}
