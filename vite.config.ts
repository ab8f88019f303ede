import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  base: "./",
  plugins: [react()],
  worker: { format: "es" },
  build: { target: "es2023", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  ssr: { resolve: { mainFields: ["module", "main"] } },
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx"],
    environment: "node",
    // TensorFlow.js has its gradients only in ES modules that plain Node cannot resolve; inlined, there is one copy of it.
    server: { deps: { inline: [/@tensorflow\//] } },
  },
});
