/** The training worker: messages in, messages out. */
import { browserEngines } from "./engines.ts";
import { Host } from "./host.ts";
import type { ToWorker } from "./protocol.ts";

/** A turn of the event loop without the delay that timers have. */
function makeBreath(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  let resume: (() => void) | undefined;
  port1.onmessage = () => resume?.();
  return () =>
    new Promise((resolve) => {
      resume = resolve;
      port2.postMessage(null);
    });
}

const host = new Host({
  post: (message, transfer = []) => self.postMessage(message, { transfer: [...transfer] }),
  engines: browserEngines(),
  breathe: makeBreath(),
  now: () => performance.now(),
});
self.addEventListener("message", (event: MessageEvent<ToWorker>) => host.receive(event.data));
