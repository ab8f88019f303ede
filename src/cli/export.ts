/** `mnemoscope export`: an experiment as a folder that runs elsewhere, or its weights as a file for PyTorch's own module. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { asShown } from "../core/as-shown.ts";
import { Problem } from "../core/problem.ts";
import { pytorchFiles, type ExportOptions } from "../export/files.ts";
import { stateDictFile } from "../export/state-dict.ts";
import { prepare } from "../train/prepare.ts";
import { readOptions, type Options } from "./options.ts";
import { attempt, replaceFile } from "./replace.ts";
import { lastWeights } from "./run-file.ts";
import { readSource, sourceOptions } from "./source.ts";
import type { Terminal } from "./terminal.ts";
import { readWeightsOption, weightsOptions } from "./weights.ts";

const targets = ["pytorch", "state-dict"] as const;

/** @throws Problem. */
export async function exportCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args.map(longOption), [...sourceOptions, ...weightsOptions, "to", "out"], []);
  const to = targets.find((target) => target === options.text("to"));
  if (!to)
    throw new Problem("cli.export.to", {
      known: targets.join(", "),
      got: options.text("to")?.slice(0, 40) ?? "nothing",
    });
  const out = options.text("out");
  if (out === undefined) throw new Problem("cli.export.out");
  const what = await readExported(options, terminal);
  if (to === "state-dict") {
    await replaceFile(out, stateDictFile(what));
    terminal.out(`written: ${asShown(out)}`);
    return 0;
  }
  const files = pytorchFiles(what);
  await attempt(out, () => mkdir(out, { recursive: true }));
  for (const { name, bytes } of files) await attempt(join(out, name), () => writeFile(join(out, name), bytes));
  terminal.out(`written to ${asShown(out)}: ${files.map(({ name }) => name).join(", ")}`);
  return 0;
}

/** `-o` is `--out`. */
function longOption(arg: string): string {
  return arg === "-o" ? "--out" : arg;
}

/** An experiment with the weights of a file, or those of its run file, or none. @throws Problem. */
async function readExported(options: Options, terminal: Terminal): Promise<ExportOptions> {
  const { experiment, file } = await readSource(options, "export");
  const begun = await readWeightsOption(experiment, options, terminal);
  if (begun) {
    const { update, snapshot } = begun.resume;
    return { experiment: begun.experiment, trained: { weights: snapshot.weights, update } };
  }
  const trained = file ? lastWeights(file, prepare(experiment).program) : undefined;
  return trained ? { experiment, trained } : { experiment };
}
