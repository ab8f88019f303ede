/** At 320 pixels (1280 at 400 %) and at 200 %: nothing is wider than the window, and all can be read and pressed. */
import type { Page } from "@playwright/test";
import { findFaults } from "./layout-faults.ts";
import { linkOf } from "./layout-models.ts";
import { expect, openPage, pick, test, train } from "./open.ts";

/** By how many pixels the page is wider than the window, and what sticks out of it. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const excess = document.documentElement.scrollWidth - window.innerWidth;
    const parts = [...document.querySelectorAll("dialog[open], dialog[open] > *")];
    const wide = parts.filter((part) => part.getBoundingClientRect().right > window.innerWidth + 1);
    const names = wide.map((part) => `${part.className} sticks out`);
    return excess > 0 ? [`${excess} too wide`, ...names] : names;
  });
}

/** As many screens high as it likes: it scrolls one way. */
async function faultsOf(page: Page): Promise<string[]> {
  const found = [
    ...(await tooWide(page)),
    ...(await findFaults(page, { isFixed: false, isStill: false, screens: 40 })),
  ];
  // What lies under a dialog is not to be pressed, and staves that are partly in sight are scrolled to.
  const hasDialog = (await page.locator("dialog[open]").count()) > 0;
  const isUsual = (fault: string): boolean =>
    fault.startsWith("stave not whole") || (hasDialog && fault.startsWith("cannot be pressed"));
  return found.filter((fault) => !isUsual(fault));
}

/** Until nothing is wrong: what was opened may still be on its way. */
async function lastingFaults(page: Page): Promise<string[]> {
  let found: string[] = [];
  for (let looks = 0; looks < 8; looks++) {
    await page.waitForTimeout(200);
    found = await faultsOf(page);
    if (found.length === 0 && looks > 1) break;
  }
  return found;
}

for (const [id, language] of [
  ["ntm-copy", "en"],
  ["memn2n-one-fact", "zh"],
] as const) {
  test(`320 pixels wide, every part and panel: ${id}, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openPage(page, linkOf(id), `?lang=${language}`);
    await train(page, 12);
    for (const tab of await page.locator(".phoneTabs button").all()) {
      await tab.click();
      expect([await tab.innerText(), await lastingFaults(page)]).toEqual([await tab.innerText(), []]);
      for (const stave of await page.locator(".scoreStaves > .stave").all()) {
        await stave.scrollIntoViewIfNeeded();
        await expect(stave).toBeInViewport({ ratio: 0.95 });
      }
    }
    const entries = page.locator(".phoneMore .wordButton");
    const words = await entries.allInnerTexts();
    expect(words.length).toBeGreaterThan(6);
    for (const [i, word] of words.entries()) {
      await page.locator(".phoneTabs button").last().click();
      await entries.nth(i).click();
      expect([word, await lastingFaults(page)]).toEqual([word, []]);
      await page.keyboard.press("Escape");
    }
  });

  test(`200 %, every panel: ${id}, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 683, height: 384 });
    await openPage(page, linkOf(id), `?lang=${language}`);
    await train(page, 12);
    for (const entry of await page.locator(".rail button").all()) {
      await entry.click();
      expect([await entry.innerText(), await lastingFaults(page)]).toEqual([await entry.innerText(), []]);
    }
  });
}

test("at 400 % of a small laptop the page scrolls, and every part of it can be reached", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await openPage(page, linkOf("ntm-copy"));
  await train(page, 12);
  for (const tab of await page.locator(".phoneTabs button").all()) {
    await tab.click();
    expect([await tab.innerText(), await lastingFaults(page)]).toEqual([await tab.innerText(), []]);
  }
  await page.locator(".phoneTabs button").first().click();
  for (const part of [".stave", ".player", ".phoneTabs"]) {
    await page.locator(part).first().scrollIntoViewIfNeeded();
    await expect(page.locator(part).first()).toBeInViewport({ ratio: 0.9 });
  }
});

test("320 pixels wide: a lesson, the link for a class, a figure, and the help", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openPage(page, "#v1&model=rnn&unit=8&task=parity&batch=4&seed=1&engine=wasm");
  for (const item of ["For a class…", "Figure, film or table…"]) {
    await pick(page, "Share", item);
    await expect(page.getByRole("dialog")).toBeVisible();
    expect([item, await lastingFaults(page)]).toEqual([item, []]);
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).first().click();
  }
  await page.locator(".phonePair").getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Help" }).click();
  expect(["help", await lastingFaults(page)]).toEqual(["help", []]);
  await page.keyboard.press("Escape");
  await page.locator(".phoneTabs button").last().click();
  await page.getByRole("button", { name: "Lessons" }).click();
  await page.getByRole("button", { name: "Begin: What an RNN forgets" }).click();
  await expect(page.locator(".lessonAsked")).toBeVisible();
  expect(["lesson", await lastingFaults(page)]).toEqual(["lesson", []]);
});
