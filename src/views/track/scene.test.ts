import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { doOverlap, type Box } from "../../draw/room.ts";
import { textWidth } from "../../draw/text-width.ts";
import { fetchWords, wordsOf } from "../../i18n/translate.ts";
import { framesUpTo, runOf, wrongBits } from "./fixture.ts";
import type { SceneInput } from "./frame.ts";
import { defaultTrackView, type TrackRun, type TrackView } from "./props.ts";
import { sceneOf, type Scene } from "./scene.ts";
import type { PathShape, TextShape } from "./shape.ts";
import { thumbsOn } from "./thumbs.ts";

const chinese = await fetchWords("zh");
const run: TrackRun = {
  ...runOf("NTM", 900),
  flags: [
    { update: 300, label: "learning rate 0.01 → 0.005" },
    { update: 880, label: "batch 16 → 32" },
  ],
  skips: [{ update: 100, skipped: 2 }],
  forks: [{ update: 500, label: "halved", id: "b" }],
  goal: { update: 640, label: "goal met" },
};
const others = ["DNC", "LSTM with a forget gate", "一个很长的名字", "GRU", "RNN", "Titans", "Transformer"].map(
  (name, i) =>
    runOf(name, 900 - 90 * i, 900, { falls: 0.2 + i / 6, floor: 0.002 * 2 ** i, secondsPerUpdate: 0.003 * (i + 1) }),
);
const input = (changes: Partial<SceneInput> = {}): SceneInput => ({
  runs: [run],
  metric: wrongBits,
  view: defaultTrackView,
  words: wordsOf("en"),
  width: 1090,
  height: 92,
  fontSize: 12,
  isProjector: false,
  hasThumbs: true,
  ...changes,
});

const isText = (shape: { readonly kind: string }): shape is TextShape => shape.kind === "text";
const textsOf = ({ axes, marks }: Scene): readonly TextShape[] => [...axes, ...marks].filter(isText);

/** What the letters of a text cover. */
function boxOf({ text, x, y, anchor, isBold }: TextShape, fontSize: number): Box {
  const width = textWidth(text, isBold ? 1.1 * fontSize : fontSize);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { x: left, y: y - 0.7 * fontSize, width, height: 0.72 * fontSize };
}

/** What the mark of the metric covers, before its title. */
function marksOf({ axes }: Scene): readonly Box[] {
  const filled = axes.filter((shape): shape is PathShape => shape.kind === "path" && shape.width === 0);
  return filled.map(({ points }) => {
    const [xs, ys] = [points.filter((_, i) => i % 2 === 0), points.filter((_, i) => i % 2 === 1)];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  });
}

const views = fc.record<TrackView>({
  scale: fc.constantFrom("log", "linear"),
  x: fc.constantFrom("updates", "seconds"),
  xScale: fc.constantFrom("linear", "log"),
  smoothing: fc.constantFrom(1, 30),
  metric: fc.constant(null),
  isGradientShown: fc.boolean(),
  zoom: fc.constantFrom(null, [200, 700], [0, 30]),
});
const inputs = fc.record({
  count: fc.integer({ min: 1, max: 8 }),
  view: views,
  words: fc.constantFrom(wordsOf("en"), chinese),
  width: fc.integer({ min: 344, max: 1900 }),
  height: fc.integer({ min: 50, max: 240 }),
  fontSize: fc.constantFrom(12, 20),
  hasThumbs: fc.boolean(),
  hasMetric: fc.boolean(),
  isZero: fc.boolean(),
});

describe("the track", () => {
  test("cuts off no word and lets none cover another, nor a thumbnail, at any size", () => {
    fc.assert(
      fc.property(inputs, ({ count, hasMetric, isZero, ...rest }) => {
        const isProjector = rest.fontSize === 20;
        fc.pre(!isProjector || (rest.height >= 90 && rest.width >= 560));
        const loss = run.curve.loss.map((value, i) => (isZero && i > 600 ? 0 : value));
        const runs = [{ ...run, curve: { ...run.curve, loss }, overfitSince: 400 }, ...others].slice(0, count);
        const scene = sceneOf(input({ ...rest, isProjector, runs, metric: hasMetric ? wrongBits : null }));
        const thumbs = thumbsOn(scene, scene.taken, framesUpTo(900).map((update) => ({ update, draw: () => undefined }))); // prettier-ignore
        const boxes = [
          ...textsOf(scene).map((text) => ({ ...boxOf(text, rest.fontSize), text: text.text })),
          ...thumbs.map((thumb) => ({ ...thumb, text: "thumbnail" })),
          ...marksOf(scene).map((mark) => ({ ...mark, text: "mark of the metric" })),
        ];
        for (const [i, box] of boxes.entries()) {
          expect([box.text, box.x >= -0.5, box.x + box.width <= rest.width + 0.5]).toEqual([box.text, true, true]);
          expect([box.text, box.y >= -1, box.y + box.height <= rest.height + 1]).toEqual([box.text, true, true]);
          for (const other of boxes.slice(i + 1)) expect([box.text, other.text, doOverlap(box, other)]).toEqual([box.text, other.text, false]); // prettier-ignore
        }
      }),
      { numRuns: 150 },
    );
  });

  test("has the newest picture at its end, also where the metric's name stands behind it", () => {
    for (const width of [700, 1000, 1366]) {
      const scene = sceneOf(input({ width, height: 90, hasThumbs: true, metric: wrongBits }));
      const updates = [...framesUpTo(run.until), run.until];
      const thumbs = thumbsOn(scene, scene.taken, updates.map((update) => ({ update, draw: () => undefined }))); // prettier-ignore
      expect([width, thumbs.at(-1)?.thumbnail.update]).toEqual([width, updates.at(-1)]);
    }
  });

  test("keeps its lines inside the frame and its highest point at the highest", () => {
    const { strokes, left, right, bands, y } = sceneOf(input({ view: { ...defaultTrackView, smoothing: 1 } }));
    const loss = strokes.filter((shape): shape is PathShape => shape.kind === "path" && shape.ink === "ink" && shape.dash.length === 0)[0]; // prettier-ignore
    const ys = (loss?.points ?? []).filter((_, i) => i % 2 === 1);
    expect(Math.min(...ys)).toBeCloseTo(y.at(Math.max(...run.curve.loss)), 3);
    expect(Math.max(...ys)).toBeCloseTo(y.at(Math.min(...run.curve.loss)), 3);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(bands.top - 0.1);
    expect(loss?.points[0]).toBeGreaterThanOrEqual(left);
    expect(loss?.points.at(-2)).toBeLessThanOrEqual(right + 0.1);
  });
});

describe("lines and names on the track", () => {
  test("names the axis of the metric, its goal and its baseline, and the other runs", () => {
    const said = textsOf(sceneOf(input({ runs: [run, ...others.slice(0, 2)], height: 220 }))).map(({ text }) => text);
    for (const text of [
      "wrong bits",
      "goal < 0.1",
      "coin flips 24",
      "NTM",
      "DNC",
      "LSTM with a forget gate",
      "goal met",
    ])
      expect(said).toContain(text);
  });

  test("has whole names of long-named runs, and its goal beside them, clear of lines and axis", () => {
    const named = ["0.01", "0.003", "0.03"].map((rate) => runOf(`NTM, learning rate ${rate}`, 900));
    for (const [width, height, fontSize] of [
      [1040, 92, 12],
      [660, 114, 16],
    ] as const) {
      const scene = sceneOf(input({ runs: named, metric: { ...wrongBits, baselines: [] }, width, height, fontSize }));
      const inColumn = textsOf(scene).filter(({ x, ink }) => x > scene.right && (ink === "ink" || ink === "positive"));
      const words = inColumn.map(({ text }) => text).join(" ");
      for (const { label } of named) expect(words).toContain(label.slice("NTM, ".length));
      expect(words).not.toContain("…");
      expect(words).toContain("goal < 0.1");
    }
  });

  test("tells every run's line from the others by its dashes", () => {
    const { strokes } = sceneOf(input({ runs: [run, ...others], metric: null }));
    const lines = strokes.filter((shape): shape is PathShape => shape.kind === "path" && shape.ink === "ink");
    expect(new Set(lines.map(({ dash }) => dash.join(" "))).size).toBe(lines.length);
    expect(lines).toHaveLength(9);
  });

  test("counts the runs whose names have no room", () => {
    const said = textsOf(sceneOf(input({ runs: [run, ...others], height: 70 }))).map(({ text }) => text);
    expect(said.some((text) => /^\+ \d more$/.test(text))).toBe(true);
  });

  test("shows a loss of nought on the lower edge of a logarithmic axis, and one below nought on a linear one", () => {
    const curve = { ...run.curve, loss: run.curve.loss.map((loss, i) => (i === 5 ? 0 : loss)) };
    expect(sceneOf(input({ runs: [{ ...run, curve }] })).y.kind).toBe("log");
    const below = { ...run.curve, loss: run.curve.loss.map((loss, i) => (i === 5 ? -1 : loss)) };
    const { y } = sceneOf(input({ runs: [{ ...run, curve: below }], view: { ...defaultTrackView, smoothing: 1 } }));
    expect([y.kind, y.low <= -1]).toEqual(["linear", true]);
  });

  test("has a place of its own for a loss of nought, with its number, and the line goes on there", () => {
    const loss = run.curve.loss.map((value, i) => (i >= 500 && i < 700 ? 0 : value));
    const scene = sceneOf(input({ runs: [{ ...run, curve: { ...run.curve, loss } }], view: { ...defaultTrackView, smoothing: 1 } })); // prettier-ignore
    const { y, floor, bands, axes, strokes } = scene;
    expect(floor).toBe(bands.bottom);
    expect(y.at(y.low)).toBeLessThan(bands.bottom - 6);
    const zero = axes.filter(isText).find(({ text, anchor }) => text === "0" && anchor === "end");
    expect(Math.abs((zero?.y ?? NaN) - bands.bottom)).toBeLessThan(6);
    const line = strokes.filter((shape): shape is PathShape => shape.kind === "path" && shape.ink === "ink" && shape.dash.length === 0)[0]; // prettier-ignore
    const ys = (line?.points ?? []).filter((_, i) => i % 2 === 1);
    expect(Math.max(...ys)).toBe(bands.bottom);
    expect(ys.every(Number.isFinite)).toBe(true);
    expect(sceneOf(input()).floor).toBeNull();
  });

  test("draws no line between looks that are far apart, and each of them as a point; near ones are a line", () => {
    const pieces = (looks: number): { readonly drawn: number; readonly points: number } => {
      const every = 900 / looks;
      const at = Array.from({ length: looks + 1 }, (_, i) => ({ update: i * every, seconds: i, loss: 1, metrics: { wrongBits: 2 } })); // prettier-ignore
      const { strokes } = sceneOf(input({ runs: [{ ...run, looks: at }], metric: { ...wrongBits, baselines: [], goal: null } })); // prettier-ignore
      const paths = strokes.filter((shape): shape is PathShape => shape.kind === "path" && shape.ink === "positive");
      const thin = paths.find(({ width }) => width > 0)?.points ?? [];
      const joined = thin.filter((x, i) => i % 2 === 0 && Number.isFinite(x + (thin[i - 2] ?? NaN))).length;
      return { drawn: joined, points: paths.filter(({ width }) => width === 0).length };
    };
    expect(pieces(6)).toEqual({ drawn: 0, points: 7 });
    expect(pieces(90).drawn).toBe(90);
    expect(pieces(90).points).toBeLessThan(40);
  });

  test("names the best baseline only, with its value, where the lines are low, and all where they are high", () => {
    const chance = { label: "chance", of: "chance" };
    const metric = { ...wrongBits, baselines: [...wrongBits.baselines, chance] };
    const looks = run.looks.map((look) => ({ ...look, metrics: { ...look.metrics, chance: 30 } }));
    const said = (height: number): readonly string[] =>
      textsOf(sceneOf(input({ runs: [{ ...run, looks }], metric, height }))).map(({ text }) => text);
    expect(said(92)).toContain("coin flips 24");
    expect(said(92)).not.toContain("chance 30");
    expect(said(240)).toEqual(expect.arrayContaining(["coin flips 24", "chance 30"]));
  });

  test("marks where the held-out loss of the shown run was least, and says what its axis of time counts", () => {
    const said = textsOf(sceneOf(input({ runs: [{ ...run, overfitSince: 400 }, ...others.slice(0, 1)], height: 220 }))).map(({ text }) => text); // prettier-ignore
    expect(said).toContain("held-out loss lowest");
    expect(said.some((text) => /^update [\d,]+$/.test(text))).toBe(true);
  });

  test("has the words of a setting that was changed at the very last update", () => {
    const flags = [{ update: 900, label: "longest length 8 → 18" }];
    for (const runs of [[{ ...run, flags }], [{ ...run, flags }, ...others.slice(0, 1)]])
      expect(textsOf(sceneOf(input({ runs }))).map(({ text }) => text)).toContain("longest length 8 → 18");
  });

  test("has no axis for a metric that no look has", () => {
    expect(sceneOf(input({ metric: { ...wrongBits, name: "other", baselines: [] } })).metricY).toBeNull();
  });

  test("reaches as far as the longest run, in updates and in seconds", () => {
    const slow = runOf("slow", 400, 900, { falls: 0.5, floor: 0.01, secondsPerUpdate: 1 });
    expect(sceneOf(input({ runs: [run, slow] })).range).toEqual([0, 900]);
    expect(sceneOf(input({ runs: [run, slow], view: { ...defaultTrackView, x: "seconds" } })).range[1]).toBeCloseTo(
      400,
    );
  });
});
