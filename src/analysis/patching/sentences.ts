/** What the maps say, in sentences. */
import type { FindingSentence } from "../analysis.ts";
import type { Probe } from "../../train/probe.ts";
import { openingOf, type Change } from "./change.ts";
import type { Layout, Maps } from "./maps.ts";
import type { Losses } from "./recover.ts";
import type { Row } from "./rows.ts";

/** A share from which on a value is said to hold what was changed. */
const most = 0.5;
/** Sentences about parts: the ones that hold longest. */
const partsTold = 4;

interface Stretch {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  /** The least share in it. */
  readonly least: number;
}

export function sentencesOf(
  probe: Probe,
  change: Change,
  losses: Losses,
  layout: Layout,
  maps: Maps,
): readonly FindingSentence[] {
  const { time, affected } = change;
  const { first, changed } = losses;
  const parameters = { step: time, answers: affected.length, answer: affected[0], first, changed };
  return [
    { key: "pair", parameters, ...openingOf(probe, change) },
    ...stretchSentences(layout, maps),
    ...partSentences(layout, maps),
  ];
}

/** For every state that held the whole of it, for how long; where none did, the single value that brings most back. */
function stretchSentences({ rows, steps }: Layout, { signals }: Maps): readonly FindingSentence[] {
  const held = rows.flatMap((row, i) => {
    const stretch = row.isState ? longest(signals, i, steps) : null;
    return stretch && stretch.to > stretch.from ? [stretch] : [];
  });
  if (held.length > 0) return held.map((stretch) => heldSentence("held", stretch, rows[stretch.row].signal, {}));
  const best = signals.reduce((top, share, i) => (share > (signals[top] || -Infinity) ? i : top), 0);
  const row = rows[Math.floor(best / steps)];
  const at = { time: best % steps };
  const parameters = { signal: row.signal, step: at.time, share: percent(signals[best]) };
  return [{ key: "best", parameters, lights: { signal: row.signal, at } }];
}

/** Which parts held it, or that none did alone. */
function partSentences({ rows, fine, steps }: Layout, maps: Maps): readonly FindingSentence[] {
  const [axis] = fine?.axes ?? [];
  if (!fine || !maps.parts || axis === undefined) return [];
  const data = maps.parts;
  const held = Array.from({ length: fine.parts }, (_, part) => longest(data, part, steps)).filter(
    (one) => one !== null,
  );
  const told = held.toSorted((a, b) => b.to - b.from - (a.to - a.from)).slice(0, partsTold);
  if (told.length > 0)
    return told.map((stretch) =>
      heldSentence("part", stretch, fine.signal, { axis, index: stretch.row + countedFrom(fine, axis) }),
    );
  const whole = maps.signals.subarray(rows.indexOf(fine) * steps, (rows.indexOf(fine) + 1) * steps);
  const parameters = { signal: fine.signal, axis, share: percent(top(data)), whole: percent(top(whole)) };
  return top(whole) < most ? [] : [{ key: "spread", parameters, lights: { signal: fine.signal, at: {} } }];
}

function heldSentence(
  key: string,
  { from, to, least, row }: Stretch,
  signal: string,
  part: { readonly axis?: string; readonly index?: number },
): FindingSentence {
  const at = { time: from, ...(part.axis !== undefined && { [part.axis]: row }) };
  const parameters = { signal, from, to, share: percent(least), ...part };
  return { key, parameters, lights: { signal, at } };
}

/** The longest stretch of steps, in one row of `data` [row, time], at each of which at least `most` comes back; null: none. */
function longest(data: Float32Array, row: number, steps: number): Stretch | null {
  let best: Stretch | null = null;
  let from = 0;
  let least = Infinity;
  for (let time = 0; time < steps; time++) {
    const share = data[row * steps + time];
    if (!(share >= most)) {
      [from, least] = [time + 1, Infinity];
      continue;
    }
    least = Math.min(least, share);
    if (!best || time - from > best.to - best.from) best = { row, from, to: time, least };
  }
  return best;
}

/** Places are counted from 0, copies (heads, layers, turns of a loop) from 1, as the page does. */
function countedFrom({ turns }: Row, axis: string): 0 | 1 {
  return turns.includes(axis) || axis === "head" ? 1 : 0;
}

function top(data: Float32Array): number {
  return data.reduce((a, b) => (b > a ? b : a), 0);
}

function percent(share: number): number {
  return Math.round(share * 100);
}
