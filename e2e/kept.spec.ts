/** Nothing is lost: reload, Back, another tab, a killed browser. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import {
  expect,
  experimentOf,
  openPage,
  openTrained,
  setNumber,
  statusOf,
  test,
  train,
  waitForUpdate,
} from "./open.ts";

const lstm = "#v1&model=lstm&unit=12&task=copy&task.to=3&seed=5&engine=wasm";
/** Not too quick: what it learned is learned again at the end. */
const slow = "#v1&model=lstm&unit=96&task=copy&seed=5&engine=wasm";
const gru = "#v1&model=gru&unit=12&task=copy&task.to=3&seed=5&engine=wasm";

const load = (page: Page, link: string) => page.evaluate((to) => window.mnemoscope?.load(to), link);
const updatesOf = (page: Page) => page.evaluate(() => window.mnemoscope?.runs.map(({ update }) => update));
const runsOf = (page: Page) =>
  page.evaluate(() => window.mnemoscope?.runs.map(({ origin, update }) => [origin.kind, update]));
/** The address follows a moment later, and so does what is kept. */
const settle = (page: Page) => page.waitForTimeout(1600);

test("a reload finds every run, and what was on screen", async ({ page }) => {
  await openPage(page, lstm);
  await train(page, 90);
  await load(page, gru);
  const before = await train(page, 40);
  await page.evaluate(() => window.mnemoscope?.at(12, { exact: true }));
  await settle(page);
  await page.reload();
  await page.waitForFunction(() => window.mnemoscope?.trace());
  await expect.poll(() => updatesOf(page)).toEqual([40, 90]);
  expect(await statusOf(page)).toMatchObject({ update: 40, fingerprint: before.fingerprint });
  expect(await page.evaluate(() => window.mnemoscope?.bookmark.look)).toBe(12);
  await openPage(page, gru);
  const whole = await train(page, 41);
  await page.goBack();
  await expect.poll(async () => (await experimentOf(page)).model.id).toBe("gru");
  await page.waitForFunction(() => window.mnemoscope?.status.update === 40);
  expect((await train(page, 1)).fingerprint).toBe(whole.fingerprint);
});

test("the network that came with the page is there after a reload, and so is what went on from it", async ({
  page,
}) => {
  await openTrained(page);
  await expect.poll(() => page.url()).toContain("#");
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
  await page.reload();
  await waitForUpdate(page, 3000);
  expect(await runsOf(page)).toEqual([["shipped", 3000]]);
  await expect(page.getByText(/sender/)).toHaveCount(0);
  await settle(page);
  const further = await train(page, 4);
  await settle(page);
  await page.reload();
  await page.waitForFunction(() => window.mnemoscope?.status.metric);
  expect(await statusOf(page)).toMatchObject({ update: 3004, fingerprint: further.fingerprint });
  await page.goBack();
  await expect.poll(() => runsOf(page)).toContainEqual(["shipped", 3000]);
  await expect.poll(async () => (await statusOf(page)).update).toBe(3000);
  await page.getByRole("button", { name: "Train", exact: true }).click();
  await page.waitForFunction(() => window.mnemoscope?.runs[0]?.origin.kind === "fresh");
  await waitForUpdate(page, 40);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await settle(page);
  await page.reload();
  await page.waitForFunction(() => window.mnemoscope?.status.metric);
  await expect.poll(() => runsOf(page)).toContainEqual(["shipped", 3000]);
  expect(await runsOf(page)).toContainEqual(["fork", 3004]);
  await load(page, gru);
  await train(page, 3);
  await settle(page);
  await page.reload();
  await expect.poll(() => runsOf(page)).toContainEqual(["link", 3]);
  await expect.poll(() => runsOf(page)).toContainEqual(["shipped", 3000]);
});

test("a setting that is changed in the network that came with the page is changed in a fork", async ({ page }) => {
  await openTrained(page);
  await setNumber(page, "Learning rate", 0.002);
  await expect
    .poll(() => runsOf(page))
    .toEqual([
      ["fork", 3000],
      ["shipped", 3000],
    ]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => runsOf(page)).toEqual([["shipped", 3000]]);
});

test("Back walks over runs, not over what was done with one", async ({ page }) => {
  await openPage(page, lstm);
  await train(page, 30);
  await settle(page);
  await load(page, gru);
  await train(page, 20);
  await page.evaluate(() => window.mnemoscope?.at(5));
  await settle(page);
  await page.goBack();
  await expect.poll(async () => (await experimentOf(page)).model.id).toBe("lstm");
  expect((await statusOf(page)).update).toBe(30);
  await page.goForward();
  await expect.poll(async () => (await experimentOf(page)).model.id).toBe("gru");
  expect((await statusOf(page)).update).toBe(20);
});

test("another tab goes on with a run in a fork, and both are there afterwards", async ({ page, context }) => {
  await openPage(page, lstm);
  await train(page, 25);
  await settle(page);
  const other = await context.newPage();
  await openPage(other);
  await expect.poll(() => updatesOf(other)).toContain(25);
  await other.evaluate(async () => {
    const run = window.mnemoscope?.runs.find(({ update }) => update === 25);
    await window.mnemoscope?.show(run?.id ?? "");
    await window.mnemoscope?.train(5);
  });
  await expect(other.getByText(/is open in another tab/)).toBeVisible();
  await train(page, 3);
  await settle(other);
  await page.close();
  await other.reload();
  await other.waitForFunction(() => window.mnemoscope?.trace());
  // The network that came with the page stays on the shelf, too.
  await expect.poll(async () => (await updatesOf(other))?.toSorted()).toEqual([28, 30, 3000]);
});

/** Trains on for `duration` ms: when which update was reached, in ms. */
const watch = (page: Page, duration: number) =>
  page.evaluate(async (wanted) => {
    const reached: { at: number; update: number }[] = [];
    const until = performance.now() + wanted;
    while (performance.now() < until) {
      reached.push({ at: performance.now(), update: window.mnemoscope?.status.update ?? 0 });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return reached;
  }, duration);

/** How often the browser is killed: `KILLS=50` for a long look. */
const kills = Number(process.env["KILLS"] ?? 4);

test("a killed browser costs two seconds of training at most, and the bits go on as if nothing had been", async ({
  baseURL,
}, info) => {
  test.setTimeout(60_000 + 15_000 * kills);
  const profile = mkdtempSync(join(tmpdir(), "mnemoscope-kill-"));
  const { launchOptions } = info.project.use;
  const start = async (): Promise<Page> => {
    const context = await chromium.launchPersistentContext(profile, { ...launchOptions, headless: true });
    const page = await context.newPage();
    await page.goto(`${baseURL}?lang=en`);
    await page.waitForFunction(() => window.mnemoscope?.trace());
    return page;
  };
  try {
    let page = await start();
    await load(page, slow);
    let kept = 0;
    const lost: number[] = [];
    for (let i = 0; i < kills; i++) {
      await page.evaluate(() => void window.mnemoscope?.train(1_000_000));
      const reached = await watch(page, 2500 + 1500 * Math.random());
      spawnSync("pkill", ["-9", "-f", profile]);
      page = await start();
      await page.waitForFunction(() => (window.mnemoscope?.runs.length ?? 0) > 1);
      const found = await page.evaluate(async () => {
        const run = window.mnemoscope?.runs.find(({ origin }) => origin.kind === "link");
        return window.mnemoscope?.show(run?.id ?? "");
      });
      expect(found?.update ?? 0).toBeGreaterThan(kept);
      const ended = reached.at(-1)?.at ?? Infinity;
      const survivedAt = reached.findLast(({ update }) => update <= (found?.update ?? 0))?.at ?? -Infinity;
      // Two seconds, and one for a machine that has other things to do.
      lost.push(Math.round(ended - survivedAt));
      if (process.env["KILLS"]) console.log(`kill ${lost.length}: ${lost.at(-1)} ms of training lost`);
      expect(lost.at(-1)).toBeLessThan(3000);
      kept = found?.update ?? 0;
    }
    // Run again from the seed, all that survived comes out the same.
    const survived = await page.evaluate(() => window.mnemoscope?.train(10));
    await load(page, slow);
    const whole = await train(page, survived?.update ?? 0);
    expect(whole.fingerprint).toBe(survived?.fingerprint);
    await page.context().close();
  } finally {
    // Where an expectation failed, a browser still writes there.
    spawnSync("pkill", ["-9", "-f", profile]);
    rmSync(profile, { recursive: true, force: true, maxRetries: 20 });
  }
});
