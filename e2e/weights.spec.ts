/** Saved weights dropped on the page. */
import { readFileSync } from "node:fs";
import { readRunFile } from "../src/share/run-file/read.ts";
import { frameAt } from "../src/train/archive/archive.ts";
import { writeWeights } from "../src/train/weights.ts";
import { choose, dropFile, expect, openPage, statusOf, test, train, waitForRun } from "./open.ts";

/** The last weights of the network that the page opens with. */
async function shippedWeights(): Promise<number[]> {
  const { archive, layout } = await readRunFile(readFileSync("public/pretrained/ntm-copy.mnemoscope"));
  const frame = frameAt(archive, Infinity);
  if (!frame || !layout) throw new Error("the shipped run file has no weights");
  return [...writeWeights(layout, frame.weights)];
}

test("weights of this model are restored and show what they learnt", async ({ page }) => {
  await openPage(page);
  await dropFile(page, "weights.safetensors", await shippedWeights());
  await expect(page.getByText(/Weights restored from weights\.safetensors/)).toBeVisible();
  expect((await statusOf(page)).metric?.["wrongBits"]).toBeLessThan(0.5);
});

test("weights of another model are refused by the tensor that does not fit", async ({ page }) => {
  await openPage(page);
  await choose(page, "lstm");
  await page.waitForFunction(() => window.mnemoscope?.experiment.model.id === "lstm");
  await waitForRun(page);
  await train(page, 4);
  await dropFile(page, "weights.safetensors", await shippedWeights());
  await expect(page.getByText(/tensor .* (is missing|does not belong|expected the shape)/)).toBeVisible();
  expect((await statusOf(page)).update).toBe(4);
});
