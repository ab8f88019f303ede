/** For tests only: a probe worker on this thread, which can be killed or silenced. */
import type { Engine } from "../../engine/engine.ts";
import type { WorkerPort } from "../connection.ts";
import { engineNamed } from "../fake.ts";
import type { ProbeTalk } from "../probe-client.ts";
import type { FromProber } from "../probe-protocol.ts";
import { Prober } from "../prober.ts";

export interface FakeProber extends WorkerPort<ProbeTalk> {
  readonly crash: () => void;
  /** From now on it neither hears nor speaks. */
  readonly hush: () => void;
}

export function fakeProber(engine: Engine = engineNamed("wasm")): FakeProber {
  const listeners: { readonly type: string; readonly call: (event: { readonly data?: unknown }) => void }[] = [];
  let isHushed = false;
  const send = (type: string, data?: unknown): void => {
    if (!isHushed) for (const listener of listeners) if (listener.type === type) listener.call({ data });
  };
  const prober = new Prober({
    // Each message is a task of its own, as between threads.
    post: (message: FromProber) => {
      const copy = structuredClone(message);
      setTimeout(() => send("message", copy), 0);
    },
    engine: async () => engine,
    breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
    now: () => performance.now(),
  });
  const hush = (): void => void (isHushed = true);
  return {
    postMessage: (message) => {
      if (!isHushed) prober.receive(structuredClone(message));
    },
    terminate: hush,
    addEventListener: (type, call) => void listeners.push({ type, call }),
    crash: () => {
      send("error");
      hush();
    },
    hush,
  };
}
