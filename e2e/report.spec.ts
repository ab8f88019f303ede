/** A network is measured on many held-out episodes, and the figures are taken away as a file. */
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { Page } from "@playwright/test";
import { expect, experimentOf, openPage, openTrained, statusOf, test, train } from "./open.ts";

const glyphs = "#v1&model=lstm&unit=16&task=glyphs&task.classes=3&task.sights=4&batch=8&seed=3";
const continual = "#v1&model=rnn&unit=16&task=continual&task.stream=permuted-bits&task.phase=20&batch=16&seed=2";

type Rows = readonly Readonly<Record<string, string>>[];

const report = (page: Page) => page.getByRole("dialog", { name: "Report" });

async function downloaded(page: Page): Promise<{ readonly name: string; readonly rows: Rows }> {
  const download = page.waitForEvent("download");
  await report(page).getByRole("button", { name: "Download CSV" }).click();
  const file = await download;
  const text = readFileSync(await file.path(), "utf8");
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return { name: file.suggestedFilename(), rows: data };
}

test("glyphs: every metric with an interval, by presentation and by class, and the same in the CSV", async ({
  page,
}) => {
  await openPage(page, glyphs);
  await train(page, 40);
  await page.getByRole("button", { name: "Report", exact: true }).click();
  await expect(report(page)).toContainText("After 40 updates, on 512 held-out episodes in 32 batches.");
  await expect(report(page).getByRole("img")).toHaveAttribute("aria-label", /^presentation 1: 0?\.?\d.*95 % interval/);

  const { name, rows } = await downloaded(page);
  expect(name).toBe("lstm-glyphs-40.csv");
  expect(new Set(rows.map(({ table }) => table))).toEqual(new Set(["metric", "class", "average", "confusion"]));
  expect(new Set(rows.map(({ update, batches, episodes }) => [update, batches, episodes].join()))).toEqual(
    new Set(["40,32,512"]),
  );
  const metrics = rows.filter(({ table }) => table === "metric");
  expect(metrics.map(({ row }) => row)).toEqual(Object.keys((await statusOf(page)).metric ?? {}));
  for (const { row = "", value, low, high } of metrics) {
    await expect(report(page).locator(`[data-metric="${row}"] [data-value="${value}"]`)).toBeVisible();
    if (Number.isFinite(Number(low)) && low !== "") expect(Number(low)).toBeLessThanOrEqual(Number(high));
  }

  const shown = await report(page).locator(".confusion [data-cell]").count();
  const counted = rows.filter(({ table }) => table === "confusion");
  expect(shown).toBeGreaterThan(3);
  const macro = rows.find(({ table, row, column }) => table === "average" && row === "macro" && column === "f1");
  await expect(report(page).locator('[data-score="macro"]')).toContainText(Number(macro?.["value"]).toFixed(2));
  const support = rows.filter(({ table, column }) => table === "class" && column === "support");
  const sum = (of: Rows): number => of.reduce((total, { value }) => total + Number(value), 0);
  expect(sum(counted)).toBe(sum(support));
});

test("more episodes narrow the interval; training goes on beside it", async ({ page }) => {
  await openPage(page, glyphs);
  await train(page, 5);
  await page.keyboard.press("m");
  await expect(report(page)).toContainText("512 held-out episodes");
  const width = async (): Promise<number> => {
    const { rows } = await downloaded(page);
    const sight = rows.find(({ table, row }) => table === "metric" && row === "sight2");
    return Number(sight?.["high"]) - Number(sight?.["low"]);
  };
  const before = await width();
  await report(page).getByRole("button", { name: "4 × as many episodes" }).click();
  await expect(report(page)).toContainText("2,048 held-out episodes in 128 batches");
  expect(await width()).toBeLessThan(before);
  await train(page, 5);
  await expect(report(page)).toContainText("The run has reached update 10 since.");
  await page.keyboard.press("Escape");
  await expect(report(page)).toHaveCount(0);
});

test("continual learning: what is known of each part after each, with transfer and forgetting", async ({ page }) => {
  await openPage(page, continual);
  expect((await experimentOf(page)).task.id).toBe("continual");
  await train(page, 100);
  await page.getByRole("button", { name: "Report", exact: true }).click();
  await expect(report(page).locator(".partTable [data-cell]")).toHaveCount(6 * 5);
  await expect(report(page)).toContainText("Accuracy on each part, after each part");
  await expect(report(page)).toContainText("After 100 updates");
  const { rows } = await downloaded(page);
  const part = (after: number, which: number): number =>
    Number(
      rows.find((one) => one["table"] === "part" && one["row"] === `${after}` && one["column"] === `${which}`)?.[
        "value"
      ],
    );
  const backward = rows.find(({ table, column }) => table === "transfer" && column === "backwardTransfer");
  const expected = [1, 2, 3, 4].reduce((total, which) => total + part(5, which) - part(which, which), 0) / 4;
  expect(Number(backward?.["value"])).toBeCloseTo(expected, 9);
  const forward = rows.find(({ table, column }) => table === "transfer" && column === "forwardTransfer");
  const brought = [2, 3, 4, 5].reduce((total, which) => total + part(which - 1, which) - part(0, which), 0) / 4;
  expect(Number(forward?.["value"])).toBeCloseTo(brought, 9);
  await expect(report(page).locator('.partTable [data-cell="5 5"]')).toHaveText(part(5, 5).toFixed(2));
});

test("the network that the page opens with is measured as it was trained, and one begun anew only when asked", async ({
  page,
}) => {
  await openTrained(page);
  await page.keyboard.press("m");
  await expect(report(page)).toContainText("After 3,000 updates, on 512 held-out episodes");
  await expect(report(page).locator(".metricTable")).toBeVisible();
  const told = await page.evaluate(async () => (await window.mnemoscope?.report(2))?.metrics);
  const wrong = told?.find(({ name }) => name === "wrongBits");
  expect(wrong?.mean).toBeLessThan(0.5);
  await page.keyboard.press("r");
  await expect(report(page)).toContainText("How well the network does on many held-out episodes");
  await expect(report(page).locator(".metricTable")).toHaveCount(0);
  await report(page).getByRole("button", { name: "Measure", exact: true }).click();
  await expect(report(page)).toContainText("After 0 updates, on 512 held-out episodes");
});

test("one axis for one unit, with what is reached without a network in the row of the network", async ({ page }) => {
  await openPage(page, "#v1&model=lstm&unit=8&task=series&batch=8&seed=1&engine=wasm");
  await page.keyboard.press("m");
  const rows = ["normalisedError", "persistence", "seasonalNaive"].map((name) =>
    report(page).locator(`tr[data-metric="${name}"]`),
  );
  const found: { readonly mean: number; readonly place: number; readonly ends: string }[] = [];
  for (const row of rows) {
    const mean = Number(await row.locator("[data-value]").getAttribute("data-value"));
    const place = await row
      .locator(".whiskerDot")
      .evaluate((dot) => Number.parseFloat((dot as HTMLElement).style.left));
    found.push({ mean, place, ends: (await row.locator(".ends").textContent()) ?? "" });
  }
  expect(new Set(found.map(({ ends }) => ends)).size).toBe(1);
  const byMean = found.toSorted((a, b) => a.mean - b.mean).map(({ place }) => place);
  expect(byMean).toEqual(found.map(({ place }) => place).toSorted((a, b) => a - b));
  await expect(rows[0]?.locator(".whiskerTick") ?? page.locator("nothing")).toHaveCount(3);
  await expect(rows[0]?.locator(".behind") ?? page.locator("nothing")).toHaveText(/^last season’s value.* is better$/);
});

test("a report says how far it is and why the header's number is another; stopped, it keeps what it has", async ({
  page,
}) => {
  await openPage(page, "#v1&model=lstm&unit=320&task=copy&batch=8&seed=1&engine=wasm");
  await train(page, 3);
  await page.keyboard.press("m");
  await expect(report(page).getByRole("progressbar", { name: /^Measuring/ })).toBeVisible();
  await report(page).getByRole("button", { name: "Stop" }).dispatchEvent("click");
  const ground = report(page).getByText(/^After 3 updates, on [\d,]+ held-out episodes in \d+ batches\.$/);
  await expect(ground).toBeVisible();
  await expect(report(page).getByRole("progressbar")).toHaveCount(0);
  await expect(report(page).locator(".metricTable .interval").first()).toHaveText(/ to /);
  const shown = await page.locator("[data-figure=metric]").textContent();
  const beside = report(page).getByText(/^The header has wrong bits/);
  await expect(beside).toContainText("over 64 sequences");
  await expect(beside).toContainText("Its interval says how near the truth it is.");
  const value = /^The header has wrong bits ([\d.,]+):/.exec((await beside.textContent()) ?? "")?.[1] ?? "none";
  expect(shown).toContain(value);
  await expect(page.locator(".figures [title*='Mean over 64 held-out sequences']")).toHaveCount(1);
  await train(page, 2);
  await expect(report(page)).toContainText("of update 5, over 64 sequences");
});

test("of an interval only where there is one is spoken", async ({ page }) => {
  await openTrained(page);
  await page.keyboard.press("m");
  await expect(report(page).locator("[data-metric=wrongBits] .interval")).toHaveText("–");
  await expect(report(page).getByText(/^The header has wrong bits 0:/)).toHaveText(/others\.$/);
});
