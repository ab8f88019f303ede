/** The gallery of examples: found by words, gone through by keys, and what was on screen stays among the runs. */
import type { Page } from "@playwright/test";
import { expect, experimentOf, openPage, openPanel, openTrained, statusOf, test, train } from "./open.ts";

const galleryOf = (page: Page) => page.getByRole("dialog", { name: /^(Examples|示例)$/ });
const cardsOf = (page: Page) => galleryOf(page).getByRole("option");
const searchOf = (page: Page) => galleryOf(page).getByRole("searchbox");

async function openGallery(page: Page): Promise<void> {
  await page.keyboard.press("e");
  await expect(searchOf(page)).toBeFocused();
}

test("an example says what it is, its goal, and how soon it learns; its picture is drawn", async ({ page }) => {
  await openPage(page);
  await openGallery(page);
  const card = galleryOf(page).locator("[data-preset=ntm-copy]");
  await expect(card).toContainText("NTM · Copy");
  await expect(card).toContainText(/goal: wrong bits < 0\.1 · [\d,]+ updates, [\d.]+\ss/);
  await expect(card).toHaveAttribute("aria-selected", "true");
  const colours = await card.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
    const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return new Set(Array.from({ length: pixels.length / 4 }, (_, i) => pixels.slice(4 * i, 4 * i + 3).join())).size;
  });
  expect(colours).toBeGreaterThan(2);
  await galleryOf(page).getByRole("button", { name: "By model" }).click();
  await expect(
    galleryOf(page)
      .getByRole("listbox", { name: /^Neural Turing machine/ })
      .getByRole("option"),
  ).toHaveCount(4);
});

test("typing finds in either language, arrows go among the cards, Enter opens", async ({ page }) => {
  await openPage(page);
  await openGallery(page);
  const all = await cardsOf(page).count();
  await page.keyboard.type("lstm parity");
  await expect(cardsOf(page)).toHaveCount(3);
  await expect(galleryOf(page).locator("[data-preset]")).toHaveCount(2);
  await expect(galleryOf(page).getByRole("status")).toHaveText("3 examples");
  await searchOf(page).fill("神经图灵机 复制");
  await expect(cardsOf(page).first()).toContainText("NTM · Copy");
  await searchOf(page).fill("nowhere");
  await expect(galleryOf(page).getByRole("status")).toHaveText(/No example has all these words/);
  await page.keyboard.press("Escape");
  await expect(searchOf(page)).toHaveValue("");
  await expect(cardsOf(page)).toHaveCount(all);
  await page.keyboard.press("ArrowDown");
  await expect(cardsOf(page).first()).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(cardsOf(page).nth(1)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await expect(cardsOf(page).nth(1)).toBeFocused();
  // A letter goes on to the search, and is no key of the page.
  await page.keyboard.press("g");
  await expect(searchOf(page)).toBeFocused();
  await searchOf(page).fill("gru adding");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(galleryOf(page)).toHaveCount(0);
  await expect.poll(async () => (await experimentOf(page)).model.id).toBe("gru");
});

test("an example takes its settings and leaves the seed; the run before it is kept with what it had learnt", async ({
  page,
}) => {
  await openPage(page, "#v1&model=gru&unit=8&task=recall&batch=8&seed=7&engine=wasm");
  await train(page, 12);
  await openGallery(page);
  await galleryOf(page).locator("[data-preset=lstm-parity]").click();
  await expect.poll(async () => (await experimentOf(page)).task.id).toBe("parity");
  expect(await experimentOf(page)).toMatchObject({
    model: { id: "lstm", settings: { unit: 32 } },
    training: { batch: 64, learningRate: 0.005 },
    seed: 7,
  });
  await openPanel(page, "Runs");
  const before = page.locator(".run").filter({ hasText: "GRU" });
  await expect(before).toBeVisible();
  await before.locator(".runOpen").click();
  await expect.poll(async () => (await statusOf(page)).update).toBe(12);
});

test("Escape closes it and gives the focus back, over whatever is beside the score", async ({ page }) => {
  await openTrained(page);
  await openPanel(page, "Settings");
  await expect(page.getByRole("dialog", { name: "Settings" })).toBeFocused();
  const button = page.getByRole("button", { name: "Examples", exact: true });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(searchOf(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(galleryOf(page)).toHaveCount(0);
  await expect(button).toBeFocused();
  await expect(page.getByRole("dialog", { name: "Settings" })).toBeVisible();
});

for (const [width, height, language] of [
  [1366, 768, "zh"],
  [834, 1112, "en"],
  [390, 844, "zh"],
] as const)
  test(`at ${width} × ${height} in ${language} no card is wider than the gallery, and none cuts its words`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openPage(page, "", `?lang=${language}`);
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await openGallery(page);
    const cut = await galleryOf(page).evaluate((dialog) => {
      const { left, right } = dialog.getBoundingClientRect();
      return [...dialog.querySelectorAll<HTMLElement>("[role=option], [role=option] *, h3, button, input")]
        .filter((one) => {
          const box = one.getBoundingClientRect();
          return (
            box.left < left - 1 || box.right > right + 1 || one.scrollWidth > one.clientWidth + 1 + one.clientLeft * 2
          );
        })
        .filter((one) => getComputedStyle(one).display !== "inline")
        .map((one) => one.textContent);
    });
    expect(cut).toEqual([]);
  });
