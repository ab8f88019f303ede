/** What an analysis looks at, made of an experiment as plain data. */
import { defaultValues } from "../../../core/setting.ts";
import { wasmEngine } from "../../../engine/wasm/engine.ts";
import { checkExperiment } from "../../../train/check.ts";
import type { Analysis, Findings, Subject } from "../../analysis.ts";
import { openSubject } from "../../subject.ts";

export async function subjectOf(given: object, trained?: Float32Array): Promise<Subject> {
  const experiment = checkExperiment({ training: {}, seed: 1, engine: "wasm", changes: [], ...given });
  return openSubject({ experiment, update: 0, weights: trained ?? null, engine: wasmEngine });
}

export async function findingsOf(analysis: Analysis, subject: Subject, settings: object = {}): Promise<Findings> {
  let last: Findings | undefined;
  const values = { ...defaultValues(analysis.settings), ...settings };
  for await (const { findings } of analysis.run(subject, values)) last = findings;
  if (!last) throw new Error("nothing came");
  return last;
}
