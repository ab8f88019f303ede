/** `mnemoscope sweep verify`: results are run again, and must come to the same bits. */
import { Problem } from "../../core/problem.ts";
import { decodeLink } from "../../share/decode.ts";
import type { Job } from "../../sweep/jobs.ts";
import { runJob } from "../../sweep/one.ts";
import type { Result } from "../../sweep/results.ts";
import { readOptions } from "../options.ts";
import { interrupted, listenForStop } from "../stop.ts";
import type { Terminal } from "../terminal.ts";
import { engineOf } from "./engine.ts";
import { makerOf, readFiles } from "./files.ts";

const usualSample = 5;
const mostSample = 1_000_000;
/** Exit code where a result does not replay. */
const differs = 1;

/** @throws Problem. */
export async function verifyCommand(args: readonly string[], terminal: Terminal, root: string): Promise<number> {
  const options = readOptions(args, ["sample"], ["all"]);
  const maker = await makerOf(root);
  const { byJob, isContradictory } = await readFiles(options.positionals, { version: maker.version, terminal });
  const results = [...byJob.values()].filter(({ outcome }) => outcome !== "refused");
  if (results.length === 0) throw new Problem("sweep.empty", { file: options.positionals.join(", ") || "(no file)" });
  const sample = options.has("all") ? results.length : (options.number("sample", 1, mostSample) ?? usualSample);
  const chosen = spread(results, sample);
  const stop = listenForStop();
  let wrong = 0;
  try {
    for (const result of chosen) {
      const again = await runJob(await jobOf(result), {
        engine: await engineOf(await jobOf(result)),
        maker,
        isStopped: stop.isStopped,
        breathe: () => new Promise(setImmediate),
      });
      if (!again) return interrupted;
      const isSame = again.fingerprint === result.fingerprint && again.update === result.update;
      if (!isSame) wrong += 1;
      const other = isSame ? "the same" : `${again.fingerprint || again.why || "none"} at update ${again.update} here`;
      terminal.out(`${result.job}: ${result.fingerprint} at update ${result.update}, ${other}`);
    }
  } finally {
    stop.end();
  }
  terminal.out(`${chosen.length - wrong} of ${chosen.length} replay to the bit`);
  return wrong > 0 || isContradictory ? differs : 0;
}

async function jobOf({ job, link, values, until, rung, goal }: Result): Promise<Job> {
  const { runs } = await decodeLink(link);
  const [run] = runs;
  if (!run) throw new Problem("sweep.empty", { file: link.slice(0, 40) });
  return { id: job, experiment: run.experiment, until, goal, values, point: 0, rung };
}

/** `count` of them, evenly over all. */
function spread(results: readonly Result[], count: number): readonly Result[] {
  return results.filter((_, i) => Math.floor((i * count) / results.length) !== Math.floor(((i - 1) * count) / results.length)); // prettier-ignore
}
