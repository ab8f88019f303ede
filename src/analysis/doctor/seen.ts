/** What can be seen of a network's signals over some episodes: gates and units that stay where they are, heads, stores. */
import type { Program } from "../../cell/program.ts";
import type { Signal, Trace } from "../../core/signal.ts";
import type { Counted, HeadEvidence, Saturated, Used } from "./evidence.ts";
import { entropy } from "./numbers.ts";

/** So near its end a gate lets nothing through, or everything, and hardly any gradient. */
const nearEnd = 0.02;
/** Of its values: what comes of tanh may change its sign, and be at its ends all the same. */
const nearlyAlways = 0.9;
/** What changes by less is still. */
const leastChange = 1e-4;
/** Fewer indices are no crowd: that one gate of a head stays open says nothing. */
const leastIndices = 4;
/** A place is in use above this. */
const inUse = 0.9;
/** Weights of a step that sum to less look nowhere. */
const leastWeight = 0.05;
/** A place with less is out of reach: it was masked. */
const leastShare = 1e-6;

/** A signal in each of some episodes. */
type Seen = readonly Signal[];

/** The signals of `program` by name, one per trace. */
export function seenIn(program: Program, traces: readonly Trace[]): readonly Seen[] {
  return program.named.flatMap(({ name }) => {
    const seen = traces.flatMap(({ signals }) => signals.find((signal) => signal.name === name) ?? []);
    return seen.length === traces.length ? [seen] : [];
  });
}

/** Gates and units, not the places of a head. */
export function saturatedIn(
  program: Program,
  all: readonly Seen[],
  heads: readonly HeadEvidence[],
): readonly Saturated[] {
  const isTanh = ({ name }: Signal): boolean => {
    const named = program.named.find((one) => one.name === name);
    const value = named && program.values[named.turns?.values[0] ?? named.value];
    return value?.op === "map" && value.name === "tanh";
  };
  return all.flatMap((seen) => {
    const [signal] = seen;
    if (!signal || indicesOf(signal) < leastIndices || isOfPlaces(signal, heads)) return [];
    if (isTanh(signal)) return counted(seen, ({ atEnd }) => atEnd > nearlyAlways, "±1");
    if (signal.meaning !== "gate" || isShared(signal)) return [];
    return [
      ...counted(seen, ({ most }) => most < nearEnd, "0"),
      ...counted(seen, ({ least }) => least > 1 - nearEnd, "1"),
    ];
  });
}

function counted(seen: Seen, holds: (range: Range) => boolean, end: Saturated["end"]): Saturated[] {
  return shareOf(seen, holds).map((found) => ({ ...found, end }));
}

/** Vectors of signed numbers that weights make: the units of a layer, not the places of a head. */
export function stillIn(program: Program, all: readonly Seen[], heads: readonly HeadEvidence[]): readonly Counted[] {
  const isLayer = (signal: Signal): boolean =>
    signal.axes.length === 2 &&
    (signal.meaning === "signed" || signal.meaning === "plain") &&
    !isOfPlaces(signal, heads) &&
    isWeighed(program, signal.name);
  return all
    .filter(([signal]) => signal && isLayer(signal) && indicesOf(signal) >= leastIndices)
    .flatMap((seen) => shareOf(seen, ({ least, most }) => !(most - least > leastChange)));
}

function isOfPlaces({ axes }: Signal, heads: readonly HeadEvidence[]): boolean {
  return heads.some(({ axis }) => axis === axes.at(-1));
}

/** Whether a weight has a part in it, in the same step. */
function isWeighed(program: Program, name: string): boolean {
  const named = program.named.find((one) => one.name === name);
  const seen = new Set<number>();
  const visit = (id: number): boolean => {
    const value = program.values[id];
    if (!value || seen.has(id)) return false;
    seen.add(id);
    return value.op === "parameter" || value.op === "linear" || ("args" in value && value.args.some(visit));
  };
  return named !== undefined && (named.turns?.values ?? [named.value]).some(visit);
}

/** Amounts over the places of a head that stay from step to step: in use, or not. */
export function usedIn(all: readonly Seen[], heads: readonly HeadEvidence[]): readonly Used[] {
  return all
    .filter(([signal]) => signal?.meaning === "amount" && signal.isState && signal.axes.length === 2)
    .filter(([signal]) => heads.some(({ axis }) => axis === signal?.axes[1]))
    .flatMap((seen) => fullest(seen));
}

/** At the step of each episode at which most places are in use. */
function fullest(seen: Seen): Used[] {
  const [signal] = seen;
  if (!signal) return [];
  const { name, axes, sizes } = signal;
  const of = sizes[1] ?? 1;
  const peaks = seen.map(({ data }) => {
    let peak = 0;
    for (let row = 0; row + of <= data.length; row += of)
      peak = Math.max(peak, data.subarray(row, row + of).filter((value) => value > inUse).length);
    return peak / of;
  });
  const share = peaks.reduce((sum, peak) => sum + peak, 0) / peaks.length;
  return [{ signal: name, share, of, axis: axes[1] ?? "" }];
}

/** Whoever reads and writes; where nobody does, whoever attends to something that is gone on with: else it is an answer. */
export function headsIn(program: Program, all: readonly Seen[]): readonly HeadEvidence[] {
  const means = (...meanings: readonly string[]): readonly Seen[] =>
    all.filter(
      ([signal]) => signal !== undefined && meanings.includes(signal.meaning) && (signal.sizes.at(-1) ?? 0) > 1,
    );
  const own = means("read", "write");
  return (own.length > 0 ? own : means("attention").filter(([signal]) => isGoneOnWith(program, signal))).flatMap(
    headsOf,
  );
}

/** Whether another value is computed from it. */
function isGoneOnWith({ named, values }: Program, signal: Signal | undefined): boolean {
  const one = named.find(({ name }) => name === signal?.name);
  const ids = one?.turns?.values ?? (one ? [one.value] : []);
  return values.some((value) => "args" in value && value.args.some((arg) => ids.includes(arg)));
}

/** One per index of the axes between time and the last. */
function headsOf(seen: Seen): HeadEvidence[] {
  const [signal] = seen;
  if (!signal) return [];
  const { name, axes, sizes } = signal;
  const [axis = "", places = 1] = [axes.at(-1), sizes.at(-1)];
  const count = indicesOf(signal) / places;
  return Array.from({ length: count }, (_, head) => {
    const rows = seen.flatMap(({ data }) => rowsOf(data, places, head, count));
    const shares = new Float64Array(places);
    for (const row of rows) row.forEach((weight, i) => (shares[i] += weight / rows.length));
    const top = shares.indexOf(Math.max(...shares));
    const at = placeOf(axes.slice(1, -1), sizes.slice(1, -1), head);
    return { signal: name, at, axis, places, top, topShare: shares[top] ?? NaN, evenness: evennessOf(rows) };
  }).filter(({ top }) => top >= 0);
}

/** What head `head` of `count` looks at, step by step, summing to 1. At the first step there may be nothing to choose. */
function rowsOf(data: Float32Array, places: number, head: number, count: number): readonly (readonly number[])[] {
  const rows: (readonly number[])[] = [];
  for (let from = (count + head) * places; from + places <= data.length; from += count * places) {
    const row = Array.from(data.subarray(from, from + places));
    const total = row.reduce((sum, weight) => sum + weight, 0);
    if (total > leastWeight) rows.push(row.map((weight) => weight / total));
  }
  return rows;
}

/** Mean over the steps at which there is a choice. */
function evennessOf(rows: readonly (readonly number[])[]): number {
  const reach = (row: readonly number[]): number => row.filter((weight) => weight > leastShare).length;
  const open = rows.filter((row) => reach(row) > 1);
  return open.reduce((sum, row) => sum + entropy(row) / Math.log(reach(row)), 0) / Math.max(1, open.length);
}

interface Range {
  readonly least: number;
  readonly most: number;
  /** Share of the values that are near −1 or 1. */
  readonly atEnd: number;
}

/** Of the indices of a signal, those whose values over all steps and episodes are as asked. */
function shareOf(seen: Seen, holds: (range: Range) => boolean): Counted[] {
  const [signal] = seen;
  if (!signal) return [];
  const count = indicesOf(signal);
  const found = Array.from({ length: count }, (_, index) => index).filter((index) =>
    holds(rangeOf(seen, index, count)),
  );
  const at = placeOf(signal.axes.slice(1), signal.sizes.slice(1), found[0] ?? 0);
  return [{ signal: signal.name, share: found.length / count, of: count, at }];
}

function rangeOf(seen: Seen, index: number, count: number): Range {
  let [least, most, ends, all] = [Infinity, -Infinity, 0, 0];
  for (const { data } of seen)
    for (let i = index; i < data.length; i += count) {
      const value = data[i];
      if (value < least) least = value;
      if (value > most) most = value;
      if (Math.abs(value) > 1 - nearEnd) ends += 1;
      all += 1;
    }
  return { least, most, atEnd: ends / all };
}

/** Whether its last axis shares out a whole: then not all of it can be open. */
function isShared({ data, sizes }: Signal): boolean {
  const places = sizes.at(-1) ?? 1;
  if (sizes.length < 2 || places < 2) return false;
  for (let from = 0; from + places <= data.length; from += places) {
    let total = 0;
    for (let i = from; i < from + places; i++) total += data[i];
    if (Math.abs(total - 1) > 1e-3) return false;
  }
  return true;
}

function indicesOf({ sizes }: Signal): number {
  return sizes.slice(1).reduce((product, size) => product * size, 1);
}

function placeOf(axes: readonly string[], sizes: readonly number[], index: number): Readonly<Record<string, number>> {
  let rest = index;
  const places = axes.map((axis, i) => {
    const inner = sizes.slice(i + 1).reduce((product, size) => product * size, 1);
    const place = Math.floor(rest / inner);
    rest -= place * inner;
    return [axis, place] as const;
  });
  return Object.fromEntries(places);
}
