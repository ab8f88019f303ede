/** One run, two pages, the same bits. */
import type { Page } from "@playwright/test";
import { expect, experimentOf, openPage, statusOf, test, train, waitForRun } from "./open.ts";

async function copyLink(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Link copied. It opens this very run.")).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

test("a copied link opens the same run, and the receiver's run verifies itself", async ({ page, context }) => {
  await openPage(page);
  await page.getByRole("combobox", { name: "Engine" }).selectOption("wasm");
  await page.waitForFunction(() => window.mnemoscope?.experiment.engine === "wasm");
  const sent = await train(page, 120);
  const link = await copyLink(page);
  const other = await context.newPage();
  await other.goto(link);
  await waitForRun(other);
  expect(await experimentOf(other)).toEqual(await experimentOf(page));
  const received = await train(other, 120);
  expect(received.fingerprint).toBe(sent.fingerprint);
  await expect(other.getByText(/Same as the sender’s run, 120 steps/)).toBeVisible();
});

test("a live change travels in the link", async ({ page, context }) => {
  await openPage(page);
  await train(page, 10);
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("spinbutton", { name: "Learning rate" }).fill("0.001");
  await page.getByRole("spinbutton", { name: "Learning rate" }).press("Enter");
  await expect.poll(async () => (await experimentOf(page)).changes.length).toBe(1);
  const sent = await train(page, 10);
  const link = await copyLink(page);
  const other = await context.newPage();
  await other.goto(link);
  await waitForRun(other);
  expect((await train(other, 20)).fingerprint).toBe(sent.fingerprint);
});

for (const [what, hash] of [
  ["broken", "#v1&model=ntm&task"],
  ["old or foreign", "#v9&model=ntm"],
  ["hostile", "#v1&model=ntm&task=copy&__proto__=1&constructor=2"],
  ["huge", `#v1&model=ntm&cell=${"x".repeat(70_000)}`],
  ["impossible", "#v1&model=ntm&task=copy&unit=999999999&seed=1"],
] as const)
  test(`a ${what} link says what was wrong, and the default experiment runs`, async ({ page }) => {
    await openPage(page, hash);
    await expect(page.getByText(/The link cannot be opened, so the default experiment runs/)).toBeVisible();
    expect((await experimentOf(page)).model.id).toBe("ntm");
    expect((await train(page, 2)).update).toBe(2);
  });

test("a bad link loaded later leaves the current run as it is", async ({ page }) => {
  await openPage(page);
  await train(page, 5);
  const message = await page.evaluate(() =>
    window.mnemoscope?.load("#v1&model=nonsense").then(
      () => "opened",
      (error: Error) => error.message,
    ),
  );
  expect(message).not.toBe("opened");
  expect((await statusOf(page)).update).toBe(5);
});
