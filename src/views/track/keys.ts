/** The track by keyboard: one slider over the updates of the shown run. Handler and help sheet read one table. */
import type { TextKey } from "../../i18n/en.ts";

export interface KeyPlace {
  /** The update looked at; null: as far as the run has come. */
  readonly look: number | null;
  readonly live: number;
  /** Updates whose pictures are there at once, ascending. */
  readonly frames: readonly number[];
  /** First and last update in sight. */
  readonly sight: readonly [number, number];
}

export interface TrackKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key asks for. `update` null: back to live; `zoom` null: the whole run. */
export type KeyWish =
  | { readonly kind: "look"; readonly update: number | null }
  | { readonly kind: "zoom"; readonly zoom: readonly [number, number] | null };

/** A key, what is said of it in the help sheet, and what it asks for. */
export interface TrackBinding {
  /** `KeyboardEvent.key`. */
  readonly key: string;
  /** A key that does the same. */
  readonly also?: string;
  readonly shift?: boolean;
  /** What is written on the key, where that is not the key itself. */
  readonly cap?: string;
  readonly capKey?: TextKey;
  readonly does: TextKey;
  /** Null: now the key is not the track's. */
  readonly wish: (place: KeyPlace) => KeyWish | null;
}

export const trackBindings: readonly TrackBinding[] = [
  { key: "ArrowLeft", also: "ArrowDown", cap: "←", does: "key.track.back", wish: (place) => neighbour(place, -1) },
  { key: "ArrowRight", also: "ArrowUp", cap: "→", does: "key.track.on", wish: (place) => neighbour(place, 1) },
  {
    key: "ArrowLeft",
    also: "ArrowDown",
    shift: true,
    cap: "←",
    does: "key.track.backOne",
    wish: (place) => move(place, -1),
  },
  {
    key: "ArrowRight",
    also: "ArrowUp",
    shift: true,
    cap: "→",
    does: "key.track.onOne",
    wish: (place) => move(place, 1),
  },
  {
    key: "PageDown",
    capKey: "key.name.pageDown",
    does: "key.track.backFar",
    wish: (place) => move(place, -far(place)),
  },
  { key: "PageUp", capKey: "key.name.pageUp", does: "key.track.onFar", wish: (place) => move(place, far(place)) },
  { key: "Home", capKey: "key.name.home", does: "key.track.first", wish: () => first },
  { key: "End", capKey: "key.name.end", does: "key.track.live", wish: () => live },
  // The page has uses of its own for it while nothing is looked at.
  {
    key: "Escape",
    capKey: "key.name.escape",
    does: "key.track.live",
    wish: ({ look }) => (look === null ? null : live),
  },
  { key: "+", also: "=", does: "key.track.closer", wish: (place) => zoom(place, 0.5) },
  { key: "-", cap: "−", does: "key.track.farther", wish: (place) => zoom(place, 2) },
  { key: "0", does: "key.track.whole", wish: () => whole },
];

/** Null: the key is not the track's. Shift counts for arrows only: `+` needs it on most keyboards. */
export function wishOf(press: TrackKey, place: KeyPlace): KeyWish | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const isShift = press.shiftKey && press.key.startsWith("Arrow");
  const binding = trackBindings.find(
    ({ key, also, shift = false }) => (key === press.key || also === press.key) && shift === isShift,
  );
  return binding?.wish(place) ?? null;
}

const live: KeyWish = { kind: "look", update: null };
/** Whatever is drawn of a run that has just begun: what is drawn is a moment old. */
const first: KeyWish = { kind: "look", update: 0 };
const whole: KeyWish = { kind: "zoom", zoom: null };

function lookAt(place: KeyPlace, update: number): KeyWish {
  const inside = Math.max(0, Math.round(update));
  return inside >= place.live ? live : { kind: "look", update: inside };
}

function move(place: KeyPlace, by: number): KeyWish {
  return lookAt(place, (place.look ?? place.live) + by);
}

/** A tenth of what is in sight. */
function far({ sight }: KeyPlace): number {
  return Math.max(1, (sight[1] - sight[0]) / 10);
}

/** The next update whose weights are kept; without one, a hundredth of what is in sight farther. */
function neighbour(place: KeyPlace, by: 1 | -1): KeyWish {
  const { frames, sight } = place;
  const now = place.look ?? place.live;
  const next = by > 0 ? frames.find((frame) => frame > now) : frames.findLast((frame) => frame < now);
  return lookAt(place, next ?? now + by * Math.max(1, Math.round((sight[1] - sight[0]) / 100)));
}

/** `times` as much in sight, about the update looked at. */
function zoom(place: KeyPlace, times: number): KeyWish {
  const now = place.look ?? place.live;
  const span = Math.max(4, (place.sight[1] - place.sight[0]) * times);
  if (span >= place.live) return whole;
  const from = Math.max(0, Math.min(place.live - span, now - span / 2));
  return { kind: "zoom", zoom: [Math.round(from), Math.round(from + span)] };
}
