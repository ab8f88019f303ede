/** How an analysis comes by what it looks at: the same in the page's probe worker, on the command line, and in tests. */
import { Problem } from "../core/problem.ts";
import { unmoved } from "../engine/engine.ts";
import { ChangedNetwork } from "../train/changed.ts";
import { prepare } from "../train/prepare.ts";
import { firstProbe } from "../train/probe.ts";
import { Run } from "../train/run.ts";
import { startWeights } from "../train/start.ts";
import type { Subject } from "./analysis.ts";

export interface SubjectOptions extends Pick<Subject, "experiment" | "update" | "engine"> {
  /** Null: those that the seed begins with. */
  readonly weights: Float32Array | null;
  readonly probe?: Subject["probe"];
  readonly film?: Subject["film"];
  readonly history?: Subject["history"];
}

/** Opens a session of its own, which the caller disposes of. @throws Problem on whatever does not fit. */
export async function openSubject(options: SubjectOptions): Promise<Subject> {
  const { experiment, update, engine, probe = firstProbe, film = [], history = null } = options;
  const { program, task } = prepare(experiment, update);
  const weights = options.weights ?? startWeights(program, experiment.seed);
  if (weights.length !== program.parameterCount)
    throw new Problem("run.weights.size", { got: weights.length, wanted: program.parameterCount });
  const session = await engine.open(program, { loss: task.loss, weights });
  session.restore(unmoved(weights));
  const changed = new ChangedNetwork(engine, program, task.loss);
  const run = new Run({ experiment, program, task, session, changed, update });
  const { task: probeTask, episodes, batch } = await run.episodeOf(probe);
  const extend: Subject["extend"] = (other) => run.extended(other);
  const looked = { probe, probeTask, episodes, batch };
  return { experiment, update, program, task, weights, session, engine, ...looked, extend, film, history };
}
