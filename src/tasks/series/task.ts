/** Forecasting: at every time the network says what the series will be some times later. */
import { Problem } from "../../core/problem.ts";
import type { Random } from "../../core/random.ts";
import type { SeriesScene } from "../../core/scene.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { seriesRoles } from "../../data/roles.ts";
import { columnsSetting } from "../columns.ts";
import { baseline, cost } from "../metric.ts";
import type { Fact, MetricAbout, OpenTask, OwnData, Progress, Reading, Task } from "../task.ts";
import { firstOf, seasonsBack, seen, type Look } from "./change.ts";
import { example, ownSeries } from "./own.ts";
import { deviationOf, driftOf, score, seasonalStepOf, type Measured } from "./score.ts";
import { seriesIds, seriesOf, splitOf, type Series, type SeriesId, type Split } from "./source.ts";
import {
  anyStarts,
  boundsOf,
  rangeOf,
  refuseShort,
  spreadStarts,
  windowsAt,
  type Part,
  type Range,
  type Windows,
} from "./window.ts";

const settings: readonly Setting[] = [
  { key: "series", kind: "choice", default: "mackey-glass", options: [...seriesIds, "own"], live: false },
  { key: "csv", kind: "data", default: "", limit: 16 * 1024 * 1024, live: false },
  columnsSetting(seriesRoles),
  { key: "horizon", kind: "number", default: 6, min: 1, max: 50, integer: true, live: true },
  { key: "length", kind: "number", default: 48, min: 16, max: 512, integer: true, live: true },
  { key: "difference", kind: "choice", default: "none", options: ["none", "step", "season"], live: false },
  { key: "scale", kind: "choice", default: "linear", options: ["linear", "log"], live: false },
  { key: "season", kind: "number", default: 0, min: 0, max: 1000, integer: true, live: false },
  { key: "part", kind: "choice", default: "test", options: ["test", "validation"], live: true },
];

const own: OwnData = { keys: ["csv"], use: { series: "own" }, endings: [".csv", ".tsv", ".txt"], example };

const metrics: readonly MetricAbout[] = [
  cost("normalisedError"),
  baseline(cost("persistence"), "normalisedError"),
  baseline(cost("seasonalNaive"), "normalisedError"),
  baseline(cost("seasonalDrift"), "normalisedError"),
  cost("errorRatio"),
  cost("mase"),
];

export const series: Task = {
  id: "series",
  group: "benchmarks",
  lengths: [{ key: "length" }],
  settings,
  metrics,
  own,
  open,
};

interface Chosen {
  readonly series: SeriesId | "own";
  readonly csv: string;
  readonly columns: string;
  readonly horizon: number;
  readonly length: number;
  readonly difference: Look["difference"];
  readonly scale: Look["scale"];
  /** 0: as it is found. */
  readonly season: number;
  readonly part: Exclude<Part, "training">;
}

interface Layout extends Measured {
  readonly series: Series;
  readonly length: number;
  readonly training: Range;
  readonly heldOut: Range;
}

/** Held-out episodes of one batch, where there are so many windows. */
const mostHeldOut = 16;

function open(values: SettingValues, progress?: Progress): OpenTask {
  const chosen = checkValues(settings, values) as unknown as Chosen;
  const from = chosen.series === "own" ? ownSeries(chosen.csv, chosen.columns, progress) : seriesOf(chosen.series);
  const split = splitOf(from.value.length);
  const layout = layoutOf(from, split, chosen);
  const { heldOut: range, length, training } = layout;
  const made = (starts: readonly number[], of: Range): Windows => windowsAt(starts, of, layout, layout.seen);
  return {
    loss: "value",
    input: 1,
    output: 1,
    longest: length,
    draw: (random, size) => made(anyStarts(random, size, training), training),
    heldOut: (random, size) => made(spreadStarts(random, size, range), range),
    heldOutSize: Math.min(mostHeldOut, range.last - range.first + 1),
    probe: (random: Random) => made(anyStarts(random, 1, range), range),
    score: (episodes, output) => score(episodes as Windows, output, layout),
    read: (episodes, output) => read(episodes as Windows, output, layout),
    scene: (episodes, output) => sceneOf(episodes as Windows, output, layout),
    facts: [...from.facts, ...factsOf(from, split, layout, chosen)],
    ...(from.table && { table: from.table }),
  };
}

/** @throws Problem when the series is too short for it, or never changes. */
function layoutOf(from: Series, split: Split, { horizon, length, difference, scale, season, part }: Chosen): Layout {
  const { trainTo } = split;
  const look: Look = { difference, scale, horizon, season: season || from.season, trainTo };
  refuseShort(from, look, length);
  const view = seen(from, look);
  const count = from.value.length;
  const bounds = boundsOf(part, split, count);
  const spread = deviationOf(from.value.subarray(...bounds));
  if (spread === 0) throw new Problem("series.flatPart", { part: `${bounds[0] + 1} … ${bounds[1]}` });
  const range = (of: Part): Range => rangeOf(of, split, count, firstOf(look), { length, horizon });
  return {
    series: from,
    value: from.value,
    seen: view,
    horizon,
    length,
    season: look.season,
    spread,
    seasonalStep: seasonalStepOf(from.value.subarray(0, trainTo), look.season),
    drift: driftOf(from.value.subarray(0, trainTo), seasonsBack(horizon, look.season)),
    training: range("training"),
    heldOut: range(part),
  };
}

function factsOf(from: Series, split: Split, { season }: Layout, chosen: Chosen): readonly Fact[] {
  const count = from.value.length;
  const nameOf = (time: number): string => from.nameOf(time) || String(time + 1);
  const stretch = (part: Part): Record<string, string | number> => {
    const [first, last] = boundsOf(part, split, count);
    return { count: last - first, from: nameOf(first), to: nameOf(last - 1) };
  };
  return [
    seasonFact(season, chosen.season > 0 ? "set" : from.seasonFrom),
    { key: "fact.series.training", parameters: stretch("training") },
    { key: "fact.series.validation", parameters: stretch("validation") },
    { key: "fact.series.test", parameters: stretch("test") },
  ];
}

function seasonFact(season: number, source: string): Fact {
  if (season === 1) return { key: "fact.series.season.none", parameters: {} };
  return { key: `fact.series.season.${source}`, parameters: { season } };
}

/** Enough digits for any unit. */
function written(value: number): number {
  return Number(value.toPrecision(5));
}

/** What comes in while time `time` of episode 0 passes, in its own unit. */
function incoming({ start: [start = 0] }: Windows, time: number, { series: { driver, value } }: Layout): number {
  return (driver ?? value)[start + time];
}

function read(episodes: Windows, output: Float32Array | null, layout: Layout): readonly Reading[] {
  const { seen: look, horizon } = layout;
  const [start = 0] = episodes.start;
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    const nameAt = (at: number): string => {
      const name = layout.series.nameOf(start + at);
      return name && ` (${name})`;
    };
    const came = { value: written(incoming(episodes, time, layout)), when: nameAt(time) };
    if (!episodes.mask[time]) return { key: "reading.series.value", parameters: came, symbol: "" };
    const inUnit = (said: number | undefined): number => written(look.forecast(start + time, said ?? 0));
    const wanted = inUnit(episodes.target[time]);
    const shared = { ...came, horizon, wanted, then: nameAt(time + horizon) };
    if (!output) return { key: "reading.series.wanted", parameters: shared, symbol: "" };
    return { key: "reading.series.answer", parameters: { ...shared, got: inUnit(output[time]) }, symbol: "" };
  });
}

function sceneOf(episodes: Windows, output: Float32Array | null, layout: Layout): SeriesScene {
  const [start = 0] = episodes.start;
  const each = (of: (time: number) => number): number[] => Array.from({ length: episodes.steps }, (_, i) => of(i));
  const asked = (said: Float32Array): number[] =>
    each((time) => (episodes.mask[time] ? layout.seen.forecast(start + time, said[time]) : NaN));
  return {
    kind: "series",
    value: each((time) => incoming(episodes, time, layout)),
    horizon: layout.horizon,
    wanted: asked(episodes.target),
    forecast: output && asked(output),
    spread: layout.spread,
    names: layout.series.nameOf(start) ? names(episodes.steps + layout.horizon, start, layout) : [],
  };
}

function names(count: number, start: number, { series: { nameOf } }: Layout): readonly string[] {
  return Array.from({ length: count }, (_, time) => nameOf(start + time));
}
