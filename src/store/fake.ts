/** For tests only: a playground over workers and a prober that run on this thread with the fake engine. */
import { analyses } from "../analysis/all.ts";
import type { Findings } from "../analysis/analysis.ts";
import { openSubject } from "../analysis/subject.ts";
import { defaultValues } from "../core/setting.ts";
import type { Experiment } from "../train/experiment.ts";
import { presetById } from "../train/presets.ts";
import { fingerprint } from "../train/fingerprint.ts";
import { beginAt, openRun } from "../train/run.ts";
import { engineNamed, fakeWorker, type FakeWorker } from "../worker/fake.ts";
import { offersOf } from "../worker/analyst.ts";
import type { Analyser } from "./analyses.ts";
import type { Prober } from "./looker.ts";
import { Playground, type PlaygroundOptions } from "./playground.ts";

export const small: Experiment = {
  ...presetById("lstm-copy"),
  model: { id: "lstm", settings: { unit: 3, peephole: "off" } },
  task: { id: "copy", settings: { bits: 2, from: 1, to: 2 } },
};

const engine = engineNamed("wasm");

export const fakeProber: Prober & Analyser = {
  offers: async ({ experiment, update, files }) =>
    offersOf({ type: "offers", id: 0, experiment, update, ...(files && { files }) }),
  analyse: async ({ analysis, settings, ...looked }, onPiece, signal) => {
    const found = analyses.find(({ id }) => id === analysis);
    if (!found) throw new Error(`no analysis ${analysis}`);
    const subject = await openSubject({ ...looked, engine: await engineNamed("wasm") });
    let last: Findings = { grids: [], sentences: [] };
    for await (const { share, findings } of found.run(subject, { ...defaultValues(found.settings), ...settings })) {
      signal?.throwIfAborted();
      last = findings;
      onPiece(share, findings);
    }
    return last;
  },
  picture: async ({ experiment, weights, update, probe }) => {
    const run = await openRun({ experiment, engine, ...(weights && { resume: beginAt(weights, update) }) });
    return run.probe(probe);
  },
  replay: async ({ experiment, from, until, probe, needsCheckpoint }, onProgress, signal) => {
    const run = await openRun({ experiment, engine, ...(from && { resume: from }) });
    while (run.update < until) {
      signal?.throwIfAborted();
      await run.advance();
      onProgress(run.update);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    const checkpoint = await run.checkpoint();
    return {
      report: await run.probe(probe),
      fingerprint: fingerprint(checkpoint.snapshot.weights),
      checkpoint: needsCheckpoint ? checkpoint : null,
    };
  },
};

export interface FakePlayground {
  readonly playground: Playground;
  readonly workers: readonly FakeWorker[];
  readonly end: () => void;
}

export function fakePlayground(
  experiment = small,
  prober = fakeProber,
  given: Pick<PlaygroundOptions, "keepLuck"> = {},
): FakePlayground {
  const workers: FakeWorker[] = [];
  const start = (): FakeWorker => {
    const worker = fakeWorker();
    workers.push(worker);
    return worker;
  };
  const end = (): void => workers.splice(0).forEach((worker) => worker.hush());
  return { playground: new Playground({ experiment, start, prober, ...given }), workers, end };
}
