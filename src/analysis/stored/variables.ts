/**
 * What a unit may go with: numbers that follow from the input of an episode, step by step. Each is after the step, as states
 * are: what the input shows at the step counts already.
 */
import type { Episodes } from "../../tasks/task.ts";

export type VariableKind = "step" | "wanted" | "now" | "before" | "since" | "count" | "balance" | "odd";

export interface Variable {
  readonly kind: VariableKind;
  /** Of its sentence. */
  readonly parameters: Readonly<Record<string, string | number>>;
  /** As a formula, the same in every language. */
  readonly symbol: string;
  /** One number per step of a single episode; NaN where it is not defined. */
  readonly read: (episodes: Episodes) => Float64Array;
}

/** How far back a single input is looked for. */
const lags = 6;
/** Channels that are looked at, those that vary most. */
const mostChannels = 8;
/** Of so many, every way to count some up and others down is looked at; of more, every pair. */
const mostSigns = 4;
/** A channel that is up in at most this share of the steps marks something. */
const rare = 0.34;

/** @param names What the channels stand for, where that is known. */
export function variablesOf(episodes: readonly Episodes[], names?: readonly string[]): readonly Variable[] {
  const channels = liveliest(episodes);
  const name = ({ index }: Channel): string => names?.[index] ?? String(index);
  const bits = channels.filter(({ isBit }) => isBit);
  const steps: Variable = { kind: "step", parameters: {}, symbol: "t", read: (one) => each(one, (time) => time) };
  const wanted: Variable = {
    kind: "wanted",
    parameters: {},
    symbol: "?",
    read: (one) => each(one, (time) => (one.mask[time] ? 1 : 0)),
  };
  return [
    steps,
    wanted,
    ...channels.flatMap((channel) => shown(channel, name(channel))),
    ...bits.filter(({ mean }) => mean <= rare).map((channel) => since(channel, name(channel))),
    ...signsOf(bits.length).map((signs) => counted(bits, signs, name)),
    ...bits.map((channel) => odd(channel, name(channel))),
  ];
}

interface Channel {
  readonly index: number;
  readonly isBit: boolean;
  readonly mean: number;
  readonly variance: number;
}

/** The channels that vary most, in the order of the input. */
function liveliest(episodes: readonly Episodes[]): readonly Channel[] {
  const [first] = episodes;
  const width = first ? first.input.length / first.steps : 0;
  const channels = Array.from({ length: width }, (_, index): Channel => {
    const values = episodes.flatMap((one) => [...read(one, index)]);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return { index, mean, variance, isBit: values.every((value) => value === 0 || value === 1) };
  });
  return channels
    .filter(({ variance }) => variance > 0)
    .toSorted((a, b) => b.variance - a.variance || a.index - b.index)
    .slice(0, mostChannels)
    .toSorted((a, b) => a.index - b.index);
}

function read({ steps, input }: Episodes, channel: number): Float64Array {
  const width = input.length / steps;
  return Float64Array.from({ length: steps }, (_, time) => input[time * width + channel]);
}

function each({ steps }: Episodes, value: (time: number) => number): Float64Array {
  return Float64Array.from({ length: steps }, (_, time) => value(time));
}

function shown({ index }: Channel, channel: string): Variable[] {
  const earlier = (by: number) => (one: Episodes) => {
    const values = read(one, index);
    return each(one, (time) => (time < by ? NaN : values[time - by]));
  };
  const before = Array.from({ length: lags }, (_, i): Variable => {
    const by = i + 1;
    return { kind: "before", parameters: { channel, by }, symbol: `x[${channel}](t−${by})`, read: earlier(by) };
  });
  return [{ kind: "now", parameters: { channel }, symbol: `x[${channel}]`, read: earlier(0) }, ...before];
}

function since({ index }: Channel, channel: string): Variable {
  return {
    kind: "since",
    parameters: { channel },
    symbol: `t−last(x[${channel}])`,
    read: (one) => {
      const values = read(one, index);
      let last = NaN;
      return each(one, (time) => {
        if (values[time] === 1) last = time;
        return time - last;
      });
    },
  };
}

type Sign = -1 | 0 | 1;

/** Ways to count some of `count` channels up and others down, the first one up. */
function signsOf(count: number): readonly (readonly Sign[])[] {
  const all: Sign[][] = [];
  const extend = (signs: readonly Sign[], most: number): void => {
    if (signs.length === count) {
      if (signs.find((sign) => sign !== 0) === 1) all.push([...signs]);
      return;
    }
    for (const sign of [0, 1, -1] as const) if (sign === 0 || most > 0) extend([...signs, sign], most - Math.abs(sign));
  };
  extend([], count <= mostSigns ? count : 2);
  const used = (signs: readonly Sign[]): number => signs.filter((sign) => sign !== 0).length;
  return all.toSorted((a, b) => used(a) - used(b));
}

function counted(bits: readonly Channel[], signs: readonly Sign[], name: (channel: Channel) => string): Variable {
  const of = (wanted: Sign): readonly Channel[] => bits.filter((_, i) => signs[i] === wanted);
  const sum = (channels: readonly Channel[]): string => channels.map((channel) => `Σx[${name(channel)}]`).join("+");
  const [up, down] = [of(1), of(-1)];
  const list = (channels: readonly Channel[]): string => channels.map(name).join(", ");
  return {
    kind: down.length > 0 ? "balance" : "count",
    parameters: down.length > 0 ? { up: list(up), down: list(down) } : { up: list(up) },
    symbol: sum(up) + (down.length > 0 ? `−${down.map((channel) => `Σx[${name(channel)}]`).join("−")}` : ""),
    read: (one) => {
      const values = bits.map(({ index }) => read(one, index));
      let total = 0;
      return each(one, (time) => (total += values.reduce((all, channel, i) => all + signs[i] * channel[time], 0)));
    },
  };
}

function odd({ index }: Channel, channel: string): Variable {
  return {
    kind: "odd",
    parameters: { channel },
    symbol: `Σx[${channel}] mod 2`,
    read: (one) => {
      const values = read(one, index);
      let parity = 0;
      return each(one, (time) => (parity = (parity + values[time]) % 2));
    },
  };
}
