import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { aboutPlugin } from "./scripts/about-plugin.js";
import { indexPlugin } from "./scripts/index-plugin.js";
import { namesPlugin } from "./scripts/names-plugin.js";
import { layersPlugin } from "./scripts/layers-plugin.js";
import { licencesPlugins } from "./scripts/licences-plugin.js";
import { oneFilePlugin } from "./scripts/one-file-plugin.js";
import { offlinePlugin } from "./scripts/offline-plugin.js";

/** Tasks as they are opened, and what they read files with: the page comes without them. */
const opened = {
  name: "tasks",
  test: /src\/(tasks\/(?!about|group|metric|[^/]+\/(words|presets)|custom\/(examples|write))|data\/|train\/(act|run|prepare))|node_modules\/(papaparse|fflate|fast-png|iobuffer)\//,
};

/** What fetches later parts, which the poster of the page in a frame needs without the page. */
const fetching = { name: "fetching", test: /vite\/preload-helper/ };

/** Modules by what imports them at once, and not only when it is wanted. */
interface Importers {
  readonly getModuleInfo: (id: string) => { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/** What the page begins with is one file: many small ones are larger together, and later. */
const first = {
  name: (id: string, graph: Importers): string | null => (isFirst(id, graph, new Set()) ? "first" : null),
};

function isFirst(id: string, graph: Importers, seen: Set<string>): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const module = graph.getModuleInfo(id);
  // The poster of the page in a frame has no part of the page.
  const isEntry = module?.isEntry === true && !id.endsWith("/embed.html");
  return module !== null && (isEntry || module.importers.some((importer) => isFirst(importer, graph, seen)));
}

/**
 * What a worker begins with, all but the script itself: Safari reads a worker's script anew where a later part imports it, and
 * then two of them answer.
 */
const work = {
  name: (id: string, graph: Importers): string | null =>
    graph.getModuleInfo(id)?.isEntry !== true && isFirst(id, graph, new Set()) ? "work" : null,
};

/** While one develops, styles and the refresh of components come inline, which the page itself never allows. */
const whileDeveloping: Plugin = {
  name: "inline-while-developing",
  apply: (_config, { command, isPreview }) => command === "serve" && isPreview !== true,
  transformIndexHtml: (html) => html.replace(/(script|style)-src 'self'/g, "$& 'unsafe-inline'"),
};

const licences = licencesPlugins();
const isTested = process.env["VITEST"] !== undefined;

export default defineConfig({
  base: "./",
  // How the page is cited stands in one file, for GitHub and for the page itself.
  define: { citationFile: JSON.stringify(readFileSync(new URL("CITATION.cff", import.meta.url), "utf8")) },
  plugins: [
    react(),
    aboutPlugin(),
    namesPlugin(),
    layersPlugin(),
    licences.ofBuild,
    oneFilePlugin(),
    offlinePlugin(),
    whileDeveloping,
    ...(isTested ? [indexPlugin()] : []),
  ],
  worker: {
    format: "es",
    plugins: () => [licences.ofWorkers],
    rolldownOptions: { output: { codeSplitting: { includeDependenciesRecursively: false, groups: [work] } } },
  },
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ["index.html", "embed.html"],
      // The bundler would put what several late chunks share into the first one.
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: [fetching, opened, first] } },
    },
  },
  ssr: { resolve: { mainFields: ["module", "main"] } },
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx"],
    environment: "node",
    globalSetup: "src/cli/testing/driver.ts",
    setupFiles: ["src/core/testing/seed.ts", "src/core/testing/index.ts", "src/i18n/testing/later.ts"],
    // Vitest would leave one core idle: with two, half of them.
    maxWorkers: availableParallelism(),
    // A busy machine is slow, not wrong.
    testTimeout: 20_000,
    // TensorFlow.js has its gradients only in ES modules that plain Node cannot resolve; inlined, there is one copy of it.
    server: { deps: { inline: [/@tensorflow\//] } },
  },
});
