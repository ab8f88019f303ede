/** Builds the page and serves it on this machine: `npm start`, or `npm start -- --port 5000`. */
import process from "node:process";
import { parseArgs } from "node:util";
import { build, preview } from "vite";

const { values } = parseArgs({ options: { port: { type: "string", default: "4173" }, host: { type: "string" } } });
const hasDesktop =
  process.platform === "darwin" ||
  process.platform === "win32" ||
  Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

await build({ logLevel: "error" });
const server = await preview({
  preview: { port: Number(values.port), host: values.host, open: hasDesktop && process.stdout.isTTY },
});
console.log("Mnemoscope runs here; Ctrl-C ends it.");
server.printUrls();
