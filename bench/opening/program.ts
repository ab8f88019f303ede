/**
 * Opens one run after another, as the training worker does, and says how many milliseconds it took from each request to the
 * first picture. Built twice, with the sources of now and of an earlier commit: it asks for what both have.
 */
import { createWasmEngine } from "../../src/engine/wasm/engine.ts";
import type { Experiment } from "../../src/train/experiment.ts";
import { presetById } from "../../src/train/presets.ts";
import { Host, type HostOptions } from "../../src/worker/host.ts";

/** Its time does not count: with it, code is loaded that all others need. */
const first = "lstm-recall";
const others = ["ntm-copy", "dnc-copy", "transformer-associative", "memn2n-one-fact"];

let heard: HostOptions["post"] = () => undefined;
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const host = new Host({
  post: (message) => heard(message),
  engines: {
    load: async (name) =>
      name === "wasm" ? { engine: createWasmEngine(() => []), isSoftware: false } : { reason: "absent" },
  },
  breathe,
  rest: breathe,
  now: () => performance.now(),
});

function open(experiment: Experiment): Promise<number> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    heard = (message) => {
      if (message.type === "problem") reject(new Error(JSON.stringify(message.problem)));
      if (message.type === "trace") resolve(performance.now() - started);
    };
    host.receive({ type: "open", id: 1, experiment });
  });
}

let total = 0;
for (const id of [first, ...others]) {
  const took = await open(presetById(id));
  if (id !== first) total += took;
  // What is sent besides the picture is not waited for, but does not stand in the next one's way.
  await new Promise((resolve) => setTimeout(resolve, 300));
}
console.log(total);
