/** `mnemoscope sweep`: many runs from one file. */
import { Problem } from "../../core/problem.ts";
import { costOf, shardsFor, tried } from "../../sweep/cost.ts";
import { pointsOf } from "../../sweep/jobs.ts";
import { lineOf } from "../../sweep/results.ts";
import { readOptions } from "../options.ts";
import { replaceFile } from "../replace.ts";
import type { Terminal } from "../terminal.ts";
import { engineOf } from "./engine.ts";
import { makerOf, openSpec, readFiles, readSpec } from "./files.ts";
import { reportCommand } from "./report.ts";
import { runCommand, shardCommand } from "./run.ts";
import { verifyCommand } from "./verify.ts";

type Command = (args: readonly string[], terminal: Terminal, root: string) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  plan: planCommand,
  run: runCommand,
  shard: shardCommand,
  merge: mergeCommand,
  report: reportCommand,
  verify: verifyCommand,
};

/** Exit code of results that contradict each other. */
const contradicted = 1;

/** `root`: the project's folder. @throws Problem. */
export async function sweepCommand(args: readonly string[], terminal: Terminal, root: string): Promise<number> {
  const [name = "", ...rest] = args;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Problem("sweep.command", { got: name.slice(0, 40), known: Object.keys(commands).join(", ") });
  return command(rest, terminal, root);
}

/** @throws Problem. */
async function planCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args, [], ["json"]);
  const { sweep } = await readSpec(options);
  const cost = costOf(sweep);
  const seconds = cost.operations / (await tried(sweep, await engineOf({ experiment: sweep.base })));
  const points = pointsOf(sweep).length;
  const plan = { ...cost, points, seeds: sweep.seeds.length, seconds: Math.ceil(seconds), shards: shardsFor(seconds, cost.runs) }; // prettier-ignore
  if (options.has("json")) {
    terminal.out(JSON.stringify(plan));
    return 0;
  }
  const { goal } = sweep;
  const bound = goal ? [goal.above ?? NaN, goal.below ?? NaN] : [];
  const words = ["above", "below"].flatMap((word, i) => (Number.isNaN(bound[i] ?? NaN) ? [] : [`${word} ${bound[i]}`]));
  terminal.out(`${points} points, ${plan.seeds} seeds, ${cost.runs} runs of at most ${sweep.updates} updates`);
  terminal.out(goal ? `goal: ${goal.metric} ${words.join(" and ")} at two looks running` : "no goal: each to the end");
  if (cost.looked < points)
    terminal.out(`operations counted for ${cost.looked} points, the others are like their mean`);
  terminal.out(`at most ${cost.operations.toExponential(1)} operations`);
  terminal.out(`at most ${sayTime(plan.seconds)} on one core of this machine, by a short trial`);
  terminal.out(`shards of about 40 s: ${plan.shards}`);
  return 0;
}

/** The largest unit of which there are two. */
function sayTime(seconds: number): string {
  const units = [["days", 86_400], ["h", 3600], ["min", 60]] as const; // prettier-ignore
  const [name, size] = units.find(([, one]) => seconds >= 2 * one) ?? ["s", 1];
  return `${Math.ceil(seconds / size)} ${name}`;
}

/** @throws Problem. */
async function mergeCommand(args: readonly string[], terminal: Terminal, root: string): Promise<number> {
  const options = readOptions(args, ["out", "spec"], []);
  const out = options.text("out");
  if (out === undefined || options.positionals.length === 0)
    throw new Problem("sweep.file", { wanted: "the files to merge, and --out FILE.jsonl" });
  const spec = options.text("spec");
  const jobs = spec === undefined ? undefined : (await openSpec(spec)).jobs;
  const { version } = await makerOf(root);
  const { byJob, isContradictory } = await readFiles(options.positionals, { version, terminal, ...(jobs && { jobs }) });
  const results = [...byJob.values()].toSorted((one, other) => (one.job < other.job ? -1 : 1));
  await replaceFile(out, results.map((result) => lineOf(result)).join(""));
  const of = jobs ? ` of ${jobs.length}` : "";
  terminal.out(`${results.length}${of} runs of ${options.positionals.length} files in ${out}`);
  return isContradictory ? contradicted : 0;
}
