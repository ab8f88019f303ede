/** The chooser of model and task: one line each, found by words, marked by what fits; nothing is cut and nothing is lost. */
import type { Page } from "@playwright/test";
import { expect, experimentOf, openPage, openPanel, statusOf, test, train } from "./open.ts";

const buttonOf = (page: Page) => page.locator("button.pair");
const pickerOf = (page: Page) => page.getByRole("dialog", { name: /^(Model and task|模型与任务)$/ });
const searchOf = (page: Page) => pickerOf(page).getByRole("searchbox");
const optionsOf = (page: Page) => pickerOf(page).getByRole("option");
const recall = "#v1&model=gru&unit=8&task=recall&batch=8&seed=1&engine=wasm";

test("every model and task says in one line what it is; what is known to work and what does not fit is marked", async ({
  page,
}) => {
  await openPage(page, recall);
  await buttonOf(page).click();
  await expect(pickerOf(page).locator("[data-id=gru]")).toBeFocused();
  const lines = await optionsOf(page).locator("small").allInnerTexts();
  expect(lines.length).toBeGreaterThan(50);
  expect(lines.filter((line) => line.trim().length < 10)).toEqual([]);
  await expect(pickerOf(page).locator("[data-id=lstm]")).toHaveAttribute("data-works", "true");
  await expect(pickerOf(page).locator("[data-id=prototype]")).toContainText(
    "Does not take what Recall after a delay gives",
  );
  await expect(pickerOf(page).locator("[data-id=dnc]")).not.toHaveAttribute("data-misfit", "true");
});

test("typing finds in both languages, arrows only look, Enter takes the only one, and the run before is kept", async ({
  page,
}) => {
  await openPage(page, recall);
  await train(page, 5);
  await buttonOf(page).focus();
  for (const key of ["ArrowUp", "ArrowRight", "l"]) await page.keyboard.press(key);
  expect((await experimentOf(page)).model.id).toBe("gru");
  await page.keyboard.press("ArrowDown");
  await expect(pickerOf(page).locator("[data-id=gru]")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  expect((await experimentOf(page)).model.id).toBe("gru");
  await page.keyboard.type("turing");
  await expect(searchOf(page)).toHaveValue("turing");
  await expect(optionsOf(page)).toHaveCount(1);
  await searchOf(page).fill("长短期记忆网络");
  await expect(pickerOf(page).locator("[data-id=lstm]")).toBeVisible();
  await searchOf(page).fill("nothing like it");
  await expect(pickerOf(page).getByText("None has all these words.")).toHaveCount(2);
  await page.keyboard.press("Escape");
  await expect(searchOf(page)).toHaveValue("");
  await page.keyboard.type("turing");
  await page.keyboard.press("Enter");
  await expect(pickerOf(page)).toHaveCount(0);
  await expect.poll(async () => (await experimentOf(page)).model.id).toBe("ntm");
  await openPanel(page, "Runs");
  await page.locator(".run").filter({ hasText: "GRU" }).locator(".runOpen").click();
  await expect.poll(async () => (await statusOf(page)).update).toBe(5);
});

test("Escape closes it from the search, too, and the button has the focus again", async ({ page }) => {
  await openPage(page, recall);
  await buttonOf(page).click();
  await expect(pickerOf(page).locator("[data-id=gru]")).toBeFocused();
  await page.keyboard.type("x");
  await expect(searchOf(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(pickerOf(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(pickerOf(page)).toHaveCount(0);
  await expect(buttonOf(page)).toBeFocused();
});

/** What of the button's names is cut, or lies beyond the header or over its neighbour. */
function cutNames(page: Page): Promise<string[]> {
  return buttonOf(page).evaluate((button: HTMLElement) => {
    const names = button.querySelector<HTMLElement>(":scope > span");
    const bar = button.closest("header, section")?.getBoundingClientRect();
    const next = button.closest(".popoverPlace")?.nextElementSibling?.getBoundingClientRect();
    const { left, right, top, bottom } = button.getBoundingClientRect();
    const faults = {
      cut: !names || names.scrollWidth > names.clientWidth + 1 || names.scrollHeight > button.clientHeight,
      beyond: !bar || top < bar.top - 1 || bottom > bar.bottom + 1 || left < -1 || right > innerWidth + 1,
      over: next !== undefined && next.top < bottom && next.width > 0 && right > next.left + 1,
    };
    return Object.entries(faults).flatMap(([name, is]) => (is ? [`${name}: ${button.innerText}`] : []));
  });
}

for (const language of ["en", "zh"])
  test(`names are whole at every size, in ${language}`, async ({ page }) => {
    test.setTimeout(90_000);
    for (const pair of ["sequence-vae&task=waves", "mann-lrua&task=glyphs", "lstm-attention&task=translation"]) {
      await openPage(page, `#v1&model=${pair}&batch=4&seed=1&engine=wasm`, `?lang=${language}`);
      for (const [width, height] of [
        [1920, 1080],
        [1366, 768],
        [1200, 800],
        [1024, 768],
        [834, 1112],
        [601, 900],
        [390, 844],
        [320, 640],
      ] as const) {
        await page.setViewportSize({ width, height });
        await expect(buttonOf(page)).toBeVisible();
        await expect.poll(() => cutNames(page), `${pair} at ${width}`).toEqual([]);
      }
      await page.keyboard.press("p");
      for (const [width, height] of [
        [1024, 768],
        [1280, 720],
        [1920, 1080],
      ] as const) {
        await page.setViewportSize({ width, height });
        await expect(page.locator("html")).toHaveAttribute("data-mode", "projector");
        await expect.poll(() => cutNames(page), `${pair} on a projector of ${width}`).toEqual([]);
      }
    }
  });
