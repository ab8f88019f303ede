/**
 * Recommendation from a session (Hidasi et al. 2016): items that a customer looks at, one after another; at every time the
 * network ranks what comes next.
 */
import { randomStream, type Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { upTo } from "../choose.ts";
import { blankEpisodes, forEachScored } from "../episodes.ts";
import { largest } from "../score.ts";
import type { Episodes, Metrics, OpenTask, Reading, Task } from "../task.ts";
import { sessionOf, type Shop } from "./generate.ts";
import { rankingOf, rankOf } from "./rank.ts";

const settings: readonly Setting[] = [
  { key: "groups", kind: "number", default: 10, min: 1, max: 20, integer: true, live: false },
  { key: "perGroup", kind: "number", default: 20, min: 2, max: 20, integer: true, live: false },
  { key: "revisit", kind: "number", default: 0.25, min: 0, max: 1, integer: false, live: false },
  { key: "length", kind: "number", default: 12, min: 4, max: 64, integer: true, live: true },
];

export const sessions: Task = { id: "sessions", settings, open };

/** Sessions from which the two tables are counted, and on which they are tried. */
const countedSessions = 3000;
const triedSessions = 300;
/** Of those; a run's own sessions come from the run's seed. */
const seed = 2016;

function open(values: SettingValues): OpenTask {
  const given = checkValues(settings, values) as unknown as Shop & { readonly length: number };
  const items = given.groups * given.perGroup;
  const draw = (random: Random, size: number): Episodes => episodesOf(random, size, given, given.length - 1);
  const baselines = baselinesOf(given, given.length);
  return {
    loss: "class",
    parts: [{ name: "item", axes: [{ axis: "symbol", size: items }] }],
    input: items,
    output: items,
    longest: given.length - 1,
    draw,
    heldOut: draw,
    probe: (random) => draw(random, 1),
    score: (episodes, output) => ({ ...score(episodes, output, items), ...baselines }),
    read: (episodes, output) => read(episodes, output, given),
  };
}

/** One-hot items; the target is the next one; every time is scored. */
function episodesOf(random: Random, size: number, shop: Shop, steps: number): Episodes {
  const items = shop.groups * shop.perGroup;
  const episodes = blankEpisodes(size, steps, items, 0);
  for (let episode = 0; episode < size; episode++) {
    const session = sessionOf(random, shop, steps + 1);
    for (let time = 0; time < steps; time++) {
      const position = episode * steps + time;
      episodes.input[position * items + (session[time] ?? 0)] = 1;
      episodes.target[position] = session[time + 1] ?? 0;
    }
  }
  episodes.mask.fill(1);
  return episodes;
}

function score(episodes: Episodes, output: Float32Array, items: number): Metrics {
  const ranks: number[] = [];
  forEachScored(episodes, (position) =>
    ranks.push(rankOf(output, position * items, items, episodes.target[position] ?? 0)),
  );
  const { recall, reciprocal } = rankingOf(ranks);
  return { recallAt10: recall, reciprocalRankAt10: reciprocal };
}

const known = new Map<string, Metrics>();

/** What two tables reach without a network: how often each item is looked at, and what follows it how often. */
function baselinesOf(shop: Shop, length: number): Metrics {
  const key = [shop.groups, shop.perGroup, shop.revisit, length].join();
  const found = known.get(key) ?? countBaselines(shop, length);
  known.set(key, found);
  return found;
}

function countBaselines(shop: Shop, length: number): Metrics {
  const items = shop.groups * shop.perGroup;
  const popularity = new Float64Array(items);
  const following = new Float64Array(items * items);
  const random = randomStream(seed, "tables");
  for (let i = 0; i < countedSessions; i++) {
    const session = sessionOf(random, shop, length);
    for (const [time, item] of session.entries()) {
      popularity[item] = (popularity[item] ?? 0) + 1;
      const before = session[time - 1];
      if (before === undefined) continue;
      following[before * items + item] = (following[before * items + item] ?? 0) + 1;
    }
  }
  const ranks = { popularity: [] as number[], following: [] as number[] };
  for (let i = 0; i < triedSessions; i++) {
    const session = sessionOf(random, shop, length);
    for (const time of upTo(length - 1)) {
      const [item = 0, next = 0] = session.subarray(time, time + 2);
      ranks.popularity.push(rankOf(popularity, 0, items, next));
      ranks.following.push(rankOf(following, item * items, items, next));
    }
  }
  return { markovRecall: rankingOf(ranks.following).recall, popularityRecall: rankingOf(ranks.popularity).recall };
}

function read(episodes: Episodes, output: Float32Array | null, { groups, perGroup }: Shop): readonly Reading[] {
  const items = groups * perGroup;
  const name = (item: number): string => `${letter(Math.floor(item / perGroup))}${(item % perGroup) + 1}`;
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    const item = largest(episodes.input, time * items, items);
    const next = episodes.target[time] ?? 0;
    const symbol = letter(Math.floor(item / perGroup));
    const shared = { item: name(item), wanted: name(next) };
    if (!output) return { key: "reading.sessions.wanted", parameters: shared, symbol };
    const rank = Math.round(rankOf(output, time * items, items, next));
    const parameters = { ...shared, rank, got: name(largest(output, time * items, items)) };
    return { key: "reading.sessions.ranked", parameters, symbol };
  });
}

/** The group of an item. */
function letter(group: number): string {
  return String.fromCharCode(65 + group);
}
