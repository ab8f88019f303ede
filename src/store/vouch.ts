/** What a link is proved by. */
import { fingerprint } from "../train/fingerprint.ts";
import { onScreen, patched, type RunsStore } from "./runs.ts";
import type { Workers } from "./workers.ts";

/** Says what the weights of the runs on screen are, also while they train. */
export async function vouch(runs: RunsStore, workers: Workers): Promise<void> {
  for (const id of onScreen(runs.getState())) {
    const run = runs.getState().byId[id];
    const client = workers.clientOf(id);
    if (!run || !client || run.update === 0 || run.fingerprint?.update === run.update) continue;
    const { update, snapshot } = await client.checkpoint();
    const proof = { update, fingerprint: fingerprint(snapshot.weights) };
    runs.setState((state) => patched(state, id, (now) => ({ ...now, fingerprint: proof })));
  }
}
