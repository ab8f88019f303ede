/** The moment that a task opens with, and what stands there. */
import { choose, expect, experimentOf, openPage, test, train } from "./open.ts";

test("a task opens at the first step that is scored, and a link's own step stays", async ({ page }) => {
  await openPage(page, "#v1&model=gru&task=adding&engine=wasm");
  const slider = page.getByRole("slider", { name: "Step" });
  await expect(slider).toHaveValue("49");
  await choose(page, "recall");
  await expect.poll(async () => (await experimentOf(page)).task.id).toBe("recall");
  await expect(slider).toHaveAttribute("aria-valuetext", /expected|answered/);
  await slider.press("Home");
  await expect(slider).toHaveAttribute("aria-valuetext", /Step 0/);
  const link = await page.evaluate(() => window.mnemoscope?.bookmark);
  await choose(page, "adding");
  await expect.poll(async () => (await experimentOf(page)).task.id).toBe("adding");
  await expect(slider).toHaveValue("49");
  await page.evaluate(async (bookmark) => bookmark && window.mnemoscope?.load(bookmark), link);
  await expect(slider).toHaveAttribute("aria-valuetext", /Step 0/);
});

/** Months since 1959, made up. */
const monthly = [
  "month,value",
  ...Array.from({ length: 144 }, (_, i) => {
    const month = `${1959 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`;
    return `${month},${(100 + i + 20 * Math.sin((i * Math.PI) / 6)).toFixed(2)}`;
  }),
].join("\n");

test("data with dates have them on the axis, in the readout and in the tables", async ({ page }) => {
  await openPage(page, "#v1&model=gru&task=series&engine=wasm");
  await page.evaluate((csv) => window.mnemoscope?.data("csv", csv, "monthly.csv"), monthly);
  const axis = page.locator(".scoreAxis");
  await expect(axis).toContainText("Date");
  await expect(axis.locator(".scoreAxisNow")).toHaveText(/^19[5-7]\d-\d\d$/);
  const years = await axis.locator("text:not(.scoreAxisNow)").allTextContents();
  expect(years.filter((text) => /^19[5-7]\d$/.test(text)).length).toBeGreaterThan(1);
  await expect(page.locator(".scoreReadout")).toContainText(/\(19[5-7]\d-\d\d\).*\(19[5-7]\d-\d\d\)/);
  await page.getByRole("button", { name: "Enlarge Output" }).click();
  await page.getByRole("button", { name: "Show Output as table" }).click();
  const table = page.getByRole("dialog", { name: /Output/ });
  await expect(table.getByRole("columnheader").nth(1)).toHaveText(/^19[5-7]\d-\d\d$/);
});

test("a sentence has one number: in the list, beside the weights, and in the readout", async ({ page }) => {
  await openPage(page, "#v1&model=memn2n&task=story&engine=wasm");
  await train(page, 5);
  await page.getByRole("slider", { name: "Step" }).press("End");
  await expect(page.locator(".addressingNumber small").last()).toHaveText(/^from step \d+$/);
  const lines = page.locator(".storyLine");
  await lines.nth(2).hover();
  await expect(page.locator(".scoreReadout")).toContainText("from step 2");
  await expect(lines.nth(2).locator(".storyTime")).toHaveText("2");
});

test("what a step erased and added is shown of memories that erase, and of no others", async ({ page }) => {
  await openPage(page, "#v1&model=ntm&task=copy&engine=wasm");
  await expect(page.locator(".matrixChange")).toHaveCount(1);
  for (const model of ["kv-memory&task=triples", "linear-attention&task=associative", "cnn-lstm&task=digits"]) {
    await openPage(page, `#v1&model=${model}&engine=wasm`);
    await expect(page.locator(".matrix").first()).toBeVisible();
    await expect(page.locator(".matrixChange")).toHaveCount(0);
  }
});
