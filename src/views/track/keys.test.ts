import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { framesUpTo } from "./fixture.ts";
import { trackBindings, wishOf, type KeyPlace, type KeyWish } from "./keys.ts";

const frames = framesUpTo(3000);
const place: KeyPlace = { look: 100, live: 3000, frames, sight: [0, 3000] };
const press = (key: string, shiftKey = false): Parameters<typeof wishOf>[0] => ({
  key,
  shiftKey,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
});
const look = (update: number | null): KeyWish => ({ kind: "look", update });

describe("keys of the track", () => {
  test("arrows go to the kept update before and after, with Shift exactly one update", () => {
    expect(wishOf(press("ArrowRight"), place)).toEqual(look(110));
    expect(wishOf(press("ArrowLeft"), place)).toEqual(look(91));
    expect(wishOf(press("ArrowRight", true), place)).toEqual(look(101));
    expect(wishOf(press("ArrowDown", true), place)).toEqual(look(99));
  });

  test("from between two kept updates both are reached, and from live the last one", () => {
    expect(wishOf(press("ArrowLeft"), { ...place, look: 105 })).toEqual(look(100));
    expect(wishOf(press("ArrowRight"), { ...place, look: 105 })).toEqual(look(110));
    expect(wishOf(press("ArrowLeft"), { ...place, look: null })).toEqual(look(frames.at(-1) ?? NaN));
  });

  test("without kept updates an arrow is a hundredth of what is in sight, at least one update", () => {
    expect(wishOf(press("ArrowRight"), { ...place, frames: [] })).toEqual(look(130));
    expect(wishOf(press("ArrowLeft"), { ...place, frames: [], sight: [90, 110] })).toEqual(look(99));
  });

  test("Home is the untrained network; End, Escape and whatever goes too far are live", () => {
    expect(wishOf(press("Home"), place)).toEqual(look(0));
    expect(wishOf(press("End"), place)).toEqual(look(null));
    expect(wishOf(press("Escape"), place)).toEqual(look(null));
    expect(wishOf(press("ArrowRight", true), { ...place, look: 2999 })).toEqual(look(null));
  });

  test("Escape while live, other keys and keys with Ctrl are the page's", () => {
    expect(wishOf(press("Escape"), { ...place, look: null })).toBeNull();
    expect(wishOf(press("a"), place)).toBeNull();
    expect(wishOf({ ...press("ArrowLeft"), ctrlKey: true }, place)).toBeNull();
  });

  test("every key that the help sheet tells of stands there once, and does something", () => {
    const names = trackBindings.map(({ key, shift }) => `${shift ? "Shift " : ""}${key}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { key, also = key, shift, wish } of trackBindings) {
      expect(wishOf(press(key, shift), place)).toEqual(wish(place));
      expect(wishOf(press(also, shift), place)).toEqual(wish(place));
      expect(wish(place)).not.toBeNull();
    }
  });

  test("no key leads out of the run", () => {
    const keys = fc.constantFrom("ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End", "+", "-", "0");
    const pressed = fc.tuple(keys, fc.boolean());
    fc.assert(
      fc.property(fc.array(pressed, { maxLength: 40 }), fc.integer({ min: 0, max: 5000 }), (presses, live) => {
        let now: KeyPlace = { look: null, live, frames: framesUpTo(live), sight: [0, live] };
        for (const [key, isShift] of presses) {
          const wish = wishOf(press(key, isShift), now);
          if (wish?.kind === "look") now = { ...now, look: wish.update };
          if (wish?.kind === "zoom") now = { ...now, sight: wish.zoom ?? [0, live] };
          // The untrained network is there before the first update is.
          const inside = (look: number): boolean => look === 0 || (look > 0 && look < live && Number.isInteger(look));
          if (now.look !== null) expect(inside(now.look)).toBe(true);
          expect(now.sight[0]).toBeGreaterThanOrEqual(0);
          expect(now.sight[1]).toBeLessThanOrEqual(live);
        }
      }),
    );
  });

  test("+ comes closer about the update looked at, − goes back, 0 shows the whole run", () => {
    expect(wishOf(press("+"), { ...place, look: 1500 })).toEqual({ kind: "zoom", zoom: [750, 2250] });
    expect(wishOf(press("-"), { ...place, sight: [750, 2250] })).toEqual({ kind: "zoom", zoom: null });
    expect(wishOf(press("0"), place)).toEqual({ kind: "zoom", zoom: null });
  });
});
