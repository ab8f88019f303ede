/** What breaks costs seconds, never the run. */
import type { Page } from "@playwright/test";
import {
  chooseEngine,
  expect,
  openElsewhere,
  openPage,
  statusOf,
  test,
  train,
  trainingWorker,
  waitForUpdate,
} from "./open.ts";

test("a killed worker is replaced, and training goes on from the last saved update", async ({ page }, info) => {
  test.skip(info.project.name === "webgpu", "the same engine as in the other project");
  await openPage(page);
  await page.getByRole("button", { name: "Train", exact: true }).click();
  await waitForUpdate(page, 300);
  await page.waitForTimeout(2500);
  await (await trainingWorker(page)).evaluate(() => self.close());
  await expect(
    page.getByText(/The training worker stopped answering; the run went on with wasm from update/),
  ).toBeVisible({
    timeout: 25_000,
  });
  const { update } = await statusOf(page);
  expect(update).toBeGreaterThan(0);
  await waitForUpdate(page, update + 100);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  expect((await statusOf(page)).engine).toBe("wasm");
});

/** Puts a line before the worker's own code that keeps its GPUDevice where the test can destroy it. */
async function keepDevice(page: Page): Promise<void> {
  const keep = `const request = GPUAdapter.prototype.requestDevice;
GPUAdapter.prototype.requestDevice = async function (...args) {
  return (self.device = await request.apply(this, args));
};`;
  await page.route(/\/entry-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${keep}\n${await response.text()}` });
  });
}

/** What a driver may do to a device: that it is lost, and a mistake that no promise reports, after which no number is right. */
const harms = {
  "a lost device": (device: GPUDevice): void => device.destroy(),
  "a mistake of the device": (device: GPUDevice): void => void device.createBuffer({ size: 16, usage: 0 }),
} as const;

for (const [what, harm] of Object.entries(harms))
  test(`${what}: the run continues on wasm and says so`, async ({ page }, info) => {
    test.skip(info.project.name !== "webgpu", "there is no device to lose");
    await keepDevice(page);
    // Small: in software its kernels are compiled long before the page would take another engine.
    await openPage(page, "#v1&model=rnn&unit=4&task=copy&task.to=3&batch=4&seed=1&engine=wasm");
    await chooseEngine(page, "webgpu");
    await expect.poll(async () => (await statusOf(page)).engine, { timeout: 30_000 }).toBe("webgpu");
    await page.getByRole("button", { name: "Train", exact: true }).click();
    await waitForUpdate(page, 10);
    const worker = await trainingWorker(page);
    const device = await worker.evaluateHandle(() => (self as unknown as { device: GPUDevice }).device);
    await device.evaluate(harm);
    await expect(page.getByText(/webgpu: the device was lost; the run went on with wasm from update/)).toBeVisible();
    const { update } = await statusOf(page);
    await waitForUpdate(page, update + 50);
    await page.getByRole("button", { name: "Pause", exact: true }).click();
    expect((await statusOf(page)).engine).toBe("wasm");
  });

test("without WebGPU the page says so when asked for it, and stays on wasm", async ({ page }, info) => {
  test.skip(info.project.name !== "no-webgpu", "WebGPU is here");
  await openPage(page);
  await train(page, 5);
  await chooseEngine(page, "webgpu");
  await expect(page.getByText(/webgpu: this browser does not offer it/)).toBeVisible();
  expect(await statusOf(page)).toMatchObject({ engine: "wasm", update: 5 });
});

test("a panel that could not be fetched is tried anew, and stops no other", async ({ page }, info) => {
  test.skip(info.project.name === "webgpu", "the same page as in the other project");
  await openPage(page);
  // A page whose console is not watched: what is not there is complained of.
  const other = await openElsewhere(page, page.url());
  let isOffline = true;
  await other.route(/\/assets\/.*\.js$/, (route) => (isOffline ? route.abort() : route.continue()));
  await other.keyboard.press("m");
  await expect(other.getByRole("alert").getByRole("button", { name: "Show it again" })).toBeVisible();
  await other.getByRole("button", { name: "Show it again" }).click();
  await expect(other.getByRole("button", { name: "Show it again" })).toBeVisible();
  await other.keyboard.press("Escape");
  await expect(other.getByRole("alert")).toHaveCount(0);
  await other.keyboard.press("m");
  isOffline = false;
  await other.getByRole("button", { name: "Show it again" }).click();
  await expect(other.getByRole("button", { name: "Show it again" })).toHaveCount(0);
  await expect(other.getByRole("dialog", { name: "Report" })).toBeVisible();
});
