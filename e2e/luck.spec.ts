import { expect, openPage, statusOf, test } from "./open.ts";
import { openPanel } from "./panel.ts";

test("many seeds of one setting: a sentence, two charts, and each seed opens as a run", async ({ page }) => {
  test.setTimeout(120_000);
  await openPage(page);
  await openPanel(page, "Luck");
  await page.getByRole("group", { name: "Seeds" }).getByRole("button", { name: "8" }).click();
  await page.getByRole("spinbutton", { name: "At most so many updates" }).fill("60");
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.locator(".luckVerdict")).toHaveText("None of 8 seeds reached it by update 60 (95 %: at most 32 %).", {
    timeout: 90_000,
  });
  await expect(page.locator(".luckChart")).toHaveCount(2);
  await expect(page.locator(".luckThin")).toHaveCount(8);
  await page.getByRole("button", { name: "Open seed 3 as a run" }).click();
  await expect.poll(async () => (await statusOf(page)).update).toBe(60);
  expect(await page.evaluate(() => window.mnemoscope?.experiment.seed)).toBe(3);
});

test("luck can be stopped; what is known stays", async ({ page }) => {
  await openPage(page);
  await openPanel(page, "Luck");
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.locator(".luckSeeds li")).toHaveCount(16);
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("button", { name: "Start again" })).toBeVisible();
  await expect(page.locator(".luckVerdict")).toContainText("Stopped");
});
