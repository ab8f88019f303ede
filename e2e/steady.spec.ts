/** What one reads stays where it is: the score's columns are one layout, and messages do not move it. */
import type { Page } from "@playwright/test";
import { expect, openPage, openPanel, openTrained, test, train } from "./open.ts";

const story = "#v1&model=memn2n&task=story";

/** Left edges and widths of all that lies on the axis of time, in whole CSS pixels. */
function columnsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const marks = ".stave:not(.scene) .staveLanes, .scoreAxis, .scoreSymbols, .scoreOverlay";
    const boxes = [...document.querySelectorAll(marks)].map((element) => element.getBoundingClientRect());
    return [...new Set(boxes.map(({ left, width }) => `${Math.round(left)}+${Math.round(width)}`))];
  });
}

test("axis, playhead and staves have the same columns at every step and at any height", async ({ page }) => {
  await openPage(page, story);
  await train(page, 20);
  await openPanel(page, "Report");
  await expect(page.getByRole("heading", { name: "Report" })).toBeVisible();
  const [columns = "", ...others] = await columnsOf(page);
  expect(others).toEqual([]);
  await page.locator(".scoreSlider").focus();
  for (const height of [700, 740, 768, 900, 768]) {
    await page.setViewportSize({ width: 1366, height });
    await page.keyboard.press("ArrowLeft");
    expect(await columnsOf(page)).toEqual([columns]);
    const now = await page.locator(".scoreAxisNow").boundingBox();
    const head = await page.locator(".scorePlayhead").boundingBox();
    expect(now && head && Math.abs(now.x + now.width / 2 - head.x - head.width / 2)).toBeLessThan(1.5);
  }
});

test("a message moves nothing of the score", async ({ page }) => {
  await openPage(page, story);
  await train(page, 1);
  const score = page.locator(".score");
  const before = await score.boundingBox();
  await page.evaluate(() => window.mnemoscope?.load("#v1&model=lstm&task=copy"));
  await expect(page.locator(".kept")).toBeVisible();
  expect(await score.boundingBox()).toEqual(before);
});

test.describe("on a tablet", () => {
  test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

  test("the buttons of the folded track stand beside its lines", async ({ page }) => {
    await openTrained(page);
    const plot = await page.locator(".trackPlot").boundingBox();
    const live = await page.getByRole("button", { name: "Live" }).boundingBox();
    if (!plot || !live) throw new Error("no track");
    expect(plot.x + plot.width).toBeLessThanOrEqual(live.x);
    expect(live.y + live.height).toBeLessThanOrEqual(1180);
    expect(plot.height).toBeGreaterThan(40);
  });
});

test.describe("on a small projector", () => {
  test.use({ viewport: { width: 1024, height: 768 } });

  test("the name of the memory has one line", async ({ page }) => {
    await openPage(page, "#v1&model=ntm&task=copy&projector=on");
    const title = page.locator(".matrix > figcaption > span").first();
    await expect(title).toContainText("Memory at step");
    expect(await title.evaluate((span) => span.clientHeight < 1.6 * parseFloat(getComputedStyle(span).fontSize))).toBe(
      true,
    );
  });
});
