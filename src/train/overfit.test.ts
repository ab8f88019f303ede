import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { defaultValues } from "../core/setting.ts";
import { nameReference, referenceTo, shelve } from "../core/shelf.ts";
import { wasmEngine } from "../engine/wasm/engine.ts";
import { emptyArchive, withLook, type Archive } from "./archive/archive.ts";
import { emptyCurve, extendCurve } from "./archive/curve.ts";
import { checkExperiment } from "./check.ts";
import { trainingSettings } from "./experiment.ts";
import { train } from "./loop.ts";
import { overfitSince } from "./overfit.ts";
import { presetById } from "./presets.ts";
import { openRun, type Run } from "./run.ts";

const every = 50;

/** A made-up run: a loss of training per update, and a held-out loss per look. */
function archiveOf(training: (update: number) => number, heldOut: (update: number) => number, until: number): Archive {
  const rows = new Float64Array(until * 4);
  for (let i = 0; i < until; i++) rows.set([i + 1, training(i + 1), 0, i], i * 4);
  const looks = Array.from({ length: Math.floor(until / every) + 1 }, (_, i) => i * every);
  return looks.reduce(
    (archive, update) => withLook(archive, { update, seconds: update, loss: heldOut(update), metrics: {} }),
    { ...emptyArchive, curve: extendCurve(emptyCurve, rows) } satisfies Archive,
  );
}

const falling = (update: number): number => Math.exp(-update / 400) + 1e-4;
/** Falls with the training loss until `turn`, then grows by `rate` a hundred updates. */
const turning = (turn: number, rate: number) => (update: number) =>
  update <= turn ? falling(update) : falling(turn) * (1 + (rate * (update - turn)) / 100);

/** Each number by up to `share` of it larger or smaller. */
function shaken(
  values: readonly number[],
  share: number,
): (of: (update: number) => number) => (update: number) => number {
  return (of) => (update) => of(update) * (1 + share * (values[(update * 7) % values.length] ?? 0));
}

const noise = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 });

describe("learning by heart", () => {
  test("is found at the least held-out loss, whatever the noise of a tenth of it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 20 }), noise, (looks, values) => {
        const turn = looks * every;
        const shake = shaken(values, 0.1);
        const archive = archiveOf(shaken(values, 0.3)(falling), shake(turning(turn, 0.2)), 3000);
        const since = overfitSince(archive) ?? NaN;
        expect(Math.abs(since - turn)).toBeLessThanOrEqual(4 * every);
      }),
    );
  });

  test("is never said where both losses have the same course, however they shake", () => {
    const course = fc.constantFrom(
      falling,
      (update: number) => 0.5 + 0.4 * Math.sin(update / 300),
      (update: number) => falling(update) + (update > 1500 ? 0.3 : 0),
      turning(600, 0.3),
    );
    fc.assert(
      fc.property(course, noise, (of, values) => {
        const shake = shaken(values, 0.3);
        expect(
          overfitSince(
            archiveOf(
              shake(of),
              shake((update) => 1.2 * of(update)),
              3000,
            ),
          ),
        ).toBeNull();
      }),
    );
  });

  test("does not depend on the unit of the loss", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (unit) => {
        const scaled = (of: (update: number) => number) => (update: number) => unit * of(update);
        expect(overfitSince(archiveOf(scaled(falling), scaled(turning(500, 0.2)), 2000))).toBe(500);
      }),
    );
  });

  test("is not said too soon, nor of one odd look, nor while nothing is learnt", () => {
    expect(overfitSince(archiveOf(falling, turning(500, 0.2), 900))).toBeNull();
    expect(overfitSince(archiveOf(falling, turning(500, 0.2), 1200))).toBe(500);
    const odd = (update: number): number => (update === 1000 ? 5 : 2 * falling(update));
    expect(overfitSince(archiveOf(falling, odd, 2000))).toBeNull();
    expect(overfitSince(archiveOf(() => 0.7, turning(500, 0.2), 2000))).toBeNull();
  });

  test("is not said of losses below zero, of parts that follow each other, or across a change of the task", () => {
    const overfitted = archiveOf(falling, turning(500, 0.2), 2000);
    expect(overfitSince({ ...overfitted, stages: [{ update: 0, stage: 0, episodes: 0, accuracies: [] }] })).toBeNull();
    expect(overfitSince(archiveOf((update) => falling(update) - 5, (update) => turning(500, 0.2)(update) - 5, 2000))).toBeNull(); // prettier-ignore
    const harder = (update: number): number => (update < 1000 ? falling(update) : 3 * falling(update));
    expect(overfitSince(archiveOf(falling, harder, 2000), 1000)).toBeNull();
  });

  it("is not said of copying, which has no examples to learn by heart", async () => {
    const run = await openRun({ experiment: { ...presetById("ntm-copy"), engine: "wasm" }, engine: wasmEngine });
    expect(await everSaid(run, 900)).toEqual([]);
  }, 60_000);
});

/** All that is said at any look of `updates` updates. */
async function everSaid(run: Run, updates: number): Promise<readonly number[]> {
  let archive = emptyArchive;
  const said = new Set<number>();
  for await (const event of train(run, { until: updates, evaluateEvery: every })) {
    if (event.type === "update") {
      const { update, loss, gradientNorm } = event.report;
      const row = Float64Array.of(update, loss ?? NaN, gradientNorm ?? NaN, event.seconds);
      archive = { ...archive, curve: extendCurve(archive.curve, row) };
    }
    if (event.type !== "heldOut") continue;
    archive = withLook(archive, { ...event.report, seconds: event.seconds });
    const since = overfitSince(archive);
    if (since !== null) said.add(since);
  }
  run.dispose();
  return [...said];
}

const passengers = new URL("../../../shared/data/series/air-passengers.csv", import.meta.url);

// The folder ../shared is no part of the project.
it.skipIf(!existsSync(passengers))(
  "twelve years of air passengers are learnt by heart within 1,000 updates",
  async () => {
    const bytes = readFileSync(passengers);
    const reference = referenceTo("air-passengers.csv", bytes);
    shelve(reference.mark, bytes);
    const settings = { series: "own", csv: nameReference(reference), length: 24, horizon: 12 };
    const experiment = checkExperiment({
      model: { id: "lstm", settings: {} },
      task: { id: "series", settings },
      training: defaultValues(trainingSettings),
      seed: 1,
      engine: "wasm",
      changes: [],
    });
    const said = await everSaid(await openRun({ experiment, engine: wasmEngine }), 1000);
    expect(said.length).toBeGreaterThan(0);
    expect(Math.max(...said)).toBeLessThan(500);
  },
  60_000,
);
