import type { Page } from "@playwright/test";
import { expect, openPage, test, train } from "./open.ts";
import { openPanel } from "./panel.ts";

/** The network of the page against an LSTM on the same batches. */
async function raceWithLstm(page: Page): Promise<void> {
  await openPage(page);
  await openPanel(page, "Runs");
  const rivals = page.getByRole("combobox", { name: "Race with…" });
  await expect(rivals).toBeEnabled();
  await rivals.selectOption({ label: "Long short-term memory" });
  await expect(page.locator(".lane")).toHaveCount(2);
}

test("a rival comes to stand beside the run on screen, on the same batches, under one playhead", async ({ page }) => {
  await raceWithLstm(page);
  await expect(page.locator(".scoreFrame figure[aria-label^='Input']")).toHaveCount(1);
  await expect(page.locator(".lane figure[aria-label^='Output']")).toHaveCount(2);
  await expect(page.locator(".scorePlayhead")).toHaveCount(1);
  await expect(page.locator(".raceDiffer")).toHaveText("All see the same batches. They differ in: model.");
  const slider = page.getByRole("slider", { name: "Step" });
  await slider.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", /step 1:/);
});

test("the verdict says who reached the goal, and who has not come as far", async ({ page }) => {
  await raceWithLstm(page);
  const verdict = page.locator(".raceVerdict");
  await expect(verdict).toContainText("NTM reached 0.1 wrong bits at update 600");
  await train(page, 5);
  await expect(verdict).toContainText(/LSTM .*; ?|Not as far yet: LSTM/);
  await expect(page.locator(".lane").filter({ hasText: "NTM" }).getByRole("img", { name: /First to the goal/ })).toBeVisible();
  await page.getByRole("button", { name: "Numbers" }).click();
  await expect(page.getByRole("row", { name: /^NTM/ })).toContainText("9,600");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("table")).toHaveCount(0);
});

test("a click in a lane brings its run into the moment; a lane goes away, and comes back", async ({ page }) => {
  await raceWithLstm(page);
  await page.getByRole("button", { name: "NTM", exact: true }).click();
  await expect(page.getByRole("heading", { name: /^Memory at step/ })).toBeVisible();
  await page.getByRole("button", { name: "Take LSTM away" }).click();
  await expect(page.locator(".lane")).toHaveCount(0);
  await page.evaluate(() => window.mnemoscope?.undo());
  await expect(page.locator(".lane")).toHaveCount(2);
});
