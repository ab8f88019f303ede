/** Files of a sweep: its spec, and its results, to which lines are added. */
import { appendFile, readFile, truncate } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { Problem } from "../../core/problem.ts";
import { jobsOf, type Job } from "../../sweep/jobs.ts";
import type { Maker } from "../../sweep/one.ts";
import { readLine, readResults, resultFormat, type ReadResults } from "../../sweep/results.ts";
import { readSweep, type Sweep } from "../../sweep/spec.ts";
import type { Options } from "../options.ts";
import { readText } from "../read.ts";
import { attempt } from "../replace.ts";
import type { Terminal } from "../terminal.ts";

export interface Spec {
  readonly file: string;
  readonly sweep: Sweep;
  readonly jobs: readonly Job[];
}

/** The one spec that the arguments name. @throws Problem. */
export async function readSpec({ positionals }: Options): Promise<Spec> {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Problem("sweep.file", { wanted: "one file, SPEC.sweep.json" });
  return openSpec(file);
}

/** @throws Problem. */
export async function openSpec(file: string): Promise<Spec> {
  const sweep = await readSweep(await readText(file));
  return { file, sweep, jobs: jobsOf(sweep) };
}

/** `spec.sweep.json` → `spec.results.jsonl`. */
export function besideSpec(spec: string, ending: string): string {
  return `${spec.replace(/(\.sweep)?\.json$/, "")}${ending}`;
}

/** This program on this machine. `root`: the project's folder. */
export async function makerOf(root: string): Promise<Maker> {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { readonly version: string };
  const [processor] = cpus();
  const { platform, arch, versions } = process;
  return { version, machine: `${processor?.model.trim() ?? arch}, ${platform} ${arch}, Node ${versions.node}` };
}

/** What the files hold together; what they do not is said. Files that are not there hold nothing. @throws Problem. */
export async function readFiles(
  files: readonly string[],
  {
    version,
    jobs,
    terminal,
  }: { readonly version: string; readonly jobs?: readonly Job[]; readonly terminal: Terminal },
): Promise<ReadResults> {
  const texts = await Promise.all(files.map(async (file) => ({ file, text: await readText(file) })));
  const read = readResults(texts, { version, ...(jobs && { jobs }) });
  for (const note of read.notes) terminal.err(`mnemoscope: ${note.message}\n`);
  return read;
}

/** Makes the file end with a whole line, so that one can be added: what was cut off goes, anything else stays. @throws Problem. */
export async function mendEnd(file: string): Promise<void> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end === bytes.length) return;
  const last = bytes.subarray(end).toString();
  const begin = `{"format":"${resultFormat}"`;
  const isOurs = last.startsWith(begin) || begin.startsWith(last);
  const isWhole = typeof readLine(last) !== "string";
  await attempt(file, () => (isOurs && !isWhole ? truncate(file, end) : appendFile(file, "\n")));
}
