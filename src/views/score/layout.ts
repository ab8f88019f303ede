/** Heights of the staves: every stave asks for its share, and all shrink or grow together until they fit. */
import type { Signal } from "../../core/signal.ts";
import type { Words } from "../../i18n/translate.ts";
import { signalName } from "../describe.ts";
import { shapeOf } from "../facet.ts";
import type { StavePlan } from "../lane.ts";
import { reachName } from "../lens.ts";
import { mostNamed } from "../steady.ts";

export interface HeightRange {
  readonly least: number;
  readonly wanted: number;
  readonly most: number;
}

/** What one stave asks for, in CSS pixels; `zoom` 1 on a laptop, about 2 on a projector; `isKey`: the guide speaks of it. */
export function heightWish(plan: StavePlan, zoom: number, isKey = false): HeightRange {
  const rows = plan.lanes.reduce((sum, lane) => sum + lane.rows, 0);
  if (shapeOf(plan.signal).kind === "level") return levelWish(plan.lanes.length, zoom);
  const isSpeaking = isKey || plan.group === "task" || plan.group === "head";
  const perRow = plan.signal.meaning === "bit" ? 8 : isSpeaking ? 6 : 2.6;
  // Three names of rows and fewer can be read wherever there is a stave.
  const isNamed = plan.signal.name === reachName ? rows <= mostNamed : rows <= 3 && hasNames(plan.signal);
  const named = isNamed ? rows * 11 : 0;
  // Gates recede, heads speak: when space is short, the inner staves give way first.
  const [largestWish, most] = isSpeaking ? [150, 300] : [44, 150];
  // Beside names of lanes that of the stave has two lines.
  const both = plan.lanes.length > 1 ? 30 : 0;
  const least = Math.max(isSpeaking ? 26 : 20, plan.lanes.length * 8, both, named) * zoom;
  const wanted = Math.min(largestWish, Math.max(24, rows * perRow)) * zoom;
  return { least, wanted: Math.max(least, wanted), most: Math.max(least, Math.min(rows * 18, most) * zoom) };
}

/** Whether its rows are called something, and not only counted. */
function hasNames(signal: Signal): boolean {
  const { row } = shapeOf(signal);
  return row === "way" || row === "offset" || signal.labels?.[row] !== undefined;
}

/** Most of the height for one stave; what is left shows the others around it. */
function largeWish({ height, zoom }: Room): HeightRange {
  const wanted = Math.max(120 * zoom, 0.62 * (height < Infinity ? height : 560));
  return { least: wanted, wanted, most: wanted };
}

/** What somebody chose of the staves. */
export interface StaveChoice {
  /** Gates (and inner states, where there are heads) unfolded. */
  readonly areGatesShown: boolean;
  /** Vectors and inner steps too. */
  readonly isMoreShown: boolean;
  /** By the signal's name: put on the score, or taken away from it. */
  readonly ticks: Readonly<Record<string, boolean>>;
  /** The signal whose stave is enlarged. */
  readonly large: string | null;
}

/** What there is room for. */
export interface Room {
  /** For the staves and the gaps between them, in CSS pixels. */
  readonly height: number;
  readonly gap: number;
  readonly zoom: number;
  readonly most: number;
  /** Where there is not room for all, what was expected (Target) gives way to what the network does. */
  readonly isForClass: boolean;
  /** The signal whose stave is enlarged. */
  readonly large?: string | null;
}

/** What comes before all others: the staves that somebody asked for, and after them those that the guide speaks of. */
export interface Wish {
  readonly wanted?: readonly string[];
  readonly keys?: readonly string[];
}

/** Those of `plans` that fit, each at its least height, in the order of the score. */
export function stavesThatFit(plans: readonly StavePlan[], room: Room, wish: Wish = {}): readonly StavePlan[] {
  const told = room.isForClass ? { ...wish, keys: firstKeys(plans, wish.keys ?? []) } : wish;
  const rank = (plan: StavePlan): number => rankOf(plan, told, room);
  const chosen = new Set<StavePlan>();
  let left = room.height;
  for (const plan of fitsAll(plans, room, wish.keys) ? plans : plans.toSorted((a, b) => rank(a) - rank(b))) {
    left -= wishIn(room, plan, wish.keys).least + (chosen.size > 0 ? room.gap : 0);
    if (chosen.size === room.most || (left < 0 && chosen.size > 0)) break;
    chosen.add(plan);
  }
  return plans.filter((plan) => chosen.has(plan));
}

/** Beside what is shown and answered a class has room for three: where is written and read, then what is named first. */
function firstKeys(plans: readonly StavePlan[], keys: readonly string[]): readonly string[] {
  const isHead = (key: string): boolean =>
    plans.some(({ signal: { name, meaning } }) => name === key && (meaning === "read" || meaning === "write"));
  return keys.toSorted((a, b) => Number(isHead(b)) - Number(isHead(a))).slice(0, 3);
}

/** What the guide speaks of comes first, before a class the answers too; then what is asked and answered, then the rest. */
function rankOf({ signal: { name }, group }: StavePlan, { wanted = [], keys = [] }: Wish, room: Room): number {
  if (name === room.large) return 0;
  if (wanted.includes(name) || (room.isForClass && name === "output")) return 1;
  if (keys.includes(name)) return 2;
  if (group !== "task") return 4;
  return room.isForClass && name === "target" ? 5 : 3;
}

function fitsAll(plans: readonly StavePlan[], room: Room, keys?: readonly string[]): boolean {
  const least = plans.reduce((sum, plan) => sum + wishIn(room, plan, keys).least + room.gap, -room.gap);
  return plans.length <= room.most && least <= room.height;
}

/** What a stave asks for where there is so much room, and perhaps one of them is enlarged. */
export function wishIn(room: Room, plan: StavePlan, keys: readonly string[] = []): HeightRange {
  const { name } = plan.signal;
  return name === room.large ? largeWish(room) : heightWish(plan, room.zoom, keys.includes(name));
}

/** A column chart needs little: a line of text, and less a lane where there are several. */
function levelWish(lanes: number, zoom: number): HeightRange {
  return { least: Math.max(17, lanes * 11) * zoom, wanted: Math.max(22, lanes * 18) * zoom, most: lanes * 44 * zoom };
}

/** Whole heights whose sum is at most `available`, unless even the least heights are more. */
export function fitHeights(wishes: readonly HeightRange[], available: number): readonly number[] {
  const heightsAt = (factor: number): readonly number[] =>
    wishes.map(({ least, wanted, most }) => Math.floor(Math.min(most, Math.max(least, wanted * factor))));
  let low = 0;
  let high = 4;
  for (let i = 0; i < 24; i++) {
    const middle = (low + high) / 2;
    const sum = heightsAt(middle).reduce((total, height) => total + height, 0);
    if (sum <= available) low = middle;
    else high = middle;
  }
  return heightsAt(low);
}

export interface Labels {
  /** Signals whose plain name another stave has, too: they need the name of their part. */
  readonly twins: ReadonlySet<string>;
  /** The column of names is as wide as those of parts and lanes want it. */
  readonly isWide: boolean;
}

/**
 * What the labels of `offered` need. It is asked of all that could be shown and not of what there is room for: a wider
 * column changes the room, and so would never come to rest.
 */
export function labelsOf(words: Words, offered: readonly StavePlan[]): Labels {
  const plain = ({ signal }: StavePlan): string => signalName(words, signal.name);
  const counts = new Map<string, number>();
  for (const plan of offered) counts.set(plain(plan), (counts.get(plain(plan)) ?? 0) + 1);
  const twins = new Set(offered.filter((plan) => (counts.get(plain(plan)) ?? 0) > 1).map(({ signal }) => signal.name));
  const isBroad = ({ signal, lanes }: StavePlan): boolean => lanes.length > 1 || hasNames(signal);
  return { twins, isWide: twins.size > 0 || offered.some(isBroad) };
}
