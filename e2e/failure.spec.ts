/** What breaks costs seconds, never the run. */
import type { Page } from "@playwright/test";
import {
  chooseEngine,
  expect,
  openElsewhere,
  openPage,
  openPanel,
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

/** A page in another browser whose console is not watched, since what is not there is complained of; `parts` do not come while it is cut. */
async function openCut(
  page: Page,
  parts = /\/assets\//,
): Promise<{ readonly other: Page; readonly cut: { isCut: boolean } }> {
  const other = await openElsewhere(page, page.url());
  const cut = { isCut: true };
  await other.context().route(parts, (route) => (cut.isCut ? route.abort() : route.continue()));
  return { other, cut };
}

test("a panel that could not be fetched is tried anew, and stops no other", async ({ page }, info) => {
  test.skip(info.project.name === "webgpu", "the same page as in the other project");
  await openPage(page);
  const { other, cut } = await openCut(page);
  const again = other.getByRole("button", { name: "Try again" });
  await other.keyboard.press("m");
  await expect(other.getByRole("alert").getByRole("button", { name: "Try again" })).toBeVisible();
  await again.click();
  await expect(again).toBeVisible();
  await other.keyboard.press("Escape");
  await expect(other.getByRole("alert")).toHaveCount(0);
  await other.keyboard.press("m");
  cut.isCut = false;
  await again.click();
  await expect(again).toHaveCount(0);
  await expect(other.getByRole("dialog", { name: "Report" })).toBeVisible();
});

test("a menu that could not be fetched leaves the page as it is, and its panel comes with its style", async ({
  page,
}, info) => {
  test.skip(info.project.name === "webgpu", "the same page as in the other project");
  await openPage(page);
  const { other, cut } = await openCut(page);
  await other.getByRole("button", { name: "Share", exact: true }).click();
  await expect(other.locator(".popover").getByRole("alert")).toBeVisible();
  await expect(other.getByRole("button", { name: "Train", exact: true })).toBeVisible();
  await openPanel(other, "Why");
  await expect(other.getByRole("alert")).toBeVisible();
  cut.isCut = false;
  await other.getByRole("button", { name: "Try again" }).click();
  await expect(other.getByRole("dialog", { name: "Why" })).toBeVisible();
  const styled = await openElsewhere(page, page.url());
  await openPanel(styled, "Why");
  // Of the panel's own sheet, which did not come at first either.
  const styleOf = (on: Page) =>
    on.locator(".whyWhat").evaluate((what) => {
      const { margin } = getComputedStyle(what);
      return margin;
    });
  await expect.poll(() => styleOf(other)).toEqual(await styleOf(styled));
});

test("Why says that its analyses did not come, and has them when there is a network", async ({ page }, info) => {
  test.skip(info.project.name === "webgpu", "the same page as in the other project");
  await openPage(page);
  const { other, cut } = await openCut(page, /\/assets\/analyst-/);
  await openPanel(other, "Why");
  await expect(other.getByRole("alert")).toContainText("A part of the page could not be fetched");
  cut.isCut = false;
  await other.getByRole("alert").getByRole("button", { name: "Try again" }).click();
  await expect(other.getByRole("alert")).toHaveCount(0);
  await expect(other.getByRole("dialog", { name: "Why" }).getByRole("combobox").first()).toBeVisible();
});
