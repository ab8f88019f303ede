/** The benchmark's own program for Node: everything bundled but Playwright and WebGPU. Never part of the page's build. */
import { defineConfig } from "vite";

export default defineConfig({
  publicDir: false,
  // TensorFlow.js's wasm backend is written for CommonJS in Node.
  define: { __dirname: "import.meta.dirname" },
  ssr: {
    noExternal: /^(?!playwright|webgpu)/,
    external: ["playwright", "webgpu"],
    resolve: { mainFields: ["module", "main"] },
  },
  build: {
    ssr: "bench/main.ts",
    target: "node20",
    rolldownOptions: { output: { entryFileNames: "main.js", chunkFileNames: "[name].js" } },
  },
});
