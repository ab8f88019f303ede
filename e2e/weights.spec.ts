/** Saved weights dropped on the page. */
import { readFileSync } from "node:fs";
import { dropFile, expect, openPage, statusOf, test, train, waitForRun } from "./open.ts";

const weights = [...readFileSync("public/pretrained/ntm-copy/weights.safetensors")];

test("weights of this model are restored and show what they learnt", async ({ page }) => {
  await openPage(page);
  await dropFile(page, "weights.safetensors", weights);
  await expect(page.getByText(/Weights restored from weights\.safetensors/)).toBeVisible();
  expect((await statusOf(page)).metric?.["wrongBits"]).toBeLessThan(0.5);
});

test("weights of another model are refused by the tensor that does not fit", async ({ page }) => {
  await openPage(page);
  await page.getByRole("combobox", { name: "Model" }).selectOption("lstm");
  await page.waitForFunction(() => window.mnemoscope?.experiment.model.id === "lstm");
  await waitForRun(page);
  await train(page, 4);
  await dropFile(page, "weights.safetensors", weights);
  await expect(page.getByText(/tensor .* (is missing|does not belong|expected the shape)/)).toBeVisible();
  expect((await statusOf(page)).update).toBe(4);
});
