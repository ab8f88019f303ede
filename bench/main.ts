/** `npm run bench`: runs the jobs one after another; prints one row for each, and writes them. */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { sayProblems } from "../src/core/problem.ts";
import { problems } from "../src/core/problems.ts";
import { browserJobs } from "./browser.ts";
import { builtJobs } from "./built.ts";
import { openPlace, type Folders, type Place } from "./chromium.ts";
import { gpuLines, gpuTable } from "./gpu.ts";
import { learnedJobs } from "./learned.ts";
import { lookingJobs } from "./looking.ts";
import { modelJobs } from "./models.ts";
import { nodeJobs } from "./node.ts";
import { once } from "./once.ts";
import { openingJobs } from "./opening.ts";
import { makeRow, printRow, type Pair, type Row } from "./row.ts";

/** `root`: the project's folder. Returns the exit code: 1 when a job failed, whatever the ratios. */
export async function main(args: readonly string[], root: string, folders: Folders): Promise<number> {
  sayProblems(problems);
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: "string" }, only: { type: "string" }, gpu: { type: "boolean" } },
  });
  if (values.gpu) return benchGpu(root, values.json);
  const opened: Place[] = [];
  const open = once(async () => {
    const place = await openPlace(folders);
    if (place) opened.push(place);
    return place;
  });
  const pattern = new RegExp(values.only ?? "", "i");
  const all = [
    ...browserJobs(open),
    ...nodeJobs(root),
    ...learnedJobs(root),
    ...modelJobs(root),
    ...lookingJobs(),
    ...openingJobs(root, folders.opening),
    ...builtJobs(open, folders.app),
  ];
  const jobs = all.filter(({ work, against }) => pattern.test(`${work} · ${against}`));
  const rows: Row[] = [];
  let failed = jobs.length === 0 ? 1 : 0;
  if (failed) console.error(`--only ${values.only}: matches no row`);
  for (const job of jobs) {
    const pair = await job.measure().catch((error: unknown): Pair => {
      failed = 1;
      return { ours: null, theirs: null, note: `failed: ${String(error)}` };
    });
    const row = makeRow(job, pair);
    rows.push(row);
    console.log(printRow(row, pair.note));
  }
  for (const place of opened) await place.close();
  if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
  return failed;
}

/** The table of the graphics device; returns the exit code. */
async function benchGpu(root: string, json: string | undefined): Promise<number> {
  try {
    const table = await gpuTable(root, (work) => console.error(work));
    for (const line of gpuLines(table)) console.log(line);
    if (json) writeFileSync(json, `${JSON.stringify(table, null, 2)}\n`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
