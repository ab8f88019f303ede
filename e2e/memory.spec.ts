/** The memories of models that differ, seen by the same views: chains, links, facets, arcs, what a step changed. */
import type { Locator, Page } from "@playwright/test";
import { expect, openPage, test } from "./open.ts";

async function openModel(page: Page, hash: string, time: number): Promise<void> {
  await openPage(page, `#v1&engine=wasm&${hash}`);
  await page.getByRole("slider", { name: "Step" }).press("Home");
  for (let i = 0; i < time; i++) await page.keyboard.press("ArrowRight");
}

/** The figures of the moment whose names begin so. */
function figure(page: Page, name: RegExp): Locator {
  return page.getByRole("figure", { name });
}

test("each head of a computer with links is followed from its formula to its weights", async ({ page }) => {
  await openModel(page, "model=dnc&task=copy&head=2", 5);
  const chains = page.getByRole("group", { name: "Addressing" });
  await page.getByRole("button", { name: "Formulas" }).click();
  await chains.getByRole("button", { name: "Write", exact: true }).click();
  const write = figure(page, /^Write: addressing at step 5/);
  await expect(write).toContainText(/= softmax\([\d.]+ · cosine\(previous memory, /);
  await chains.getByRole("button", { name: "Read", exact: true }).click();
  const read = figure(page, /^Read: addressing at step 5/);
  await expect(read).toContainText(/= [\d.]+ · backward \+ [\d.]+ · /i);
  const before = await read.textContent();
  await read.getByRole("button", { name: "head 2" }).click();
  await expect(read.getByRole("button", { name: "head 2" })).toHaveAttribute("aria-pressed", "true");
  expect(await read.textContent()).not.toBe(before);
});

test("keys step through as many rows as the addressing has", async ({ page }) => {
  await openModel(page, "model=dnc&task=copy", 5);
  const current = page.locator(".addressingRow[data-current] .addressingLabel");
  const rows = await page.locator(".addressingRow").count();
  await page.keyboard.press(".");
  const first = await current.textContent();
  for (let i = 0; i < 20; i++) await page.keyboard.press(".");
  await expect(current).toHaveText("final");
  for (let i = 0; i < rows - 1; i++) await page.keyboard.press(",");
  await expect(current).toHaveText(first ?? "");
});

test("links are a picture with a sentence, and usage stands beside the memory", async ({ page }) => {
  await openModel(page, "model=dnc&task=copy", 6);
  await expect(figure(page, /link at step 6\. (Strongest links|No link is strong yet)/i)).toBeVisible();
  await expect(figure(page, /^Memory at step 6/).locator(".matrixFill")).toContainText("Usage");
});

test("attention looks back from the playhead, and moves with it", async ({ page }) => {
  await openModel(page, "model=lstm-attention&task=copy", 6);
  const arcs = page.locator(".arcs");
  await expect(arcs).toHaveAttribute("aria-label", /at step 6 goes to step [0-5] \(0\.\d\d\)/);
  await page.keyboard.press("ArrowRight");
  await expect(arcs).toHaveAttribute("aria-label", /at step 7 goes to step [0-6] \(0\.\d\d\)/);
  await page.keyboard.press("Home");
  await expect(arcs).toHaveAttribute("aria-label", /at step 0 goes nowhere/);
});

test("a layer chosen in one view is chosen in all", async ({ page }) => {
  await openModel(page, "model=transformer&task=copy", 6);
  const arcs = page.locator(".arcs");
  const before = await arcs.getAttribute("aria-label");
  await figure(page, /: addressing at step 6/)
    .getByRole("button", { name: "layer 2" })
    .click();
  await expect(arcs.getByRole("combobox", { name: "layer" })).toHaveValue("1");
  await expect(page.locator(".matricesChoice").getByRole("button", { name: "layer 2" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  expect(await arcs.getAttribute("aria-label")).not.toBe(before);
  await arcs.getByRole("combobox", { name: "layer" }).selectOption("layer 1");
  await expect(arcs).toHaveAttribute("aria-label", before ?? "");
});

test("a step says what it erased from a matrix and what it added", async ({ page }) => {
  await openModel(page, "model=ntm&task=copy", 3);
  const memory = figure(page, /^Memory at step 3/);
  await expect(memory.getByRole("figure", { name: /added at step 3: (?!0 )[\d.]+ in all/i })).toBeVisible();
  await page.keyboard.press("Home");
  await expect(figure(page, /added at step 0: – in all/i).first()).toBeVisible();
});

test("two memories and the state of the inner one are seen at once", async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 900 });
  await openModel(page, "model=memory-network&task=copy", 4);
  await expect(figure(page, /^Keys at step 4/)).toBeVisible();
  await expect(figure(page, /^Values at step 4/)).toBeVisible();
  await expect(figure(page, /^Controller state/)).toContainText(/Cell/);
});

test("hops are lanes of one stave with their names", async ({ page }) => {
  // The story takes room of its own: on a laptop's screen the lanes have numbers only.
  await page.setViewportSize({ width: 1366, height: 1000 });
  await openModel(page, "model=memn2n&task=story", 4);
  const stave = page.locator(".stave", { has: page.locator(".staveFacets") });
  await expect(stave.first()).toContainText(/hop 1.*hop 2.*hop 3/);
  await figure(page, /: addressing at step 4/)
    .getByRole("button", { name: "hop 3" })
    .click();
  await expect(page.getByRole("button", { name: "hop 3" })).toHaveAttribute("aria-pressed", "true");
});

for (const model of ["dnc", "transformer", "titans"])
  test(`a narrow tablet shows all of ${model} without a sideways scroll`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await openModel(page, `model=${model}&task=copy`, 5);
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(excess).toBeLessThanOrEqual(0);
  });
