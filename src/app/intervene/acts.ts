/** What can be done to the value that is pinned: which of it, when, and what. */
import type { Focus } from "../../core/focus.ts";
import type { Signal, Trace } from "../../core/signal.ts";
import type { SignalAct, SignalChange } from "../../cell/intervene.ts";
import { isWeightChange, type NetworkChange } from "../../train/changed.ts";
import { signalNamed, valueAt } from "../../views/lane.ts";

/** A value that is pinned, at one step. */
export interface Target {
  readonly signal: Signal;
  readonly time: number;
  /** Indices by axis, in the order of the signal's axes, without time. */
  readonly at: Readonly<Record<string, number>>;
}

/** At the step alone, from it on, or at every step. */
export const spans = ["here", "on", "always"] as const;
export type Span = (typeof spans)[number];

/** What the task gives, and what it makes of the output. */
const ofTask: readonly string[] = ["input", "target", "mask", "output"];

/** Null where nothing of the model is pointed at. */
export function targetOf(trace: Trace, focus: Focus | null, playhead: number): Target | null {
  const signal = focus?.signal === undefined ? undefined : signalNamed(trace, focus.signal);
  if (!focus || !signal || signal.axes[0] !== "time" || ofTask.includes(signal.name)) return null;
  // The only one of its kind is meant anyway.
  const chosen = signal.axes.slice(1).filter((axis, i) => focus.at[axis] !== undefined && signal.sizes[i + 1] !== 1);
  const at = Object.fromEntries(chosen.map((axis) => [axis, focus.at[axis] ?? 0]));
  return { signal, time: Math.min(focus.at["time"] ?? playhead, trace.steps - 1), at };
}

/** How much of the signal is meant: what is pinned, then without its last axis, and so on to all of it. */
export function extentsOf({ at }: Target): readonly Target["at"][] {
  const entries = Object.entries(at);
  return Array.from({ length: entries.length + 1 }, (_, left) => Object.fromEntries(entries.slice(0, entries.length - left))); // prettier-ignore
}

export function stepsOf(time: number, span: Span): Pick<SignalChange, "from" | "to"> {
  return { from: span === "always" ? 0 : time, to: span === "here" ? time : null };
}

/** The number there now; undefined where more than one is meant. */
export function numberAt({ signal, time }: Target, at: Target["at"]): number | undefined {
  const isOne = signal.axes.slice(1).every((axis, i) => at[axis] !== undefined || signal.sizes[i + 1] === 1);
  const single = Object.fromEntries(signal.axes.slice(1).map((axis) => [axis, 0]));
  return isOne ? valueAt(signal, { ...single, ...at, time }) : undefined;
}

/** How far a slider goes: twice as far as the signal; what is a share from 0 to 1. */
export function reachOf({ signal: { meaning, data } }: Target): readonly [low: number, high: number] {
  if (meaning !== "signed" && meaning !== "plain" && meaning !== "amount") return [0, 1];
  const most = data.reduce((least, value) => Math.max(least, Math.abs(value)), 0.5);
  const high = Math.ceil(2 * (Number.isFinite(most) ? most : 1));
  return [meaning === "amount" ? 0 : -high, high];
}

/** The axis along which what is chosen can point or change places: the last of `at`, unless it counts the turns of a loop. */
export function alongOf({ signal }: Target, at: Target["at"]): string | undefined {
  const along = Object.keys(at).at(-1);
  return along === undefined || signal.turns?.includes(along) ? undefined : along;
}

/** Weights that sum to 1 can be put on one place. */
export function canPoint(target: Target, at: Target["at"]): boolean {
  const { axes, meaning } = target.signal;
  const isWeights = meaning === "attention" || meaning === "read" || meaning === "write";
  return isWeights && alongOf(target, at) === axes.at(-1);
}

/** `act` on `at` of the signal; holding begins at the step. */
export function changeOf(target: Target, at: Target["at"], span: Span, act: SignalAct): SignalChange {
  const steps = act.op === "hold" ? { from: target.time, to: null } : stepsOf(target.time, span);
  return { ...act, signal: target.signal.name, ...steps, at };
}

/** `change` after `changes`; in place of one that did the same at the same place. */
export function withChange(changes: readonly NetworkChange[], change: SignalChange): readonly NetworkChange[] {
  const at = changes.findIndex((other) => placeKey(other) === placeKey(change));
  return at < 0 ? [...changes, change] : changes.with(at, change);
}

/** Whether the same is done at the same place already. */
export function hasChange(changes: readonly NetworkChange[], change: SignalChange): boolean {
  return changes.some((other) => placeKey(other) === placeKey(change));
}

/** `changes` with `change`, or without it where it was there. */
export function toggled(changes: readonly NetworkChange[], change: SignalChange): readonly NetworkChange[] {
  const others = changes.filter((other) => placeKey(other) !== placeKey(change));
  return others.length < changes.length ? others : [...changes, change];
}

interface Dragged {
  readonly changes: readonly NetworkChange[];
  /** Of the number that is dragged: all of its values are one deed. */
  readonly key: string;
}

/** A thousandth is as fine as a hand. */
const grains = 1000;

/** What is done when the number at `place` (with its time) is dragged to `value`; null where it is none of the model's. */
export function dragged(trace: Trace, changes: readonly NetworkChange[], place: Focus, value: number): Dragged | null {
  const target = targetOf(trace, place, 0);
  if (!target) return null;
  const [low, high] = reachOf(target);
  const within = Math.round(Math.min(high, Math.max(low, value)) * grains) / grains;
  const change = changeOf(target, target.at, "here", { op: "set", value: within });
  return { changes: withChange(changes, change), key: placeKey(change) };
}

/** What is done where, whatever the number. */
export function placeKey(change: NetworkChange): string {
  if (isWeightChange(change)) return JSON.stringify([change.op, change.weight, change.index]);
  const { op, signal, from, to, at } = change;
  return JSON.stringify([op, signal, from, to, Object.entries(at)]);
}
