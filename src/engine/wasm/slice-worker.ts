/** A helper thread of the wasm engine in a browser. */
import { serveSlices } from "./team.ts";

serveSlices({
  post: (message, transfer) => self.postMessage(message, { transfer }),
  listen: (handler) => self.addEventListener("message", (event) => handler(event.data)),
  close: () => self.close(),
});
