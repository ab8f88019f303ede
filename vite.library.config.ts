import { defineConfig } from "vite";
import { licencesPlugins } from "./scripts/licences-plugin.js";

/** What `npm run package` puts before programs: one module for Node and for pages, everything bundled; the reference engine apart. */
export default defineConfig({
  logLevel: "error",
  publicDir: false,
  plugins: [licencesPlugins().ofBuild],
  build: {
    outDir: "dist/package/library",
    emptyOutDir: true,
    target: "es2023",
    lib: { entry: "src/library/index.ts", formats: ["es"], fileName: "index" },
    rolldownOptions: { external: ["node-fetch"], output: { chunkFileNames: "[name].js" } },
  },
});
