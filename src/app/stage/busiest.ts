/** Opens on the layer and head that do the work. */
import type { RunState } from "../../store/run.ts";
import { busiestCopy } from "../../views/arc/busiest.ts";
import { offerCopies } from "../../views/facet.ts";

type Seen = Pick<RunState, "id" | "phase" | "update" | "live">;

interface Runs {
  readonly getState: () => Seen;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Asked when a run opens and when it has trained; whoever looks at other updates or episodes keeps what they see. */
export function followBusiest(run: Runs): () => void {
  let asked = "";
  const follow = (): void => {
    const { id, phase, update, live } = run.getState();
    const now = `${id} ${update}`;
    if (!live || phase === "training" || now === asked) return;
    asked = now;
    offerCopies(busiestCopy(live.trace));
  };
  follow();
  return run.subscribe(follow);
}
