/** The moment that a task opens with, and what stands there. */
import type { Page } from "@playwright/test";
import { linkOfEach } from "./layout-models.ts";
import { choose, expect, experimentOf, openPage, test, train, waitForRun } from "./open.ts";

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

/** How much of the moment lies below the edge of its column, in CSS pixels. */
function hiddenOfMoment(page: Page): Promise<number> {
  return page.locator(".momentColumn").evaluate((column) => column.scrollHeight - column.clientHeight);
}

test("the moment of every model is seen without scrolling, on a laptop and on a large screen", async ({ page }) => {
  test.slow();
  const links = await linkOfEach();
  expect(links.length).toBeGreaterThan(20);
  await openPage(page, links[0]);
  for (const link of links) {
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.evaluate(async (hash) => window.mnemoscope?.load(hash), link);
    await waitForRun(page);
    await expect.poll(() => hiddenOfMoment(page), link).toBe(0);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await expect.poll(() => hiddenOfMoment(page), link).toBe(0);
  }
});

test("what gave way in the moment can be opened, stays open, and is there at once where there is room", async ({
  page,
}) => {
  await openPage(page, "#v1&model=ntm&task=copy&engine=wasm");
  const title = page.getByRole("button", { name: "Controller state" });
  const rows = page.locator(".state .stateRow");
  await expect(title).toHaveAttribute("aria-expanded", "false");
  await expect(rows).toHaveCount(0);
  await title.press("Enter");
  await expect(title).toHaveAttribute("aria-expanded", "true");
  await expect(rows).toHaveCount(2);
  await train(page, 20);
  await expect(rows).toHaveCount(2);
  await title.click();
  await expect(rows).toHaveCount(0);
  await page.setViewportSize({ width: 1366, height: 1000 });
  await expect(title).toHaveCount(0);
  await expect(rows).toHaveCount(2);
});

test("slots that the model gives no names are called after whose sentences open them", async ({ page }) => {
  await openPage(page, "#v1&model=entity-network&task=story&engine=wasm");
  await train(page, 250);
  await page.getByRole("slider", { name: "Step" }).press("End");
  const names = await page.locator(".matrixSide li").allTextContents();
  const people = await page.locator(".scoreSymbols text").allTextContents();
  expect(names.join("")).not.toBe("");
  expect(
    names
      .join(" ")
      .split(" ")
      .filter((name) => name !== "" && !people.includes(name)),
  ).toEqual([]);
});

test("lanes of layers and heads are named in words, and a name that is cut can be read whole", async ({ page }) => {
  await openPage(page, "#v1&model=mlstm&task=associative&engine=wasm");
  const gate = page.locator(".stave", { has: page.getByRole("button", { name: "Enlarge Forget gate" }) });
  await expect(gate.locator(".staveFacets li span").first()).toHaveText("layer 1");
  await expect(page.getByRole("button", { name: "Enlarge Stabiliser" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Enlarge Residual stream" })).toHaveAttribute(
    "title",
    /Residual stream/,
  );
});

test("the titles of two memories side by side are whole, and name it when pointed at", async ({ page }) => {
  await openPage(page, "#v1&model=lstm-attention&task=translation&engine=wasm");
  const titles = page.locator(".matrices[data-count='2'] > .matrix > figcaption > span:first-child");
  await expect(titles).toHaveCount(2);
  for (const title of await titles.all()) {
    await expect(title).toHaveAttribute("title", /at step \d+$/);
    expect(await title.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThan(2);
  }
});
