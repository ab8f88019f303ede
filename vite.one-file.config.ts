/** The page as one script and one sheet, with its workers in it: scripts/one-file-plugin.js makes a file of them. */
import { defineConfig, type Plugin } from "vite";
import { inlineWorkersPlugin } from "./scripts/one-file-plugin.js";
import page from "./vite.config.ts";

const others = new Set(["offline", "one-file"]);
const isOther = (plugin: unknown): boolean => others.has((plugin as Plugin | null)?.name ?? "");

export default defineConfig({
  ...page,
  plugins: [inlineWorkersPlugin(), ...(page.plugins ?? []).filter((plugin) => !isOther(plugin))],
  worker: {
    ...page.worker,
    // From a file Chromium starts no module as a worker.
    format: "iife",
    plugins: () => [inlineWorkersPlugin(), ...(page.worker?.plugins?.() ?? [])],
    rolldownOptions: { output: { codeSplitting: false } },
  },
  build: {
    ...page.build,
    write: false,
    cssCodeSplit: false,
    rolldownOptions: { input: "src/app/whole.ts", output: { codeSplitting: false } },
  },
});
