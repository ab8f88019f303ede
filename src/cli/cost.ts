/** `mnemoscope cost`: what an experiment asks of a machine, before anything is run. */
import { cost } from "../cell/cost.ts";
import { asShown } from "../core/as-shown.ts";
import { settingsAt } from "../train/changes.ts";
import { prepare } from "../train/prepare.ts";
import { readOptions } from "./options.ts";
import { readSource, sourceOptions } from "./source.ts";
import type { Terminal } from "./terminal.ts";

/** @throws Problem. */
export async function costCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args, sourceOptions, ["json"]);
  const { experiment } = await readSource(options, "cost");
  const { task, program } = prepare(experiment);
  const { batch } = settingsAt(experiment, 0).training;
  const { parameters, flops, bytes } = cost(program, batch, task.longest);
  if (options.has("json")) {
    terminal.out(JSON.stringify({ parameters, flops, bytes, batch, steps: task.longest }));
    return 0;
  }
  terminal.out(`${asShown(program.title)}: ${parameters} parameters`);
  terminal.out(
    `one update of ${batch} sequences of ${task.longest} steps: ${(flops / 1e6).toFixed(1)} million operations`,
  );
  terminal.out(`memory: ${(bytes / 1e6).toFixed(1)} MB`);
  return 0;
}
