/** The page as one file, opened without a server: it trains there, and holds a run. */
import { statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { chooseEngine, expect, openPage, openPanel, pick, statusOf, test, train, waitForRun } from "./open.ts";

const file = resolve("dist/mnemoscope.html");
const lstm = "#v1&model=lstm&unit=12&task=copy&task.to=3&seed=5&engine=wasm";
const addressOf = (path: string, rest = ""): string => `${pathToFileURL(path).href}${rest}`;

/** Saves the page as a file, by its menu. */
async function savePage(page: Page, name: string): Promise<string> {
  const path = join(tmpdir(), `mnemoscope-${process.pid}-${name}.html`);
  const [saved] = await Promise.all([page.waitForEvent("download"), pick(page, "Share", "Save as page (.html)")]);
  await saved.saveAs(path);
  return path;
}

/** Opens a file where no other page has been; what it asks of anything else is an error. */
async function openFile(page: Page, path: string): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error("no browser");
  const other = await (await browser.newContext({ offline: true })).newPage();
  other.on("request", (request) => expect(request.url()).toMatch(/^(file|blob|data):/));
  await other.goto(addressOf(path, "?lang=en"));
  await waitForRun(other);
  return other;
}

test("opened from a file the page trains to the same bits as from its server, on every thread, and shows every panel", async ({
  page,
}) => {
  expect(statSync(file).size).toBeLessThan(3_000_000);
  const link = `${lstm.replace("unit=12", "unit=96")}&lang=en`;
  await openPage(page, link);
  const { fingerprint } = await train(page, 12);
  await page.goto(addressOf(file, link));
  await waitForRun(page);
  expect(await train(page, 12)).toMatchObject({ update: 12, fingerprint });
  for (const word of ["Why", "Equations", "Settings", "Data", "Report", "Runs"]) {
    await openPanel(page, word);
    await expect(page.getByRole("dialog")).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
  }
  await page.evaluate((to) => window.mnemoscope?.load(to), lstm.replace("unit=12", "unit=4"));
  await chooseEngine(page, "reference");
  await expect.poll(async () => (await statusOf(page)).engine).toBe("reference");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(page.getByText(/This page is one file/)).toBeVisible();
  const licences = page.getByRole("link", { name: "Licences of the software in this page" });
  const [text] = await Promise.all([page.waitForEvent("popup"), licences.click()]);
  await expect(text.getByText("Permission is hereby granted").first()).toBeAttached();
});

test("a run is saved in the page, goes on in it to the same bits, and is saved from it again", async ({ page }) => {
  await openPage(page, lstm);
  const { fingerprint } = await train(page, 30);
  const first = await savePage(page, "first");
  const whole = await train(page, 5);
  const other = await openFile(page, first);
  await expect.poll(async () => (await statusOf(other)).update).toBe(30);
  expect((await statusOf(other)).fingerprint).toBe(fingerprint);
  expect((await train(other, 5)).fingerprint).toBe(whole.fingerprint);
  const third = await openFile(page, await savePage(other, "second"));
  await expect.poll(async () => (await statusOf(third)).update).toBe(35);
  expect((await statusOf(third)).fingerprint).toBe(whole.fingerprint);
});
