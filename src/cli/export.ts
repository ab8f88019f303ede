/** `mnemoscope export`: an experiment as a folder that runs elsewhere. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { asShown } from "../core/as-shown.ts";
import { Problem } from "../core/problem.ts";
import { pytorchFiles } from "../export/files.ts";
import { prepare } from "../train/prepare.ts";
import { readStart, type Layout } from "../train/weights.ts";
import { readOptions } from "./options.ts";
import { readBytes } from "./read.ts";
import { attempt } from "./replace.ts";
import { lastWeights } from "./run-file.ts";
import { readSource, sourceOptions } from "./source.ts";
import type { Terminal } from "./terminal.ts";

const targets = ["pytorch"] as const;

/** @throws Problem. */
export async function exportCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args.map(longOption), [...sourceOptions, "to", "out", "weights"], []);
  const to = options.text("to");
  if (!targets.some((target) => target === to))
    throw new Problem("cli.export.to", { known: targets.join(", "), got: to?.slice(0, 40) ?? "nothing" });
  const out = options.text("out");
  if (out === undefined) throw new Problem("cli.export.out");
  const { experiment, file } = await readSource(options, "export");
  const weights = options.text("weights");
  const { program } = prepare(experiment);
  const trained = weights === undefined ? file && lastWeights(file, program) : await readTrained(weights, program);
  const files = pytorchFiles(trained ? { experiment, trained } : { experiment });
  await attempt(out, () => mkdir(out, { recursive: true }));
  for (const { name, bytes } of files) await attempt(join(out, name), () => writeFile(join(out, name), bytes));
  terminal.out(`written to ${asShown(out)}: ${files.map(({ name }) => name).join(", ")}`);
  return 0;
}

/** `-o` is `--out`. */
function longOption(arg: string): string {
  return arg === "-o" ? "--out" : arg;
}

/** Weights of a file, and the updates that they have seen. @throws Problem. */
async function readTrained(path: string, program: Layout): Promise<{ weights: Float32Array; update: number }> {
  const { update, snapshot } = readStart(program, await readBytes(path));
  return { weights: snapshot.weights, update };
}
