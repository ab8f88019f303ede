/** What a browser's storage, a hidden tab and a page that was renewed may do to a run. */
import type { Page } from "@playwright/test";
import { expect, experimentOf, openElsewhere, openPage, statusOf, test, train } from "./open.ts";

const lstm = "#v1&model=lstm&unit=12&task=copy&task.to=3&seed=5&engine=wasm";
const updatesOf = (page: Page) => page.evaluate(() => window.mnemoscope?.runs.map(({ update }) => update));

test("a full storage: the run goes on, one sentence says so, and it is kept once there is room", async ({ page }) => {
  await openPage(page, lstm);
  const session = await page.context().newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 20_000 });
  await train(page, 40);
  await expect(page.getByText(/no room left for the runs/i)).toHaveCount(1);
  expect((await train(page, 20)).update).toBe(60);
  await expect(page.getByText(/no room left for the runs/i)).toHaveCount(1);
  await session.send("Storage.overrideQuotaForOrigin", { origin });
  const other = await page.context().newPage();
  // Another tab hears of it when it has been written.
  await openPage(other);
  await expect.poll(() => updatesOf(other), { timeout: 60_000 }).toContain(60);
});

test("a storage that never answers: the page opens, trains, and takes a file", async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as unknown as IDBOpenDBRequest;
  });
  await openPage(page, lstm);
  await train(page, 40);
  await expect(page.getByText(/storage does not answer/)).toHaveCount(1);
  const csv = `time,value\n${Array.from({ length: 300 }, (_, i) => `${i},${Math.sin(i / 5).toFixed(4)}`).join("\n")}`;
  await page.evaluate(() => window.mnemoscope?.load("#v1&model=gru&task=series&engine=wasm"));
  await page.evaluate((text) => window.mnemoscope?.data("csv", text, "mine.csv"), csv);
  await expect(page.getByText(/did not store the file \(no answer\)/)).toBeVisible();
  expect((await experimentOf(page)).task.settings).toMatchObject({ series: "own" });
  await train(page, 5);
  expect((await statusOf(page)).update).toBe(5);
});

test("a tab that is not seen trains on, and what it learned is there after a reload", async ({ page }) => {
  await openPage(page, lstm);
  await page.evaluate(() => {
    // As in a hidden tab: nothing is drawn, and the page is told.
    window.requestAnimationFrame = () => 0;
    Object.defineProperty(document, "visibilityState", { value: "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  const { fingerprint } = await train(page, 600);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setWebLifecycleState", { state: "frozen" });
  await session.send("Page.setWebLifecycleState", { state: "active" });
  expect(await train(page, 1)).toMatchObject({ update: 601 });
  await page.waitForTimeout(1500);
  await page.reload();
  await page.waitForFunction(() => window.mnemoscope?.trace());
  await expect.poll(() => updatesOf(page)).toEqual([601]);
  expect((await page.evaluate(() => window.mnemoscope?.at(600, { exact: true })))?.fingerprint).toBe(fingerprint);
});

test("a part of a page that was renewed meanwhile is gone: reloading is offered, and keeps the run", async ({
  page,
}) => {
  await openPage(page, lstm);
  const other = await openElsewhere(page, page.url());
  await train(other, 30);
  let isOld = true;
  await other.route(/\/assets\/.*\.js$/, (route) => (isOld ? route.fulfill({ status: 404 }) : route.continue()));
  await other.keyboard.press("m");
  await expect(other.getByText(/could not be fetched, the run goes on/)).toBeVisible();
  expect((await train(other, 10)).update).toBe(40);
  await other.waitForTimeout(1500);
  isOld = false;
  await other.getByRole("button", { name: "Reload the page" }).click();
  await other.waitForFunction(() => window.mnemoscope?.trace());
  await expect.poll(() => updatesOf(other)).toEqual([40]);
});
