import { expect, test } from "vitest";
import { lstmTrace, ntmTrace, signalOf } from "../../views/fixture.ts";
import { heardSignal, lossPitch, pitchOf, toneAt } from "./tones.ts";

const walk = signalOf("ww", "write", { time: 4, slot: 3 }, (time = 0, slot = 0) =>
  Number(slot === Math.max(0, time - 1)),
);

test("the greatest value is two octaves above the least", () => {
  expect([pitchOf(0, 0, 1), pitchOf(0.5, 0, 1), pitchOf(1, 0, 1)]).toEqual([220, 440, 880]);
  expect(pitchOf(7, 0, 1)).toBe(880);
  expect(pitchOf(-2, -2, 2)).toBe(220);
  expect(pitchOf(3, 3, 3)).toBe(440);
});

test("a head that walks goes from left to right, with a click where it moves", () => {
  const tones = [0, 1, 2, 3].map((time) => toneAt(walk, null, time));
  expect(tones.map((tone) => tone?.pan)).toEqual([-1, -1, 0, 1]);
  expect(tones.map((tone) => tone?.hasMoved)).toEqual([false, false, true, true]);
  expect(new Set(tones.map((tone) => tone?.frequency))).toEqual(new Set([880]));
});

test("a cell that is pinned is heard by itself", () => {
  const pinned = { signal: "ww", at: { slot: 2 } };
  const heard = [2, 3].map((time) => toneAt(walk, pinned, time));
  expect(heard).toEqual([
    { frequency: 220, pan: 1, hasMoved: false },
    { frequency: 880, pan: 1, hasMoved: false },
  ]);
});

test("what is no number is silent", () => {
  expect(
    toneAt(
      signalOf("h", "signed", { time: 2 }, () => NaN),
      null,
      1,
    ),
  ).toBeNull();
});

test("the stave pointed at is heard, else a head, else a state", () => {
  expect(heardSignal(ntmTrace(), { signal: "output", at: {} })?.name).toBe("output");
  expect(heardSignal(ntmTrace(), null)?.meaning).toMatch(/read|write/);
  expect(heardSignal(lstmTrace(), null)?.meaning).toBe("signed");
});

test("the loss falls by an octave for each tenth, and no further than can be heard", () => {
  expect([lossPitch(2, 2), lossPitch(0.2, 2), lossPitch(0.02, 2), lossPitch(1e-9, 2)]).toEqual([440, 220, 110, 55]);
  expect(lossPitch(NaN, 2)).toBe(440);
});
