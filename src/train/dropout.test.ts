/** A text with dropout, as a run: held-out episodes are looked at whole, batches that train are not. */
import { describe, expect, it } from "vitest";
import { Problem } from "../core/problem.ts";
import { wasmEngine } from "../engine/wasm/engine.ts";
import { checkExperiment } from "./check.ts";
import type { Experiment } from "./experiment.ts";
import { prepare } from "./prepare.ts";
import { openRun, type Run } from "./run.ts";

const text = (seen: string): string => `model dropped "Dropped"
size unit = 12 in 1..64
number rate = 0.5 in 0..0.9
state h[unit]
h' = tanh(linear[unit](x, h))
seen = ${seen}
output linear(seen)
`;

const experimentOf = (seen: string, settings = {}): Experiment =>
  checkExperiment({
    model: { id: "rnn", settings, text: text(seen) },
    task: { id: "copy", settings: { bits: 2, to: 3 } },
    training: { batch: 4 },
    seed: 5,
    engine: "wasm",
  });

async function withRun<T>(experiment: Experiment, look: (run: Run) => Promise<T>): Promise<T> {
  const run = await openRun({ experiment, engine: wasmEngine });
  try {
    return await look(run);
  } finally {
    run.dispose();
  }
}

const after = (updates: number) => async (run: Run) => {
  for (let update = 0; update < updates; update++) await run.advance();
  return { heldOut: (await run.evaluate()).loss, fingerprint: await run.fingerprint() };
};

describe("dropout in a run", () => {
  it("leaves held-out episodes as they are, and changes what is learned", async () => {
    const [plain, dropped] = ["h' + 0", "dropout(h', rate)"];
    const before = await Promise.all([plain, dropped].map((seen) => withRun(experimentOf(seen), after(0))));
    expect(before[1]?.heldOut).toBe(before[0]?.heldOut);
    const trained = await Promise.all([plain, dropped].map((seen) => withRun(experimentOf(seen), after(3))));
    expect(trained[1]?.fingerprint).not.toBe(trained[0]?.fingerprint);
    expect(await withRun(experimentOf(dropped), after(3))).toEqual(trained[1]);
  });

  it("is nothing at a rate of 0", async () => {
    const [plain, none] = await Promise.all([
      withRun(experimentOf("h' + 0"), after(3)),
      withRun(experimentOf("dropout(h', rate)", { rate: 0 }), after(3)),
    ]);
    expect(none).toEqual(plain);
  });

  it.each(["dropout(h', 1)", "dropout(h', h')", "dropout(h', 0 - 0.1)"])("refuses %s", (seen) => {
    expect(() => prepare(experimentOf(seen))).toThrow(Problem);
    expect(() => prepare(experimentOf(seen))).toThrow(/line 6: dropout\(a, rate\) wants a number from 0 to below 1/);
  });
});
