/** The fixture of the engine's tests: the harness page, served by vite, in a browser with WebGPU. */
import { test as base, type Page } from "@playwright/test";
import { createServer } from "vite";
import type { Harness } from "./harness.ts";

declare global {
  var harness: Harness;
}

const flags = ["--enable-unsafe-webgpu", "--use-webgpu-adapter=swiftshader"];

export const test = base.extend<object, { engine: Page }>({
  launchOptions: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
    async ({}, use, info) => {
      const given = info.project.use.launchOptions ?? {};
      await use({ ...given, args: [...new Set([...(given.args ?? []), ...flags])] });
    },
    { scope: "worker" },
  ],
  engine: [
    async ({ browser }, use) => {
      const server = await createServer({
        appType: "mpa",
        logLevel: "error",
        optimizeDeps: { entries: ["e2e/webgpu/harness.html"] },
        server: { port: 0, host: "127.0.0.1", hmr: false, watch: null },
      });
      await server.listen();
      const page = await browser.newPage();
      await page.goto(`${server.resolvedUrls?.local[0] ?? ""}e2e/webgpu/harness.html`);
      await page.waitForFunction(() => "harness" in globalThis, null, { timeout: 60_000 });
      await use(page);
      await page.close();
      await server.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});
export { expect } from "@playwright/test";
