/** `npm run bench`: runs the jobs one after another and prints, or writes, one row for each. */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { nodeJobs } from "./node.ts";
import { makeRow, printRow, type Job, type Row } from "./row.ts";

/** `root`: the project's folder. Returns the exit code. */
export async function main(args: readonly string[], root: string): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: "string" }, only: { type: "string" } } });
  const pattern = new RegExp(values.only ?? "", "i");
  const jobs = nodeJobs(root).filter(({ work, against }) => pattern.test(`${work} ${against}`));
  if (jobs.length === 0) {
    console.error(`--only ${values.only}: no row matches`);
    return 1;
  }
  const rows: Row[] = [];
  for (const job of jobs) rows.push(await runJob(job));
  if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
  return 0;
}

async function runJob(job: Job): Promise<Row> {
  const pair = await job.measure();
  const row = makeRow(job, pair);
  console.log(printRow(row, pair.missing));
  return row;
}
