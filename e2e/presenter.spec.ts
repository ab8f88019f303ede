/** A teacher at the projector: the remote, the light on one place, the blank screen, time for a prediction. */
import type { Page } from "@playwright/test";
import { smallLesson } from "../src/lessons/testing/small.ts";
import { expect, openPage, openPanel, statusOf, test, train, waitForUpdate } from "./open.ts";

const copy = "#v1&model=ntm&unit=16&task=copy&batch=4&seed=1&engine=wasm&projector=on";
const slider = (page: Page) => page.getByRole("slider", { name: "Step" });
const blank = (page: Page) => page.getByRole("dialog", { name: /The screen is blank/ });
const strip = (page: Page) => page.getByRole("region", { name: "Lesson: A small lesson" });

async function bringLesson(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Lessons", exact: true }).click();
  const buffer = Buffer.from(JSON.stringify(smallLesson));
  const file = { name: "lesson.json", mimeType: "application/json", buffer };
  await page.getByLabel("Open a lesson file…").setInputFiles(file);
  await expect(strip(page)).toBeVisible();
}

test("a remote steps through the score, and through the film while one looks back, wherever the focus is", async ({
  page,
}) => {
  await openPage(page, copy);
  await page.keyboard.press("Home");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await expect(slider(page)).toHaveAttribute("aria-valuetext", /Step 2/);
  await page.keyboard.press("PageUp");
  await expect(slider(page)).toHaveAttribute("aria-valuetext", /Step 1/);
  await train(page, 40);
  await page.getByRole("slider", { name: /^Training time/ }).focus();
  await page.keyboard.press("Home");
  const looked = (): Promise<number | undefined> => page.evaluate(() => window.mnemoscope?.bookmark.look ?? undefined);
  await expect.poll(looked).toBe(0);
  await page.keyboard.press("PageDown");
  await expect.poll(looked).toBe(1);
  await page.keyboard.press("PageUp");
  await expect.poll(looked).toBe(0);
  await page.keyboard.press("Escape");
  await expect.poll(looked).toBe(undefined);
});

test("the screen goes blank, any key brings it back and does nothing else, and training goes on", async ({ page }) => {
  await openPage(page, copy);
  for (const [key, back] of [
    ["b", "Enter"],
    [".", "p"],
  ] as const) {
    await page.locator(".trainButton").click();
    await waitForUpdate(page, (await statusOf(page)).update + 2);
    await page.keyboard.press(key);
    await expect(blank(page)).toBeVisible();
    const { update } = await statusOf(page);
    await waitForUpdate(page, update + 3);
    await page.keyboard.press(back);
    await expect(blank(page)).toHaveCount(0);
    await expect(page.locator("html")).toHaveAttribute("data-mode", "projector");
    await expect(page.locator(".trainButton")).toHaveText("Pause");
    await page.locator(".trainButton").click();
    await expect(page.locator(".trainButton")).toHaveText("Train");
  }
  await page.getByRole("button", { name: "Blank" }).click();
  await expect(blank(page)).toBeVisible();
  await page.mouse.click(400, 300);
  await expect(blank(page)).toHaveCount(0);
});

test("where one types, and outside of projector mode, the remote's keys are no keys of the page", async ({ page }) => {
  await openPage(page, copy);
  await openPanel(page, "Equations");
  await page.getByRole("tab", { name: "Edit" }).click();
  await page.getByRole("textbox", { name: "Text of the model" }).press("b");
  await expect(blank(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Exit" }).click();
  await expect(page.getByRole("group", { name: "For the teacher" })).toHaveCount(0);
  await slider(page).focus();
  await page.keyboard.press("b");
  await expect(blank(page)).toHaveCount(0);
});

test("the light follows the pointer, what is pinned by keyboard, and what has the focus", async ({ page }) => {
  await openPage(page, copy);
  const veil = page.locator(".spotlight");
  const light = (): Promise<readonly number[]> =>
    veil.evaluate((element) => ["x", "y"].map((axis) => parseFloat(getComputedStyle(element).getPropertyValue(`--light-${axis}`)))); // prettier-ignore
  await page.getByRole("button", { name: "Spotlight" }).click();
  await expect(page.getByRole("button", { name: "Spotlight" })).toHaveAttribute("aria-pressed", "true");
  await expect(veil).toBeAttached();
  await page.mouse.move(321, 234);
  await expect.poll(light).toEqual([321, 234]);
  await page.keyboard.press("]");
  await page.keyboard.press("ArrowDown");
  const mark = page.locator(".stave[data-focused] .cellsMark").first();
  await expect
    .poll(async () => {
      const [box, [x = 0, y = 0]] = [await mark.boundingBox(), await light()];
      return box && Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y) < 1;
    })
    .toBe(true);
  await page.getByRole("button", { name: "Blank" }).focus();
  await page.keyboard.press("Shift+Tab");
  const button = await page.getByRole("button", { name: "Spotlight" }).boundingBox();
  await expect.poll(async () => (await light())[0]).toBeCloseTo((button?.x ?? 0) + (button?.width ?? 0) / 2, 0);
  await page.keyboard.press("s");
  await expect(veil).toHaveCount(0);
});

test("in a lesson the remote trains what was predicted and goes on, and skips no answer", async ({ page }) => {
  await openPage(page);
  await bringLesson(page);
  await page.keyboard.press("p");
  await page.keyboard.press("PageDown");
  await expect(page.getByText("Choose an answer on the screen first")).toBeVisible();
  await expect(strip(page)).toContainText("1 of 6");
  await strip(page).getByRole("button", { name: "No", exact: true }).click();
  await page.keyboard.press("PageDown");
  await expect(strip(page)).toContainText("2 of 6");
  await expect(strip(page).getByRole("group", { name: "Time to think" })).toBeVisible();
  await strip(page).getByRole("button", { name: "The LSTM" }).click();
  await page.keyboard.press("PageDown");
  await expect(strip(page)).toContainText("How many curves fell?", { timeout: 60_000 });
  await page.keyboard.press("PageUp");
  await expect(strip(page)).toContainText("1 of 6");
});

test("time for a prediction runs out, is said once, and forces nothing", async ({ page }) => {
  await openPage(page);
  await bringLesson(page);
  const clock = strip(page).getByRole("group", { name: "Time to think" });
  await expect(clock).toHaveCount(0);
  await page.keyboard.press("p");
  await page.clock.install();
  await clock.getByRole("button", { name: "30 s" }).click();
  await page.clock.runFor(10_000);
  await expect(clock.getByRole("timer")).toHaveText("20 s");
  await expect(clock.getByRole("status")).toHaveText("");
  await page.clock.runFor(21_000);
  await expect(clock.getByRole("status")).toHaveText("Time is up. Predictions are still taken.");
  await strip(page).getByRole("button", { name: "No", exact: true }).click();
  await expect(strip(page)).toContainText("3 = 2 + 1.");
});
