import type { Page } from "@playwright/test";
import { expect, experimentOf, openPage, openPanel, statusOf, test, waitForRun } from "./open.ts";

async function openLuck(page: Page): Promise<void> {
  await openPage(page);
  await openPanel(page, "Runs");
  await page.getByRole("button", { name: /^Or luck/ }).click();
}

test("many seeds of one setting: a sentence, two charts, and each seed opens as a run", async ({ page }) => {
  test.setTimeout(120_000);
  await openLuck(page);
  await page.getByRole("group", { name: "Seeds" }).getByRole("button", { name: "8" }).click();
  await page.getByRole("spinbutton", { name: "Updates per seed, at most" }).fill("60");
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.locator(".luckVerdict")).toHaveText(
    "None of 8 seeds reached it by update 60 (95 %: at most 32 %).",
    { timeout: 90_000 },
  );
  await expect(page.locator(".luckChart")).toHaveCount(2);
  await expect(page.locator(".luckThin")).toHaveCount(8);
  await page.getByRole("button", { name: "Open seed 3 as a run" }).click();
  await expect.poll(async () => (await experimentOf(page)).seed).toBe(3);
  expect((await statusOf(page)).update).toBe(60);
  const { fingerprint } = await statusOf(page);
  await page.waitForTimeout(1000);
  await page.reload();
  await waitForRun(page);
  await openPanel(page, "Runs");
  await page.getByRole("button", { name: /^Or luck/ }).click();
  await expect(page.locator(".luckVerdict")).toContainText("None of 8 seeds reached it");
  await page.getByRole("button", { name: "Open seed 3 as a run" }).click();
  await expect.poll(async () => (await statusOf(page)).fingerprint).toBe(fingerprint);
});

test("luck can be stopped, and what is known stays", async ({ page }) => {
  await openLuck(page);
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.locator(".luckSeeds li")).toHaveCount(16);
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("button", { name: "Start again" })).toBeVisible();
  await expect(page.locator(".luckVerdict")).toContainText("Stopped");
});
