/** Random runs as files hold them, for tests. */
import * as fc from "fast-check";
import type { Archive } from "../../train/archive/archive.ts";
import { emptyCurve, extendCurve, type Curve } from "../../train/archive/curve.ts";
import type { Checkpoint } from "../../train/run.ts";
import type { Layout } from "../../train/weights.ts";
import { newRunFile, originKinds, type Picture, type RunFile } from "../run-file/run-file.ts";
import { bookmarks, experiments } from "./bookmarks.ts";

const numbers = fc.float({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
/** What was measured; NaN where nothing was. */
const measures = fc.oneof(numbers, fc.constant(NaN));
const last = 100_000;
const updates = fc.integer({ min: 1, max: last });

function ascending(maxLength: number): fc.Arbitrary<readonly number[]> {
  return fc.uniqueArray(updates, { maxLength }).map((some) => some.toSorted((a, b) => a - b));
}

const layouts: fc.Arbitrary<Layout> = fc
  .uniqueArray(
    fc.record({
      name: fc.oneof(
        fc.constantFrom("h.weight", "h.bias", "学"),
        fc.string({ unit: "binary", minLength: 1, maxLength: 6 }),
      ),
      sizes: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 3 }),
    }),
    // A name that is a whole number would be the first of every object in JavaScript.
    { minLength: 1, maxLength: 4, selector: ({ name }) => (/^\d+$|^__proto__$|^__metadata__$/.test(name) ? "" : name) },
  )
  .map((given) => given.filter(({ name }) => !/^\d+$|^__proto__$|^__metadata__$/.test(name)))
  .filter((given) => given.length > 0)
  .map((given) => {
    let parameterCount = 0;
    const parameters = given.map(({ name, sizes }) => {
      const offset = parameterCount;
      parameterCount += sizes.reduce((product, size) => product * size, 1);
      return { name, sizes, offset };
    });
    return { name: "rnn", parameters, parameterCount };
  });

function flat(length: number): fc.Arbitrary<Float32Array> {
  return fc.array(numbers, { minLength: length, maxLength: length }).map((values) => Float32Array.from(values));
}

function checkpointsOf(layout: Layout, update: number): fc.Arbitrary<Checkpoint> {
  const all = flat(layout.parameterCount);
  const moments = fc.oneof(all, fc.constant(new Float32Array(0)));
  const snapshot = fc.record({
    weights: all,
    first: moments,
    second: moments,
    third: moments,
    updates: fc.nat(update),
    skipped: fc.nat(update),
  });
  return snapshot.map((one) => ({ update, snapshot: one }));
}

const curves: fc.Arbitrary<Curve> = ascending(20).chain((some) =>
  fc.tuple(...some.map((update) => fc.tuple(fc.constant(update), numbers, measures, numbers))).map((rows) => {
    const curve = extendCurve(emptyCurve, Float64Array.from(rows.flat()));
    return { ...curve, stride: 2, rest: { loss: 0.25, norm: NaN, count: 1 } };
  }),
);

const archives = (layout: Layout): fc.Arbitrary<Archive> =>
  fc.tuple(ascending(3), ascending(3), ascending(4), ascending(4)).chain(([frames, checkpoints, looks, skips]) =>
    fc.record({
      frames: fc.tuple(...frames.map((update) => flat(layout.parameterCount).map((weights) => ({ update, weights })))),
      checkpoints: fc.tuple(...checkpoints.map((update) => checkpointsOf(layout, update))),
      curve: curves,
      looks: fc.tuple(
        ...looks.map((update) =>
          fc.record({
            update: fc.constant(update),
            seconds: numbers,
            loss: measures,
            metrics: fc.record({ wrongBits: measures, accuracy: measures }),
          }),
        ),
      ),
      skips: fc.constant(skips.map((update, i) => ({ update, skipped: Math.min(i + 1, update) }))),
      stages: fc.array(
        fc.record({
          stage: fc.nat(9),
          update: updates,
          episodes: fc.nat(999),
          accuracies: fc.array(fc.array(measures, { maxLength: 3 }), { maxLength: 3 }),
        }),
        { maxLength: 2 },
      ),
    }),
  );

export const picture: Picture = {
  update: 7,
  told: "0 1 | 1 0",
  readings: [
    { key: "reading.copy.delimiter", parameters: { length: 2 }, symbol: "|" },
    { key: "reading.copy.answer", parameters: { wanted: "01" }, symbol: "" },
  ],
  trace: {
    steps: 2,
    signals: [
      {
        name: "w",
        axes: ["time", "slot"],
        sizes: [2, 3],
        meaning: "write",
        labels: { slot: ["a", "b", "c"] },
        isState: true,
        uses: ["gate"],
        formula: ["2 · ", { signal: "gate", isBefore: false, at: { slot: 1 } }],
        relates: ["slot", "from"],
        turns: [],
        counted: ["slot"],
        data: Float32Array.of(1, 0, 0, 0, 1, 0),
      },
      { name: "output", axes: ["time", "output"], sizes: [2, 1], meaning: "bit", data: Float32Array.of(1, NaN) },
    ],
  },
};

export const runFiles: fc.Arbitrary<RunFile> = fc.tuple(layouts, experiments).chain(([layout, experiment]) =>
  fc
    .record(
      {
        name: fc.string({ unit: "binary", maxLength: 20 }),
        origin: fc.constantFrom(...originKinds),
        experiment: fc.constant(experiment),
        update: fc.integer({ min: last, max: 1e9 }),
        seconds: numbers.map(Math.abs),
        engine: fc.constantFrom("wasm" as const, "webgpu" as const, "reference" as const, null),
        isReproducible: fc.boolean(),
        fingerprint: fc.option(fc.record({ update: fc.constant(0), fingerprint: fc.constant("0123456789ab") })),
        textName: fc.string({ unit: "binary", maxLength: 20 }),
        until: fc.nat(1e9),
        archive: archives(layout),
        layout: fc.constant(layout),
        bookmark: fc.option(bookmarks),
        picture: fc.constant(picture),
      },
      { noNullPrototype: true, requiredKeys: Object.keys(newRunFile(experiment)) as (keyof RunFile)[] },
    )
    .map((file) => {
      const { frames, checkpoints } = file.archive;
      return frames.length + checkpoints.length > 0 ? file : { ...file, layout: null };
    }),
);
