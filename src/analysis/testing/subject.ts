/** For tests only: what an analysis is given, of an experiment with any weights. */
import { wasmEngine } from "../../engine/wasm/engine.ts";
import { checkExperiment } from "../../train/check.ts";
import type { Experiment } from "../../train/experiment.ts";
import { prepare } from "../../train/prepare.ts";
import type { Probe } from "../../train/probe.ts";
import { startWeights } from "../../train/start.ts";
import { presetById } from "../../train/presets.ts";
import type { Analysis, Findings, Subject } from "../analysis.ts";
import { openSubject } from "../subject.ts";
import { defaultValues, type SettingValues } from "../../core/setting.ts";

export interface Looked {
  readonly text?: string;
  readonly model?: string;
  readonly task: string;
  readonly settings?: SettingValues;
  /** Weights by name, whole; the others are as the seed begins. */
  readonly weights?: Readonly<Record<string, readonly number[]>>;
  readonly probe?: Probe | undefined;
  readonly film?: Subject["film"];
}

export async function subjectOf(looked: Looked): Promise<Subject> {
  const { text, model = "rnn", task, settings = {}, weights = {}, probe, film = [] } = looked;
  const experiment: Experiment = checkExperiment({
    ...presetById("lstm-parity"),
    model: { id: model, settings: {}, ...(text !== undefined && { text }) },
    task: { id: task, settings },
  });
  const { program } = prepare(experiment);
  const all = startWeights(program, experiment.seed);
  for (const [name, values] of Object.entries(weights)) {
    const parameter = program.parameters.find((one) => one.name === name);
    if (!parameter) throw new Error(`no ${name} among ${program.parameters.map((one) => one.name).join(", ")}`);
    all.set(values, parameter.offset);
  }
  return openSubject({ experiment, update: 0, engine: wasmEngine, weights: all, film, ...(probe && { probe }) });
}

/** The result, after all pieces. */
export async function resultOf(analysis: Analysis, subject: Subject, settings: SettingValues = {}): Promise<Findings> {
  let last: Findings | undefined;
  let share = 0;
  for await (const piece of analysis.run(subject, { ...defaultValues(analysis.settings), ...settings })) {
    if (piece.share < share) throw new Error(`${piece.share} is done, and ${share} was before`);
    ({ share, findings: last } = piece);
  }
  if (!last || share !== 1) throw new Error("the last piece is the result");
  return last;
}
