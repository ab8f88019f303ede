/**
 * What the threads of a page did for a while, from Chromium's own trace: the processor time of each of their tasks. What
 * other work on the machine takes away from them does not count, so it can be measured on a busy one.
 */
import type { Page } from "playwright";

export interface Thread {
  /** As Chromium calls it: CrRendererMain, DedicatedWorker thread. */
  readonly name: string;
  /** Milliseconds of processor time of each task. */
  readonly tasks: readonly number[];
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const taskName = "ThreadControllerImpl::RunTask";
const mainName = "CrRendererMain";

/** What the threads of the page's process did while `work` went on, the busiest first. */
export async function traced<T>(
  page: Page,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly threads: readonly Thread[] }> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  const traceConfig = { includedCategories: ["toplevel", "__metadata"], excludedCategories: ["*"] };
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig });
  const result = await work();
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  return { result, threads: threadsOf(events) };
}

function threadsOf(events: readonly TraceEvent[]): readonly Thread[] {
  const threads = new Map<string, { readonly pid: number; name: string; readonly tasks: number[] }>();
  for (const { name, pid, tid, tdur = 0, args } of events) {
    const key = `${pid} ${tid}`;
    const thread = threads.get(key) ?? { pid, name: "", tasks: [] };
    threads.set(key, thread);
    if (name === "thread_name") thread.name = args?.name ?? "";
    if (name === taskName) thread.tasks.push(tdur / 1000);
  }
  const sorted = [...threads.values()].toSorted((a, b) => sum(b.tasks) - sum(a.tasks));
  // The page that trains is the busiest of all that the browser has open.
  const { pid } = sorted.find(({ name }) => name === mainName) ?? {};
  return sorted.filter((thread) => thread.pid === pid);
}

/** @throws Error where there is none. */
export function mainThread(threads: readonly Thread[]): Thread {
  return named(threads, mainName);
}

/** The busiest worker of the page. @throws Error where there is none. */
export function trainingThread(threads: readonly Thread[]): Thread {
  return named(threads, "DedicatedWorker thread");
}

function named(threads: readonly Thread[], name: string): Thread {
  const found = threads.find((thread) => thread.name === name);
  if (!found) throw new Error(`the trace has no thread ${name}`);
  return found;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
