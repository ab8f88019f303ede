/** What a preset is: a named experiment with the goal that it is known to reach. */
import type { SettingValues } from "../../core/setting.ts";
import type { LiveChange, TrainingSettings } from "../experiment.ts";
import type { Goal } from "../solve.ts";

export interface Preset {
  readonly id: string;
  readonly model: string;
  /** The model's settings; what is silent has its default. */
  readonly sizes: SettingValues;
  readonly task: string;
  readonly settings: SettingValues;
  /** Real data that its settings take: key → path below ../shared/data, which is no part of the project. */
  readonly files?: Readonly<Record<string, string>>;
  readonly training: Partial<TrainingSettings>;
  readonly changes?: readonly LiveChange[];
  /** When the run counts as having learnt it. */
  readonly goal: Goal;
  /** A figure from the literature, where it stands, and how its setting differs from this one. */
  readonly published?: { readonly value: string; readonly source: string; readonly differs: string };
  /** `false`: measured for docs/results.md, but not offered (it needs too long, or shows a failure). */
  readonly isOffered?: boolean;
}

export function adam(batch: number, learningRate: number, clipNorm: number): Partial<TrainingSettings> {
  return { batch, optimiser: "adam", learningRate, clipNorm };
}
