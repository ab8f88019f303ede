/** `mnemoscope sweep run` and `shard`. */
import { appendFile, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { Problem } from "../../core/problem.ts";
import { standing, type Standing } from "../../sweep/halving.ts";
import { shardOf, type Job } from "../../sweep/jobs.ts";
import type { Maker } from "../../sweep/one.ts";
import { lineOf, type Result } from "../../sweep/results.ts";
import { readOptions } from "../options.ts";
import { reason } from "../read.ts";
import { attempt } from "../replace.ts";
import { interrupted, listenForStop } from "../stop.ts";
import type { Terminal } from "../terminal.ts";
import { besideSpec, makerOf, mendEnd, readFiles, readSpec, type Spec } from "./files.ts";
import { showJobs } from "./progress.ts";
import { openWorkers } from "./workers.ts";

const mostWorkers = 256;
const mostShards = 100_000;

interface Work {
  readonly spec: Spec;
  readonly out: string;
  readonly workers: number;
  readonly maker: Maker;
  readonly terminal: Terminal;
  /** By job; it grows. */
  readonly known: Map<string, Result>;
}

/** @throws Problem. */
export async function runCommand(args: readonly string[], terminal: Terminal, root: string): Promise<number> {
  const options = readOptions(args, ["out", "jobs"], []);
  const spec = await readSpec(options);
  const out = options.text("out") ?? besideSpec(spec.file, ".results.jsonl");
  const maker = await makerOf(root);
  const known = await knownOf([out], spec, maker, terminal);
  const workers = options.number("jobs", 1, mostWorkers) ?? availableParallelism();
  const work = { spec, out, workers, maker, terminal, known };
  for (;;) {
    const now = standing(spec.sweep, spec.jobs, known);
    if (now.isOver) {
      tellEnd(work, now);
      return 0;
    }
    tellRung(work, now);
    if (await runAll(missing(now.jobs, known), work)) return interrupted;
  }
}

/** @throws Problem. */
export async function shardCommand(args: readonly string[], terminal: Terminal, root: string): Promise<number> {
  const options = readOptions(args, ["index", "of", "out", "after", "jobs"], []);
  const spec = await readSpec(options);
  const of = options.number("of", 1, mostShards);
  if (of === undefined || options.text("index") === undefined)
    throw new Problem("sweep.file", { wanted: "--index I (from 0) and --of N" });
  const index = options.number("index", 0, mostShards) ?? 0;
  if (index >= of) throw new Problem("sweep.shard", { most: of - 1, got: index });
  const out = options.text("out") ?? besideSpec(spec.file, `.shard-${index}-of-${of}.jsonl`);
  const maker = await makerOf(root);
  const after = options.text("after");
  // All shards have to agree on the rung: their own results say nothing of it.
  const before = after === undefined ? new Map<string, Result>() : await knownOf([after], spec, maker, terminal);
  const now = standing(spec.sweep, spec.jobs, before);
  const known = new Map([...before, ...(await knownOf([out], spec, maker, terminal))]);
  const workers = options.number("jobs", 1, mostWorkers) ?? 1;
  const work = { spec, out, workers, maker, terminal, known };
  const mine = now.isOver ? [] : shardOf(now.jobs, index, of);
  tellRung(work, { ...now, jobs: mine });
  if (await runAll(missing(mine, known), work)) return interrupted;
  terminal.out(`shard ${index} of ${of}: ${mine.length} runs in ${out}`);
  return 0;
}

function missing(jobs: readonly Job[], known: ReadonlyMap<string, Result>): readonly Job[] {
  return jobs.filter(({ id }) => !known.has(id));
}

/** @throws Problem where two results contradict each other: to go on would hide it. */
async function knownOf(
  files: readonly string[],
  { jobs }: Spec,
  { version }: Maker,
  terminal: Terminal,
): Promise<Map<string, Result>> {
  const there: string[] = [];
  for (const file of files) if (await stat(file).catch(() => null)) there.push(file);
  const { byJob, notes, isContradictory } = await readFiles(there, { version, jobs, terminal });
  const contradiction = notes.find(({ key }) => key === "sweep.line.contradiction");
  if (isContradictory && contradiction) throw contradiction;
  return new Map(byJob);
}

/** Whether it was stopped. Every run that ends is in the file before it counts. @throws Problem. */
async function runAll(jobs: readonly Job[], { out, workers: count, maker, terminal, known }: Work): Promise<boolean> {
  await mendEnd(out);
  await attempt(out, () => appendFile(out, ""));
  if (jobs.length === 0) return false;
  const queue = [...jobs];
  const workers = openWorkers(Math.min(count, jobs.length), maker);
  const closeAll = (): void => workers.forEach(({ close }) => close());
  const stop = listenForStop(closeAll);
  const progress = showJobs(terminal, jobs.length);
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (let job = queue.shift(); job && !stop.isStopped(); job = queue.shift()) {
          const { id } = job;
          const result = await worker.run(job).catch((error: unknown) => {
            throw new Problem("sweep.worker", { job: id, why: reason(error), file: out });
          });
          if (!result) return;
          await attempt(out, () => appendFile(out, lineOf(result)));
          known.set(id, result);
          progress.ended(result);
        }
      }),
    );
    return stop.isStopped();
  } finally {
    closeAll();
    stop.end();
    progress.end();
  }
}

function tellRung({ spec, known, terminal }: Work, { rung, jobs, stopped }: Standing): void {
  const { search } = spec.sweep;
  const left = missing(jobs, known).length;
  const goesOn = left < jobs.length ? `, ${jobs.length - left} are done` : "";
  const words = search.kind === "halving" ? `rung ${rung + 1} of ${search.rungs.length + 1}: ` : "";
  terminal.err(`${words}${jobs.length} runs${goesOn}${sayStopped(spec, stopped)}\n`);
}

/** Which points halving has stopped, and where. */
function sayStopped({ sweep, jobs }: Spec, stopped: Standing["stopped"]): string {
  if (sweep.search.kind !== "halving") return "";
  const { rungs } = sweep.search;
  const nameOf = (point: number): string =>
    Object.values(jobs.find((job) => job.point === point)?.values ?? {}).join(" ");
  return stopped
    .map((points, rung) => `\n  stopped at update ${rungs[rung]}: ${points.map((point) => nameOf(point)).join(", ")}`)
    .join("");
}

function tellEnd({ spec, known, out, terminal }: Work, { stopped }: Standing): void {
  const results = [...known.values()];
  const count = (outcome: Result["outcome"]): number => results.filter((one) => one.outcome === outcome).length;
  const parts = [
    `${results.length} runs`,
    spec.sweep.goal ? `${count("goal")} came to the goal` : "no goal",
    ...(count("diverged") > 0 ? [`${count("diverged")} diverged`] : []),
    ...(count("refused") > 0 ? [`${count("refused")} could not be run`] : []),
  ];
  terminal.out(`${parts.join(", ")}; results in ${out}${sayStopped(spec, stopped)}`);
}
