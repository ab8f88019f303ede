import { expect, test } from "vitest";
import type { Run } from "../train/run.ts";
import type { FromWorker } from "./protocol.ts";
import { Reporter } from "./reporter.ts";

/** What each of these takes, in ms. */
interface Costs {
  readonly slice: number;
  readonly probe: number;
  readonly progress: number;
  readonly look: number;
}

interface Told {
  /** Milliseconds that passed, and of those what was done for who watches. */
  readonly elapsed: number;
  readonly watched: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** Trains for so many ms, on a clock on which only what is named takes time; every picture is drawn at once. */
async function trainFor(milliseconds: number, costs: Costs): Promise<Told> {
  let now = 0;
  let watched = 0;
  // The progress that goes with a checkpoint is a part of keeping it.
  let isSaving = false;
  const counts: Record<string, number> = {};
  const take = (cost: number): void => {
    now += cost;
    watched += cost;
  };
  const post = (message: FromWorker): void => {
    counts[message.type] = (counts[message.type] ?? 0) + 1;
    if (message.type === "progress") {
      now += costs.progress;
      watched += isSaving ? 0 : costs.progress;
    }
    if (message.type === "saved") isSaving = false;
    if (message.type === "trace") reporter.seen();
  };
  const reporter = new Reporter(post, () => now);
  const run = {
    update: 0,
    engine: "reference",
    probe: async () => (take(costs.probe), { trace: { steps: 1, signals: [] } }),
    evaluate: async () => (take(costs.look), { update: run.update, loss: 1, metrics: {} }),
    checkpoint: async () => ((isSaving = true), { update: run.update, snapshot: snapshotOf() }),
  };
  reporter.rateStarts(run as unknown as Run);
  while (now < milliseconds) {
    now += costs.slice;
    run.update++;
    await reporter.sendDue(run as unknown as Run);
  }
  return { elapsed: now, watched, counts };
}

function snapshotOf(): Readonly<Record<"weights" | "first" | "second" | "third", Float32Array>> {
  const none = new Float32Array(0);
  return { weights: none, first: none, second: none, third: none };
}

test("what is cheap to show is shown ten times a second", async () => {
  const { counts, watched, elapsed } = await trainFor(60_000, { slice: 8, probe: 1, progress: 0.05, look: 5 });
  expect(counts["trace"]).toBeGreaterThan(500);
  expect(counts["progress"]).toBeGreaterThanOrEqual(counts["trace"] ?? NaN);
  expect(watched / elapsed).toBeLessThan(0.05);
});

test("whatever it costs to watch, training keeps nineteen twentieths of the time", async () => {
  for (const costs of [
    { slice: 8, probe: 40, progress: 0.1, look: 5 },
    { slice: 30, probe: 6, progress: 4, look: 40 },
    { slice: 400, probe: 150, progress: 1, look: 900 },
  ]) {
    const { counts, watched, elapsed } = await trainFor(600_000, costs);
    expect(counts["trace"]).toBeGreaterThan(1);
    expect(counts["look"]).toBeGreaterThan(1);
    expect(watched / elapsed).toBeLessThan(0.051);
  }
});
