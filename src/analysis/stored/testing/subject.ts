/** What an analysis looks at, made of an experiment as plain data. */
import { randomStream } from "../../../core/random.ts";
import { defaultValues } from "../../../core/setting.ts";
import { extendBatch } from "../../../engine/extend.ts";
import { wasmEngine } from "../../../engine/wasm/engine.ts";
import { checkExperiment } from "../../../train/check.ts";
import { prepare } from "../../../train/prepare.ts";
import { firstProbe } from "../../../train/probe.ts";
import { startWeights } from "../../../train/start.ts";
import type { Analysis, Findings, Subject } from "../../analysis.ts";

export async function subjectOf(given: object, trained?: Float32Array): Promise<Subject> {
  const experiment = checkExperiment({ training: {}, seed: 1, engine: "wasm", changes: [], ...given });
  const { program, task } = prepare(experiment);
  const weights = trained ?? startWeights(program, experiment.seed);
  const session = await wasmEngine.open(program, { loss: task.loss, weights });
  const episodes = task.probe(randomStream(experiment.seed, "probe"));
  const extend: Subject["extend"] = (other) =>
    extendBatch(program, other, { updates: 0, random: randomStream(experiment.seed, "noise") });
  const batch = extend(episodes);
  return { experiment, update: 0, program, task, weights, session, engine: wasmEngine, probe: firstProbe, episodes, batch, extend }; // prettier-ignore
}

export async function findingsOf(analysis: Analysis, subject: Subject, settings: object = {}): Promise<Findings> {
  let last: Findings | undefined;
  const values = { ...defaultValues(analysis.settings), ...settings };
  for await (const { findings } of analysis.run(subject, values)) last = findings;
  if (!last) throw new Error("nothing came");
  return last;
}
