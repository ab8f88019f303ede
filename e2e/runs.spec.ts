import { expect, openPanel, openTrained, statusOf, test } from "./open.ts";

test("a reset keeps what was there, says so, and is undone", async ({ page }) => {
  await openTrained(page);
  await expect(page.locator(".keptPlace")).toBeAttached();
  await page.keyboard.press("r");
  const kept = page.locator(".kept");
  await expect(kept).toContainText("NTM (from the page) · Copy, 3,000 updates, is kept under Runs.");
  await kept.getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => (await statusOf(page)).update).toBe(3000);
  await expect(kept).toHaveCount(0);
});

test("a deed is told that was done before what tells it was fetched", async ({ page }) => {
  let isAsked = false;
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  await page.route(/\/assets\/kept-[\w-]{8}\.js$/, async (route) => {
    isAsked = true;
    await given;
    await route.continue();
  });
  await openTrained(page);
  await page.keyboard.press("r");
  await expect.poll(async () => (await statusOf(page)).update).toBe(0);
  await expect.poll(() => isAsked).toBe(true);
  await expect(page.locator(".keptPlace")).toHaveCount(0);
  give();
  await expect(page.locator(".kept")).toContainText("3,000 updates, is kept under Runs.");
});

test("a row says how its run stands and what is special of it, and does what its buttons say", async ({ page }) => {
  await openTrained(page);
  await page.evaluate(() => window.mnemoscope?.fork(500));
  await openPanel(page, "Runs");
  const rows = page.locator(".run");
  const [fork, shipped] = [rows.nth(0), rows.nth(1)];
  await expect(fork).toContainText("fork of NTM (from the page) at 500");
  await expect(shipped).toContainText("3,000 updates");
  await expect(shipped.getByRole("img", { name: "goal met at update 550" })).toBeVisible();
  await shipped.locator(".runOpen").click();
  await expect(shipped).toContainText("shown");
  await expect.poll(async () => (await statusOf(page)).update).toBe(3000);
  await fork.getByRole("button", { name: /^More/ }).click();
  await fork.getByRole("button", { name: "Delete" }).click();
  await expect(rows).toHaveCount(1);
  await page.evaluate(() => window.mnemoscope?.undo());
  await expect(rows).toHaveCount(2);
});

test("the shelf works by keyboard: from row to row, and a name of one's own that Escape leaves alone", async ({
  page,
}) => {
  await openTrained(page);
  await page.evaluate(() => window.mnemoscope?.fork(500));
  await openPanel(page, "Runs");
  const names = page.locator(".runOpen");
  await names.nth(0).focus();
  await page.keyboard.press("ArrowDown");
  await expect(names.nth(1)).toBeFocused();
  // Of the other rows nothing is reached by Tab.
  for (let i = 0; i < 2; i++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const rename = page.locator(".run").nth(1).getByRole("button", { name: "Rename" });
  await rename.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("the first");
  await page.keyboard.press("Enter");
  await expect(names.nth(1)).toHaveText("the first");
  await expect(names.nth(1)).toBeFocused();
  await rename.click();
  await page.keyboard.type(" of all");
  await page.keyboard.press("Escape");
  await expect(names.nth(1)).toHaveText("the first");
});

test("a run is saved as a file from its row", async ({ page }) => {
  await openTrained(page);
  await openPanel(page, "Runs");
  await page.locator(".run").getByRole("button", { name: /^More/ }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as file" }).click();
  expect((await saved).suggestedFilename()).toBe("ntm-copy-3000.mnemoscope");
});
