import { spawnSync } from "node:child_process";
import { defineConfig } from "@playwright/test";
import type { Browsers } from "./e2e/browsers/test.ts";

/** A browser that is installed comes first; without one Playwright takes its own. */
function installedBrowser(): string | undefined {
  const names = ["chromium", "chromium-browser", "google-chrome"];
  for (const name of names) {
    const { status, stdout } = spawnSync("which", [name], { encoding: "utf8" });
    if (status === 0) return stdout.trim();
  }
  return undefined;
}

const executablePath = installedBrowser();
const quiet = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const software = ["--enable-unsafe-webgpu", "--use-webgpu-adapter=swiftshader"];
/** Stories that need a GPU. In all others the page trains on wasm: it chooses no GPU of software by itself. */
const ofTheGpu = ["webgpu/*.spec.ts", "failure.spec.ts"];
/** Stories of their own, over what every browser can be driven by. */
const otherBrowsers = "browsers/**";
const ofOther = { testMatch: `${otherBrowsers}/*.spec.ts`, timeout: 300_000, expect: { timeout: 60_000 } };
const port = Number(process.env["PORT"] ?? 4173);

export default defineConfig<object, Browsers>({
  testDir: "e2e",
  timeout: 120_000,
  workers: 1,
  fullyParallel: false,
  // A busy machine may let a story wait too long once; the list names it as flaky. What is broken fails each time.
  retries: 2,
  reporter: [["list"]],
  updateSnapshots: "none",
  snapshotPathTemplate: "{testDir}/gallery/pictures/{arg}{ext}",
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1366, height: 768 },
    permissions: ["clipboard-read", "clipboard-write"],
    // Recording every story costs time for nothing: one that fails is recorded when it is tried again.
    trace: "on-first-retry",
  },
  projects: [
    {
      name: "webgpu",
      testMatch: ofTheGpu,
      use: { launchOptions: { args: [...quiet, ...software], ...(executablePath && { executablePath }) } },
    },
    {
      name: "no-webgpu",
      testIgnore: ["webgpu/**", otherBrowsers],
      use: {
        launchOptions: {
          args: [...quiet, "--disable-features=WebGPU", "--disable-gpu"],
          ...(executablePath && { executablePath }),
        },
      },
    },
    { name: "firefox", ...ofOther, use: { other: "firefox" } },
    { name: "webkit", ...ofOther, use: { other: "webkit" } },
  ],
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    port,
    reuseExistingServer: true,
  },
});
