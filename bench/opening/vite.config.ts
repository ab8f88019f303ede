/** `program.ts` with the sources under the folder `TREE`, in place of those beside it. */
import { join } from "node:path";
import { defineConfig } from "vite";

const tree = process.env["TREE"] ?? ".";

export default defineConfig({
  publicDir: false,
  plugins: [
    {
      name: "tree",
      enforce: "pre",
      resolveId: (id) => (id.startsWith("../../src/") ? join(tree, id.slice("../../".length)) : undefined),
    },
  ],
  ssr: { noExternal: true, resolve: { mainFields: ["module", "main"] } },
  build: {
    ssr: "bench/opening/program.ts",
    target: "node20",
    rolldownOptions: { output: { entryFileNames: "program.js", chunkFileNames: "[name].js" } },
  },
});
