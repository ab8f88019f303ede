import { defineConfig } from "vite";
import { licencesPlugins } from "./scripts/licences-plugin.js";

/** The command line as one program for Node: everything bundled, so that `?raw` texts and kernels travel inside. */
export default defineConfig({
  logLevel: "error",
  publicDir: false,
  plugins: [licencesPlugins().ofBuild],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: "dist/cli",
    emptyOutDir: true,
    target: "node20",
    rolldownOptions: {
      // A client for networks that TensorFlow.js brings along and nothing calls; WebGPU for Node, which a person may install.
      external: ["node-fetch", "webgpu"],
      input: { main: "src/cli/main.ts", helper: "src/cli/helper.ts", "sweep-worker": "src/cli/sweep-worker.ts" },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
    },
  },
});
