/** The run as a PyTorch folder, from the Share menu. */
import { readFileSync } from "node:fs";
import { expect, openPage, pick, test, train } from "./open.ts";

test("Export to PyTorch gives a .zip with the model, its data, and the weights as they are now", async ({ page }) => {
  await openPage(page);
  await train(page, 3);
  const download = page.waitForEvent("download");
  await pick(page, "Share", "Export to PyTorch (.zip)");
  const file = await download;
  expect(file.suggestedFilename()).toBe("ntm-pytorch.zip");
  const bytes = readFileSync(await file.path());
  expect(bytes.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
  for (const name of ["README.md", "model.py", "train.py", "weights.safetensors", "data.safetensors"])
    expect(bytes.includes(Buffer.from(name))).toBe(true);
  expect(bytes.length).toBeGreaterThan(50_000);
});
