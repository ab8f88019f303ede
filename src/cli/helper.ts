/** A helper thread of the wasm engine in Node: the program of `dist/cli/helper.js`. */
import { parentPort } from "node:worker_threads";
import { serveSlices } from "../engine/wasm/team.ts";

const port = parentPort;
if (!port) throw new Error("this is a helper thread; run mnemoscope instead");
serveSlices({
  post: (message, transfer) => port.postMessage(message, transfer),
  listen: (handler) => port.on("message", handler),
  close: () => port.close(),
});
