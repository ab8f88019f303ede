/** A thread that trains one job of a sweep after the other: the program of `dist/cli/sweep-worker.js`. */
import { parentPort, workerData } from "node:worker_threads";
import { sayProblems } from "../core/problem.ts";
import { problems } from "../core/problems.ts";
import type { Job } from "../sweep/jobs.ts";
import { runJob, type Maker } from "../sweep/one.ts";
import { engineOf } from "./sweep/engine.ts";

const port = parentPort;
if (!port) throw new Error("this is a thread of a sweep; run mnemoscope sweep instead");
sayProblems(problems);
const maker = workerData as Maker;

async function answer(job: Job): Promise<void> {
  port?.postMessage(await runJob(job, { engine: await engineOf(job), maker }));
}

port.on("message", (job: Job) => void answer(job));
