import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { aboutPlugin } from "./scripts/about-plugin.js";

/** Tasks as they are opened, and what they read files with: the page comes without them. */
const opened = {
  name: "tasks",
  test: /src\/(tasks\/(?!about|group|metric|[^/]+\/(words|presets)|custom\/(examples|write))|data\/|train\/(run|prepare))|node_modules\/(papaparse|fflate|fast-png|iobuffer)\//,
};

export default defineConfig({
  base: "./",
  plugins: [react(), aboutPlugin()],
  worker: { format: "es" },
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The bundler would put what several late chunks share into the first one.
    rolldownOptions: { output: { codeSplitting: { includeDependenciesRecursively: false, groups: [opened] } } },
  },
  ssr: { resolve: { mainFields: ["module", "main"] } },
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx"],
    environment: "node",
    // A busy machine is slow, not wrong.
    testTimeout: 20_000,
    // TensorFlow.js has its gradients only in ES modules that plain Node cannot resolve; inlined, there is one copy of it.
    server: { deps: { inline: [/@tensorflow\//] } },
  },
});
