/**
 * Associative recall (Graves, Wayne & Danihelka 2014): items of bit vectors come in one after another; then one of them comes
 * again, and the item that came after it is wanted. The memory must be searched by content, then read one place on.
 */
import { Problem } from "../../core/problem.ts";
import type { Random } from "../../core/random.ts";
import { checkValues, type Setting, type SettingValues } from "../../core/setting.ts";
import { bitString, differences, drawBits } from "../bits.ts";
import { blankEpisodes } from "../episodes.ts";
import { metric } from "../metric.ts";
import { bitCrossEntropy, coinBits, wrongBits } from "../score.ts";
import type { Episodes, Flip, MetricAbout, Metrics, OpenTask, Reading, Task } from "../task.ts";

const settings: readonly Setting[] = [
  { key: "bits", kind: "number", default: 6, min: 4, max: 16, integer: true, live: false },
  { key: "from", kind: "number", default: 2, min: 2, max: 12, integer: true, live: true },
  { key: "to", kind: "number", default: 4, min: 2, max: 12, integer: true, live: true },
  { key: "itemLength", kind: "number", default: 1, min: 1, max: 8, integer: true, live: true },
];

const metrics: readonly MetricAbout[] = [
  metric.wrongBits,
  metric.bitsPerSequence,
  metric.wholeAnswers,
  metric.coinBits,
];

export const associativeRecall: Task = {
  id: "associative-recall",
  group: "benchmarks",
  lengths: [{ key: "to", least: "from" }, { key: "itemLength" }],
  canFlip: true,
  settings,
  metrics,
  open,
};

interface Layout {
  readonly bits: number;
  /** Vectors in one item. */
  readonly itemLength: number;
}

function open(values: SettingValues): OpenTask {
  const { from, to, ...layout } = checkValues(settings, values) as unknown as Layout & { from: number; to: number };
  if (from > to) throw new Problem("task.lengths", { from, to });
  const hardest = (random: Random, size: number): Episodes => episodesOf(random, size, to, layout);
  return {
    loss: "bits",
    input: layout.bits + 2,
    output: layout.bits,
    longest: stepsOf(to, layout),
    draw: (random, size) => episodesOf(random, size, random.between(from, to), layout),
    heldOut: hardest,
    probe: (random) => hardest(random, 1),
    score: (episodes, output) => score(episodes, output, layout.bits),
    read: (episodes, output) => read(episodes, output, layout),
    holds: { key: "to", least: "from" },
    flip: (episodes, place) => flip(episodes, place, layout),
  };
}

function stepsOf(items: number, { itemLength }: Layout): number {
  return items * (itemLength + 1) + 2 * itemLength + 2;
}

function itemsIn({ steps }: Episodes, { itemLength }: Layout): number {
  return (steps - 2 * itemLength - 2) / (itemLength + 1);
}

/**
 * Each item: one time with the item mark (channel `bits`), then its vectors. After the last item the query mark (channel
 * `bits` + 1), the vectors of one item but the last, the query mark again; then, in silence, the item after that one is wanted.
 */
function episodesOf(random: Random, size: number, items: number, layout: Layout): Episodes {
  const { bits, itemLength } = layout;
  const steps = stepsOf(items, layout);
  const channels = bits + 2;
  const episodes = blankEpisodes(size, steps, channels, bits);
  for (let episode = 0; episode < size; episode++) {
    const first = episode * steps;
    const drawn = distinctItems(random, items, layout);
    const asked = random.between(0, items - 2);
    const query = first + items * (itemLength + 1);
    const show = (item: readonly number[][], mark: number, from: number): void => {
      episodes.input[from * channels + mark] = 1;
      item.forEach((vector, i) => episodes.input.set(vector, (from + 1 + i) * channels));
    };
    drawn.forEach((item, i) => show(item, bits, first + i * (itemLength + 1)));
    show(drawn[asked] ?? [], bits + 1, query);
    show([], bits + 1, query + itemLength + 1);
    const answer = query + itemLength + 2;
    (drawn[asked + 1] ?? []).forEach((vector, i) => episodes.target.set(vector, (answer + i) * bits));
    episodes.mask.fill(1, answer, first + steps);
  }
  return episodes;
}

/** Items that all differ, so that the question has one answer. [item, vector, bit] */
function distinctItems(random: Random, items: number, { bits, itemLength }: Layout): number[][][] {
  const seen = new Set<string>();
  const drawn: number[][][] = [];
  while (drawn.length < items) {
    const item = Array.from({ length: itemLength }, () => drawBits(random, bits));
    if (seen.has(item.join())) continue;
    seen.add(item.join());
    drawn.push(item);
  }
  return drawn;
}

/** Wrong bits and cross-entropy per sequence, and the share of answers without a wrong bit. */
function score(episodes: Episodes, output: Float32Array, bits: number): Metrics {
  const { size, steps } = episodes;
  let whole = 0;
  for (let episode = 0; episode < size; episode++) {
    const mask = episodes.mask.map((value, position) => (Math.floor(position / steps) === episode ? value : 0));
    if (wrongBits({ ...episodes, mask }, output, bits) === 0) whole++;
  }
  return {
    wrongBits: wrongBits(episodes, output, bits) / size,
    bitsPerSequence: bitCrossEntropy(episodes, output, bits) / size,
    wholeAnswers: whole / size,
    coinBits: coinBits(episodes, bits),
  };
}

/** Which item was asked for: the one whose vectors the query repeats. */
function askedItem(episodes: Episodes, layout: Layout): number {
  const items = itemsIn(episodes, layout);
  const query = itemString(episodes, items, layout);
  let asked = 0;
  while (asked < items - 2 && itemString(episodes, asked, layout) !== query) asked++;
  return asked;
}

/** The vectors of item `index` (the number of items for the query's) as digits, a space between vectors. */
function itemString({ input }: Episodes, index: number, { bits, itemLength }: Layout): string {
  const first = index * (itemLength + 1) + 1;
  const vector = (_: unknown, i: number): string => bitString(input, (first + i) * (bits + 2), bits, 0.5);
  return Array.from({ length: itemLength }, vector).join(" ");
}

/** A bit of an item: in the asked one it turns over in the query too, and the other way round; in the next one, in the answer. */
function flip(episodes: Episodes, { time, channel }: Flip, layout: Layout): Episodes {
  const { bits, itemLength } = layout;
  const items = itemsIn(episodes, layout);
  const block = Math.floor(time / (itemLength + 1));
  const vector = (time % (itemLength + 1)) - 1;
  if (!(time >= 0 && block <= items && vector >= 0 && channel >= 0 && channel < bits)) return episodes;
  const [input, target] = [episodes.input.slice(), episodes.target.slice()];
  const asked = askedItem(episodes, layout);
  for (const shown of block === asked || block === items ? [asked, items] : [block]) {
    const place = (shown * (itemLength + 1) + 1 + vector) * (bits + 2) + channel;
    input[place] = 1 - input[place];
  }
  if (block === asked + 1 && block < items) {
    const place = (episodes.steps - itemLength + vector) * bits + channel;
    target[place] = 1 - target[place];
  }
  return { ...episodes, input, target };
}

function read(episodes: Episodes, output: Float32Array | null, layout: Layout): readonly Reading[] {
  const { itemLength } = layout;
  const items = itemsIn(episodes, layout);
  const asked = askedItem(episodes, layout);
  return Array.from({ length: episodes.steps }, (_, time): Reading => {
    const block = Math.floor(time / (itemLength + 1));
    const isMark = time % (itemLength + 1) === 0;
    if (block > items) {
      if (isMark) return { key: "reading.associative-recall.answer", parameters: { item: asked + 2 }, symbol: "?" };
      return readAnswer(episodes, output, layout, time);
    }
    const item = block === items ? asked + 1 : block + 1;
    const position = time % (itemLength + 1);
    const shown = bitString(episodes.input, time * (layout.bits + 2), layout.bits, 0.5);
    const parameters = { item, items, position, length: itemLength, bits: shown };
    const phase = block === items ? "query" : "item";
    if (isMark)
      return { key: `reading.associative-recall.${phase}Mark`, parameters, symbol: phase === "item" ? "|" : "?" };
    return { key: `reading.associative-recall.${phase}`, parameters, symbol: String(item).slice(-1) };
  });
}

function readAnswer(episodes: Episodes, output: Float32Array | null, layout: Layout, time: number): Reading {
  const { bits, itemLength } = layout;
  const item = askedItem(episodes, layout) + 2;
  const position = time - (episodes.steps - itemLength) + 1;
  const wanted = bitString(episodes.target, time * bits, bits, 0.5);
  const shared = { item, position, length: itemLength, wanted };
  const symbol = String(item).slice(-1);
  if (!output) return { key: "reading.associative-recall.wanted", parameters: shared, symbol };
  const got = bitString(output, time * bits, bits, 0);
  const wrong = differences(wanted, got);
  const key = wrong === 0 ? "reading.associative-recall.right" : "reading.associative-recall.got";
  return { key, parameters: { ...shared, got, wrong }, symbol };
}
