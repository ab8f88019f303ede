import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { wasmEngine } from "../../engine/wasm/engine.ts";
import { checkExperiment } from "../check.ts";
import type { Experiment } from "../experiment.ts";
import { train } from "../loop.ts";
import { openRun } from "../run.ts";
import { presetById } from "../presets.ts";
import { checkpointAt, emptyArchive, frameAt, withCheckpoint, withFrame, type Archive } from "./archive.ts";
import { fingerprint } from "../fingerprint.ts";

const last = 66;
const changes = [
  { update: 20, key: "learningRate", value: 0.002 },
  { update: 41, key: "batch", value: 3 },
];

/** Small, of five kinds; the last acts, and its settings change on the way. */
const experiments: Readonly<Record<string, Experiment>> = {
  ntm: { ...presetById("ntm-copy"), model: { id: "ntm", settings: { unit: 8, slot: 6, width: 4 } }, changes },
  lstm: { ...presetById("lstm-copy"), model: { id: "lstm", settings: { unit: 6 } } },
  dnc: { ...presetById("ntm-copy"), model: { id: "dnc", settings: { unit: 6, slot: 5, width: 4 } }, changes },
  vae: presetById("sequence-vae-waves"),
  acting: { ...presetById("lstm-t-maze"), training: { ...presetById("lstm-t-maze").training, batch: 4 } },
};

interface Told {
  readonly archive: Archive;
  /** By update. */
  readonly prints: readonly string[];
}

/** An uninterrupted run, and what it told. */
async function tell(experiment: Experiment): Promise<Told> {
  const run = await openRun({ experiment, engine: wasmEngine });
  let archive = emptyArchive;
  const prints = [await run.fingerprint()];
  for await (const event of train(run, { until: last, evaluateEvery: 50, isKept: true })) {
    if (event.type === "update") prints.push(await run.fingerprint());
    if (event.type === "frame") archive = withFrame(archive, event.frame);
    if (event.type === "checkpoint") archive = withCheckpoint(archive, event.checkpoint);
  }
  run.dispose();
  return { archive, prints };
}

describe.each(Object.entries(experiments))("%s, at forty random updates", (name, given) => {
  it("is run again to the bits of the uninterrupted run", async () => {
    const experiment = checkExperiment({ ...given, training: { ...given.training, batch: 2 } });
    const { archive, prints } = await tell(experiment);
    const random = randomStream(7, name);
    for (let i = 0; i < 40; i++) {
      const update = Math.floor(random.uniform() * (last + 1));
      const from = checkpointAt(archive, update);
      const run = await openRun({ experiment, engine: wasmEngine, ...(from && { resume: from }) });
      while (run.update < update) await run.advance();
      expect([update, await run.fingerprint()]).toEqual([update, prints[update]]);
      run.dispose();
      const kept = frameAt(archive, update);
      if (kept) expect(fingerprint(kept.weights)).toBe(prints[kept.update]);
    }
  });
});
