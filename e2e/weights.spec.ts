/** Saved weights dropped on the page: those of its own export to PyTorch. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { choose, dropFile, expect, openPage, openTrained, pick, statusOf, test, train, waitForRun } from "./open.ts";

/** The last weights of the network that the page opens with. */
async function shippedWeights(page: Page): Promise<number[]> {
  await openTrained(page);
  const download = page.waitForEvent("download");
  await pick(page, "Share", "Export to PyTorch (.zip)");
  const folder = unzipSync(readFileSync(await (await download).path()));
  const [, weights] = Object.entries(folder).find(([name]) => name.endsWith("weights.safetensors")) ?? [];
  if (!weights) throw new Error("the export has no weights");
  return [...weights];
}

test("weights of this model are restored and show what they learned", async ({ page }) => {
  const weights = await shippedWeights(page);
  await openPage(page);
  expect((await statusOf(page)).metric?.["wrongBits"]).toBeGreaterThan(5);
  await dropFile(page, "weights.safetensors", weights);
  await expect(page.getByText(/Weights restored from weights\.safetensors/)).toBeVisible();
  expect((await statusOf(page)).metric?.["wrongBits"]).toBeLessThan(0.5);
});

test("weights of another model are refused by the tensor that does not fit", async ({ page }) => {
  const weights = await shippedWeights(page);
  await choose(page, "lstm");
  await page.waitForFunction(() => window.mnemoscope?.experiment.model.id === "lstm");
  await waitForRun(page);
  await train(page, 4);
  await dropFile(page, "weights.safetensors", weights);
  await expect(page.getByText(/tensor .* (is missing|does not belong|expected the shape)/i)).toBeVisible();
  expect((await statusOf(page)).update).toBe(4);
});
