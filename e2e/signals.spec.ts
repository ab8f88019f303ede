/** What is on the score: staves that are enlarged and put back, signals that are ticked, and the order of units. */
import type { Locator, Page } from "@playwright/test";
import { expect, openPage, test } from "./open.ts";

const label = (page: Page, name: string): Locator => page.getByRole("button", { name: `Enlarge ${name}`, exact: true });

const heightOf = async (page: Page, name: string): Promise<number> =>
  (await page.locator(".stave", { has: label(page, name) }).boundingBox())?.height ?? 0;

test("a stave is enlarged by its name and put back by it or by Escape, and none of the others is cut", async ({
  page,
}) => {
  await openPage(page);
  const before = await heightOf(page, "Write");
  await label(page, "Write").click();
  await expect(label(page, "Write")).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => heightOf(page, "Write")).toBeGreaterThan(1.5 * before);
  const isScrolled = await page.locator(".scoreFrame").evaluate((frame) => frame.scrollHeight > frame.clientHeight + 1);
  expect(isScrolled).toBe(false);
  await page.keyboard.press("Escape");
  await expect.poll(() => heightOf(page, "Write")).toBeCloseTo(before, 0);
  await label(page, "Write").press("Enter");
  await label(page, "Write").press("Enter");
  await expect(label(page, "Write")).toHaveAttribute("aria-pressed", "false");
});

test("signals are put on the score and taken away in a list, and units stand as they are stored on request", async ({
  page,
}) => {
  await openPage(page, "#v1&model=lstm&unit=16&task=recall&engine=wasm");
  await page.getByRole("button", { name: /signals? ▾$|^Signals ▾$/ }).click();
  const list = page.getByRole("menu", { name: "Signals" });
  await list.getByRole("menuitemcheckbox", { name: "Target" }).click();
  await expect(label(page, "Target")).toHaveCount(0);
  await list.getByRole("menuitem", { name: "The usual ones" }).click();
  await expect(label(page, "Target")).toBeVisible();
  const pixels = (): Promise<string> =>
    page.locator(".stave", { has: label(page, "Cell") }).locator("canvas").evaluate((one) => (one as HTMLCanvasElement).toDataURL()); // prettier-ignore
  const byPeak = await pixels();
  await list.getByRole("menuitemradio", { name: "Units as they are stored" }).click();
  await expect.poll(pixels).not.toBe(byPeak);
  await list.getByRole("menuitemradio", { name: "Units by when they peak" }).click();
  await expect.poll(pixels).toBe(byPeak);
});
