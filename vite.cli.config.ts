import { defineConfig } from "vite";

/** The command line as one program for Node: everything bundled, so that `?raw` texts and kernels travel inside. */
export default defineConfig({
  logLevel: "error",
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: "src/cli/main.ts",
    outDir: "dist/cli",
    emptyOutDir: true,
    target: "node20",
    rolldownOptions: { output: { entryFileNames: "main.js", chunkFileNames: "[name].js" } },
  },
});
