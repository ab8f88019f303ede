/** Messages: they stand beside what is read, move nothing of it, and go by a key or by themselves. */
import type { Page } from "@playwright/test";
import { copyLink, dropFile, expect, openPage, openPanel, openTrained, test } from "./open.ts";

const copied = (page: Page) => page.getByText(/^Link copied/);
const boxesOf = (page: Page, what: string) =>
  page.evaluate(
    (part) => [...document.querySelectorAll(part)].map((one) => one.getBoundingClientRect().toJSON()),
    what,
  );

/** Until nothing of `what` moves any more. */
async function stillBoxes(page: Page, what: string): Promise<unknown> {
  let before = "";
  await expect
    .poll(async () => {
      const [last, now] = [before, JSON.stringify(await boxesOf(page, what))];
      before = now;
      return now !== "[]" && now === last;
    })
    .toBe(true);
  return JSON.parse(before);
}

test("beside an open panel a message covers nothing, moves no stave, and is the first thing that Escape closes", async ({
  page,
}) => {
  await openTrained(page);
  await openPanel(page, "Settings");
  const before = await stillBoxes(page, ".stave");
  await copyLink(page);
  expect(await boxesOf(page, ".stave")).toEqual(before);
  const [panel, message] = [await page.locator(".column").boundingBox(), await page.locator(".messages").boundingBox()];
  expect(message?.y ?? 0).toBeGreaterThanOrEqual((panel?.y ?? 0) + (panel?.height ?? 0) - 1);
  await page.keyboard.press("Escape");
  await expect(copied(page)).toHaveCount(0);
  await expect(page.locator(".drawer")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".drawer")).toHaveCount(0);
});

test("before a class a message takes its room from the memory, of which nothing is cut", async ({ page }) => {
  const column = page.locator(".momentColumn");
  const excess = () => column.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  const pictures = ".momentColumn :is(.matrix canvas, .stateRow .bars)";
  await page.setViewportSize({ width: 1024, height: 768 });
  for (const model of ["titans&task=associative", "dnc&task=copy", "lstm&task=recall"]) {
    await openPage(page, `#v1&model=${model}&engine=wasm&projector=on`);
    const before = await stillBoxes(page, pictures);
    await dropFile(page, "broken.mnemoscope", "not a run");
    const notice = page.locator(".notice[data-kind=problem]");
    await expect(notice).toBeVisible();
    await expect.poll(excess, model).toBe(0);
    expect(await boxesOf(page, pictures)).not.toEqual(before);
    await notice.getByRole("button", { name: "Dismiss" }).click();
    await expect.poll(() => boxesOf(page, pictures), model).toEqual(before);
  }
});

test("news goes by itself, what went wrong stays until it is dismissed", async ({ page }) => {
  await page.clock.install();
  await openTrained(page);
  await copyLink(page);
  await dropFile(page, "broken.mnemoscope", "not a run");
  const problem = page.locator(".notice[data-kind=problem]");
  await expect(problem).toBeVisible();
  await page.mouse.move(5, 5);
  await page.clock.fastForward(12_000);
  await expect(copied(page)).toHaveCount(0);
  await expect(problem).toBeVisible();
  await problem.getByRole("button", { name: "Dismiss" }).click();
  await expect(problem).toHaveCount(0);
});

test("news stays while the keyboard is there, though the pointer has passed over it", async ({ page }) => {
  await page.clock.install();
  await openTrained(page);
  await copyLink(page);
  const notice = page.locator(".notice", { has: copied(page) });
  await notice.getByRole("button", { name: "Dismiss" }).focus();
  await notice.hover();
  await page.mouse.move(5, 5);
  await page.clock.fastForward(12_000);
  await expect(copied(page)).toBeVisible();
  await page.keyboard.press("Tab");
  await page.clock.fastForward(12_000);
  await expect(copied(page)).toHaveCount(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("a message moves nothing, and no tab or player lies under it", async ({ page }) => {
    await openTrained(page);
    const parts = ".stave, .player button, .phoneTabs button";
    const before = await stillBoxes(page, parts);
    await copyLink(page);
    expect(await boxesOf(page, parts)).toEqual(before);
    for (const button of await page.locator(".player button:enabled, .phoneTabs button, .transport button").all())
      await button.click({ trial: true });
  });
});
