import { describe, expect, it } from "vitest";
import { entryStep } from "../entry.ts";
import { fillingOf } from "../filling.ts";
import { lookingsOf } from "./attention.ts";
import { paddingOf } from "./words.tsx";
import { answersShown, boxOf, decidedAt, seenBy } from "./decide.ts";
import { emptyTrace, mazeScene, picturesScene, readTrace, scanScene } from "./fixture.ts";
import { bandPath, errorOf, forecastAt, linePath, lonePoints, reachOf, type Point } from "./forecast.ts";
import { likelihoodOf } from "./sentences.tsx";
import { isSameSpan, leastWidth, spanAt, spansOf } from "./spans.ts";
import { layThumbs, thumbHeight } from "./thumbs.ts";
import { shorten } from "./verdict.tsx";
import { earnedBy, nextPlace, placeAt, trailTo } from "./walk.ts";
import { ntmTrace } from "../fixture.ts";
import { transformerTrace } from "../memory-fixture.ts";

describe("pictures", () => {
  const many = picturesScene(200);

  it("lie over their columns where these are wide enough, and do not overlap", () => {
    const { kind, size, thumbs, pitch } = layThumbs(picturesScene(25), { width: 750, time: 3, zoom: 1 });
    expect([kind, thumbs.length, pitch]).toEqual(["columns", 25, 30]);
    expect(size).toBeLessThan(pitch);
    expect(thumbs[3]?.x).toBe(3.5 * 30);
  });

  it("are a strip about the playhead where columns are narrow, within the width", () => {
    for (const time of [0, 57, 199]) {
      const { kind, thumbs, size } = layThumbs(many, { width: 750, time, zoom: 1 });
      expect(kind).toBe("strip");
      expect(thumbs.map((thumb) => thumb.time)).toContain(time);
      expect((thumbs.at(-1)?.x ?? 0) + size / 2).toBeLessThanOrEqual(750);
    }
  });

  it("show the last before the playhead where it has none, and a row that never jumps", () => {
    const sparse = { pictures: many.pictures.map((picture, time) => (time % 10 === 0 ? picture : null)) };
    const { thumbs } = layThumbs(sparse, { width: 200, time: 95, zoom: 1 });
    expect(thumbs.map(({ time }) => time)).toContain(90);
    expect(new Set([0, 95, 199].map((time) => layThumbs(sparse, { width: 200, time, zoom: 1 }).size)).size).toBe(1);
    expect(thumbHeight(sparse, 200, 1)).toBe(layThumbs(sparse, { width: 200, time: 95, zoom: 1 }).size);
  });

  it("names are cut where there is no room", () => {
    expect([shorten("aeroplane", 4), shorten("cat", 4), shorten("cat", 1)]).toEqual(["aer…", "cat", "c"]);
  });
});

describe("a forecast", () => {
  it("has an interval from the metric of the last evaluation, and none before there is one", () => {
    expect(reachOf(errorOf(null, 3))).toBe(0);
    expect(reachOf(errorOf({ normalisedError: 0.5 }, 3))).toBeCloseTo(1.96 * 1.5, 9);
    expect(errorOf({ meanSquaredError: 0.04 }, 1)).toBeCloseTo(0.2, 9);
    expect(errorOf({ normalisedError: NaN }, 1)).toBeNull();
  });

  it("is drawn only where it is asked for", () => {
    const scene = { wanted: [NaN, 1] };
    expect([forecastAt(scene, 0, 3), forecastAt(scene, 1, 3)]).toEqual([NaN, 3]);
  });

  const points: readonly Point[] = [
    [0, 1],
    [1, 2],
    [2, NaN],
    [3, 4],
    [4, NaN],
    [5, 6],
    [6, 7],
  ];

  it("has lines that break at gaps, and dots for what stands alone", () => {
    expect(linePath(points)).toBe("M0 1L1 2M5 6L6 7");
    expect(lonePoints(points)).toEqual([[3, 4]]);
  });

  it("has a band that goes forth above and back below", () => {
    const lower = points.map(([x, y]): Point => [x, y + 10]);
    expect(bandPath(points.slice(0, 2), lower.slice(0, 2))).toBe("M0 1L1 2L1 12L0 11Z");
  });
});

describe("a scan", () => {
  const scene = scanScene();

  it("has been decided from the time on from which the answer stays", () => {
    expect(decidedAt(scene.likely ?? [])).toBe(8);
    expect(decidedAt([[0.1, 0.9]])).toBe(0);
    expect(decidedAt([])).toBe(0);
  });

  it("is read up to the playhead, and outlines what comes in now", () => {
    const seen = seenBy(scene.order, 2, 196);
    expect(seen.reduce((sum, one) => sum + one, 0)).toBe(3 * 14);
    expect(boxOf(scene.order[2] ?? [], 14)).toEqual({ x: 0, y: 2, width: 14, height: 1 });
    expect(boxOf([17], 14)).toEqual({ x: 3, y: 1, width: 1, height: 1 });
    expect(boxOf([], 14)).toBeNull();
  });

  it("shows the likeliest answers where they are many", () => {
    expect(answersShown([0.1, 0.6, 0.3], 3)).toEqual([0, 1, 2]);
    expect(answersShown([0.1, 0.6, 0.3], 2)).toEqual([1, 2]);
  });
});

describe("a walk", () => {
  const scene = mazeScene();

  it("stands in a cell, and ends in the arm", () => {
    expect(placeAt(scene, 3)).toEqual({ x: 1, y: 0 });
    expect(nextPlace(scene, 3)).toEqual({ x: 2, y: 0 });
    expect(nextPlace(scene, 6)).toEqual({ x: 4, y: -1 });
    expect(placeAt({ ...scene, cell: [5] }, 9)).toEqual({ x: 4, y: -1 });
  });

  it("leaves a trail of what was passed, and adds up its rewards", () => {
    expect(trailTo({ ...scene, cell: [0, 0, 1, 0] }, 3).map(({ x }) => x)).toEqual([0, 1, 0]);
    expect([earnedBy(scene, 5), earnedBy(scene, 6)]).toEqual([0, 4]);
  });
});

describe("tags", () => {
  it("join to spans; an I that follows nothing of its kind begins one", () => {
    expect(spansOf(["B-PER", "I-PER", "O", "I-LOC", "B-LOC", "I-PER", ""])).toEqual([
      { from: 0, to: 2, kind: "PER" },
      { from: 3, to: 4, kind: "LOC" },
      { from: 4, to: 5, kind: "LOC" },
      { from: 5, to: 6, kind: "PER" },
    ]);
  });

  it("without B and I stand for themselves", () => {
    expect(spansOf(["", "", "positive"])).toEqual([{ from: 2, to: 3, kind: "positive" }]);
  });

  it("have words that are wide enough together for the label", () => {
    expect(leastWidth({ from: 0, to: 1 }, "人名")).toBe(5);
    expect(leastWidth({ from: 2, to: 5 }, "✗ PER")).toBe(2);
  });

  it("are the same only in place and kind", () => {
    const [span] = spansOf(["B-PER", "I-PER"]) as [ReturnType<typeof spansOf>[number]];
    expect(isSameSpan(span, { ...span })).toBe(true);
    expect(isSameSpan(span, { ...span, to: 1 })).toBe(false);
    expect([spanAt([span], 1), spanAt([span], 2)]).toEqual([span, undefined]);
  });
});

describe("what looks at sentences", () => {
  it.each([
    ["put", false],
    ["push", false],
    ["put", true],
    ["push", true],
  ] as const)("is found by how the memory fills: %s, read after it was written: %s", (filling, isReadAfter) => {
    const trace = readTrace(filling, isReadAfter);
    const [looking, ...others] = lookingsOf(trace);
    expect(others).toEqual([]);
    const { signal, indexOf } = looking as NonNullable<typeof looking>;
    const weight = (hop: number, sentence: number): number =>
      signal.data[(3 * 2 + hop) * 6 + indexOf(sentence, 3)] ?? NaN;
    expect([weight(0, 0), weight(1, 2)]).toEqual([0.75, 0.75]);
    expect([weight(0, 2), weight(1, 0)]).toEqual([expect.closeTo(0.01, 6), expect.closeTo(0.01, 6)]);
  });

  it("does not see what has not been stored yet", () => {
    const [before] = lookingsOf(readTrace("push"));
    const [after] = lookingsOf(readTrace("push", true));
    expect([before?.indexOf(3, 3), after?.indexOf(3, 3), before?.indexOf(2, 1)]).toEqual([-1, 0, -1]);
  });

  it("is told by the step at which it came, where places move on, as the list of sentences counts them", () => {
    const trace = readTrace("push");
    const [looking] = lookingsOf(trace);
    const { signal, axis, indexOf } = looking as NonNullable<typeof looking>;
    for (const sentence of [0, 1, 2]) expect(entryStep(trace, signal, axis, indexOf(sentence, 3), 3)).toBe(sentence);
    expect(entryStep(trace, signal, axis, 5, 3)).toBeNull();
    const put = readTrace("put");
    expect(entryStep(put, lookingsOf(put)[0]?.signal ?? signal, axis, 1, 3)).toBeUndefined();
  });

  it("is attention over past times by itself", () => {
    const [looking] = lookingsOf(transformerTrace());
    expect([looking?.signal.name, looking?.axis, looking?.indexOf(4, 9), looking?.indexOf(9, 4)]).toEqual([
      "attend",
      "past",
      4,
      -1,
    ]);
  });

  it("is no memory whose slots are written by weights", () => {
    expect(lookingsOf(ntmTrace())).toEqual([]);
    expect(lookingsOf(emptyTrace(4))).toEqual([]);
  });

  it("a memory in which nothing changes holds no sentences", () => {
    const { signals } = readTrace("put");
    const store = signals.find(({ name }) => name === "store") as (typeof signals)[number];
    expect(fillingOf(store, "slot")).toBe("put");
    expect(fillingOf({ ...store, data: new Float32Array(store.data.length) }, "slot")).toBeNull();
  });

  it("and how likely the answer was, where the output has names", () => {
    expect(likelihoodOf(readTrace("put"), 3, "attic")).toBeCloseTo(0.7, 6);
    expect(likelihoodOf(readTrace("put"), 3, "kitchen")).toBeUndefined();
  });
});

it("padding is what comes before and after the words and their answers, never between", () => {
  const scene = {
    kind: "words",
    words: ["", "a", "", "b", "", ""],
    verdicts: [null, null, null, null, { wanted: "x", got: null }, null],
  } as const;
  expect(paddingOf(scene)).toEqual([
    { from: 0, to: 1 },
    { from: 5, to: 6 },
  ]);
  expect(paddingOf({ kind: "words", words: ["a", "b"], verdicts: [null, null] })).toEqual([]);
});
