/** Settings: what waits for a new run is listed where it is seen, and a number that is typed is used or put back, never lost. */
import type { Page } from "@playwright/test";
import { expect, experimentOf, openPage, openPanel, setNumber, statusOf, test, train } from "./open.ts";

const barOf = (page: Page) => page.locator(".settingsPending");
const fieldOf = (page: Page, name: string) => page.getByRole("spinbutton", { name, exact: true });
const recall = "#v1&model=gru&unit=8&task=recall&batch=8&seed=1&engine=wasm";

test("a bar along the bottom lists what needs a new run; it is in view wherever the panel is scrolled", async ({
  page,
}) => {
  await openPage(page, recall);
  await train(page, 4);
  await setNumber(page, "Seed", 14);
  await expect(barOf(page).getByRole("status")).toHaveText("1 change needs a new run: seed 1 → 14");
  await expect(barOf(page)).toBeInViewport({ ratio: 1 });
  await page.getByRole("combobox", { name: "Optimiser" }).selectOption("sgd");
  await expect(barOf(page).getByRole("status")).toHaveText(
    "2 changes need a new run: optimiser Adam → SGD, seed 1 → 14",
  );
  await expect(page.getByRole("combobox", { name: "Optimiser" })).toHaveValue("sgd");
  await page.locator(".drawerBody").evaluate((body) => body.scrollTo(0, 0));
  await expect(barOf(page)).toBeInViewport({ ratio: 1 });
  await barOf(page).getByRole("button", { name: "Put back" }).click();
  await expect(barOf(page)).toHaveCount(0);
  await expect(page.getByRole("combobox", { name: "Optimiser" })).toHaveValue("adam");
  expect((await statusOf(page)).update).toBe(4);
  await setNumber(page, "Seed", 14);
  await barOf(page).getByRole("button", { name: "Start a new run" }).click();
  await expect.poll(async () => (await experimentOf(page)).seed).toBe(14);
  expect((await statusOf(page)).update).toBe(0);
  expect(await page.evaluate(() => window.mnemoscope?.runs.map(({ update }) => update))).toContain(4);
});

test("Escape puts the earlier number back first, and closes the panel only then", async ({ page }) => {
  await openPage(page, recall);
  await openPanel(page, "Settings");
  const rate = fieldOf(page, "Learning rate");
  const before = await rate.inputValue();
  await rate.fill("0.25");
  await expect(page.locator(".numberHint")).toHaveText(`Enter uses 0.25, Esc puts back ${before}`);
  await page.keyboard.press("Escape");
  await expect(rate).toHaveValue(before);
  await expect(page.getByRole("dialog", { name: "Settings" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Settings" })).toHaveCount(0);
  expect((await experimentOf(page)).training.learningRate).toBe(Number(before));
});

test("decimals may be typed with a comma, and with full-width figures", async ({ page }) => {
  await openPage(page, recall);
  await train(page, 2);
  await openPanel(page, "Settings");
  const rate = fieldOf(page, "Learning rate");
  for (const [typed, value] of [
    ["0,003", 0.003],
    ["０．００４", 0.004],
  ] as const) {
    await rate.fill("");
    if (typed.startsWith("0")) await rate.pressSequentially(typed);
    else await page.keyboard.insertText(typed);
    await rate.press("Enter");
    await expect.poll(async () => (await experimentOf(page)).changes.at(-1)?.value).toBe(value);
  }
});

test("a typed number counts when its field is left, also by another panel; one that does not fit stays and says so", async ({
  page,
}) => {
  await openPage(page, recall);
  await train(page, 2);
  await openPanel(page, "Settings");
  await fieldOf(page, "Learning rate").fill("0.125");
  await openPanel(page, "Report");
  await expect
    .poll(async () => (await experimentOf(page)).changes)
    .toEqual([{ update: 2, key: "learningRate", value: 0.125 }]);
  await openPanel(page, "Settings");
  const rate = fieldOf(page, "Learning rate");
  await rate.fill("1000");
  await rate.press("Enter");
  await expect(rate).toHaveValue("1000");
  await expect(rate).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator(".numberHint")).toHaveText(/^Wanted: a number from .* to .*\. Esc puts back 0\.125$/);
  await rate.fill("");
  await rate.pressSequentially("1e");
  await rate.press("Tab");
  await expect(rate).toHaveAttribute("aria-invalid", "true");
  expect((await experimentOf(page)).changes).toHaveLength(1);
});

test("arrows in a number field move by sensible steps and are used by Enter", async ({ page }) => {
  await openPage(page, recall);
  await openPanel(page, "Settings");
  const units = fieldOf(page, "Units");
  await units.focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(units).toHaveValue("10");
  expect((await experimentOf(page)).model.settings["unit"]).toBe(8);
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await experimentOf(page)).model.settings["unit"]).toBe(10);
  const rate = fieldOf(page, "Learning rate");
  const before = Number(await rate.inputValue());
  await rate.focus();
  await page.keyboard.press("ArrowUp");
  expect(Number(await rate.inputValue()) / before).toBeGreaterThan(1);
  expect(Number(await rate.inputValue()) / before).toBeLessThan(1.25);
});

test("an arrow in a closed list opens it and changes nothing until something is chosen", async ({ page }) => {
  await openPage(page, recall);
  await train(page, 2);
  await openPanel(page, "Settings");
  const optimiser = page.getByRole("combobox", { name: "Optimiser" });
  await optimiser.focus();
  await page.keyboard.press("ArrowDown");
  await expect(optimiser).toHaveValue("adam");
  await expect(barOf(page)).toHaveCount(0);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(optimiser).toHaveValue("rmsprop");
  await expect(barOf(page)).toBeVisible();
  await page.getByRole("combobox", { name: "Engine" }).focus();
  await page.keyboard.press("r");
  await page.keyboard.press("Escape");
  expect((await experimentOf(page)).engine).toBe("wasm");
  await openPanel(page, "Runs");
  const rivals = page.getByRole("combobox", { name: /Race with/ });
  await expect(rivals).toBeEnabled();
  await rivals.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => window.mnemoscope?.runs.length)).toBe(1);
});

test("in one's own task a kind that is chosen again has back what it held", async ({ page }) => {
  await openPage(page, "#v1&model=gru&unit=8&task=custom&batch=4&seed=1&engine=wasm");
  await openPanel(page, "Data");
  const panel = page.locator(".customForm");
  await panel.getByLabel("Start from").selectOption({ label: "Reverse" });
  const rule = panel.getByRole("combobox", { name: "Rule 1" });
  await rule.selectOption("repeat");
  const times = panel.getByRole("spinbutton", { name: "Number" }).first();
  await times.fill("5");
  await rule.selectOption("sort");
  await rule.selectOption("repeat");
  await expect(times).toHaveValue("5");
});

test("the bar is whole in Chinese on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(page, recall, "?lang=zh");
  await train(page, 2);
  await page.getByRole("button", { name: "更多", exact: true }).last().click();
  await page.getByRole("button", { name: "设置" }).click();
  const seed = page.getByRole("spinbutton", { name: "种子" });
  await seed.fill("9");
  await seed.press("Enter");
  await expect(barOf(page).getByRole("status")).toHaveText("1 处改动需要新的运行：种子 1 → 9");
  await expect(barOf(page)).toBeInViewport({ ratio: 1 });
  await barOf(page).getByRole("button", { name: "开始新的运行" }).click();
  await expect.poll(async () => (await experimentOf(page)).seed).toBe(9);
});
