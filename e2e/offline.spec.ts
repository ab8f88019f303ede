/** The page without a network. Each story has a server of its own, under a folder of its own, which can be ended and brought up to date. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { test as base, type Page } from "@playwright/test";
import { writeOffline } from "../scripts/offline-plugin.js";
import { choose, expect, openPanel, statusOf, train, waitForRun, waitForUpdate } from "./open.ts";

const kinds: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};
const lstm = "#v1&model=lstm&unit=12&task=copy&task.to=3&seed=5&engine=wasm";

/** Not so quick that nothing else has a turn. */
const slow = "#v1&model=lstm&unit=96&task=copy&seed=5&engine=wasm";

interface Site {
  readonly folder: string;
  /** With a path below the site's own root, as on many static hosts. */
  readonly address: string;
  readonly asked: string[];
  readonly end: () => void;
}

/** Serves a copy of what is built. */
async function serve(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "mnemoscope-"));
  cpSync("dist", folder, { recursive: true });
  const asked: string[] = [];
  const server: Server = createServer(({ url = "" }, response) => {
    const path = url.replace(/[?#].*/, "").replace("/some/where/", "") || "index.html";
    asked.push(path);
    try {
      const body = readFileSync(join(folder, path));
      response.writeHead(200, { "content-type": kinds[extname(path)] ?? "application/octet-stream" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const end = (): void => {
    server.close();
    server.closeAllConnections();
  };
  // No page of this machine's own address keeps its parts.
  const address = `http://mnemoscope.localhost:${(server.address() as AddressInfo).port}/some/where/`;
  return { folder, address, asked, end };
}

const test = base.extend<{ readonly site: Site }>({
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const site = await serve();
    await use(site);
    site.end();
    rmSync(site.folder, { recursive: true });
  },
});

/** Waits until all parts are kept, as the help sheet says. */
async function waitUntilKept(page: Page, said = /Works without a network: yes/): Promise<void> {
  await page.keyboard.press("?");
  await expect(page.getByText(said)).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog.help")).toHaveCount(0);
  // A reload opens what the address says.
  await expect.poll(() => page.url()).not.toContain("help");
}

/** The site is another build from now on. */
function renew({ folder }: Site): void {
  const path = join(folder, "index.html");
  writeFileSync(path, readFileSync(path, "utf8").replace("Watch a small", "Look at a small"));
  writeOffline(folder);
}

const isRenewed = (page: Page) => page.locator('meta[content^="Look at"]').count();

const lookForNext = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));

test("after one visit all of the page works without a network and without its server", async ({
  page,
  context,
  site,
}) => {
  await page.goto(`${site.address}?lang=en${lstm}`);
  await waitForRun(page);
  await train(page, 20);
  await waitUntilKept(page);
  site.end();
  await context.setOffline(true);
  await page.reload();
  await waitForRun(page);
  await expect.poll(async () => (await statusOf(page)).update).toBe(20);
  expect((await train(page, 5)).update).toBe(25);
  for (const word of ["Why", "Equations", "Settings", "Data", "Report", "Runs"]) {
    await openPanel(page, word);
    await expect(page.locator(".drawerWait")).toHaveCount(0);
    await expect(page.getByRole("alert")).toHaveCount(0);
  }
  await choose(page, "gru");
  await choose(page, "recall");
  await expect.poll(async () => (await statusOf(page)).update).toBe(0);
  expect((await train(page, 3)).update).toBe(3);
  await page.goto(`${site.address}?lang=zh`);
  await waitForUpdate(page, 3000);
  await expect(page.getByRole("button", { name: "训练", exact: true })).toBeVisible();
});

test("a new version is told of, waits while the page trains, and comes with the runs when it is asked for", async ({
  page,
  context,
  site,
}) => {
  await page.goto(`${site.address}?lang=en${slow}`);
  await waitForRun(page);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.reload();
  await waitForRun(page);
  const other = await context.newPage();
  await other.goto(`${site.address}?lang=en${lstm.replace("lstm", "gru")}`);
  await waitForRun(other);
  renew(site);
  await page.bringToFront();
  await page.getByRole("button", { name: "Train", exact: true }).click();
  await waitForUpdate(page, 5);
  await lookForNext(other);
  const load = page.locator(".notice").getByRole("button", { name: "Load the new version" });
  await expect(load).toBeVisible({ timeout: 60_000 });
  const { update } = await statusOf(page);
  await waitForUpdate(page, update + 5);
  await other.reload();
  await waitForRun(other);
  expect(await isRenewed(other)).toBe(0);
  await load.click();
  await expect.poll(() => isRenewed(page).catch(() => 0)).toBe(1);
  await waitForRun(page);
  await expect.poll(async () => (await statusOf(page)).update).toBeGreaterThan(update + 4);
  // What is open elsewhere is the old version still, with parts of its own that the server may have no more.
  await context.setOffline(true);
  await openPanel(other, "Report");
  await expect(other.getByRole("dialog", { name: "Report" })).toBeVisible();
  await expect(other.getByRole("alert")).toHaveCount(0);
});

test("a build of which a part is another's is not kept at all, and the page goes on", async ({ page, site }) => {
  writeFileSync(join(site.folder, "licences.txt"), "of another build");
  await page.goto(`${site.address}?lang=en${lstm}`);
  await waitForRun(page);
  await waitUntilKept(page, /not yet. Not all parts of the page could be kept/);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect((await train(page, 5)).update).toBe(5);
});

test("a browser without room: the page goes on with its network, and says so when it is asked", async ({
  page,
  context,
  site,
}) => {
  const session = await context.newCDPSession(page);
  const { origin } = new URL(site.address);
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 500_000 });
  await page.goto(`${site.address}?lang=en${lstm}`);
  await waitForRun(page);
  await waitUntilKept(page, /not yet. Not all parts of the page could be kept/);
  await session.send("Storage.overrideQuotaForOrigin", { origin });
  await page.keyboard.press("?");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText(/Works without a network: yes/)).toBeVisible({ timeout: 60_000 });
});

test("a page from this machine keeps nothing, nor does one in a frame without an origin", async ({
  page,
  context,
  site,
}) => {
  const { port } = new URL(site.address);
  await page.goto(`http://localhost:${port}/some/where/?lang=en${lstm}`);
  await waitForRun(page);
  await waitUntilKept(page, /as long as the server on this machine runs/);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  writeFileSync(join(site.folder, "frame.html"), `<iframe sandbox="allow-scripts" src="./${lstm}"></iframe>`);
  const outer = await context.newPage();
  const faults: string[] = [];
  outer.on("pageerror", ({ message }) => faults.push(message));
  await outer.goto(`${site.address}frame.html`);
  await outer.waitForTimeout(5000);
  expect(faults).toEqual([]);
});
