/** Forecasting: at every time the network says what the series will be some times later. */
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { blankEpisodes, forEachScored, scoredPositions } from "../episodes.ts";
import type { Episodes, Metrics, OpenTask, Reading, Task } from "../task.ts";
import {
  baselinesOf,
  heldOutDeviation,
  seriesIds,
  seriesOf,
  type Baselines,
  type Series,
  type SeriesId,
} from "./data.ts";

const settings: readonly Setting[] = [
  { key: "series", kind: "choice", default: "mackey-glass", options: seriesIds, live: false },
  { key: "horizon", kind: "number", default: 6, min: 1, max: 50, integer: true, live: true },
  { key: "length", kind: "number", default: 48, min: 16, max: 512, integer: true, live: true },
];

export const series: Task = { id: "series", settings, open };

/** Times at the start of a window that only show the series: nobody can forecast what he has not seen. */
const silent = 10;

interface Layout {
  readonly series: Series;
  readonly horizon: number;
  readonly length: number;
  readonly baselines: Baselines;
  readonly spread: number;
}

function open(values: SettingValues): OpenTask {
  const {
    series: id,
    horizon,
    length,
  } = checkValues(settings, values) as {
    series: SeriesId;
    horizon: number;
    length: number;
  };
  const chosen = seriesOf(id);
  const { value, heldOutFrom } = chosen;
  const layout = {
    series: chosen,
    horizon,
    length,
    baselines: baselinesOf(chosen, horizon),
    spread: heldOutDeviation(value, heldOutFrom),
  };
  const heldOut = (random: Random, size: number): Episodes =>
    windows(random, size, layout, heldOutFrom, value.length - 1);
  return {
    loss: "value",
    input: 1,
    output: 1,
    longest: length,
    draw: (random, size) => windows(random, size, layout, 0, heldOutFrom - 1),
    heldOut,
    probe: (random) => heldOut(random, 1),
    score: (episodes, output) => score(episodes, output, layout),
    read: (episodes, output) => read(episodes, output, layout),
  };
}

/** Windows whose times, and the times that they forecast, all lie from `first` to `last`. */
function windows(random: Random, size: number, layout: Layout, first: number, last: number): Episodes {
  const { series: from, horizon, length } = layout;
  const episodes = blankEpisodes(size, length, 1, 1);
  for (let episode = 0; episode < size; episode++) {
    const start = random.between(first, last - horizon - length + 1);
    for (let time = 0; time < length; time++) {
      const position = episode * length + time;
      episodes.input[position] = from.input[start + time] ?? 0;
      if (time < silent) continue;
      episodes.target[position] = from.value[start + time + horizon] ?? 0;
      episodes.mask[position] = 1;
    }
  }
  return episodes;
}

/** Root mean square error in standard deviations of the held-out part, and what the naive forecasts have there. */
function score(episodes: Episodes, output: Float32Array, { baselines, spread }: Layout): Metrics {
  let squares = 0;
  forEachScored(episodes, (position) => {
    const error = (output[position] ?? 0) - (episodes.target[position] ?? 0);
    squares += error * error;
  });
  const normalisedError = Math.sqrt(squares / Math.max(scoredPositions(episodes), 1)) / spread;
  return { normalisedError, ...baselines };
}

function read(episodes: Episodes, output: Float32Array | null, { series: from, horizon }: Layout): readonly Reading[] {
  const unscaled = (value: number | undefined): string => ((value ?? 0) * from.deviation + from.mean).toFixed(2);
  const isOwnPast = from.input === from.value;
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    const value = isOwnPast ? unscaled(episodes.input[time]) : (episodes.input[time] ?? 0).toFixed(2);
    if (!episodes.mask[time]) return { key: "reading.series.value", parameters: { value }, symbol: "" };
    const shared = { value, horizon, wanted: unscaled(episodes.target[time]) };
    if (!output) return { key: "reading.series.wanted", parameters: shared, symbol: "" };
    return { key: "reading.series.answer", parameters: { ...shared, got: unscaled(output[time]) }, symbol: "" };
  });
}
