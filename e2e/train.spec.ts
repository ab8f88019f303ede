/** A teacher presses Train, and the loss falls. */
import { expect, openPage, statusOf, test, train, waitForRun, waitForUpdate } from "./open.ts";

test("the NTM learns to copy from scratch, on screen", async ({ page }) => {
  await openPage(page);
  await page.getByRole("button", { name: "Train", exact: true }).click();
  await waitForUpdate(page, 400);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await expect(page.getByRole("button", { name: "Train", exact: true })).toBeVisible();
  const early = await statusOf(page);
  const late = await train(page, Math.max(1, 1500 - early.update));
  expect(late.metric?.["wrongBits"]).toBeLessThan(1);
  expect(late.fingerprint).toMatch(/^[0-9a-z]{12}$/);
});

test("an LSTM learns, and its bits come out better than by guessing", async ({ page }) => {
  await openPage(page);
  await page.getByRole("combobox", { name: "Model" }).selectOption("lstm");
  await page.waitForFunction(() => window.mnemoscope?.experiment.model.id === "lstm");
  await waitForRun(page);
  const before = await statusOf(page);
  await page.getByRole("combobox", { name: "Task" }).selectOption("recall");
  await page.waitForFunction(() => window.mnemoscope?.experiment.task.id === "recall");
  const after = await train(page, 400);
  expect(before.update).toBe(0);
  expect(after.metric?.["bitsPerSymbol"]).toBeLessThan(1.5);
});

test("Step makes one update, Reset goes back to none, New episode shows another", async ({ page }) => {
  await openPage(page);
  await page.getByRole("button", { name: "One update", exact: true }).click();
  await expect.poll(async () => (await statusOf(page)).update).toBe(1);
  const before = await page.evaluate(() => [...(window.mnemoscope?.trace()?.signals[0]?.data ?? [])]);
  await page.getByRole("button", { name: "New episode" }).click();
  await expect
    .poll(() => page.evaluate(() => [...(window.mnemoscope?.trace()?.signals[0]?.data ?? [])]))
    .not.toEqual(before);
  await page.getByRole("button", { name: "Reset" }).click();
  await expect.poll(async () => (await statusOf(page)).update).toBe(0);
});

test("Train can go on from the trained machine", async ({ page }) => {
  await openPage(page);
  await page.getByRole("radio", { name: "go on from it" }).check();
  await page.getByRole("button", { name: "Train", exact: true }).click();
  await waitForUpdate(page, 3005);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await expect.poll(async () => (await statusOf(page)).metric?.["wrongBits"]).toBeLessThan(0.5);
});

test("a live setting changes the running training and is recorded", async ({ page }) => {
  await openPage(page);
  await train(page, 20);
  await page.getByRole("button", { name: "Settings" }).click();
  const rate = page.getByRole("spinbutton", { name: "Learning rate" });
  await rate.fill("0.002");
  await rate.press("Enter");
  await expect
    .poll(() => page.evaluate(() => window.mnemoscope?.experiment.changes))
    .toEqual([{ update: 20, key: "learningRate", value: 0.002 }]);
  await page.getByRole("spinbutton", { name: "Units" }).fill("32");
  await page.getByRole("spinbutton", { name: "Units" }).press("Enter");
  await page.getByRole("button", { name: "Restart with these settings" }).click();
  await expect.poll(() => page.evaluate(() => window.mnemoscope?.experiment.model.settings["unit"])).toBe(32);
  expect((await statusOf(page)).update).toBe(0);
});
