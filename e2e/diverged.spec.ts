/** Training that diverges stops by itself, says so, and offers a way on. */
import { expect, openPage, statusOf, test, waitForUpdate } from "./open.ts";

/** Half of this learning rate learns. */
const wild =
  "#v1&model=gru&unit=8&task=adding&task.length=12&optimiser=sgd&learningRate=0.3&clipNorm=0&seed=1&engine=wasm";

test("training that diverges stops and says so; half the learning rate goes on from before that, in a fork", async ({
  page,
}) => {
  await openPage(page, wild);
  await page.getByRole("button", { name: "Train", exact: true }).click();
  const news = page.getByText(/training has diverged and stopped: from update 0 to 200/i);
  await expect(news).toBeVisible();
  await expect(page.getByRole("button", { name: "Train", exact: true })).toBeVisible();
  expect((await statusOf(page)).update).toBe(200);
  await expect(
    page.getByRole("button", { name: "Go back to update 0, go on with gradients clipped at 10" }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Go back to update 0, go on with the learning rate 0.15" }).click();
  await expect(news).toHaveCount(0);
  await waitForUpdate(page, 600);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  const [fork, from] = await page.evaluate(() => window.mnemoscope?.runs ?? []);
  expect([fork?.origin, from?.update]).toEqual([{ kind: "fork", of: from?.id, update: 0 }, 200]);
  await expect.poll(() => page.url()).toContain("learningRate");
  await expect.poll(async () => (await statusOf(page)).loss).toBeLessThan(1);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await statusOf(page)).update).toBe(200);
});

test("whoever presses Train again goes on all the same", async ({ page }) => {
  await openPage(page, wild);
  await page.getByRole("button", { name: "Train", exact: true }).click();
  await expect(page.getByText(/training has diverged and stopped/i)).toBeVisible();
  await page.getByRole("button", { name: "Train", exact: true }).click();
  await waitForUpdate(page, 700);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
});
