/** One run, two pages, the same bits. */
import type { Locator, Page } from "@playwright/test";
import {
  chooseEngine,
  copyLink,
  expect,
  experimentOf,
  openElsewhere,
  openPage,
  setNumber,
  statusOf,
  test,
  train,
} from "./open.ts";

test("a copied link opens the same run, and the receiver's run verifies itself", async ({ page }) => {
  await openPage(page);
  await chooseEngine(page, "wasm");
  await page.waitForFunction(() => window.mnemoscope?.experiment.engine === "wasm");
  const sent = await train(page, 120);
  const other = await openElsewhere(page, await copyLink(page));
  expect(await experimentOf(other)).toEqual(await experimentOf(page));
  expect((await statusOf(other)).update).toBe(0);
  await expect(other.getByText("The sender trained this run for 120 updates.")).toBeVisible();
  await other.getByRole("button", { name: /^Train to update 120/ }).click();
  await expect(other.getByText("Verified: identical to the sender’s run at update 120.")).toBeVisible();
  await expect.poll(async () => (await statusOf(other)).fingerprint).toBe(sent.fingerprint);
  expect((await statusOf(other)).update).toBe(120);
  await expect(other.getByText("The sender trained")).toHaveCount(0);
});

test("a live change travels in the link", async ({ page }) => {
  await openPage(page);
  await train(page, 10);
  await setNumber(page, "Learning rate", 0.001);
  await expect.poll(async () => (await experimentOf(page)).changes.length).toBe(1);
  const sent = await train(page, 10);
  const other = await openElsewhere(page, await copyLink(page));
  expect((await train(other, 20)).fingerprint).toBe(sent.fingerprint);
});

for (const [what, hash] of [
  ["broken", "#v1&model=ntm&task"],
  ["old or foreign", "#v9&model=ntm"],
  ["hostile", "#v1&model=ntm&task=copy&__proto__=1&constructor=2"],
  ["huge", `#v1&model=ntm&cell=${"x".repeat(70_000)}`],
  ["impossible", "#v1&model=ntm&task=copy&unit=999999999&seed=1"],
] as const)
  test(`a ${what} link says what was wrong, and the network that came with the page is there`, async ({ page }) => {
    await openPage(page, hash);
    await expect(page.getByText(/The link cannot be opened, so the default experiment runs/)).toBeVisible();
    expect((await experimentOf(page)).model.id).toBe("ntm");
    expect((await train(page, 2)).update).toBe(3002);
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

for (const [what, harm] of [
  ["entities", (hash: string) => hash.replaceAll("&", "&amp;")],
  ["a full stop", (hash: string) => `${hash}.`],
  ["an encoded sign", (hash: string) => `?lang=en%23${hash.slice(1)}`],
] as const)
  test(`a link that ${what} came into opens, mended`, async ({ page }) => {
    await openPage(page);
    const { hash } = new URL(await copyLink(page));
    const other = await openElsewhere(page, new URL(harm(hash.replace(/seed=\d+/, "seed=77")), page.url()).href);
    await expect.poll(async () => (await experimentOf(other)).seed).toBe(77);
    if (what !== "an encoded sign") await expect(other.getByText("The link was changed on its way here")).toBeVisible();
  });

test("a stave that is enlarged, and the order of the units, are in the link", async ({ page }) => {
  await openPage(page, "#v1&model=lstm&unit=8&task=copy&batch=4&seed=1&large=cell&rows=stored&engine=wasm");
  const enlarge = (of: Page, name: string): Locator => of.getByRole("button", { name: `Enlarge ${name}`, exact: true });
  await enlarge(page, "Hidden").click();
  await expect(enlarge(page, "Hidden")).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => page.url()).toMatch(/&large=(?!cell)\S+&rows=stored/);
  const other = await openElsewhere(page, page.url());
  await expect(enlarge(other, "Hidden")).toHaveAttribute("aria-pressed", "true");
  await expect(enlarge(other, "Cell")).toHaveAttribute("aria-pressed", "false");
  expect(await other.evaluate(() => window.mnemoscope?.bookmark.view)).toMatchObject({ isStored: true });
});
