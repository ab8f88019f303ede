import { expect, openPage, test } from "./open.ts";
import { openPanel } from "./panel.ts";

test("a reset keeps what was there, says so, and is undone", async ({ page }) => {
  await openPage(page);
  await page.keyboard.press("r");
  const kept = page.locator(".kept");
  await expect(kept).toContainText("NTM · Copy, 3,000 updates, is kept under Runs.");
  await kept.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => page.evaluate(() => window.mnemoscope?.status.update)).toBe(3000);
  await expect(kept).toHaveCount(0);
});

test("the shelf says how each run stands and what tells it from the one shown, and does what its buttons say", async ({ page }) => {
  await openPage(page);
  await page.evaluate(() => window.mnemoscope?.fork(500));
  await openPanel(page, "Runs");
  const rows = page.locator(".run");
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText("fork of NTM at 500");
  await expect(rows.nth(1)).toContainText("3,000 updates");
  await expect(rows.nth(1).getByRole("img", { name: "goal met at update 600" })).toBeVisible();
  await rows.nth(1).getByRole("button", { name: "Open NTM" }).or(rows.nth(1).locator(".runOpen")).first().click();
  await expect(rows.nth(1)).toContainText("shown");
  await rows.nth(0).getByRole("button", { name: /^More/ }).click();
  await rows.nth(0).getByRole("button", { name: "Delete" }).click();
  await expect(rows).toHaveCount(1);
  await page.evaluate(() => window.mnemoscope?.undo());
  await expect(rows).toHaveCount(2);
});

test("the shelf works by keyboard: along the rows, a name of one's own, Escape leaves it as it was", async ({ page }) => {
  await openPage(page);
  await page.evaluate(() => window.mnemoscope?.fork(500));
  await openPanel(page, "Runs");
  const names = page.locator(".runOpen");
  await names.nth(0).focus();
  await page.keyboard.press("ArrowDown");
  await expect(names.nth(1)).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator(".run").nth(1).getByRole("button", { name: "Rename" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("the first");
  await page.keyboard.press("Enter");
  await expect(names.nth(1)).toHaveText("the first");
  await expect(names.nth(1)).toBeFocused();
  await page.locator(".run").nth(1).getByRole("button", { name: "Rename" }).click();
  await page.keyboard.type(" of all");
  await page.keyboard.press("Escape");
  await expect(names.nth(1)).toHaveText("the first");
});

test("a run is saved as a file from its row", async ({ page }) => {
  await openPage(page);
  await openPanel(page, "Runs");
  await page.locator(".run").getByRole("button", { name: /^More/ }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as file" }).click();
  expect((await saved).suggestedFilename()).toBe("ntm-copy-3000.mnemoscope");
});
