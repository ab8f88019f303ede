/** The track by keyboard: one slider over the updates of the shown run. */

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

/** Null: the key is not the track's. */
export function wishOf(press: TrackKey, place: KeyPlace): KeyWish | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const zoom = zoomOf(press.key, place);
  if (zoom !== undefined) return { kind: "zoom", zoom };
  const update = updateOf(press, place);
  if (update === undefined) return null;
  const inside = update === null ? place.live : Math.max(0, Math.round(update));
  return { kind: "look", update: inside >= place.live ? null : inside };
}

/** Undefined: no key of the slider. */
function updateOf({ key, shiftKey }: TrackKey, place: KeyPlace): number | null | undefined {
  const now = place.look ?? place.live;
  const far = Math.max(1, (place.sight[1] - place.sight[0]) / 10);
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return shiftKey ? now - 1 : neighbour(place, -1);
    case "ArrowRight":
    case "ArrowUp":
      return shiftKey ? now + 1 : neighbour(place, 1);
    case "PageDown":
      return now - far;
    case "PageUp":
      return now + far;
    case "Home":
      return 0;
    case "End":
      return null;
    case "Escape":
      // The page has uses of its own for it while nothing is looked at.
      return place.look === null ? undefined : null;
    default:
      return undefined;
  }
}

/** The next update whose weights are kept; without one, a hundredth of what is in sight farther. */
function neighbour({ look, live, frames, sight }: KeyPlace, by: 1 | -1): number {
  const now = look ?? live;
  const next = by > 0 ? frames.find((frame) => frame > now) : frames.findLast((frame) => frame < now);
  return next ?? now + by * Math.max(1, Math.round((sight[1] - sight[0]) / 100));
}

/** Undefined: no key of the zoom. + halves what is in sight about the update looked at, − doubles it, 0 shows all. */
function zoomOf(key: string, { look, live, sight }: KeyPlace): readonly [number, number] | null | undefined {
  if (key === "0") return null;
  const isCloser = key === "+" || key === "=";
  if (!isCloser && key !== "-") return undefined;
  const now = look ?? live;
  const span = Math.max(4, (sight[1] - sight[0]) * (isCloser ? 0.5 : 2));
  if (span >= live) return null;
  const from = Math.max(0, Math.min(live - span, now - span / 2));
  return [Math.round(from), Math.round(from + span)];
}
