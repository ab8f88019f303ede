/** What the page makes of a run file. */
import { readRunFile } from "../../share/run-file/read.ts";
import type { RunFile } from "../../share/run-file/run-file.ts";
import { runOf, type RunState } from "../../store/run.ts";
import { blankRecord } from "../../store/runs.ts";

/** The run of a file, closed, with its picture where it has one. @throws Problem. */
export async function runOfFile(bytes: Uint8Array): Promise<RunState> {
  return runOfRead(await readRunFile(bytes));
}

export function runOfRead(file: RunFile): RunState {
  const { experiment, name, textName, update, seconds, engine, isReproducible, fingerprint, archive, picture, layout } =
    file;
  const blank = blankRecord(experiment, { origin: { kind: "file" }, name, textName });
  const run = runOf({ ...blank, update, seconds, engine, isReproducible, fingerprint, archive });
  return { ...run, parameterCount: layout?.parameterCount ?? null, live: picture ?? null };
}
