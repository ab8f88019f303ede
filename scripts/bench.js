/**
 * `npm run bench -- [--json FILE] [--only PATTERN | --gpu]`: builds the page and the benchmark's programs (bench/) apart from
 * dist/, and runs them. PATTERN is a regular expression; docs/performance.md says what the rows mean.
 */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

const root = resolve(import.meta.dirname, "..");
const built = resolve(root, "node_modules/.cache/mnemoscope-bench");
const folders = { app: `${built}/app`, bench: `${built}/page`, opening: `${built}/opening` };
process.chdir(root);
const into = (outDir) => ({ logLevel: "error", build: { outDir, emptyOutDir: true, reportCompressedSize: false } });
// The engines beside each other on a graphics device need no page.
if (!process.argv.includes("--gpu")) {
  await build({ configFile: "vite.config.ts", ...into(folders.app) });
  await build({ configFile: "bench/vite.page.config.ts", ...into(folders.bench) });
}
await build({ configFile: "bench/vite.node.config.ts", ...into(`${built}/node`) });
const { main } = await import(pathToFileURL(`${built}/node/main.js`).href);
process.exit(await main(process.argv.slice(2), root, folders));
