/** Opens helper threads where the platform is a browser. */
import type { SlicePort } from "./team.ts";

/** A helper in a worker of its own. */
export function spawnHelper(): SlicePort {
  const worker = new Worker(new URL("./slice-worker.ts", import.meta.url), { type: "module" });
  return {
    post: (message, transfer) => worker.postMessage(message, transfer),
    listen: (handler, failed) => {
      worker.addEventListener("message", (event) => handler(event.data));
      worker.addEventListener("error", (event) => failed(new Error(event.message || "a helper thread failed")));
    },
    close: () => worker.terminate(),
  };
}
