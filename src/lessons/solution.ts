/** One way to reach each goal of a lesson: `solution.ts` in its folder exports `solutions`, by step. Tests go it. */
import type { SettingValue } from "../core/setting.ts";

export interface Solution {
  /** Place in the link of the run that is changed, from 0. */
  readonly run?: number;
  /** By their key as in a link; `model` alone takes another model with its settings at their defaults. */
  readonly settings: Readonly<Record<string, SettingValue>>;
  /** Within which the goal is reached. */
  readonly updates: number;
}

export type Solutions = Readonly<Record<string, Solution>>;
