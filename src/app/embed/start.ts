/** The embedded page begins: what its address says, and then what the page around asks for. */
import type { RunState } from "../../store/run.ts";
import type { Page } from "../context.tsx";
import { placePlayhead } from "../stage/opening.ts";
import { begin } from "../start.ts";
import { obey } from "./obey.ts";
import { obeyBy, tell } from "./parent.ts";

/** Milliseconds between two messages of a run that trains. */
const interval = 200;

export async function startEmbedded(page: Page): Promise<void> {
  placePlayhead(page);
  await begin(page, Promise.resolve());
  page.playground.history.begin();
  tellOfTraining(page);
  tell({ type: "ready", started: true });
  // One after another: who asks for training and then for its weights gets those that it came to.
  let last = Promise.resolve();
  obeyBy((command) => {
    if (command.type === "pause") return void obey(page, command);
    last = last.then(() => obey(page, command));
  });
}

function tellOfTraining({ playground }: Page): void {
  let wasTraining = false;
  let told = -Infinity;
  const follow = ({ phase, update, loss, metrics, fingerprint }: RunState): void => {
    const isTraining = phase === "training";
    const standing = { update, loss, metrics };
    if (isTraining && performance.now() - told >= interval) {
      told = performance.now();
      tell({ type: "update", ...standing });
    }
    if (wasTraining && !isTraining) {
      const proof = fingerprint?.update === update ? fingerprint.fingerprint : null;
      tell({ type: "finished", fingerprint: proof, ...standing });
    }
    wasTraining = isTraining;
  };
  playground.run.subscribe(follow);
}
