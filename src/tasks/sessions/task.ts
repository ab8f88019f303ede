/**
 * Recommendation from a session (Hidasi et al. 2016): items that a customer looks at, one after another; at every time the
 * network ranks what comes next.
 */
import { randomStream, type Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { sessionRoles } from "../../data/roles.ts";
import { upTo } from "../choose.ts";
import { blankEpisodes, forEachScored } from "../episodes.ts";
import { columnsSetting } from "../columns.ts";
import { baseline, share } from "../metric.ts";
import { largest } from "../score.ts";
import type { Episodes, MetricAbout, Metrics, OpenTask, OwnData, Progress, Reading, Task } from "../task.ts";
import { countTables, recallOf } from "./baselines.ts";
import { sessionOf, type Shop } from "./generate.ts";
import { cutFacts, longestOf, ownSessions, partOf } from "./own.ts";
import { rankingOf, rankOf } from "./rank.ts";

const settings: readonly Setting[] = [
  { key: "source", kind: "choice", default: "generated", options: ["generated", "own"], live: false },
  { key: "sessions", kind: "data", default: "", limit: 16 * 1024 * 1024, live: false },
  columnsSetting(sessionRoles),
  {
    key: "groups",
    kind: "number",
    default: 10,
    min: 1,
    max: 20,
    integer: true,
    live: false,
    unless: { source: ["own"] },
  },
  {
    key: "perGroup",
    kind: "number",
    default: 20,
    min: 2,
    max: 20,
    integer: true,
    live: false,
    unless: { source: ["own"] },
  },
  {
    key: "revisit",
    kind: "number",
    default: 0.25,
    min: 0,
    max: 1,
    integer: false,
    live: false,
    unless: { source: ["own"] },
  },
  { key: "length", kind: "number", default: 12, min: 4, max: 64, integer: true, live: true },
];

const baskets =
  "tea cup, cup tea pot, pot cup tea, bread jam, jam bread butter, butter bread jam, tea pot cup, jam butter, cup pot tea, jam tea";
const rows = baskets.split(", ").flatMap((basket, i) => basket.split(" ").map((item) => `${i + 1},${item}`));
const example = ["session,item", ...rows].join("\n");

const own: OwnData = { keys: ["sessions"], use: { source: "own" }, endings: [".csv", ".tsv", ".txt"], example };

const metrics: readonly MetricAbout[] = [
  share("recallAt10"),
  share("reciprocalRankAt10"),
  baseline(share("markovRecall"), "recallAt10"),
  baseline(share("popularityRecall"), "recallAt10"),
];

export const sessions: Task = {
  id: "sessions",
  group: "applications",
  lengths: [{ key: "length" }],
  settings,
  metrics,
  own,
  open,
};

/** Sessions from which the two tables are counted, and on which they are tried. */
const countedSessions = 3000;
const triedSessions = 300;
/** Of those; a run's own sessions come from the run's seed. */
const seed = 2016;

interface Chosen extends Shop {
  readonly source: "generated" | "own";
  readonly sessions: string;
  readonly columns: string;
  readonly length: number;
}

/** Where sessions come from, and what their items are called. */
interface Source {
  readonly names: readonly string[];
  /** Items in the longest session that is shown. */
  readonly longest: number;
  readonly training: (random: Random) => Uint16Array;
  readonly heldOut: (random: Random) => Uint16Array;
  readonly baselines: Metrics;
  /** What a page needs besides. */
  readonly more: Pick<OpenTask, "facts" | "table" | "labels" | "heldOutSize">;
}

function open(values: SettingValues, progress?: Progress): OpenTask {
  const chosen = checkValues(settings, values) as unknown as Chosen;
  const { names, longest, training, heldOut, baselines, more } =
    chosen.source === "own" ? given(chosen, progress) : generated(chosen);
  const items = names.length;
  const made =
    (make: (random: Random) => Uint16Array) =>
    (random: Random, size: number): Episodes =>
      episodesOf(
        upTo(size).map(() => make(random)),
        longest - 1,
        items,
      );
  return {
    loss: "class",
    parts: [{ name: "item", axes: [{ axis: "symbol", size: items }] }],
    input: items,
    output: items,
    longest: longest - 1,
    draw: made(training),
    heldOut: made(heldOut),
    probe: (random) => made(heldOut)(random, 1),
    score: (episodes, output) => ({ ...score(episodes, output, items), ...baselines }),
    read: (episodes, output) => read(episodes, output, names),
    ...more,
  };
}

function generated(chosen: Chosen): Source {
  const { groups, perGroup, length } = chosen;
  const make = (random: Random): Uint16Array => sessionOf(random, chosen, length);
  const name = (item: number): string =>
    `${String.fromCharCode(65 + Math.floor(item / perGroup))}${(item % perGroup) + 1}`;
  return {
    names: upTo(groups * perGroup).map(name),
    longest: length,
    training: make,
    heldOut: make,
    baselines: baselinesOf(chosen, length),
    more: {},
  };
}

/** Sessions of different lengths are held out together, so that they say enough. */
const mostHeldOut = 64;

function given({ sessions: value, columns, length }: Chosen, progress?: Progress): Source {
  const found = ownSessions(value, columns, progress);
  const { names, training, heldOut, baselines } = found;
  return {
    names,
    longest: longestOf(found, length),
    training: (random) => partOf(random, training, length),
    heldOut: (random) => partOf(random, heldOut, length),
    baselines,
    more: {
      facts: cutFacts(found, length),
      table: found.table,
      labels: { input: names, output: names },
      heldOutSize: Math.min(mostHeldOut, heldOut.length),
    },
  };
}

/** One-hot items; the target is the next one; scored wherever something comes next. A shorter session ends in nothing. */
function episodesOf(shown: readonly Uint16Array[], steps: number, items: number): Episodes {
  const episodes = blankEpisodes(shown.length, steps, items, 0);
  for (const [episode, session] of shown.entries())
    for (let time = 0; time + 1 < session.length; time++) {
      const position = episode * steps + time;
      episodes.input[position * items + session[time]] = 1;
      episodes.target[position] = session[time + 1];
      episodes.mask[position] = 1;
    }
  return episodes;
}

function score(episodes: Episodes, output: Float32Array, items: number): Metrics {
  const ranks: number[] = [];
  forEachScored(episodes, (position) => ranks.push(rankOf(output, position * items, items, episodes.target[position])));
  const { recall, reciprocal } = rankingOf(ranks);
  return { recallAt10: recall, reciprocalRankAt10: reciprocal };
}

const known = new Map<string, Metrics>();

/** What the two tables reach in a made-up shop. */
function baselinesOf(shop: Shop, length: number): Metrics {
  const key = [shop.groups, shop.perGroup, shop.revisit, length].join();
  const found = known.get(key) ?? countBaselines(shop, length);
  known.set(key, found);
  return found;
}

function countBaselines(shop: Shop, length: number): Metrics {
  const items = shop.groups * shop.perGroup;
  const random = randomStream(seed, "tables");
  const some = (count: number): Uint16Array[] => upTo(count).map(() => sessionOf(random, shop, length));
  const tables = countTables(some(countedSessions), items);
  return recallOf(some(triedSessions), tables, items);
}

function read(episodes: Episodes, output: Float32Array | null, names: readonly string[]): readonly Reading[] {
  const items = names.length;
  const name = (item: number): string => names[item] ?? "";
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    if (!episodes.mask[time]) return { key: "reading.sessions.over", parameters: {}, symbol: "" };
    const item = name(largest(episodes.input, time * items, items));
    const next = episodes.target[time];
    const symbol = Array.from(item)[0] ?? "";
    const shared = { item, wanted: name(next) };
    if (!output) return { key: "reading.sessions.wanted", parameters: shared, symbol };
    const rank = Math.round(rankOf(output, time * items, items, next));
    const parameters = { ...shared, rank, got: name(largest(output, time * items, items)) };
    return { key: "reading.sessions.ranked", parameters, symbol };
  });
}
