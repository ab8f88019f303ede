/** The moment that a task opens with, and what stands there. */
import { choose, expect, experimentOf, openPage, test } from "./open.ts";

test("a task opens at the first step that is scored, and a link's own step stays", async ({ page }) => {
  await openPage(page, "#v1&model=gru&task=adding&engine=wasm");
  const slider = page.getByRole("slider", { name: "Step" });
  await expect(slider).toHaveValue("49");
  await choose(page, "recall");
  await expect.poll(async () => (await experimentOf(page)).task.id).toBe("recall");
  await expect(slider).toHaveAttribute("aria-valuetext", /expected|answered/);
  await slider.press("Home");
  await expect(slider).toHaveAttribute("aria-valuetext", /Step 0/);
  const link = await page.evaluate(() => window.mnemoscope?.bookmark);
  await choose(page, "adding");
  await expect.poll(async () => (await experimentOf(page)).task.id).toBe("adding");
  await expect(slider).toHaveValue("49");
  await page.evaluate(async (bookmark) => bookmark && window.mnemoscope?.load(bookmark), link);
  await expect(slider).toHaveAttribute("aria-valuetext", /Step 0/);
});
