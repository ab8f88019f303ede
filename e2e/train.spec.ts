/** A teacher presses Train, and the loss falls. */
import { choose, expect, openPage, pick, setNumber, statusOf, test, train, waitForRun, waitForUpdate } from "./open.ts";

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
  await choose(page, "lstm");
  await page.waitForFunction(() => window.mnemoscope?.experiment.model.id === "lstm");
  await waitForRun(page);
  const before = await statusOf(page);
  await choose(page, "recall");
  await page.waitForFunction(() => window.mnemoscope?.experiment.task.id === "recall");
  const after = await train(page, 400);
  expect(before.update).toBe(0);
  expect(after.metric?.["bitsPerSymbol"]).toBeLessThan(1.5);
});

test("One update is one, New episode shows another, Reset begins a run and keeps the one before", async ({ page }) => {
  await openPage(page);
  await pick(page, "How to train", "One update");
  await expect.poll(async () => (await statusOf(page)).update).toBe(1);
  const before = await page.evaluate(() => [...(window.mnemoscope?.trace()?.signals[0]?.data ?? [])]);
  await page.getByRole("button", { name: "New episode" }).click();
  await expect
    .poll(() => page.evaluate(() => [...(window.mnemoscope?.trace()?.signals[0]?.data ?? [])]))
    .not.toEqual(before);
  await page.keyboard.press("r");
  await expect.poll(async () => (await statusOf(page)).update).toBe(0);
  await expect(page.locator(".kept")).toContainText("NTM · Copy, 1 update, is kept under Runs.");
});

test("the trained machine is learned from the beginning by Train, and trained on by Continue", async ({ page }) => {
  await page.goto("./?lang=en");
  await expect.poll(async () => (await statusOf(page)).update).toBe(3000);
  await page.getByRole("button", { name: "Train", exact: true }).click();
  await page.waitForFunction(() => (window.mnemoscope?.status.update ?? 0) < 3000);
  await waitForUpdate(page, 3);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  expect(await page.evaluate(() => window.mnemoscope?.runs.map(({ origin }) => origin.kind))).toEqual([
    "fresh",
    "shipped",
  ]);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await statusOf(page)).update).toBe(3000);
  await pick(page, "How to train", "Continue from update 3,000");
  await waitForUpdate(page, 3005);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await expect.poll(async () => (await statusOf(page)).metric?.["wrongBits"]).toBeLessThan(0.5);
});

test("a live setting changes the running training and is recorded", async ({ page }) => {
  await openPage(page);
  await train(page, 20);
  await setNumber(page, "Learning rate", 0.002);
  await expect
    .poll(() => page.evaluate(() => window.mnemoscope?.experiment.changes))
    .toEqual([{ update: 20, key: "learningRate", value: 0.002 }]);
  await setNumber(page, "Units", 32);
  await page.getByRole("button", { name: "Start a new run" }).click();
  await expect.poll(() => page.evaluate(() => window.mnemoscope?.experiment.model.settings["unit"])).toBe(32);
  expect((await statusOf(page)).update).toBe(0);
});
