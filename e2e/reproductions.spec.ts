/** Figures of papers: one press opens one and trains it to its update, with its question answered; whatever a person does then wins. */
import type { Page } from "@playwright/test";
import { expect, experimentOf, openPage, openPanel, statusOf, test, train } from "./open.ts";

const galleryOf = (page: Page) => page.getByRole("dialog", { name: /^(Examples|示例)$/ });
const cardOf = (page: Page, id: string) => galleryOf(page).locator(`[data-reproduction=${id}]`);

async function openFigures(page: Page, name = "Figures of papers"): Promise<void> {
  await page.keyboard.press("e");
  await galleryOf(page).getByRole("button", { name, exact: true }).click();
}

test("one press opens a figure, trains it to its update and answers its question; the run before it stays", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openPage(page, "#v1&model=gru&unit=8&task=recall&batch=8&seed=7&engine=wasm");
  await train(page, 12);
  await openFigures(page);
  const card = cardOf(page, "dnc-copy");
  await expect(card).toContainText("Graves et al. 2016, Extended Data figure 1");
  await expect(card).toContainText(/Paper\s*no number.*Here\s*[\d.]+ % of the steps of Read/s);
  await expect(card).toContainText(/1,500 updates, \d+\ss/);
  await card.click();
  await expect(galleryOf(page)).toHaveCount(0);
  await expect.poll(async () => (await statusOf(page)).update, { timeout: 60_000 }).toBe(1500);
  await expect(page.getByRole("button", { name: "Pause", exact: true })).toHaveCount(0);
  const answer = page.getByRole("dialog", { name: "Why", exact: true }).locator('.whyAnswer[aria-busy="false"]');
  await expect(answer).toContainText("Of update 1,500.", { timeout: 60_000 });
  await expect(answer).toContainText("in the order in which it was written, in ");
  expect(await experimentOf(page)).toMatchObject({ model: { id: "dnc" }, seed: 201, engine: "wasm" });
  await openPanel(page, "Runs");
  await page.locator(".run").filter({ hasText: "GRU" }).locator(".runOpen").click();
  await expect.poll(async () => (await statusOf(page)).update).toBe(12);
});

test("the picture of an answer stays in sight while it grows, until a person scrolls", async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  await openPage(page);
  await openFigures(page);
  await cardOf(page, "chomsky-rnn-parity").click();
  await expect.poll(async () => (await statusOf(page)).update, { timeout: 60_000 }).toBe(1500);
  const why = page.getByRole("dialog", { name: "Why", exact: true });
  await expect(why).toContainText("Of update 1,500.", { timeout: 60_000 });
  await expect(why.locator('.whyAnswer[aria-busy="false"]')).toBeVisible({ timeout: 60_000 });
  const cells = why.locator(".findingCells").first();
  const isWhole = () =>
    cells.evaluate((element) => {
      const [own, around] = [element, element.closest(".drawerBody")].map((one) => one?.getBoundingClientRect());
      return own && around && own.top >= around.top - 1 && own.bottom <= around.bottom + 1;
    });
  await expect.poll(isWhole).toBe(true);
  await cells.hover();
  await page.mouse.wheel(0, -5000);
  await expect(why.getByLabel("Question")).toBeInViewport();
});

test("a pause wins, and what is left can be trained later", async ({ page }) => {
  test.setTimeout(120_000);
  await openPage(page);
  await openFigures(page);
  await cardOf(page, "ntm-repeat-copy").click();
  await expect.poll(async () => (await statusOf(page)).update, { timeout: 60_000 }).toBeGreaterThan(5);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await expect(page.getByRole("button", { name: "Pause", exact: true })).toHaveCount(0);
  const { update } = await statusOf(page);
  expect(update).toBeLessThan(3500);
  await expect(page.getByText("What is opened here is of update 3,500.")).toBeVisible();
  await expect(page.getByRole("button", { name: /Train to update 3,500/ })).toBeVisible();
  expect((await statusOf(page)).update).toBe(update);
});

test("in Chinese the cards are Chinese, and a search finds figures by paper in any order", async ({ page }) => {
  await openPage(page, "", "?lang=zh");
  await openFigures(page, "论文图");
  await expect(cardOf(page, "ntm-copy-heads")).toContainText("读写头沿着记忆走");
  expect(await galleryOf(page).locator(".galleryFigures").textContent()).not.toMatch(/reproduction\.|\{/);
  await galleryOf(page).getByRole("button", { name: "按想法" }).click();
  await expect(galleryOf(page).locator(".galleryFigures")).toHaveCount(0);
  await galleryOf(page).getByRole("searchbox").fill("Chomsky");
  await expect(galleryOf(page).locator("[data-reproduction]")).toHaveCount(4);
});
