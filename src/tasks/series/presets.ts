/**
 * Real monthly series, a year ahead: with fewer mistakes than to say "as a year before". How long each trains was chosen by
 * the validation part; the goal is of the test part, at the end alone.
 */
import { adam, type Preset } from "../../core/preset.ts";

function monthly(preset: Pick<Preset, "id" | "model" | "sizes" | "settings">, file: string, within: number): Preset {
  return {
    ...preset,
    task: "series",
    settings: { series: "own", horizon: 12, ...preset.settings },
    files: { csv: `series/${file}` },
    training: adam(16, 0.003, 1),
    goal: { metric: "errorRatio", below: 1, within, from: within },
    isOffered: false,
  };
}

export const presets: readonly Preset[] = [
  monthly(
    {
      id: "lstm-passengers",
      model: "lstm",
      sizes: { unit: 16 },
      settings: { length: 24, difference: "season", scale: "log" },
    },
    "air-passengers.csv",
    100,
  ),
  monthly(
    { id: "lstm-co2", model: "lstm", sizes: { unit: 16 }, settings: { length: 48, difference: "season" } },
    "co2.csv",
    150,
  ),
  monthly(
    { id: "memory-bank-nottingham", model: "memory-bank", sizes: {}, settings: { length: 48 } },
    "nottingham-temperature.csv",
    100,
  ),
  monthly(
    { id: "gru-sunspots", model: "gru", sizes: { unit: 32 }, settings: { length: 60 } },
    "sunspots-monthly.csv",
    300,
  ),
];
