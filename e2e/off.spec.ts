/** Whatever cannot be pressed just now says why, in every panel and menu. */
import type { Page } from "@playwright/test";
import { expect, openPage, openPanel, test, train, waitForRun } from "./open.ts";

/** What is off on screen and gives no reason besides its own name; `seen` gets the names of all that is off. */
async function silent(page: Page, seen: Set<string>): Promise<readonly string[]> {
  const found = await page.evaluate(() => {
    const said = (element: Element | null): string => element?.getAttribute("title") ?? "";
    const all = [...document.querySelectorAll<HTMLElement>(":disabled, [aria-disabled=true]")];
    // A list's own line that asks to choose is no choice.
    return all
      .filter((element) => element.tagName !== "OPTION" && element.checkVisibility())
      .map((element) => {
        const name = element.getAttribute("aria-label") ?? element.textContent?.trim() ?? "";
        const around = element.closest("fieldset:disabled");
        const why = said(element) || said(around === element ? null : around);
        return { name: name || element.className, isSilent: why === "" || why === name };
      });
  });
  for (const { name } of found) seen.add(name);
  return found.filter(({ isSilent }) => isSilent).map(({ name }) => name);
}

/** Goes through all that the rail and the menus hold. */
async function everywhere(page: Page, visit: () => Promise<void>): Promise<void> {
  const rail = page.locator(".rail button");
  for (let i = 0; i < (await rail.count()); i++) {
    await rail.nth(i).click();
    await expect(page.locator(".drawerWait")).toHaveCount(0, { timeout: 20_000 });
    await visit();
    const more = page.locator(".runButtons button[aria-expanded=false]").first();
    if (!(await more.isVisible())) continue;
    await more.click();
    await visit();
  }
  const menus = page.locator(":is(.pageHeader, main) button[aria-haspopup]:visible");
  for (let i = 0; i < (await menus.count()); i++) {
    await menus.nth(i).click();
    await expect(page.locator(".popoverWait")).toHaveCount(0);
    await visit();
    await page.keyboard.press("Escape");
  }
}

for (const language of ["en", "zh"]) {
  test(`what is off says why in every panel and menu (${language})`, async ({ page }) => {
    const seen = new Set<string>();
    const silentOnes: string[] = [];
    const visit = async (): Promise<void> => void silentOnes.push(...(await silent(page, seen)));
    await openPage(page, "#v1&model=lstm&unit=8&task=text&batch=4&seed=1&engine=wasm", `?lang=${language}`);
    await train(page, 3);
    await everywhere(page, visit);
    const data = page.locator(".rail button").nth(5);
    for (const task of ["custom&batch=4", "glyphs&task.classes=3&task.sights=2&batch=4"]) {
      const link = `#v1&model=gru&unit=8&task=${task}&seed=1&engine=wasm`;
      await page.evaluate((address) => window.mnemoscope?.load(address), link);
      await waitForRun(page);
      await data.click();
      await expect(page.locator(".drawerWait")).toHaveCount(0);
      await visit();
    }
    expect(silentOnes).toEqual([]);
    expect(seen.size).toBeGreaterThan(10);
  });
}

test("while it trains, and in the projector, too; the reason is what a screen reader says", async ({ page }) => {
  await openPage(page, "#v1&model=lstm&unit=8&task=copy&task.to=3&batch=4&seed=1&engine=wasm");
  const undo = page.getByRole("button", { name: "Undo", exact: true });
  await expect(undo).toBeDisabled();
  await expect(undo).toHaveAccessibleDescription("Nothing to undo since the page was loaded");
  const seen = new Set<string>();
  const silentOnes: string[] = [];
  const visit = async (): Promise<void> => void silentOnes.push(...(await silent(page, seen)));
  await page.locator(".trainButton").click();
  await openPanel(page, "Runs");
  await page.getByRole("button", { name: /^More for/ }).click();
  await visit();
  await page.getByRole("button", { name: "How to train", exact: true }).click();
  await expect(page.getByRole("menuitem", { name: "From scratch" })).toBeVisible();
  await visit();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await page.keyboard.press("p");
  await expect(page.locator("html")).toHaveAttribute("data-mode", "projector");
  await visit();
  expect(silentOnes).toEqual([]);
  expect([...seen]).toEqual(expect.arrayContaining(["Continue", "Undo"]));
});
