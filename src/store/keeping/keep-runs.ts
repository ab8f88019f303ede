/** All that keeps the runs of this page in the browser. */
import type { Problem } from "../../core/problem.ts";
import type { RunsStore } from "../runs.ts";
import { browserKeeper } from "./browser-keeper.ts";
import { KeptRuns } from "./kept-runs.ts";

/** To be made once per page. `complain`: says what is wrong with keeping, in a sentence. */
export function keepRuns(runs: RunsStore, complain: (problem: Problem) => void): KeptRuns {
  const keeper = browserKeeper({
    onTrouble: ({ reason, problem, ids }) => {
      complain(problem);
      if (reason === "evicted") for (const id of ids) kept.hear({ kind: "removed", id });
    },
    onOthers: (change) => kept.hear(change),
  });
  const kept = new KeptRuns(runs, keeper);
  return kept;
}
