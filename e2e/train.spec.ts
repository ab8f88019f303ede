/** A teacher presses Train, and the loss falls. */
import type { Page } from "@playwright/test";
import { choose, expect, openPage, openPanel, openTrained, pick, setNumber, statusOf, test, trackOf, train, waitForRun, waitForUpdate } from "./open.ts"; // prettier-ignore

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

/** Both ways to begin, as the menu offers them. */
async function expectBothWays(page: Page, update: string): Promise<void> {
  await page.getByRole("button", { name: "How to train", exact: true }).click();
  await expect(page.getByRole("menuitem", { name: "From scratch" })).toBeEnabled();
  await expect(page.getByRole("menuitem", { name: `Continue from update ${update}` })).toBeEnabled();
  await page.keyboard.press("Escape");
}

test("another episode and a live setting leave both ways to train, and no trained network is thrown away", async ({
  page,
}) => {
  await openTrained(page);
  await expectBothWays(page, "3,000");
  await page.getByRole("button", { name: "New episode" }).click();
  await expectBothWays(page, "3,000");
  const { fingerprint } = await statusOf(page);
  await setNumber(page, "Longest length", 18);
  await expect
    .poll(() => page.evaluate(() => window.mnemoscope?.experiment.changes))
    .toEqual([{ update: 3000, key: "task.to", value: 18 }]);
  await expectBothWays(page, "3,000");
  await expect(page.locator(".track text", { hasText: "Longest length 8 → 18" })).toHaveCount(1);
  expect((await train(page, 2)).update).toBe(3002);
  const before = await page.evaluate(() => window.mnemoscope?.at(3000, { exact: true }));
  expect(before).toEqual({ update: 3000, fingerprint });
});

test("training until the goal ends there, and header and track say at which update it was reached", async ({
  page,
}) => {
  await openPage(page, "#v1&model=ntm&task=copy&seed=1&engine=wasm");
  await expect(page.locator(".track text", { hasText: "goal reached" })).toHaveCount(0);
  await pick(page, "How to train", "Until the goal is reached");
  await expect(page.locator(".goalMark[data-reached]")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("button", { name: "Train", exact: true })).toBeVisible();
  const { update } = await statusOf(page);
  const at = /at ([\d,]+)$/.exec((await page.locator(".goalMark").textContent()) ?? "")?.[1] ?? "";
  expect(Number(at.replace(",", ""))).toBeLessThan(update);
  await expect(page.locator(".track text", { hasText: `goal reached at ${at} ✓` })).toHaveCount(1);
  await expect(page.locator(".track text", { hasText: "goal < 0.1" })).toHaveCount(1);
});

test("while training goes on, the figures say of which update they are; then all are of the same", async ({ page }) => {
  await openPage(page, "#v1&model=lstm&unit=12&task=copy&task.to=3&seed=5&engine=wasm");
  await expect(page.locator(".figureAt")).toHaveCount(0);
  await page.getByRole("button", { name: "Train", exact: true }).click();
  await expect(page.locator(".figures .figureAt")).toHaveText(/at \d/);
  await expect(page.locator(".runFacts")).toHaveText(/ ms per update \(WebAssembly\)/);
  await openPanel(page, "Settings");
  await expect(page.locator(".engineTimes")).toHaveText(/^[\d.,]+ ms per update \(WebAssembly\)$/);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await expect(page.getByRole("button", { name: "Train", exact: true })).toBeVisible();
  await expect(page.locator(".figureAt")).toHaveCount(0);
  const { update } = await statusOf(page);
  const said = update.toLocaleString("en");
  await expect(page.locator(".updateCount")).toContainText(said);
  await expect(page.locator(".trackWords")).toHaveText(new RegExp(`live at update ${said}(?!.*held-out from)`));
});

/** Twelve years of months that grow, with a season and some chance: too few to learn a rule from. */
function growing(): string {
  let state = 7;
  const chance = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647 - 0.5;
  const values = Array.from({ length: 144 }, (_, i) => (110 + 2.6 * i) * (1 + 0.2 * Math.sin((2 * Math.PI * i) / 12) + 0.1 * chance())); // prettier-ignore
  return ["time,value", ...values.map((value, i) => `${i},${value.toFixed(1)}`)].join("\n");
}

test("what is learnt by heart is said, and what is better without a network", async ({ page }) => {
  await openPage(page, "#v1&model=lstm&task=series&task.length=24&task.horizon=12&seed=1&engine=wasm");
  await page.evaluate((text) => window.mnemoscope?.data("csv", text, "growing.csv"), growing());
  await expect.poll(() => page.evaluate(() => window.mnemoscope?.experiment.task.settings["series"])).toBe("own");
  await expect(page.locator(".trackByHeart")).toHaveCount(0);
  await train(page, 1200);
  await expect(page.locator(".trackByHeart")).toHaveText(
    /^held-out loss has been rising since update \d+ while training loss falls: the network learns its examples by heart$/,
  );
  await expect(page.locator(".track text", { hasText: "held-out loss lowest" })).toHaveCount(1);
  await expect(page.locator(".baseline")).toHaveText(/ is better$/);
  await trackOf(page).press("Home");
  await expect(page.locator(".trackByHeart")).toHaveCount(0);
});

/** What the Train button says in the first frame after it is pressed. */
function pressed(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const button = document.querySelector<HTMLButtonElement>(".trainButton");
    button?.click();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return button?.textContent ?? "";
  });
}

test("Pause answers at once where the network is large, and whoever presses again trains on", async ({ page }) => {
  await openPage(page, "#v1&model=lstm&unit=400&task=copy&batch=8&seed=1&engine=wasm");
  await page.getByRole("button", { name: "Train", exact: true }).click();
  await waitForUpdate(page, 2);
  expect(await pressed(page)).toMatch(/^(Pausing…|Train)$/);
  await expect(page.getByRole("button", { name: "Train", exact: true })).toBeVisible();
  expect((await statusOf(page)).fingerprint).toMatch(/^[0-9a-z]{12}$/);
  const { update } = await statusOf(page);
  await page.getByRole("button", { name: "Train", exact: true }).click();
  await waitForUpdate(page, update + 1);
  await page.evaluate(() => {
    const button = document.querySelector<HTMLButtonElement>(".trainButton");
    button?.click();
    button?.click();
  });
  await waitForUpdate(page, update + 6);
  await expect(page.getByRole("button", { name: "Pause", exact: true })).toBeVisible();
});

test("while it trains, the menu sets another end, and says which is set", async ({ page }) => {
  await openPage(page, "#v1&model=lstm&unit=64&task=copy&seed=5&engine=wasm");
  const menu = page.getByRole("dialog", { name: "How to train" });
  const open = (): Promise<void> => page.getByRole("button", { name: "How to train", exact: true }).click();
  await page.getByRole("button", { name: "Train", exact: true }).click();
  await waitForUpdate(page, 5);
  await open();
  await expect(menu).toContainText("Training goes on until you pause it.");
  const goOn = menu.getByRole("menuitem", { name: /^Continue from update/ });
  await expect(goOn).toBeDisabled();
  await expect(goOn).toHaveAccessibleDescription("Training goes on until you pause it.");
  const until = (await statusOf(page)).update + 900_000;
  await menu.getByRole("spinbutton", { name: "Until update" }).fill(String(until));
  await menu.getByRole("button", { name: "Train" }).click();
  await open();
  await expect(menu).toContainText(`Training ends at update ${until.toLocaleString("en")}.`);
  await expect(goOn).toBeEnabled();
  await menu.getByRole("menuitem", { name: "One update" }).click();
  await expect(page.getByRole("button", { name: "Train", exact: true })).toBeVisible();
  const { update } = await statusOf(page);
  expect(update).toBeLessThan(until);
  await open();
  await menu.getByRole("spinbutton", { name: "Until update" }).fill(String(update + 30));
  await menu.getByRole("button", { name: "Train" }).click();
  await expect(page.getByRole("button", { name: "Train", exact: true })).toBeVisible();
  await expect.poll(async () => (await statusOf(page)).update).toBe(update + 30);
});
