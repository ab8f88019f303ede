/** The equations: pointing at a symbol lights its stave, pointing at a stave lights its symbol. */
import type { Locator, Page } from "@playwright/test";
import { choose, expect, openPage, test } from "./open.ts";

async function openMaths(page: Page, model: string): Promise<Locator> {
  await choose(page, model);
  await page.getByRole("button", { name: "Equations", exact: true }).click();
  const maths = page.locator(".maths");
  await expect(maths.locator("math").first()).toBeVisible();
  return maths;
}

const stave = (page: Page, name: string): Locator =>
  page.locator(".stave", { has: page.getByRole("button", { name: `Enlarge ${name}`, exact: true }) });

test("a symbol lights its stave, wherever it stands, and is lit by it", async ({ page }) => {
  await openPage(page);
  const maths = await openMaths(page, "lstm");
  const forget = maths.locator('[data-names="f"]');
  expect(await forget.count()).toBeGreaterThan(1);
  await forget.last().hover();
  await expect(stave(page, "Forget gate")).toHaveAttribute("data-focused");
  await expect(stave(page, "Input gate")).not.toHaveAttribute("data-focused");
  await expect(maths.locator("[data-lit]")).toHaveCount(await forget.count());
  await stave(page, "Input gate").locator(".cells").hover();
  await expect(maths.locator('[data-names="i"][data-lit]').first()).toBeVisible();
  await expect(forget.first()).not.toHaveAttribute("data-lit");
});

test("a symbol of a cell stands for all uses of the cell, and a click unfolds and holds their staves", async ({
  page,
}) => {
  await openPage(page);
  const maths = await openMaths(page, "ntm");
  await expect(stave(page, "Write · content")).toHaveCount(0);
  await maths.locator('[data-names="ww.content wr.content"]').first().click();
  await expect(stave(page, "Write · content")).toHaveAttribute("data-focused");
  await expect(stave(page, "Read · content")).toHaveAttribute("data-focused");
  await maths.locator('[data-names="ww.key wr.key"]').first().hover();
  await expect(stave(page, "Write · content")).toHaveAttribute("data-focused");
  await page.getByRole("button", { name: "Unpin (Esc)" }).click();
  await expect(stave(page, "Write · content")).not.toHaveAttribute("data-focused");
});

test("the keyboard goes from symbol to symbol without moving the playhead", async ({ page }) => {
  await openPage(page);
  const maths = await openMaths(page, "gru");
  const time = page.getByRole("slider", { name: "Step" });
  const before = await time.inputValue();
  await maths.locator(".mathsParts").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(maths.locator("[data-current]")).toHaveAttribute("data-names", "z");
  await expect(stave(page, "Update gate")).toHaveAttribute("data-focused");
  await page.keyboard.press("ArrowRight");
  await expect(maths.locator("[data-current]")).toHaveAttribute("data-names", "input");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Unpin (Esc)" })).toBeVisible();
  expect(await time.inputValue()).toBe(before);
});

test("the number of parameters says whose they are", async ({ page }) => {
  await openPage(page);
  const maths = await openMaths(page, "rnn");
  await maths.locator("summary").click();
  const rows = maths.locator("tbody tr");
  await expect(rows.first()).toContainText("h.");
  await rows.filter({ hasText: "h.h" }).hover();
  await expect(maths.locator('[data-names="weight:h.h"]')).toHaveAttribute("data-lit");
});
