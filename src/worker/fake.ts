/** For tests only: a worker whose host runs on this thread, and which can be killed or silenced. */
import type { Engine } from "../engine/engine.ts";
import { fakeEngine } from "../train/fake.ts";
import type { WorkerPort } from "./connection.ts";
import { Host } from "./host.ts";
import type { FromWorker } from "./protocol.ts";
import type { Candidate } from "./engine-choice.ts";

export interface FakeWorker extends WorkerPort {
  readonly crash: () => void;
  /** From now on it neither hears nor speaks. */
  readonly hush: () => void;
}

/** The fake engine under the name of a real one. */
export function engineNamed(name: Engine["name"]): Engine {
  return {
    name,
    open: async (program, options) => ({ ...(await fakeEngine.open(program, options)), engine: name }),
  };
}

const wasmOnly = async (name: Engine["name"]): Promise<Candidate> =>
  name === "wasm" ? { engine: engineNamed("wasm"), isSoftware: false } : { reason: "absent" };

export function fakeWorker(load = wasmOnly): FakeWorker {
  const listeners: { readonly type: string; readonly call: (event: { readonly data?: unknown }) => void }[] = [];
  let isHushed = false;
  const send = (type: string, data?: unknown): void => {
    if (!isHushed) for (const listener of listeners) if (listener.type === type) listener.call({ data });
  };
  const host = new Host({
    // Each message is a task of its own, as between threads.
    post: (message: FromWorker) => {
      const copy = structuredClone(message);
      setTimeout(() => send("message", copy), 0);
    },
    engines: { load },
    breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
    rest: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    now: () => performance.now(),
  });
  return {
    postMessage: (message) => {
      if (!isHushed) host.receive(structuredClone(message));
    },
    terminate: () => {
      isHushed = true;
      host.receive({ type: "pause", id: -1 });
    },
    addEventListener: (type, call) => void listeners.push({ type, call }),
    crash: () => {
      send("error");
      isHushed = true;
      host.receive({ type: "pause", id: -1 });
    },
    hush: () => {
      isHushed = true;
      host.receive({ type: "pause", id: -1 });
    },
  };
}
