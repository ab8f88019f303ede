/** `npm run bench -- [--json FILE] [--only PATTERN]`: builds the benchmark's programs (bench/) and runs them. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

const root = resolve(import.meta.dirname, "..");
process.chdir(root);
await build({ configFile: "bench/vite.page.config.ts" });
await build({ configFile: "bench/vite.node.config.ts" });
const { main } = await import(pathToFileURL("node_modules/.cache/mnemoscope-bench/node/main.js").href);
process.exit(await main(process.argv.slice(2), root));
