import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsOf } from "../../i18n/translate.ts";
import { runOf } from "./fixture.ts";
import { notesAt, pixelOf, readingsAt, updatesInSight, updateUnder, zoomBetween } from "./pointing.ts";
import { defaultTrackView, type TrackView } from "./props.ts";
import { sceneOf, type Scene } from "./scene.ts";

const run = {
  ...runOf("NTM", 900),
  flags: [{ update: 300, label: "rate halved" }],
  skips: [{ update: 302, skipped: 4 }],
};
const slow = runOf("slow", 400, 900, { falls: 0.5, floor: 0.01, secondsPerUpdate: 0.012 });
const scene = (view: Partial<TrackView> = {}): Scene =>
  sceneOf({
    runs: [run, slow],
    metric: null,
    view: { ...defaultTrackView, ...view },
    words: wordsOf("en"),
    width: 1090,
    height: 92,
    fontSize: 12,
    isProjector: false,
    hasThumbs: false,
  });

test("the update under the pixel of an update is that update, on every axis of time", () => {
  const views = fc.record({
    x: fc.constantFrom<TrackView["x"]>("updates", "seconds"),
    xScale: fc.constantFrom<TrackView["xScale"]>("linear", "log"),
    zoom: fc.constantFrom(null, [100, 300] as const),
  });
  fc.assert(
    fc.property(views, fc.integer({ min: 100, max: 300 }), (view, update) => {
      const plot = scene(view);
      // On a logarithmic axis several updates may share a pixel, but a pixel's place is exact.
      expect(updateUnder(plot, pixelOf(plot, update))).toBe(update);
    }),
  );
});

test("right of the end is live, left of the beginning the untrained network; a zoom ends where it ends", () => {
  const plot = scene();
  expect([updateUnder(plot, plot.right + 50), updateUnder(plot, 0)]).toEqual([null, 0]);
  const part = scene({ zoom: [100, 300] });
  expect([updateUnder(part, part.right + 50), updateUnder(part, 0)]).toEqual([300, 100]);
  expect(updatesInSight(part)).toEqual([100, 300]);
  expect(pixelOf(part, 500)).toBeNaN();
});

test("a part is chosen in either direction; one that is too small is a slip of the hand", () => {
  const plot = scene();
  const [from, to] = [pixelOf(plot, 200), pixelOf(plot, 600)];
  expect(zoomBetween(plot, from, to)).toEqual([200, 600]);
  expect(zoomBetween(plot, to, from)).toEqual([200, 600]);
  expect(zoomBetween(plot, from, from + 4)).toBeNull();
});

test("runs are read at the same update, or at the same second; one that has ended says nothing", () => {
  const [first, second] = readingsAt(scene(), 300);
  expect(first?.loss).toBeGreaterThan(0);
  expect(second?.loss).toBeGreaterThan(0);
  expect(readingsAt(scene(), 500)[1]?.loss).toBeNaN();
  // 300 updates of the first took 1.8 s, in which the slow one made 150.
  const atSecond = readingsAt(scene({ x: "seconds", smoothing: 1 }), 300)[1];
  expect(atSecond?.loss).toBeCloseTo(slow.curve.loss[149] ?? NaN, 12);
});

test("what happened near is told", () => {
  expect(notesAt(scene(), 301, 5)).toEqual({ labels: ["rate halved"], skipped: 4 });
  expect(notesAt(scene(), 600, 5)).toEqual({ labels: [], skipped: 0 });
});
