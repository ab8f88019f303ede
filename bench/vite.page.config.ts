/** The benchmark's own page, with TensorFlow.js and its layers. Never part of the page's build. */
import { defineConfig } from "vite";

export default defineConfig({
  root: "bench/page",
  base: "./",
  publicDir: false,
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 10_000,
  },
});
