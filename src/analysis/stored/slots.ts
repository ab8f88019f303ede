/**
 * Which step of the input each slot of a memory holds, by cause: the input of one step is altered, the episode is run again, and
 * what a slot holds in the end of a stretch in which it stays the same is compared with what it held before.
 */
import { pastAxis, type Signal, type Trace } from "../../core/signal.ts";
import type { Episodes } from "../../tasks/task.ts";
import { inputAt } from "./seen.ts";

/** A state whose rows are addressed one by one. */
export interface Memory {
  readonly signal: string;
  /** Of its slots. */
  readonly axis: string;
  readonly slots: number;
}

/** Steps over which a slot keeps what it holds, both included. */
export interface Stretch {
  readonly memory: Memory;
  readonly slot: number;
  readonly from: number;
  readonly to: number;
}

/** What a slot holds over a stretch, and by how much it changes when one step of the input does. */
export interface Content extends Stretch {
  /** How long a row of its memory is at least that holds something. */
  readonly least: number;
  /** By step: the change by the length; NaN where the step was not altered. */
  readonly causes: Float32Array;
}

export interface Holding extends Content {
  /** Of the input. */
  readonly step: number;
  /** The change by this step, and the largest by any other. */
  readonly by: number;
  readonly other: number;
}

/** Two rows are one content where they point the same way, and are about as long. */
const sameWay = 0.95;
const longer = 1.6;
/** Shorter stretches hold nothing. */
const shortest = 2;
/** A slot holds a step that changes it by so much, and by so much more than any other does. */
const leastChange = 0.15;
const leastRatio = 2.5;

/** Memories of a trace: states with slots that some weights address, and a content behind each. */
export function memoriesOf({ signals }: Trace): readonly Memory[] {
  const weights = signals.filter(({ meaning }) => ["read", "write", "attention"].includes(meaning));
  const heads = new Set(weights.flatMap(({ meaning, axes }) => (meaning === "attention" ? [] : axes.slice(1, -1))));
  const pointedAt = weights.flatMap(({ axes }) => axes.slice(-1));
  const addressed = new Set(pointedAt.filter((axis) => axis !== pastAxis && !heads.has(axis)));
  return signals.flatMap(({ name, axes, sizes, isState = false, meaning }) => {
    const axis = axes.slice(1).find((one) => addressed.has(one));
    const isMemory = isState && axis !== undefined && axes.length >= 3 && ["signed", "plain"].includes(meaning);
    return isMemory ? [{ signal: name, axis, slots: sizes[axes.indexOf(axis)] }] : [];
  });
}

/** What a slot holds after a step, all that lies behind its index in a row. */
export function contentOf({ axes, sizes, data }: Signal, axis: string, slot: number, time: number): Float32Array {
  const at = axes.indexOf(axis);
  const product = (part: readonly number[]): number => part.reduce((all, size) => all * size, 1);
  const [outer, inner] = [product(sizes.slice(1, at)), product(sizes.slice(at + 1))];
  const content = new Float32Array(outer * inner);
  for (let i = 0; i < outer; i++) {
    const first = ((time * outer + i) * sizes[at] + slot) * inner;
    content.set(data.subarray(first, first + inner), i * inner);
  }
  return content;
}

export function stretchesOf(trace: Trace, memory: Memory): readonly Stretch[] {
  const signal = signalOf(trace, memory);
  return Array.from({ length: memory.slots }, (_, slot) => slot).flatMap((slot) => {
    const found: Stretch[] = [];
    let from = 0;
    let begun = contentOf(signal, memory.axis, slot, 0);
    for (let time = 1; time <= trace.steps; time++) {
      const now = time < trace.steps ? contentOf(signal, memory.axis, slot, time) : undefined;
      if (now && isSame(begun, now)) continue;
      if (time - from >= shortest) found.push({ memory, slot, from, to: time - 1 });
      if (now) [from, begun] = [time, now];
    }
    return found;
  });
}

function signalOf({ signals }: Trace, { signal }: Memory): Signal {
  const found = signals.find(({ name }) => name === signal);
  if (!found) throw new Error(`no signal ${signal}`);
  return found;
}

function isSame(a: Float32Array, b: Float32Array): boolean {
  const [lengthA, lengthB] = [norm(a), norm(b)];
  if (lengthA === 0 || lengthB === 0) return lengthA === lengthB;
  const cosine = a.reduce((sum, value, i) => sum + value * b[i], 0) / (lengthA * lengthB);
  return cosine >= sameWay && lengthA / lengthB < longer && lengthB / lengthA < longer;
}

function norm(row: Float32Array): number {
  return Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
}

/** |a − b| by the longer of the two, from 0 to 2; rows shorter than `least` count as so long. */
export function change(a: Float32Array, b: Float32Array, least: number): number {
  const length = Math.max(norm(a), norm(b), least);
  return length === 0 ? 0 : norm(a.map((value, i) => value - b[i])) / length;
}

/** A row shorter than this part of the longest one of its memory holds next to nothing. */
const faint = 0.2;

function leastOf(trace: Trace, memory: Memory): number {
  const signal = signalOf(trace, memory);
  let longest = 0;
  for (let slot = 0; slot < memory.slots; slot++)
    for (let time = 0; time < trace.steps; time++)
      longest = Math.max(longest, norm(contentOf(signal, memory.axis, slot, time)));
  return faint * longest;
}

/**
 * `episodes` with another input at one step: that of the same step of `others`, which are of the same form, or, where there are
 * none, the most similar other one of the episode itself. None where it is the same everywhere, as a mark is.
 */
export function altered(episodes: Episodes, step: number, others: readonly Episodes[], most: number): Episodes[] {
  const own = inputAt(episodes, step);
  const rows = others.map((other) => inputAt(other, step)).filter((row) => apart(own, row) > 0);
  if (others.length === 0) {
    const within = Array.from({ length: episodes.steps }, (_, time) => inputAt(episodes, time));
    const different = within.filter((row) => apart(own, row) > 0);
    rows.push(...different.toSorted((a, b) => apart(own, a) - apart(own, b)).slice(0, 1));
  }
  return rows.slice(0, most).map((row) => {
    const input = episodes.input.slice();
    input.set(row, step * row.length);
    return { ...episodes, input };
  });
}

function apart(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]), 0);
}

/** Whether two episodes are of one form: as long, and with answers at the same steps. */
export function isAlike(a: Episodes, b: Episodes): boolean {
  return a.steps === b.steps && a.mask.every((value, i) => value === b.mask[i]);
}

/** Every stretch of every slot, with no cause known yet. */
export function contentsOf(trace: Trace): readonly Content[] {
  return memoriesOf(trace).flatMap((memory) => {
    const least = leastOf(trace, memory);
    return stretchesOf(trace, memory).map((stretch) => ({
      ...stretch,
      least,
      causes: new Float32Array(trace.steps).fill(NaN),
    }));
  });
}

/** Adds to `causes` what one altered step changes at the end of every stretch. */
export function noteCauses(
  contents: readonly Content[],
  trace: Trace,
  other: Trace,
  step: number,
  share: number,
): void {
  for (const { memory, slot, to, least, causes } of contents) {
    if (step > to) continue;
    const [before, after] = [trace, other].map((one) => contentOf(signalOf(one, memory), memory.axis, slot, to));
    causes[step] = (Number.isNaN(causes[step]) ? 0 : causes[step]) + share * change(before, after, least);
  }
}

/** Of each slot the stretch that says most of one step, where one does; the clearest first. */
export function holdingsOf(contents: readonly Content[]): readonly Holding[] {
  const held = contents.flatMap((content): Holding[] => {
    const known = [...content.causes.entries()].filter(([, value]) => !Number.isNaN(value));
    const [first, second] = known.toSorted((a, b) => b[1] - a[1]);
    if (!first) return [];
    const [by, other] = [first[1], second?.[1] ?? 0];
    return by >= leastChange && by >= leastRatio * other ? [{ ...content, step: first[0], by, other }] : [];
  });
  const best = new Map<string, Holding>();
  for (const one of held) {
    const key = `${one.memory.signal} ${one.slot}`;
    const before = best.get(key);
    if (!before || clearness(one) > clearness(before)) best.set(key, one);
  }
  return [...best.values()].toSorted((a, b) => clearness(b) - clearness(a));
}

/** How far one step stands out, and for how long. */
function clearness({ by, other, from, to }: Holding): number {
  return Math.min(by, 1) * (1 - other / by) * Math.min(1, (to - from + 1) / 4);
}
