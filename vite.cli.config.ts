import { defineConfig } from "vite";

/** The command line as one program for Node: everything bundled, so that `?raw` texts and kernels travel inside. */
export default defineConfig({
  logLevel: "error",
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: "dist/cli",
    emptyOutDir: true,
    target: "node20",
    rolldownOptions: {
      input: { main: "src/cli/main.ts", helper: "src/cli/helper.ts" },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
    },
  },
});
