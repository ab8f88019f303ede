import type { Page } from "@playwright/test";
import { expect, openPage, openPanel, openTrained, test, train } from "./open.ts";

/** The network that came with the page against an LSTM on the same batches. */
async function raceWithLstm(page: Page): Promise<void> {
  await openTrained(page);
  await openPanel(page, "Runs");
  const rivals = page.getByRole("combobox", { name: "Race with…" });
  await expect(rivals).toBeEnabled();
  await rivals.selectOption({ label: "Long short-term memory" });
  await expect(page.locator(".lane figure[aria-label^='Output']")).toHaveCount(2);
}

test("a rival comes to stand beside the run on screen, on the same batches, under one playhead", async ({ page }) => {
  await raceWithLstm(page);
  await expect(page.locator(".score figure[aria-label^='Input:']")).toHaveCount(1);
  await expect(page.locator(".scorePlayhead")).toHaveCount(1);
  await expect(page.locator(".raceDiffer")).toHaveText("All see the same batches. They differ in: model.");
  const slider = page.getByRole("slider", { name: "Step" });
  await slider.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", /^LSTM: Step 1 –/);
});

test("the verdict says who reached the goal and who has not come as far, with the numbers behind it", async ({
  page,
}) => {
  await raceWithLstm(page);
  await expect(page.locator(".raceVerdict")).toContainText(
    /^NTM reached 0.1 wrong bits at update 550. Not as far yet: LSTM, [\d.]+ at update 0.$/,
  );
  await expect(page.getByRole("img", { name: "First to the goal, at update 550" })).toBeVisible();
  await page.getByRole("button", { name: "Numbers" }).click();
  // 550 updates of 16 sequences.
  await expect(page.getByRole("row", { name: /^NTM/ })).toContainText("8,800");
  await page.keyboard.press("Escape");
  await expect(page.locator(".raceTable")).toHaveCount(0);
});

test("both train by the same updates, and the verdict compares them where both have come to", async ({ page }) => {
  await openPage(page);
  await openPanel(page, "Runs");
  const rivals = page.getByRole("combobox", { name: "Race with…" });
  await expect(rivals).toBeEnabled();
  await rivals.selectOption({ label: "Elman network" });
  await expect(page.locator(".lane")).toHaveCount(2);
  await train(page, 100);
  await expect(page.locator(".raceVerdict")).toContainText(
    /^Nobody has reached 0.1 wrong bits yet; at update 100 NTM [\d.]+, RNN [\d.]+.$/,
  );
});

test("a lane that is chosen is the one in the moment; one that is taken away comes back", async ({ page }) => {
  await raceWithLstm(page);
  await openPanel(page, "Moment");
  await page.locator(".laneName", { hasText: "NTM" }).click();
  await expect(page.getByRole("figure", { name: /^Memory at step/ })).toBeVisible();
  await page.getByRole("button", { name: "Take LSTM away" }).click();
  await expect(page.locator(".lane")).toHaveCount(0);
  await page.evaluate(() => window.mnemoscope?.undo());
  await expect(page.locator(".lane")).toHaveCount(2);
});

test("of four with long names the verdict is whole, at the projector too", async ({ page }) => {
  await openPage(page);
  const models = ["memory-network", "linear-attention", "gated-deltanet", "transformer"];
  await page.evaluate(async (ids) => {
    await window.mnemoscope?.race(ids.map((id) => `#v1&model=${id}&task=associative&batch=4&seed=1&engine=wasm`));
    await window.mnemoscope?.train(2);
  }, models);
  const verdict = page.locator(".raceVerdict");
  await expect(verdict).toContainText(/^Nobody has reached .* Transformer [\d.]+$/);
  for (const [width, height] of [
    [1366, 768],
    [1024, 768],
  ] as const) {
    // prettier-ignore
    await page.setViewportSize({ width, height });
    await expect.poll(() => verdict.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThan(2);
    await page.keyboard.press("p");
    await expect(page.locator(":root")).toHaveAttribute("data-mode", "projector");
    await expect.poll(() => verdict.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThan(2);
    await page.keyboard.press("p");
  }
});
