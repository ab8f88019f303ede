/** The weights of an experiment as a state_dict for PyTorch's own module with the same equations. */
import { Problem } from "../core/problem.ts";
import { prepare } from "../train/prepare.ts";
import { startWeights } from "../train/start.ts";
import { cellOf } from "../train/state-dict/cells.ts";
import { writeStateDict } from "../train/state-dict/convert.ts";
import type { ExportOptions } from "./files.ts";

/** A safetensors file. @throws Problem where PyTorch has no such module. */
export function stateDictFile({ experiment, trained }: ExportOptions): Uint8Array<ArrayBuffer> {
  const { model, seed } = experiment;
  const cell = cellOf(model);
  if (!cell) throw new Problem("torch.cell", { model: model.id });
  const { program } = prepare(experiment);
  const origin = { seed: String(seed), update: String(trained?.update ?? 0) };
  return writeStateDict(cell, program, trained?.weights ?? startWeights(program, seed), origin);
}
