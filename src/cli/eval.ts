/** `mnemoscope eval`: a network on held-out episodes, or one golden case on one engine, compared with what the case expects. */
import { compileCell } from "../cell/compile.ts";
import type { Program } from "../cell/program.ts";
import { asShown } from "../core/as-shown.ts";
import { Problem } from "../core/problem.ts";
import { compareCase, parseCase, runCase, type CaseResult, type GoldenCase } from "../engine/golden.ts";
import { library } from "../models/all.ts";
import { isRunFile } from "../share/run-file/run-file.ts";
import { textOfModel } from "../train/check.ts";
import { fromCell } from "./cell.ts";
import { chooseEngine } from "./engines.ts";
import { readOptions, type Options } from "./options.ts";
import { readText } from "./read.ts";
import { replaceFile } from "./replace.ts";
import { reportCommand } from "./report.ts";
import { sourceOptions } from "./source.ts";
import type { Terminal } from "./terminal.ts";
import { weightsOptions } from "./weights.ts";

/** Largest relative error of a tensor that passes. */
const tolerance = 1e-4;

const ofBoth = ["engine", "threads"];
const ofReport = [...sourceOptions.filter((name) => name !== "cell"), "run", ...weightsOptions, "batches", "csv"];

/** What is given besides a case file, or in place of it: a link, a run file, or any option of a report. */
function isOfReport(options: Options): boolean {
  const isLink = options.positionals.some((given) => given.includes("#") || /^v\d+&/.test(given) || isRunFile(given));
  const isAsked = ofReport.some((name) => options.text(name) !== undefined || options.list(name).length > 0);
  return isLink || isAsked || options.has("json");
}

/** Returns 1 when `--check` finds a tensor past the tolerance. @throws Problem. */
export async function evalCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args, [...ofBoth, ...ofReport, "cell", "out"], ["check", "json"]);
  if (isOfReport(options)) return reportCommand(options, terminal);
  const [file, ...more] = options.positionals;
  if (file === undefined || more.length > 0)
    throw new Problem("cli.options", { why: "give one case file, --run DIR, or an experiment and --weights FILE" });
  const goldenCase = parseCase(await readText(file));
  const { expected } = goldenCase;
  if (options.has("check") && !expected) throw new Problem("cli.expected", { file });
  const engine = await chooseEngine(options);
  const result = await runCase(goldenCase, await programOf(goldenCase, options.text("cell")), engine);
  const out = options.text("out");
  if (out !== undefined) await replaceFile(out, `${JSON.stringify(result)}\n`);
  if (options.has("check") && expected) return check(expected, result, terminal);
  if (out === undefined) terminal.out(JSON.stringify(result));
  return 0;
}

/** Of the case's model, or of the text of `cell`. @throws Problem. */
async function programOf({ model, settings, input, output }: GoldenCase, cell: string | undefined): Promise<Program> {
  const compile = (text: string): Program => compileCell(text, { settings, input, output, library });
  return cell === undefined ? compile(textOfModel({ id: model })) : fromCell(cell, compile);
}

/** Every tensor and its error, the worst first. */
function check(expected: CaseResult, result: CaseResult, terminal: Terminal): number {
  const errors = compareCase(expected, result);
  for (const { name, error } of errors)
    terminal.out(`${error > tolerance ? "past" : "  ok"}  ${error.toExponential(1)}  ${asShown(name)}`);
  const past = errors.filter(({ error }) => !(error <= tolerance)).length;
  terminal.out(
    past === 0 ? `all ${errors.length} within ${tolerance}` : `${past} of ${errors.length} past ${tolerance}`,
  );
  return past === 0 ? 0 : 1;
}
