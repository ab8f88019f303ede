/** The fixture of the engine's tests: the harness page, served by vite, in a browser with WebGPU. */
import { test as base, type Browser, type Page } from "@playwright/test";
import { createServer, type ViteDevServer } from "vite";
import type { Harness } from "./harness.ts";

declare global {
  var harness: Harness;
}

const flags = ["--enable-unsafe-webgpu", "--use-webgpu-adapter=swiftshader"];

export const test = base.extend<object, { server: ViteDevServer; engine: Page }>({
  launchOptions: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
    async ({}, use, info) => {
      const given = info.project.use.launchOptions ?? {};
      await use({ ...given, args: [...new Set([...(given.args ?? []), ...flags])] });
    },
    { scope: "worker" },
  ],
  server: [
    // oxlint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const server = await createServer({
        appType: "mpa",
        logLevel: "error",
        // Of its own: another server that finds a new dependency would put its files in place of these.
        cacheDir: "node_modules/.vite-webgpu",
        optimizeDeps: { entries: ["e2e/webgpu/harness.html"] },
        server: { port: 0, host: "127.0.0.1", hmr: false, watch: null },
      });
      await server.listen();
      await use(server);
      await server.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  engine: [
    async ({ browser, server }, use) => {
      const page = await openHarness(browser, server);
      await use(page);
      await page.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

/** The harness page in `browser`, ready to be called. */
export async function openHarness(browser: Browser, server: ViteDevServer): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${server.resolvedUrls?.local[0] ?? ""}e2e/webgpu/harness.html`);
  await page.waitForFunction(() => "harness" in globalThis, null, { timeout: 60_000 });
  return page;
}
export { expect } from "@playwright/test";
