/** `--weights FILE`: weights of the model's own, or a state_dict of PyTorch's, whose module then takes the model's place. */
import { Problem } from "../core/problem.ts";
import type { Experiment } from "../train/experiment.ts";
import { prepare } from "../train/prepare.ts";
import type { Checkpoint } from "../train/run.ts";
import { moduleOf, type Nonlinearity } from "../train/state-dict/cells.ts";
import { weightsOf } from "../train/state-dict/convert.ts";
import { withModule } from "../train/state-dict/fit.ts";
import { isStateDict, readStateDict, type StateDict } from "../train/state-dict/read.ts";
import { readStart } from "../train/weights.ts";
import type { Options } from "./options.ts";
import { readBytes } from "./read.ts";
import type { Terminal } from "./terminal.ts";

/** Options of every command that reads weights. */
export const weightsOptions: readonly string[] = ["weights", "nonlinearity"];

export interface Begun {
  readonly experiment: Experiment;
  readonly resume: Checkpoint;
}

/** Undefined where no file is given. @throws Problem. */
export async function readWeightsOption(
  experiment: Experiment,
  options: Options,
  terminal: Terminal,
): Promise<Begun | undefined> {
  const path = options.text("weights");
  const nonlinearity = nonlinearityOf(options);
  if (path === undefined) return undefined;
  const bytes = await readBytes(path);
  if (!isStateDict(bytes)) return { experiment, resume: readStart(prepare(experiment).program, bytes) };
  const dict = readStateDict(bytes);
  if (options.text("cell") !== undefined) throw new Problem("torch.own", { module: moduleOf[dict.id] });
  const chosen = nonlinearity ?? dict.nonlinearity ?? "tanh";
  const fitted = withModule(experiment, dict, chosen);
  terminal.err(`${saidOf(dict, chosen)}\n`);
  return { experiment: fitted, resume: readStart(prepare(fitted).program, weightsOf(dict)) };
}

function nonlinearityOf(options: Options): Nonlinearity | undefined {
  const given = options.text("nonlinearity");
  if (given === undefined || given === "tanh" || given === "relu") return given;
  throw new Problem("cli.options", { why: `--nonlinearity: expected tanh or relu, got ${given.slice(0, 40)}` });
}

function saidOf({ id, layers, hidden, converted }: StateDict, nonlinearity: Nonlinearity): string {
  const kind = id === "rnn" ? ` with ${nonlinearity}` : "";
  const types = converted.length > 0 ? `; ${converted.join(", ")} read as float32` : "";
  return `${moduleOf[id]}${kind}, ${layers} ${layers === 1 ? "layer" : "layers"} of ${hidden} units, in place of the model${types}`;
}
